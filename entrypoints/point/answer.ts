import { dateOf } from '@/utils/calendar/school-date';
import { withinLimits } from '@/utils/messages/limits';
import type { PageAsk, PageAsks, PointAt, Taught } from '@/utils/messages/page-asks';
import { keepHere } from '@/utils/platform/answer-here';
import { teachFact } from '@/utils/readers/mappings/teach-facts';
import { teachList } from '@/utils/readers/mappings/teach-list';
import type { TaughtList } from '@/utils/readers/mappings/teach-list';
import { saidBy } from '@/utils/readers/mappings/taught-facts';
import { keptAnswer } from '@/utils/readers/mappings/told-page';
import { unknownMarks } from '@/utils/readers/mappings/unknown-marks';
import { readRecord } from '@/utils/readers/record/read-record';
import { readRegister } from '@/utils/readers/read-register';
import type { SeenRow } from '@/utils/readers/verdict/seen-rows';
import type { Reading } from '@/utils/register/reading';
import { pointAt } from './pointing';

/** What was pointed at so far, and the pointing under way, kept between two questions. */
interface Lesson {
  readonly pointed: Partial<Record<PointAt, Element>>;
  stop: (() => void) | null;
}

const PLACE = 'tenthDayLesson';
const MOST_UNKNOWN = 40;

function lesson(): Lesson {
  const world = globalThis as unknown as Record<typeof PLACE, Lesson | undefined>;
  return (world[PLACE] ??= { pointed: {}, stop: null });
}

function read(
  document: Document,
  { now, mapping, told }: PageAsks['read']['asks'],
): PageAsks['read']['answers'] {
  const seen: SeenRow[] = [];
  const reading = readRegister(document, {
    today: dateOf(now),
    mapping,
    ...(told === undefined ? {} : { told }),
    whenSeen: (rows) => seen.push(...rows),
  });
  const unknown = unknownMarks(seen, reading).slice(0, MOST_UNKNOWN);
  return { address: document.URL, reading: withinLimits(reading), unknown };
}

function keep(document: Document, { now, mapping, told }: PageAsks['keep']['asks']): { reading: Reading } {
  const reading = readRegister(document, { today: dateOf(now), mapping, told });
  if (reading.page !== 'none') keepHere(keptAnswer(document, told, reading, now));
  return { reading: withinLimits(reading) };
}

async function point(
  document: Document,
  { what, words }: PageAsks['point']['asks'],
): Promise<PageAsks['point']['answers']> {
  const here = lesson();
  here.stop?.();
  const pointing = pointAt(document, words);
  here.stop = () => pointing.stop();
  const element = await pointing.done;
  if (element === null) return null;
  here.pointed[what] = element;
  return { shown: saidBy(element) };
}

function listTaught({ name, mark, id, group }: Lesson['pointed']): TaughtList | null {
  if (name === undefined) return null;
  const root = name.getRootNode();
  const inside = root instanceof Document || root instanceof ShadowRoot ? root : name.ownerDocument;
  return teachList(inside, {
    name,
    ...(mark === undefined ? {} : { mark }),
    ...(id === undefined ? {} : { id }),
    ...(group === undefined ? {} : { group }),
  });
}

function taught(document: Document): PageAsks['taught']['answers'] {
  const { pointed } = lesson();
  const { group, ...others } = pointed;
  const withGroup = listTaught(pointed);
  // A class that stands in no row is that of the whole list.
  const apart = group !== undefined && withGroup?.kind === 'trouble';
  const list = apart ? listTaught(others) : withGroup;
  if (list?.kind === 'trouble')
    return { kind: 'trouble', at: list.why === 'not-a-name' ? 'name' : 'mark', why: list.why };
  const found: { -readonly [Part in keyof Taught]: Taught[Part] } = list === null ? {} : { list: list.list };
  for (const what of ['date', 'session', ...(apart ? (['group'] as const) : [])] as const) {
    const element = pointed[what];
    if (element === undefined) continue;
    const fact = teachFact(document, what, element);
    if (fact.kind === 'trouble') return { kind: 'trouble', at: what, why: fact.why };
    found[what] = fact.place;
  }
  return { kind: 'taught', taught: found };
}

function stop(): null {
  const here = lesson();
  here.stop?.();
  here.stop = null;
  for (const what of Object.keys(here.pointed) as PointAt[]) delete here.pointed[what];
  return null;
}

/** Answers one question about the page. */
export function answer(document: Document, ask: PageAsk): unknown {
  switch (ask.name) {
    case 'read':
      return read(document, ask.body);
    case 'keep':
      return keep(document, ask.body);
    case 'point':
      return point(document, ask.body);
    case 'record':
      return { address: document.URL, read: readRecord(document) };
    case 'taught':
      return taught(document);
    case 'stop':
      return stop();
  }
}
