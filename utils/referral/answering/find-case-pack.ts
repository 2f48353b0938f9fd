import { isSessionHeld } from '@/utils/calendar/school-calendar';
import { addDays, dateOf, timeOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import type { LogRow } from '@/utils/cases/log-row';
import { markAt } from '@/utils/register/strip';
import { markWords } from '@/utils/wording/marks';
import { printedDate } from '../printing';
import { NOT_ASKED, onRecord, rowsOfRun } from './facts';
import type { Finder, Finding, PaperFacts } from './facts';

function dayLine(date: SchoolDate, { situation: { calendar, strip } }: PaperFacts): string | null {
  const said = (['AM', 'PM'] as const)
    .filter((session) => isSessionHeld(calendar, date, session))
    .map((session) => `${session} ${markWords(markAt(strip, date, session))}`);
  return said.length === 0 ? null : `${printedDate(date)}: ${said.join('; ')}`;
}

/** What the register says of every school day from the last day in school, as it was read. */
function findRegister(facts: PaperFacts): Finding {
  const { from, lastPresent } = facts.standing.counters.absence;
  const first = lastPresent ?? from;
  const today = dateOf(facts.situation.now);
  if (first === null) return NOT_ASKED;
  const lines: string[] = [];
  for (let date = first; date <= today; date = addDays(date, 1)) {
    const line = dayLine(date, facts);
    if (line !== null) lines.push(line);
  }
  return onRecord(lines, today);
}

function stamped(row: LogRow, said: string): string {
  const by = row.by === undefined ? '' : ` [${row.by}]`;
  return `${printedDate(dateOf(row.at))} ${timeOf(row.at)} ${said}${by}`;
}

function decisionLine(row: LogRow): string | null {
  const text = row.text === undefined ? '' : `: ${row.text}`;
  if (row.kind === 'step' && row.outcome === 'waived') {
    const review = row.review === undefined ? '' : ` Look again on ${printedDate(row.review)}.`;
    return stamped(row, `Step not taken (${row.step}): ${row.reason ?? 'no reason given'}.${review}`);
  }
  if (row.kind === 'note' && row.about?.startsWith('paper-check:') === true)
    return stamped(row, `Paper made without a check (${row.about.split(':')[2] ?? ''})${text}`);
  if (row.kind === 'note' && row.about?.startsWith('release-address:') === true)
    return stamped(row, `Address released for one paper${text}`);
  if (row.kind === 'reason') return stamped(row, `Reason of the decision (${row.step})${text}`);
  return null;
}

function sentLine(row: LogRow): string | null {
  if (row.kind !== 'sent') return null;
  const to = row.to === undefined ? '' : ` to ${row.to}`;
  return stamped(row, `${row.form}${to}${row.text === undefined ? '' : `. ${row.text}`}`);
}

const linesBy =
  (say: (row: LogRow) => string | null): Finder =>
  (facts) => {
    const lines = rowsOfRun(facts).flatMap((row) => say(row) ?? []);
    return lines.length === 0 ? NOT_ASKED : onRecord(lines, dateOf(facts.situation.now));
  };

/** What a case pack holds besides the child and the log. */
export const CASE_PACK_FINDERS: Readonly<Record<string, Finder>> = {
  'case.register': findRegister,
  'case.decisions': linesBy(decisionLine),
  'case.papers': linesBy(sentLine),
};
