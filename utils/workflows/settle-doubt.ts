import { schoolCalendar } from '@/utils/calendar/school-calendar';
import { dateOf, schoolYearOf } from '@/utils/calendar/school-date';
import type { StaffMember } from '@/utils/policy/school-view';
import { judgeReading } from '@/utils/register/judge';
import { mergeMarks, unreadMarks } from '@/utils/register/merge';
import type { YearOfMarks } from '@/utils/register/merge';
import { marksBefore } from '@/utils/register/put-back';
import type { ReadMark, Reading } from '@/utils/register/reading';
import { isHole, markOfChar } from '@/utils/register/strip';
import { pupilFromRow } from '@/utils/roster/known-pupil';
import type { KnownPupil } from '@/utils/roster/known-pupil';
import {
  candidatesFor,
  isRememberedBy,
  isSameRow,
  knownBy,
  linkedTo,
  withoutNumberOf,
} from '@/utils/roster/who-is-this';
import { readAll, readOfPupils, readSetting } from '@/utils/store/read';
import type { SettledRow, StoredChange, StoredStrip } from '@/utils/store/tables';
import { write } from '@/utils/store/write';
import type { Decision } from '@/utils/store/write';
import { NOBODY_ACTING, actingNow } from './acting';
import { done, refusedFor } from './outcome';
import type { Outcome } from './outcome';
import { doubtId, doubtPlaces } from './open-doubts';
import type { DoubtPlace } from './open-doubts';
import type { Ports } from './ports';

/** One of the candidates, or a pupil who is not on the roll yet. */
export type WhoItIs = { readonly pupilId: string } | 'new-pupil';

const MOST_KEPT = 500;
const ALREADY = 'This row has been answered meanwhile, or its page has been read again.';

/** The marks of one row as they were read, with what each said. */
function marksOf({ reading, row }: DoubtPlace): readonly ReadMark[] {
  const stored = reading.rows[row];
  return reading.seen.sessions.flatMap((session, at): ReadMark[] => {
    const char = stored?.marks[at] ?? ' ';
    if (char === ' ') return [];
    const mark = markOfChar(char);
    const said = stored?.said?.find((each) => each.date === session.date && each.session === session.session);
    return [
      { ...session, code: isHole(mark) ? null : mark, shown: said?.shown ?? (isHole(mark) ? '' : mark) },
    ];
  });
}

/** The marks of a row that may be counted, judged as the whole page was when it was read. */
async function countedMarks(place: DoubtPlace, ports: Ports): Promise<readonly ReadMark[]> {
  const marks = marksOf(place);
  const { page, sessions, complete, saved, at } = place.reading.seen;
  const file = await readSetting(ports.database, 'calendar');
  const row = { ...place.identity, marks };
  const reading = { page, sessions, complete, saved, expected: null, pupils: [row], problems: [] } as Reading;
  const judged = judgeReading(reading, file === null ? null : schoolCalendar(file), at);
  if (judged.kind === 'refused') return [];
  const counted = new Set(judged.sessions.map(({ date, session }) => date + session));
  return marks.filter(({ date, session }) => counted.has(date + session));
}

interface Laid {
  readonly strip: StoredStrip;
  readonly before: SettledRow['marksBefore'];
  readonly changes: readonly StoredChange[];
}

/** Lays the rows over the pupil's year, each at the time when it was read. */
async function layOver(pupilId: string, places: readonly DoubtPlace[], ports: Ports): Promise<Laid> {
  const schoolYear = schoolYearOf(dateOf(places[0]?.reading.seen.at ?? (await ports.now())));
  const strips = await readOfPupils(ports.database, 'strips', [pupilId]);
  const stored = strips.find((strip) => strip.schoolYear === schoolYear);
  const start: YearOfMarks = stored ?? unreadMarks(schoolYear);
  let year = start;
  const changes: StoredChange[] = [];
  for (const place of [...places].reverse()) {
    const merged = mergeMarks(year, await countedMarks(place, ports), place.reading.seen.at);
    ({ year } = merged);
    for (const change of merged.changes)
      changes.push({ ...change, id: ports.newId(), pupilId, readingId: place.reading.id });
  }
  return { strip: { pupilId, schoolYear, ...year }, before: marksBefore(start, year), changes };
}

type Chosen =
  | {
      readonly kind: 'pupil';
      readonly known: KnownPupil;
      readonly before: readonly KnownPupil[];
      readonly others: readonly KnownPupil[];
    }
  | { readonly kind: 'refused'; readonly message: string };

function chosenPupil(
  place: DoubtPlace,
  who: WhoItIs,
  roster: readonly KnownPupil[],
  newId: () => string,
): Chosen {
  const { identity, reading } = place;
  const hadNumber = roster.filter((known) => withoutNumberOf(known, identity, reading.origin) !== known);
  if (who === 'new-pupil') {
    const others = hadNumber.map((known) => withoutNumberOf(known, identity, reading.origin));
    return {
      kind: 'pupil',
      known: pupilFromRow(identity, reading.origin, newId()),
      before: hadNumber,
      others,
    };
  }
  const candidate = candidatesFor(identity, roster, reading.origin).find(({ id }) => id === who.pupilId);
  if (candidate === undefined)
    return { kind: 'refused', message: 'That pupil is not among those this row could be.' };
  const linked = linkedTo(candidate, identity, reading.origin);
  if (linked.kind === 'refused')
    return {
      kind: 'refused',
      message: 'That pupil has another UPN. If the UPN on the roll is wrong, correct it in Pupils first.',
    };
  const before = hadNumber.filter(({ id }) => id !== candidate.id);
  const others = before.map((known) => withoutNumberOf(known, identity, reading.origin));
  return { kind: 'pupil', known: linked.known, before: [candidate, ...before], others };
}

/** Other rows that the answer settles too: the same number or name, where that tells the child, once on each page. */
function settledToo(
  place: DoubtPlace,
  places: readonly DoubtPlace[],
  roster: readonly KnownPupil[],
): DoubtPlace[] {
  if (!isRememberedBy(place.identity, roster) || place.why === 'two-rows-one-pupil') return [];
  const same = places.filter(
    (other) => other.reading.origin === place.reading.origin && isSameRow(other.identity, place.identity),
  );
  const onItsPage = (other: DoubtPlace) =>
    same.filter(({ reading }) => reading.id === other.reading.id).length;
  return same.filter((other) => doubtId(other) !== doubtId(place) && onItsPage(other) === 1);
}

async function decide(
  id: string,
  who: WhoItIs,
  acting: StaffMember,
  ports: Ports,
): Promise<Decision<Outcome<string>>> {
  const refuse = (message: string) => ({ writes: {}, value: refusedFor(message) });
  const places = await doubtPlaces(ports);
  const place = places.find((each) => doubtId(each) === id);
  if (place === undefined) return refuse(ALREADY);
  const roster = await readAll(ports.database, 'pupils');
  const chosen = chosenPupil(place, who, roster, ports.newId);
  if (chosen.kind === 'refused') return refuse(chosen.message);
  const after = [...roster.filter((known) => known.id !== chosen.known.id), chosen.known];
  const also = settledToo(place, places, after);
  const inOrder = places.filter((each) => each === place || also.includes(each));
  const { strip, before, changes } = await layOver(chosen.known.id, inOrder, ports);
  const settled: SettledRow = {
    id: ports.newId(),
    readingId: place.reading.id,
    row: place.row,
    also: also.map(({ reading, row }) => ({ readingId: reading.id, row })),
    pupilId: chosen.known.id,
    at: await ports.now(),
    by: acting.id,
    added: who === 'new-pupil',
    pupilsBefore: chosen.before.map(knownBy),
    schoolYear: strip.schoolYear,
    marksBefore: before,
    changes: changes.map((change) => change.id),
  };
  const kept = [...((await readSetting(ports.database, 'settled')) ?? []), settled].slice(-MOST_KEPT);
  const pupils = [chosen.known, ...chosen.others];
  const settings = [{ name: 'settled', value: kept } as const];
  return { writes: { put: { pupils, strips: [strip], changes, settings } }, value: done(settled.id) };
}

/**
 * Answers "who is this?" for one row: links what the page shows to the pupil, so that it is asked once, and counts the
 * row's marks as of the time when they were read. `done` with an id for `undoSettled`. @throws StoreTrouble
 */
export function settleDoubt(id: string, who: WhoItIs, ports: Ports): Promise<Outcome<string>> {
  return write(ports.database, async (): Promise<Decision<Outcome<string>>> => {
    const acting = await actingNow(ports);
    if (acting === null) return { writes: {}, value: refusedFor(NOBODY_ACTING) };
    return decide(id, who, acting, ports);
  });
}
