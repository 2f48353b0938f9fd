import { flagsNow } from '@/utils/cases/flags';
import type { CaseEvent } from '@/utils/cases/log-row';
import { isRestricted, withheld } from '@/utils/cases/restricted';
import type { Flag, Pupil } from '@/utils/roster/pupil';
import { handedOnOf, isForActing, ownerOf, waitingFor } from './handed-on';
import type { HandedOn, Owner } from './handed-on';
import type { Condition, Prompt, Step } from './policy';
import { STATUTORY } from './packs/statutory';
import type { PupilRow, SchoolView, StaffMember } from './school-view';

function restsOnFlag(condition: Condition): boolean {
  if (condition.is === 'any-of') return condition.conditions.some(restsOnFlag);
  return condition.is === 'flag' || condition.is === 'social-worker';
}

/** Whether somebody's keys open what is restricted (reliability B3: the DSL all, the head all). */
export function readsRestricted(acting: StaffMember | null): boolean {
  return acting?.role === 'dsl' || acting?.role === 'head';
}

/** Flags about a child are for the DSL and the head. Nobody else may infer one from a step that hangs on it. */
export function mayKnowWhy(acting: StaffMember | null, step: Step): boolean {
  return readsRestricted(acting) || !step.conditions.some(restsOnFlag);
}

/** The rows behind a step: the policy's, the statutory layer's, or both where they share an id. */
export function stepRows(view: Pick<SchoolView, 'policy'>, id: string): readonly Step[] {
  const rows = view.policy === STATUTORY ? STATUTORY.steps : [...view.policy.steps, ...STATUTORY.steps];
  return rows.filter((step) => step.id === id);
}

/** Whether a step gives away what only the DSL and the head may know: its lines in the log are theirs too. */
export function isForDslAlone(view: Pick<SchoolView, 'policy'>, id: string): boolean {
  return !stepRows(view, id).every((step) => mayKnowWhy(null, step));
}

/** Every step that may be prompted for: the policy's, then those that only the statutory layer has. */
export function allSteps(view: SchoolView): readonly Step[] {
  const own = view.policy.steps;
  return [...own, ...STATUTORY.steps.filter(({ id }) => !own.some((step) => step.id === id))];
}

/** One step of one pupil, ready to show. */
export interface StepFor {
  readonly pupilId: string;
  readonly pupil: Pupil;
  readonly prompt: Prompt;
  readonly step: Step | null;
  /** Whose it is now. */
  readonly owner: Owner;
  /** It has been handed on, and nobody has taken it yet. */
  readonly waiting: HandedOn | null;
}

/** The steps of a pupil that the person acting may see. */
export function stepsOf(view: SchoolView, row: PupilRow): readonly StepFor[] {
  const handed = handedOnOf(row);
  return row.standing.prompts.flatMap((prompt) => {
    const rows = stepRows(view, prompt.step);
    if (!rows.every((step) => mayKnowWhy(view.acting, step))) return [];
    const owner = ownerOf(handed, prompt);
    const waiting = waitingFor(handed, prompt.step, owner.role);
    return [{ pupilId: row.id, pupil: row.pupil, prompt, step: rows[0] ?? null, owner, waiting }];
  });
}

const ORDER = { overdue: 0, due: 1, upcoming: 2, done: 3, waived: 3 } as const;

/** A date without a time runs to the end of that day. */
const endOf = (due: string): string => (due.length === 10 ? `${due}T24:00` : due);

export function soonestFirst(a: StepFor, b: StepFor): number {
  return (
    ORDER[a.prompt.state] - ORDER[b.prompt.state] ||
    endOf(a.prompt.due).localeCompare(endOf(b.prompt.due)) ||
    a.pupil.surname.localeCompare(b.pupil.surname)
  );
}

const isDueNow = ({ prompt }: StepFor): boolean => prompt.state === 'due' || prompt.state === 'overdue';

function allDue(view: SchoolView): StepFor[] {
  return view.pupils
    .flatMap((row) => stepsOf(view, row))
    .filter(isDueNow)
    .sort(soonestFirst);
}

/** What the person acting has to do today: their own steps that are due or overdue, and those of whom they stand in for. */
export function dueFor(view: SchoolView): readonly StepFor[] {
  return allDue(view).filter(({ owner }) => isForActing(view, owner));
}

/** Steps that are due or overdue for colleagues, as far as the person acting may see them. */
export function dueForOthers(view: SchoolView): readonly StepFor[] {
  return allDue(view).filter(({ owner }) => !isForActing(view, owner));
}

/** The step a case is at: the most urgent one that is still open. */
export function nextStep(view: SchoolView, row: PupilRow): StepFor | null {
  const open = stepsOf(view, row).filter((item) => isDueNow(item) || item.prompt.state === 'upcoming');
  return [...open].sort(soonestFirst)[0] ?? null;
}

/**
 * The log as the person acting may see it. The office learns that there is an entry and of which day, not what it says:
 * it has no key to it.
 */
export function eventsFor(view: SchoolView, row: PupilRow): readonly CaseEvent[] {
  return readsRestricted(view.acting)
    ? row.events
    : row.events.map((event) => (isRestricted(event) ? withheld(event) : event));
}

/** The flags that stand now, from the record and the log. For the DSL's eyes, and for deciding what to withhold. */
export function flagsOf({ pupil, events }: PupilRow): readonly Flag[] {
  return flagsNow(
    pupil,
    events.map((event) => event.row),
  );
}

/** The home address is shown to everyone unless it must not be disclosed; then to the DSL and the head alone. */
export function mayShowAddress(view: SchoolView, row: PupilRow): boolean {
  return readsRestricted(view.acting) || !flagsOf(row).includes('confidential-address');
}
