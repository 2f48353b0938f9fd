import { dateOf } from '@/utils/calendar/school-date';
import type { SchoolDate, SchoolMoment } from '@/utils/calendar/school-date';
import { countersOf } from '@/utils/cases/counters-of';
import type { CountingInput } from '@/utils/cases/counters-of';
import { CHANGED_MARKS } from '@/utils/cases/events';
import type { CaseEvent } from '@/utils/cases/log-row';
import type { Counters } from '@/utils/counters/counts';
import { ENDS, LENGTHENS, effectTables } from '@/utils/counters/effects';
import type { MarkChange } from '@/utils/register/changes';
import { markOfChar, withMark } from '@/utils/register/strip';
import type { Strip } from '@/utils/register/strip';
import type { PupilRow, SchoolView } from './school-view';
import { countingInput } from './working';

/** What a paper on record says of itself. */
export interface PaperOnRecord {
  readonly form: string;
  readonly madeAt: SchoolMoment;
  readonly sent: { readonly to: string; readonly at: SchoolMoment } | null;
}

/** What the changes did to the absence they touch. */
export type Effect = 'longer' | 'shorter' | 'same-days';

/** A paper, letter or message that was made while other marks stood, and what it would rest on today. */
export interface RestedOn {
  readonly what:
    | { readonly kind: 'paper'; readonly paper: PaperOnRecord }
    | { readonly kind: 'event'; readonly event: CaseEvent };
  readonly at: SchoolMoment;
  /** The counts as they stood then, and as the marks of today say that they stood then. */
  readonly then: Counters;
  readonly now: Counters;
}

/** Marks that changed afterwards and that nobody has dealt with yet. */
export interface Changed {
  readonly changes: readonly MarkChange[];
  readonly effect: Effect;
  /** The day on which the case was closed, where it is open again since. */
  readonly reopened: SchoolDate | null;
  readonly rested: readonly RestedOn[];
}

/** The strip as it had been read up to a moment: later changes undone, the newest first. */
function stripAt(strip: Strip, changes: readonly MarkChange[], at: SchoolMoment): Strip {
  return changes
    .filter(({ readAt }) => readAt > at)
    .sort((a, b) => b.readAt.localeCompare(a.readAt))
    .reduce((back, { date, session, was }) => withMark(back, date, session, markOfChar(was)), strip);
}

/** What of the counts a paper, a letter or a message about an absence rests on. */
function basisOf({ absence, unauthorised, illness, deletion }: Counters): string {
  return JSON.stringify([absence, unauthorised, illness, deletion]);
}

function restedAt(
  input: CountingInput,
  changes: readonly MarkChange[],
  at: SchoolMoment,
  what: RestedOn['what'],
): RestedOn[] {
  const then = countersOf({ ...input, strip: stripAt(input.strip, changes, at), now: at });
  const now = countersOf({ ...input, now: at });
  return basisOf(then) === basisOf(now) ? [] : [{ what, at, then, now }];
}

/** Lines with which the school told somebody outside something: papers, letters, and whom it told. */
function toldOutside({ row }: CaseEvent): boolean {
  if (row.kind === 'sent') return true;
  if (row.kind === 'told') return row.who !== 'dsl';
  return row.kind === 'contact-attempt' && row.method === 'letter';
}

function restedOn(row: PupilRow, input: CountingInput, papers: readonly PaperOnRecord[]): RestedOn[] {
  const { changes, events } = row;
  // The line in the log that says that a paper was sent is the paper itself: it is named once.
  const isOnPaper = ({ row: line }: CaseEvent) =>
    line.kind === 'sent' &&
    papers.some(({ form, sent }) => form === line.form && sent !== null && sent.at === line.at);
  const made = papers.flatMap((paper) => restedAt(input, changes, paper.madeAt, { kind: 'paper', paper }));
  const told = events
    .filter((event) => toldOutside(event) && !isOnPaper(event))
    .flatMap((event) => restedAt(input, changes, event.row.at, { kind: 'event', event }));
  return [...made, ...told].sort((a, b) => a.at.localeCompare(b.at));
}

function effectOfChanges(view: SchoolView, changes: readonly MarkChange[]): Effect {
  const table = effectTables(view.settings).absence;
  const does = (char: string) => table[char.charCodeAt(0)];
  if (changes.some(({ was, is }) => does(was) === LENGTHENS && does(is) === ENDS)) return 'shorter';
  if (changes.some(({ was, is }) => does(was) === ENDS && does(is) === LENGTHENS)) return 'longer';
  return 'same-days';
}

function reopenedSince({ standing, events }: PupilRow, changes: readonly MarkChange[]): SchoolDate | null {
  const state = standing.case;
  if (state.status !== 'open' && state.status !== 'referred') return null;
  const closing = events.findLast(
    ({ row }) =>
      row.kind === 'step' &&
      row.step === 'close-case' &&
      row.outcome === 'done' &&
      dateOf(row.at) >= state.openedOn &&
      changes.some(({ readAt }) => readAt > row.at),
  );
  return closing === undefined ? null : dateOf(closing.row.at);
}

/**
 * The marks that a later reading showed to be different and that nobody has dealt with, what they did to the absence,
 * and every paper, letter and message that rested on the old marks: those whose counts would have been others.
 *
 * @param papers those on record of this pupil; without them only what the log says was sent is looked at
 * @returns null when every change was dealt with, or there was none
 */
export function changedMarks(
  view: SchoolView,
  row: PupilRow,
  papers: readonly PaperOnRecord[] = [],
): Changed | null {
  const settled = row.events.findLast(
    ({ row: line }) => line.kind === 'note' && line.about === CHANGED_MARKS,
  );
  const changes = row.changes.filter(({ readAt }) => settled === undefined || readAt > settled.recordedAt);
  const input = countingInput(view, row);
  if (changes.length === 0 || input === null) return null;
  return {
    changes,
    effect: effectOfChanges(view, changes),
    reopened: reopenedSince(row, changes),
    rested: restedOn({ ...row, changes }, input, papers),
  };
}

/** Children whose case was opened again by a changed mark, or of whom something was sent that rested on an old one. */
export function changedToSettle(
  view: SchoolView,
): readonly { readonly row: PupilRow; readonly changed: Changed }[] {
  return view.pupils.flatMap((row) => {
    const changed = row.changes.length === 0 ? null : changedMarks(view, row);
    return changed !== null && (changed.rested.length > 0 || changed.reopened !== null)
      ? [{ row, changed }]
      : [];
  });
}
