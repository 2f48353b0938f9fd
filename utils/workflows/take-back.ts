import { dateOf } from '@/utils/calendar/school-date';
import { readsRestricted } from '@/utils/policy/for-role';
import { marksBefore, withMarksBefore } from '@/utils/register/put-back';
import type { MarkBefore } from '@/utils/register/put-back';
import { unreadMarks } from '@/utils/register/merge';
import type { KnownPupil } from '@/utils/roster/known-pupil';
import { pupilParts } from '@/utils/store/pupil-parts';
import { readAll, readOfPupils, readSetting } from '@/utils/store/read';
import type { Put } from '@/utils/store/seal-rows';
import type { StoredStrip } from '@/utils/store/tables';
import { write } from '@/utils/store/write';
import type { Decision } from '@/utils/store/write';
import { actingNow } from './acting';
import { DONE, refusedFor } from './outcome';
import type { Outcome } from './outcome';
import type { Ports } from './ports';

/**
 * What stood there before something was loaded. It is kept in memory alone, by whoever loaded it: it holds what their own
 * keys opened, and others may not.
 */
export interface TakeBack {
  readonly by: string | null;
  readonly added: readonly string[];
  readonly before: readonly KnownPupil[];
  readonly after: readonly KnownPupil[];
  readonly strips: readonly { readonly after: StoredStrip; readonly marks: readonly MarkBefore[] }[];
  readonly changes: readonly string[];
  readonly readings: readonly string[];
  /** The school's first counted reading was among them. */
  readonly began: boolean;
}

/** What was loaded, in words, and how to take it back. */
export interface Imported {
  readonly said: string;
  readonly takeBack: TakeBack;
}

const sameStrip = (a: StoredStrip, b: StoredStrip) =>
  a.pupilId === b.pupilId && a.schoolYear === b.schoolYear;

/** What has to be known to take back what is about to be put. To be asked inside the write that puts it. */
export async function takeBackOf(put: Put, ports: Ports): Promise<TakeBack> {
  const { pupils = [], strips = [], changes = [], readings = [], settings = [] } = put;
  const touched = new Set(pupils.map(({ id }) => id));
  const before = (await readAll(ports.database, 'pupils')).filter(({ id }) => touched.has(id));
  const onRoll = new Set(before.map(({ id }) => id));
  const ids = strips.map(({ pupilId }) => pupilId);
  const known = ids.length === 0 ? [] : await readOfPupils(ports.database, 'strips', ids);
  return {
    by: (await actingNow(ports))?.id ?? null,
    added: [...touched].filter((id) => !onRoll.has(id)),
    before,
    after: pupils,
    strips: strips.map((after) => {
      const stood = known.find((strip) => sameStrip(strip, after)) ?? unreadMarks(after.schoolYear);
      return { after, marks: marksBefore(stood, after) };
    }),
    changes: changes.map(({ id }) => id),
    readings: readings.map(({ id }) => id),
    began: settings.some(({ name }) => name === 'began'),
  };
}

/** The same words whatever the order in which the facts were written. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  const facts = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(facts.map(([name, fact]) => [name, inOrder(fact)]));
}

/** A pupil as far as the person acting can open them, for comparing. */
function asSeen(known: KnownPupil, opensAll: boolean): string {
  const { pupil, ...rest } = opensAll ? known : pupilParts(known, false).forAll;
  const flags = [...(pupil.flags ?? [])].sort();
  return JSON.stringify(inOrder({ ...rest, pupil: { ...pupil, flags } }));
}

/** Whether anything rests by now on what was loaded: somebody changed it, logged something, or read more. */
async function isBuiltOn(made: TakeBack, opensAll: boolean, { database }: Ports): Promise<boolean> {
  const roster = new Map((await readAll(database, 'pupils')).map((known) => [known.id, known]));
  const changed = made.after.some((after) => {
    const now = roster.get(after.id);
    return now === undefined || asSeen(now, opensAll) !== asSeen(after, opensAll);
  });
  if (changed) return true;
  const settled = (await readSetting(database, 'settled')) ?? [];
  if (settled.some(({ readingId }) => made.readings.includes(readingId))) return true;
  for (const table of ['events', 'papers'] as const)
    if ((await readOfPupils(database, table, made.added)).length > 0) return true;
  const strips = await readOfPupils(database, 'strips', made.added);
  const loaded = made.strips.map(({ after }) => JSON.stringify(inOrder(after)));
  return strips.some((strip) => !loaded.includes(JSON.stringify(inOrder(strip))));
}

const BUILT_ON =
  'Something of what was loaded has changed since, so it cannot be taken back as a whole. Correct it by hand, or load the right list.';

/**
 * Puts back what stood before, in one write: pupils, marks, changes and the reading itself. Marks that were read again
 * since stay. Refused whole when anything else rests on what was loaded. @throws StoreTrouble
 */
export function takeBack(made: TakeBack, ports: Ports): Promise<Outcome> {
  return write(ports.database, async (): Promise<Decision<Outcome>> => {
    const acting = await actingNow(ports);
    if ((acting?.id ?? null) !== made.by || (await isBuiltOn(made, readsRestricted(acting), ports)))
      return { writes: {}, value: refusedFor(BUILT_ON) };
    const ids = made.strips.map(({ after }) => after.pupilId);
    const now = ids.length === 0 ? [] : await readOfPupils(ports.database, 'strips', ids);
    const strips = made.strips.flatMap(({ after, marks }): StoredStrip[] => {
      const stored = now.find((strip) => sameStrip(strip, after));
      if (stored === undefined || made.added.includes(after.pupilId)) return [];
      return [{ ...stored, ...withMarksBefore(stored, marks) }];
    });
    // A day cannot be taken out of the settings; today says the same as none.
    const today = { name: 'began', value: { on: dateOf(await ports.now()) } } as const;
    const put: Put = { pupils: made.before, strips, ...(made.began ? { settings: [today] } : {}) };
    const { added, changes, readings } = made;
    return { writes: { put, remove: { pupils: added, stripsOf: added, changes, readings } }, value: DONE };
  });
}
