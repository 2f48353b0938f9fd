import type { Problem } from '@/components/govuk/error-summary';
import type { PersonToAdmit, SetUp } from './actions';
import { canAdmit } from './door-words';
import { NOBODY_YET, isNobody, labelOf, personFrom, personProblems } from './person-draft';
import type { PassphraseAdvice, PersonDraft } from './person-draft';

/** Where somebody is in the set-up. */
export type SetUpPlace = 'school' | 'first' | 'second' | 'check' | 'print' | 'try' | 'backup' | 'next';

/** The places between which one can go back and forth; what follows them cannot be undone. */
const TYPED = ['school', 'first', 'second', 'check'] as const;

export interface SetUpDraft {
  readonly school: string;
  readonly first: PersonDraft;
  readonly second: PersonDraft;
}

export function emptyDraft(school: string): SetUpDraft {
  return { school, first: NOBODY_YET, second: NOBODY_YET };
}

/** @example placeBefore('second') // 'first'; null at the beginning and once the keys are made */
export function placeBefore(place: SetUpPlace): SetUpPlace | null {
  const at = TYPED.findIndex((typed) => typed === place);
  return TYPED[at - 1] ?? null;
}

/** @example stepWords('first') // 'Step 2 of 6' */
export function stepWords(place: SetUpPlace): string {
  const order = ['school', 'first', 'second', 'check', 'print', 'backup'];
  const at = order.indexOf(place === 'try' ? 'print' : place);
  return at === -1 ? 'Done' : `Step ${at + 1} of ${order.length}`;
}

export function schoolProblems({ school }: SetUpDraft): Problem[] {
  return school.trim() === '' ? [{ field: 'school', message: 'Enter the name of the school' }] : [];
}

export function firstProblems({ school, first }: SetUpDraft, advice: PassphraseAdvice): Problem[] {
  return personProblems('first', first, weaknessesIn(school, first, advice));
}

/** An empty second person is no problem: it may be left out. */
export function secondProblems({ school, first, second }: SetUpDraft, advice: PassphraseAdvice): Problem[] {
  if (isNobody(second)) return [];
  const sharesPassphrase =
    second.passphrase.trim() !== '' && second.passphrase.trim() === first.passphrase.trim()
      ? [{ field: 'second-passphrase', message: 'Each person needs a passphrase of their own' }]
      : [];
  const own = personProblems('second', second, weaknessesIn(school, second, advice), [labelOf(first)]);
  return [...own, ...sharesPassphrase];
}

function weaknessesIn(school: string, draft: PersonDraft, advice: PassphraseAdvice): readonly string[] {
  return advice.weaknesses(draft.passphrase, { school, own: draft.name });
}

/** The people who were typed, the first one first. */
export function peopleIn({ first, second }: SetUpDraft): readonly PersonToAdmit[] {
  const typed = isNobody(second) ? [first] : [first, second];
  return typed.map(personFrom).filter((person) => person !== null);
}

/** True when one lost passphrase leaves only the recovery key. */
export function hangsOnOne(draft: SetUpDraft): boolean {
  return peopleIn(draft).filter(({ role }) => canAdmit(role)).length < 2;
}

export function setUpFrom(draft: SetUpDraft): SetUp {
  return { school: draft.school.trim(), people: peopleIn(draft) };
}
