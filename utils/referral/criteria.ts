import { isSuccessfulContact } from '@/utils/cases/contact';
import { rowsOfRun } from './answering/facts';
import type { PaperFacts } from './answering/facts';
import { whereaboutsOf } from './answering/whereabouts';

export const CRITERIA = ['contact-failed', 'moved', 'place-not-taken-up'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** Somebody was tried in this absence, and nobody with care of the child was reached. */
function contactFailed(facts: PaperFacts): boolean {
  const rows = rowsOfRun(facts);
  const tried = rows.some((row) => row.kind === 'contact-attempt' || row.kind === 'home-visit');
  return tried && !rows.some((row) => isSuccessfulContact(row, facts.situation.pupil));
}

/** The log says that the family moved, and no later row gives the address. */
function moved(facts: PaperFacts): boolean {
  const said = rowsOfRun(facts).filter(
    (row) => 'outcome' in row && row.kind !== 'note' && (row.outcome ?? '').startsWith('moved,'),
  );
  const last = said[said.length - 1];
  return last !== undefined && 'outcome' in last && last.outcome === 'moved, no address';
}

/** A place was given from a date on, the child has never been marked present, and contact failed. */
function placeNotTakenUp(facts: PaperFacts): boolean {
  const { situation, standing } = facts;
  const { startDate } = situation.pupil;
  const { from, lastPresent } = standing.counters.absence;
  return (
    startDate !== undefined &&
    from !== null &&
    lastPresent === null &&
    from >= startDate &&
    contactFailed(facts)
  );
}

/**
 * Which of Gloucestershire's three criteria the log supports: a suggestion for the DSL to confirm. None while the
 * whereabouts are known, for then the child is not missing.
 */
export function criteriaThatHold(facts: PaperFacts): readonly Criterion[] {
  if (whereaboutsOf(facts).answer === 'known') return [];
  const holds: Readonly<Record<Criterion, (facts: PaperFacts) => boolean>> = {
    'contact-failed': contactFailed,
    moved,
    'place-not-taken-up': placeNotTakenUp,
  };
  return CRITERIA.filter((criterion) => holds[criterion](facts));
}

/** The criteria in our own short words; a paper has its own. */
export const CRITERION_WORDS: Readonly<Record<Criterion, string>> = {
  'contact-failed': 'All attempts to contact the family have failed',
  moved: 'The family is known to have moved; neither the new school nor the new address is known',
  'place-not-taken-up': 'An allocated school place was not taken up and contact failed',
};
