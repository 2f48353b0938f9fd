import { dateOf } from '@/utils/calendar/school-date';
import { digitsOf } from '@/utils/roster/families';
import type { Call, CallList } from './call-list';
import { ringOrder } from './ring-order';
import type { ToRing } from './ring-order';
import type { SchoolView } from './school-view';
import { siblingsHere } from './siblings-here';
import type { SiblingHere } from './siblings-here';

/** A number to ring, and for which children of the family it stands on their own record. */
export interface SheetRing extends ToRing {
  readonly about: readonly string[];
}

/** One call sheet: the child whose turn it is, and brothers and sisters who are away without a reason too. */
export interface CallSheet extends Omit<Call, 'next' | 'after'> {
  readonly next: SheetRing | null;
  readonly after: readonly SheetRing[];
  /** The others on this sheet: one call to the family is for them too. */
  readonly also: readonly Call[];
  /** Brothers and sisters at this school who are not on the sheet. */
  readonly siblings: readonly SiblingHere[];
}

function ringFor(view: SchoolView, calls: readonly Call[]): SheetRing[] {
  const today = dateOf(view.now);
  const rings = new Map<string, SheetRing>();
  for (const { pupilId, pupil } of calls) {
    const row = view.pupils.find(({ id }) => id === pupilId);
    const log = (row?.events ?? []).map((event) => event.row);
    for (const ring of ringOrder(pupil, log, today)) {
      const digits = digitsOf(ring.number);
      const before = rings.get(digits);
      const triedToday = Math.max(ring.triedToday, before?.triedToday ?? 0);
      rings.set(digits, { ...(before ?? ring), triedToday, about: [...(before?.about ?? []), pupilId] });
    }
  }
  return [...rings.values()].sort((a, b) => a.triedToday - b.triedToday);
}

/**
 * The call list as one sheet a family: brothers and sisters who are away with no reason are rung for together. A number
 * is rung only for the children on whose own record it stands, so that nobody is told of a child who is not theirs.
 */
export function callSheets(view: SchoolView, { calls }: Pick<CallList, 'calls'>): readonly CallSheet[] {
  const sheets: CallSheet[] = [];
  const placed = new Set<string>();
  for (const call of calls) {
    if (placed.has(call.pupilId)) continue;
    const family = siblingsHere(view, call.pupilId);
    const ids = new Set(family.map(({ id }) => id));
    const also = calls.filter(({ pupilId }) => ids.has(pupilId) && !placed.has(pupilId));
    for (const { pupilId } of [call, ...also]) placed.add(pupilId);
    const [next = null, ...after] = ringFor(view, [call, ...also]);
    const siblings = family.filter(({ id }) => !also.some(({ pupilId }) => pupilId === id));
    sheets.push({ ...call, next, after, also, siblings });
  }
  return sheets;
}
