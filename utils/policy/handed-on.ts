import { dateOf } from '@/utils/calendar/school-date';
import type { CaseState } from '@/utils/cases/case-state';
import type { CaseEvent, LogRow } from '@/utils/cases/log-row';
import type { Prompt, Who } from './policy';
import { standsInFor } from './staff-away';
import type { PupilRow, SchoolView } from './school-view';

type PassedOn = LogRow & { readonly kind: 'passed-on' };

/** A step, or a whole case, that one colleague has handed to another. */
export interface HandedOn {
  readonly eventId: string;
  /** Id of the member of staff who handed it on. */
  readonly by: string;
  readonly row: PassedOn;
  readonly pupilId: string;
  /** The line with which somebody took it; null while nobody has. */
  readonly taken: CaseEvent | null;
}

function openedOn(state: CaseState): string | null {
  return state.status === 'none' || state.status === 'closed' ? null : state.openedOn;
}

/** What has been handed on in the present case, oldest first. What was handed on in a closed case is over with it. */
export function handedOnOf({ id, events, standing }: PupilRow): readonly HandedOn[] {
  const from = openedOn(standing.case);
  if (from === null) return [];
  return events.flatMap((event): HandedOn[] => {
    const { row } = event;
    if (row.kind !== 'passed-on' || dateOf(row.at) < from) return [];
    const taken =
      events.find((later) => later.row.kind === 'taken-on' && later.row.event === event.id) ?? null;
    return [{ eventId: event.id, by: event.author, row, pupilId: id, taken }];
  });
}

/** Whose a step is now. */
export interface Owner {
  readonly role: Who;
  /** The one person it was handed to; null where it is anybody's of that role. */
  readonly staff: string | null;
  /** How it came to them; null while it is with whom the policy gave it to. */
  readonly through: HandedOn | null;
}

/**
 * Whose step it is: the policy's owner, until somebody else has taken it. What was handed on and not yet taken stays
 * with whoever gave it: a step must not lie between two people.
 */
export function ownerOf(handed: readonly HandedOn[], { step, who }: Pick<Prompt, 'step' | 'who'>): Owner {
  let owner: Owner = { role: who, staff: null, through: null };
  for (const one of handed) {
    const { row, taken } = one;
    const isThis = row.step === step || (row.step === undefined && row.from === owner.role);
    if (taken !== null && isThis) owner = { role: row.to, staff: row.staff ?? null, through: one };
  }
  return owner;
}

/** The latest handing on of a step, or of its whole case, that nobody has taken yet. */
export function waitingFor(handed: readonly HandedOn[], step: string, owner: Who): HandedOn | null {
  const isThis = ({ row }: HandedOn) => row.step === step || (row.step === undefined && row.from === owner);
  return handed.findLast((one) => one.taken === null && isThis(one)) ?? null;
}

/** Whether something meant for one role, or for one person of it, is the work of the person acting today. */
export function isForActing(
  view: Pick<SchoolView, 'staff' | 'acting' | 'now'>,
  to: { readonly role: Who; readonly staff: string | null },
): boolean {
  const { acting } = view;
  if (acting === null) return false;
  const stoodInFor = standsInFor(view);
  const named = view.staff.find(({ id }) => id === to.staff);
  // Somebody who has left the staff does nothing any more: then it is for their whole role.
  if (named !== undefined) return named.id === acting.id || stoodInFor.some(({ id }) => id === named.id);
  return to.role === acting.role || stoodInFor.some(({ role }) => role === to.role);
}

function isOpen({ standing }: PupilRow, { row }: HandedOn): boolean {
  const prompt = standing.prompts.find(({ step }) => step === row.step);
  return (
    row.step === undefined || (prompt !== undefined && prompt.state !== 'done' && prompt.state !== 'waived')
  );
}

function untaken(view: SchoolView): HandedOn[] {
  return view.pupils.flatMap((row) =>
    handedOnOf(row).filter((one) => one.taken === null && isOpen(row, one)),
  );
}

/** What colleagues have handed to the person acting and nobody has taken yet, oldest first. */
export function handedToYou(view: SchoolView): readonly HandedOn[] {
  return untaken(view)
    .filter(
      ({ by, row }) =>
        by !== view.acting?.id && isForActing(view, { role: row.to, staff: row.staff ?? null }),
    )
    .sort((a, b) => a.row.at.localeCompare(b.row.at));
}

/** What the person acting has handed on and nobody has taken yet, oldest first. */
export function handedByYou(view: SchoolView): readonly HandedOn[] {
  return untaken(view)
    .filter(({ by }) => by === view.acting?.id)
    .sort((a, b) => a.row.at.localeCompare(b.row.at));
}
