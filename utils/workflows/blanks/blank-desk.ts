import { paperFileName } from '@/utils/documents/make-paper';
import { pageXml } from '@/utils/documents/xml';
import type { SchoolMoment } from '@/utils/calendar/school-date';
import { hashOf } from '@/utils/platform/ids';
import { paperFont } from '@/utils/platform/paper-font';
import type { Ask } from '@/utils/referral/ask';
import type { BlankLook, BlankMapping } from '@/utils/referral/blanks/blank';
import { confirmedBy } from '@/utils/referral/blanks/blank';
import { recordingAsk } from '@/utils/referral/recording-ask';
import type { Answer } from '@/utils/referral/answer';
import { watchTable } from '@/utils/store/watch';
import { orRefused } from '../acting';
import { DONE, done, refusedFor } from '../outcome';
import type { Outcome } from '../outcome';
import { preparePaper } from '../papers';
import type { DeskPorts } from '../ports';
import { settingIn } from '../school-state';
import { BLANK_FILE, fillFile, kindOfFile, placesOfFile } from './blank-file';
import type { FilledFile, FormTools } from './blank-file';
import { fileOf, keepBlank, loadMatches, mappingsIn, removeBlank, withEarlier } from './kept-blanks';

/** Larger ones are filled by nobody: LA forms are far below. */
const LARGEST_KEPT = 6_000_000;
const TOO_LARGE = 'The file is too large to be kept: the limit is 6 MB. Ask the authority for a smaller one.';
const NOT_KEPT = 'The blank is not on this computer. Load it first.';
const FILE_TYPES = {
  pdf: 'application/pdf',
  word: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

export interface BlankPorts extends DeskPorts, FormTools {}

export function blankPorts(ports: DeskPorts): BlankPorts {
  return { ...ports, xml: pageXml, font: paperFont };
}

/** A blank that is kept, and whether the file itself is on this computer. */
export interface KeptBlank {
  readonly mapping: BlankMapping;
  readonly hasFile: boolean;
}

/** A file in hand: looked at, or filled, and not kept yet. */
export interface BlankInHand {
  readonly look: BlankLook;
  readonly bytes: Uint8Array;
}

export interface BlankFilled extends FilledFile {
  readonly fileName: string;
  readonly answers: readonly Answer[];
  readonly kind: BlankLook['kind'];
}

/** What staff can do with the authority's own blank forms. */
export interface BlankDesk {
  /** The blank in use for each paper, now and after every change. */
  watchBlanks(show: (blanks: readonly KeptBlank[]) => void): () => void;
  /** What a file asks. A file that was confirmed before comes back with its matches and is kept at once. */
  lookAtBlank(form: string, name: string, bytes: Uint8Array): Promise<Outcome<BlankInHand | BlankMapping>>;
  /** The kept blank again, to change its matches. */
  reviewBlank(mapping: BlankMapping): Promise<Outcome<BlankInHand>>;
  keepBlank(
    form: string,
    inHand: BlankInHand,
    fills: Readonly<Record<string, string>>,
  ): Promise<Outcome<BlankMapping>>;
  /** Fills it, to be looked at. Nothing is kept or saved. */
  fillBlank(mapping: BlankMapping, ask: Ask, now: SchoolMoment): Promise<Outcome<BlankFilled>>;
  /** Keeps a record of what was filled, and hands the file to the downloads. */
  saveFilled(pupilId: string, form: string, filled: BlankFilled): Promise<Outcome>;
  removeBlank(form: string): Promise<Outcome>;
  saveMatches(mapping: BlankMapping): void;
  loadMatches(text: string): Promise<Outcome<BlankMapping>>;
}

/** The last that was confirmed for each paper. */
function inUse(blanks: readonly BlankMapping[]): readonly BlankMapping[] {
  return [...new Map(blanks.map((mapping) => [mapping.form, mapping])).values()];
}

async function look(
  form: string,
  name: string,
  bytes: Uint8Array,
  ports: BlankPorts,
): Promise<Outcome<BlankInHand | BlankMapping>> {
  if (bytes.length > LARGEST_KEPT) return refusedFor(TOO_LARGE, BLANK_FILE);
  const places = await placesOfFile(bytes);
  if (places.kind === 'refused') return places;
  const found = { name, kind: kindOfFile(bytes), hash: await hashOf(bytes), places: places.value };
  const earlier = (await mappingsIn(ports)).filter((mapping) => mapping.form === form);
  const inHand = { look: withEarlier(found, earlier), bytes };
  const known = earlier.find(({ hash }) => hash === found.hash);
  const isWhole =
    known !== undefined && found.places.every(({ key }) => known.places.some((one) => one.key === key));
  return isWhole ? keepBlank(inHand.look, form, bytes, {}, ports) : done(inHand);
}

async function review(mapping: BlankMapping, ports: BlankPorts): Promise<Outcome<BlankInHand>> {
  const bytes = await fileOf(mapping.hash, ports);
  if (bytes === null) return refusedFor(NOT_KEPT, BLANK_FILE);
  const places = await placesOfFile(bytes);
  if (places.kind === 'refused') return places;
  const { name, kind, hash } = mapping;
  return done({ look: withEarlier({ name, kind, hash, places: places.value }, [mapping]), bytes });
}

async function fill(
  mapping: BlankMapping,
  ask: Ask,
  now: SchoolMoment,
  ports: BlankPorts,
): Promise<Outcome<BlankFilled>> {
  const bytes = await fileOf(mapping.hash, ports);
  if (bytes === null) return refusedFor(NOT_KEPT, BLANK_FILE);
  const recording = recordingAsk(ask);
  const filled = await fillFile(bytes, recording.ask, confirmedBy(mapping), ports);
  if (filled.kind === 'refused') return filled;
  const { kind, form } = mapping;
  const fileName = paperFileName({ form, madeAt: now }, filled.value.bytes, kind === 'pdf' ? 'pdf' : 'docx');
  return done({ ...filled.value, fileName, kind, answers: recording.asked() });
}

async function saveFilled(
  pupilId: string,
  form: string,
  filled: BlankFilled,
  ports: BlankPorts,
): Promise<Outcome> {
  const { fileName, answers, bytes, kind } = filled;
  const make = () => Promise.resolve(bytes);
  const kept = await preparePaper({ pupilId, form, fileName, answers, make }, ports);
  if (kept.kind === 'refused') return kept;
  ports.saveFile(fileName, bytes, FILE_TYPES[kind]);
  return DONE;
}

/** The desk for the authority's own blank forms. */
export function openBlankDesk(ports: BlankPorts): BlankDesk {
  return {
    watchBlanks: (show) =>
      watchTable(
        ports.database,
        'settings',
        (settings) => {
          const files = new Set((settingIn({ settings }, 'blankFiles') ?? []).map(({ hash }) => hash));
          const blanks = inUse(settingIn({ settings }, 'blanks') ?? []);
          show(blanks.map((mapping) => ({ mapping, hasFile: files.has(mapping.hash) })));
        },
        () => undefined,
      ),
    lookAtBlank: (form, name, bytes) => orRefused(() => look(form, name, bytes, ports)),
    reviewBlank: (mapping) => orRefused(() => review(mapping, ports)),
    keepBlank: (form, { look: found, bytes }, fills) =>
      orRefused(() => keepBlank(found, form, bytes, fills, ports)),
    fillBlank: (mapping, ask, now) => orRefused(() => fill(mapping, ask, now, ports)),
    saveFilled: (pupilId, form, filled) => orRefused(() => saveFilled(pupilId, form, filled, ports)),
    removeBlank: (form) => orRefused(() => removeBlank(form, ports)),
    saveMatches: (mapping) =>
      ports.saveFile(
        `tenth-day-blank-${mapping.form}-${mapping.revision}.json`,
        new TextEncoder().encode(`${JSON.stringify(mapping, null, 2)}\n`),
        'application/json',
      ),
    loadMatches: (text) => orRefused(() => loadMatches(text, ports)),
  };
}
