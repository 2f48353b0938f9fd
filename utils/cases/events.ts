import type { CaseEvent } from './log-row';

/** What a note is about that says what was done about marks that changed afterwards. */
export const CHANGED_MARKS = 'changed-marks';

/** What an undo is about: its row is a note that says only that another event was taken back. */
export const TAKEN_BACK = 'taken-back';

function isUndo(event: CaseEvent): boolean {
  return event.corrects !== undefined && event.row.kind === 'note' && event.row.about === TAKEN_BACK;
}

/**
 * The events that hold, oldest first by when the thing happened: those that no event in force corrects, without the
 * undo notes themselves. An undo that was itself taken back puts the first event in force again.
 *
 * @param log in the order in which it was written; a correction stands after what it corrects, and can correct nothing
 *   that comes later.
 */
export function eventsInForce(log: readonly CaseEvent[]): CaseEvent[] {
  const corrected = new Set<string>();
  const inForce: CaseEvent[] = [];
  for (const event of [...log].reverse()) {
    if (corrected.has(event.id)) continue;
    if (event.corrects !== undefined) corrected.add(event.corrects);
    if (!isUndo(event)) inForce.push(event);
  }
  return inForce.reverse().sort((a, b) => a.row.at.localeCompare(b.row.at));
}
