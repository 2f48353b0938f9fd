import type { CandidateColumn } from './session-columns';

/**
 * Columns to choose from, without the halves of the day that only the titles of their codes name. "Present AM" beside
 * "Illness" is a code: of which session the choice is, the page says. The halves stand where every column of the choice
 * names one and the columns are not one choice ("Present AM", "Absent AM", "Present PM", "Absent PM"), or all name the same.
 *
 * @param areOneChoice whether only one of these columns can be chosen in a row.
 */
export function withoutTitleSessions(
  found: readonly CandidateColumn[],
  areOneChoice: (columns: readonly number[]) => boolean,
): readonly CandidateColumn[] {
  const choices = found.filter(({ choice }) => choice !== null);
  const named = choices.map(({ heading }) => heading.sessions);
  const some = named.filter((sessions) => sessions.length > 0);
  if (some.length === 0) return found;
  const all = some.length === named.length;
  if (all && new Set(some.flat()).size === 1) return found;
  if (all && !areOneChoice(choices.map(({ column }) => column))) return found;
  return found.map((each) =>
    each.choice === null ? each : { ...each, heading: { ...each.heading, sessions: [] } },
  );
}
