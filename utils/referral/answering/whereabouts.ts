import { dateOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import { isSuccessfulContact } from '@/utils/cases/contact';
import type { LogRow } from '@/utils/cases/log-row';
import { PLACES_THE_CHILD } from '@/utils/codes/codes';
import { charOfMark, dateAt } from '@/utils/register/strip';
import { rowsOfRun } from './facts';
import type { PaperFacts } from './facts';

/** Whether the child's whereabouts are known, and why. `not answered`: nothing in this absence says either. */
export type Whereabouts =
  | { readonly answer: 'known' | 'unknown'; readonly since: SchoolDate; readonly because: string }
  | { readonly answer: 'not answered' };

/** The last mark of this absence that places the child: U, D or Y5. */
function placingMark({ situation: { strip }, standing }: PaperFacts): Whereabouts {
  const { from } = standing.counters.absence;
  const chars = PLACES_THE_CHILD.map(charOfMark);
  const at = Math.max(...chars.map((char) => strip.marks.lastIndexOf(char)));
  if (from === null || at < 0 || dateAt(strip, at) < from) return { answer: 'not answered' };
  return {
    answer: 'known',
    since: dateAt(strip, at),
    because: 'A mark in the register says where the child was.',
  };
}

function saidBy(row: LogRow, facts: PaperFacts): Whereabouts {
  const since = dateOf(row.at);
  if (row.kind === 'whereabouts') {
    return { answer: row.outcome, since, because: `The log says that the whereabouts are ${row.outcome}.` };
  }
  if (row.kind === 'sighting') return { answer: 'known', since, because: 'The child was seen.' };
  if (isSuccessfulContact(row, facts.situation.pupil)) {
    return { answer: 'known', since, because: 'A parent or carer was reached.' };
  }
  return { answer: 'not answered' };
}

/** The latest thing that decides (policies.md, "Whereabouts"): a logged answer, a contact, a sighting, a mark. */
export function whereaboutsOf(facts: PaperFacts): Whereabouts {
  const logged = rowsOfRun(facts)
    .map((row) => saidBy(row, facts))
    .filter((said) => said.answer !== 'not answered');
  const last = logged[logged.length - 1];
  const marked = placingMark(facts);
  if (last === undefined) return marked;
  return marked.answer !== 'not answered' && marked.since > last.since ? marked : last;
}
