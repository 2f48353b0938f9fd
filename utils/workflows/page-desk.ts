import type { PointAt, Taught } from '@/utils/messages/page-asks';
import { addressesLike } from '@/utils/readers/mappings/address';
import type { Told } from '@/utils/readers/mappings/taught-facts';
import type { UnknownMark } from '@/utils/readers/mappings/unknown-marks';
import { MAPPING_FORMAT, MAPPING_VERSION } from '@/utils/register/mapping';
import type { Mapping, MappingAddress, TaughtWord } from '@/utils/register/mapping';
import type { Reading } from '@/utils/register/reading';
import { watchTable } from '@/utils/store/watch';
import { TEACH_TROUBLES } from '@/utils/wording/teaching';
import { orRefused } from './acting';
import { loadMapping, removeMapping, saveMapping, teachPage, undoMapping } from './mappings';
import type { KeptMapping } from './mappings';
import { DONE, done, refusedFor } from './outcome';
import type { Outcome } from './outcome';
import { ask, framesInFront, lookInFront, taughtOf } from './page-asker';
import type { Frame, Looked, PagePorts } from './page-asker';
import { settingIn } from './school-state';

/** What a page was taught so far, with the reading that it gives. */
export interface Lesson {
  readonly mapping: Mapping;
  readonly reading: Reading;
  readonly unknown: readonly UnknownMark[];
}

/** What staff can ask of the page in front, and teach of it. Like the desk, nothing here throws for what staff did. */
export interface PageDesk {
  watchMappings(show: (mappings: readonly Mapping[]) => void): () => void;
  look(): Promise<Outcome<Pick<Looked, 'address' | 'reading' | 'unknown'>>>;
  /** Reads the page in front with an answer, for this look, or for all pages like it. */
  answer(told: Told, always: boolean): Promise<Outcome<KeptMapping | null>>;
  teachWords(address: string, words: readonly TaughtWord[], reading: Reading): Promise<Outcome<KeptMapping>>;
  undo(kept: KeptMapping): Promise<Outcome<unknown>>;
  /** `done` with what the place pointed at says; null when staff stopped. */
  point(what: PointAt, words: string): Promise<Outcome<{ readonly shown: string } | null>>;
  stopPointing(): Promise<void>;
  /** The reading made by all that was pointed at, and by what staff answered besides. Saves nothing. */
  tryLesson(more: Pick<Mapping, 'session'>): Promise<Outcome<Lesson>>;
  saveLesson(lesson: Lesson, name: string): Promise<Outcome<KeptMapping>>;
  loadMapping(text: string, origin: string | null): Promise<Outcome<KeptMapping>>;
  removeMapping(applies: MappingAddress): Promise<Outcome>;
  saveMappingFile(mapping: Mapping): void;
}

const STOPPED = 'Pointing was stopped before a pupil was pointed at.';

/** Has staff point in whichever frame of the page they choose; the others are let go. */
async function pointInFront(
  frames: readonly Frame[],
  what: PointAt,
  words: string,
  ports: PagePorts,
): Promise<{ frame: Frame; shown: string } | null> {
  const pointed = await Promise.race(
    frames.map(async (frame) => {
      const answer = await ask(frame, 'point', { what, words }, ports);
      // A frame that cannot be asked never wins the race.
      return answer === undefined ? new Promise<null>(() => undefined) : answer && { frame, ...answer };
    }),
  );
  const others = frames.filter((frame) => frame !== pointed?.frame);
  await Promise.all(others.map((frame) => ask(frame, 'stop', null, ports)));
  return pointed;
}

/** The mapping that a lesson makes: what was known of the page, and what was pointed at now. */
async function mappingOf(
  address: string,
  taught: Taught,
  more: Pick<Mapping, 'session'>,
  ports: PagePorts,
): Promise<Mapping> {
  const applies = addressesLike(address);
  const before = await taughtOf(address, ports);
  const name = before?.name ?? `Pages at ${applies.path}`.slice(0, 80);
  const words = before?.words === undefined ? {} : { words: before.words };
  return { format: MAPPING_FORMAT, version: MAPPING_VERSION, name, applies, ...words, ...taught, ...more };
}

/** Pointing, and what comes of it: which frame it is done in is remembered from the first thing pointed at. */
function lessons(ports: PagePorts) {
  let frame: Frame | null = null;
  return {
    async point(what: PointAt, words: string): Promise<Outcome<{ readonly shown: string } | null>> {
      const frames = frame === null || what === 'name' ? await framesInFront(ports) : done([frame]);
      if (frames.kind === 'refused') return frames;
      const pointed = await pointInFront(frames.value, what, words, ports);
      if (pointed === null) return done(null);
      frame = pointed.frame;
      return done({ shown: pointed.shown });
    },
    async stop(): Promise<void> {
      const frames = await framesInFront(ports);
      frame = null;
      if (frames.kind === 'done')
        await Promise.all(frames.value.map((each) => ask(each, 'stop', null, ports)));
    },
    async look(more: Pick<Mapping, 'session'>): Promise<Outcome<Lesson>> {
      if (frame === null) return refusedFor(STOPPED);
      const answer = await ask(frame, 'taught', null, ports);
      if (answer === undefined) return refusedFor(TEACH_TROUBLES['out-of-reach']);
      if (answer.kind === 'trouble') return refusedFor(TEACH_TROUBLES[answer.why], `teach-${answer.at}`);
      const bare = await lookInFront({ mapping: null }, ports, frame);
      if (bare.kind === 'refused') return bare;
      const mapping = await mappingOf(bare.value.address, answer.taught, more, ports);
      const looked = await lookInFront({ mapping }, ports, frame);
      if (looked.kind === 'refused') return looked;
      const { reading, unknown } = looked.value;
      const page =
        reading.page === 'session-register' || reading.page === 'attendance-grid'
          ? { page: reading.page }
          : {};
      return done({ mapping: { ...mapping, ...page }, reading, unknown });
    },
  };
}

async function answerPage(
  told: Told,
  always: boolean,
  ports: PagePorts,
): Promise<Outcome<KeptMapping | null>> {
  const looked = await lookInFront({ told }, ports);
  if (looked.kind === 'refused') return looked;
  const { reading, address, frame } = looked.value;
  if (reading.page === 'none')
    return refusedFor(reading.problems[0]?.message ?? 'The page could not be read with that answer either.');
  const { session } = told;
  if (always && session !== undefined)
    return teachPage(address, { session: { always: session } }, reading, ports);
  await ask(frame, 'keep', { now: await ports.now(), mapping: await taughtOf(address, ports), told }, ports);
  return done(null);
}

const FILE_TYPE = 'application/json';

/** The desk for the page in front, over the store and the browser. */
export function openPageDesk(ports: PagePorts): PageDesk {
  const lesson = lessons(ports);
  const thenReadAgain = <Value>(work: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> =>
    orRefused(async () => {
      const outcome = await work();
      if (outcome.kind === 'done') await ports.tell('look-again');
      return outcome;
    });
  return {
    watchMappings: (show) =>
      watchTable(
        ports.database,
        'settings',
        (settings) => show(settingIn({ settings }, 'mappings') ?? []),
        () => undefined,
      ),
    look: () => orRefused(() => lookInFront({}, ports)),
    answer: (told, always) => thenReadAgain(() => answerPage(told, always, ports)),
    teachWords: (address, words, reading) =>
      thenReadAgain(() => teachPage(address, { words }, reading, ports)),
    undo: (kept) => thenReadAgain(() => undoMapping(kept, ports)),
    point: (what, words) => orRefused(() => lesson.point(what, words)),
    stopPointing: () => lesson.stop(),
    tryLesson: (more) => orRefused(() => lesson.look(more)),
    saveLesson: ({ mapping, reading }, name) =>
      thenReadAgain(() => saveMapping({ ...mapping, name }, reading, ports)),
    loadMapping: (text, origin) => thenReadAgain(() => loadMapping(text, origin, ports)),
    removeMapping: (applies) =>
      thenReadAgain(async () => {
        await removeMapping(applies, ports);
        return DONE;
      }),
    saveMappingFile: (mapping) =>
      ports.saveFile(
        'tenth-day-mapping.json',
        new TextEncoder().encode(`${JSON.stringify(mapping, null, 2)}\n`),
        FILE_TYPE,
      ),
  };
}
