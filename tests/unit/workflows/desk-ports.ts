import type { SchoolDatabase } from '@/utils/store/database';
import type { DeskPorts } from '@/utils/workflows/ports';
import { emptySchool, runningSchool } from './school';
import type { TestPorts } from './school';

/** A desk's ports over a browser of which everything can be said in a test. */
export interface TestDeskPorts extends TestPorts, DeskPorts {
  readonly granted: Set<string>;
  readonly told: string[];
  readonly asked: string[];
  willGrant: boolean;
  permissionsChanged: () => void;
  tick: () => void;
}

function deskPorts(ports: TestPorts): TestDeskPorts {
  const granted = new Set<string>();
  const told: string[] = [];
  const asked: string[] = [];
  const desk: TestDeskPorts = Object.assign(ports, {
    granted,
    told,
    asked,
    willGrant: true,
    permissionsChanged: () => undefined,
    tick: () => undefined,
    watchClock: (show: (now: TestPorts['moment']) => void) => {
      desk.tick = () => show(desk.moment);
      show(desk.moment);
      return () => (desk.tick = () => undefined);
    },
    askForAddress: (origin: string) => {
      asked.push(origin);
      if (desk.willGrant) granted.add(origin);
      return Promise.resolve(desk.willGrant);
    },
    isAddressAllowed: (origin: string) => Promise.resolve(granted.has(origin)),
    giveUpAddress: (origin: string) => Promise.resolve(granted.delete(origin)),
    onPermissionsChanged: (changed: () => void) => {
      desk.permissionsChanged = changed;
      return () => undefined;
    },
    askForNotifications: () => Promise.resolve(true),
    mayNotify: () => Promise.resolve(false),
    tell: (what: string) => Promise.resolve(told.push(what)),
    blankPage: () => document.implementation.createHTMLDocument(''),
    inertPage: (html: string) => new DOMParser().parseFromString(html, 'text/html'),
    momentOf: () => desk.moment,
    saveFile: () => undefined,
  });
  return desk;
}

export async function runningDesk(
  name?: string,
  prepare?: (database: SchoolDatabase) => void,
): Promise<TestDeskPorts> {
  return deskPorts(await runningSchool(name, prepare));
}

export function emptyDesk(name: string): TestDeskPorts {
  return deskPorts(emptySchool(name));
}
