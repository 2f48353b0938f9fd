import type { SchoolMoment } from '@/utils/calendar/school-date';
import { send } from '@/utils/messages/messages';
import { momentInEngland, nowInSchool, watchClock } from '@/utils/platform/clock';
import { askForNotifications, mayNotify } from '@/utils/platform/attention';
import { saveFile } from '@/utils/platform/downloads';
import { blankPage, inertPage } from '@/utils/platform/inert-page';
import { newId } from '@/utils/platform/ids';
import {
  askForAddress,
  giveUpAddress,
  isAddressAllowed,
  onPermissionsChanged,
} from '@/utils/platform/permissions';
import type { SchoolDatabase } from '@/utils/store/database';
import type { SessionHere } from './door/session-here';

/** What the workflows need that is not a rule. Tests pass a plain object. */
export interface Ports {
  readonly database: SchoolDatabase;
  readonly now: () => Promise<SchoolMoment>;
  readonly newId: () => string;
}

/** What a screen's desk needs besides. */
export interface DeskPorts extends Ports {
  readonly watchClock: (show: (now: SchoolMoment) => void) => () => void;
  readonly askForAddress: (origin: string) => Promise<boolean>;
  readonly isAddressAllowed: (origin: string) => Promise<boolean>;
  readonly giveUpAddress: (origin: string) => Promise<boolean>;
  readonly onPermissionsChanged: (changed: () => void) => () => void;
  readonly askForNotifications: () => Promise<boolean>;
  readonly mayNotify: () => Promise<boolean>;
  /** Tells the background that something it rests on has changed. */
  readonly tell: (what: 'addresses-changed' | 'look-again') => Promise<unknown>;
  readonly blankPage: () => Document;
  readonly inertPage: (html: string) => Document;
  /** The local time in England of a file's own clock. */
  readonly momentOf: (epoch: number) => SchoolMoment;
  readonly saveFile: (fileName: string, bytes: Uint8Array, type: string) => void;
}

export function portsOver({ database }: SessionHere): Ports {
  return { database, now: nowInSchool, newId };
}

export function browserPorts(here: SessionHere): DeskPorts {
  return {
    ...portsOver(here),
    watchClock,
    askForAddress,
    isAddressAllowed,
    giveUpAddress,
    onPermissionsChanged,
    askForNotifications,
    mayNotify,
    tell: (what) => send(what, null),
    blankPage,
    inertPage,
    momentOf: momentInEngland,
    saveFile,
  };
}
