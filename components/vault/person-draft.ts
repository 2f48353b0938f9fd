import type { Problem } from '@/components/govuk/error-summary';
import { WHO_SHORT } from '@/utils/wording/people';
import type { DoorActions, KeyRole, PersonToAdmit } from './actions';

/** A person as they are typed. */
export interface PersonDraft {
  readonly name: string;
  readonly role: KeyRole | '';
  /** Null while the suggestion stands. */
  readonly label: string | null;
  readonly passphrase: string;
  readonly again: string;
  /** The phrase that the computer suggested and that is shown; null for words of their own. */
  readonly phrase: string | null;
  /** `YYYY-MM-DD`, or empty for no end. */
  readonly until: string;
}

export const NOBODY_YET: PersonDraft = {
  name: '',
  role: '',
  label: null,
  passphrase: '',
  again: '',
  phrase: null,
  until: '',
};

/** What of the door's actions the choosing of a passphrase needs. */
export type PassphraseAdvice = Pick<DoorActions, 'weaknesses' | 'suggestPassphrase'>;

/** @example suggestedLabel('Jo Marsh', 'office') // 'Office, JM' */
export function suggestedLabel(name: string, role: KeyRole | ''): string {
  const initials = name
    .split(/\s+/)
    .map((part) => part.charAt(0).toUpperCase())
    .join('');
  return role === '' || initials === '' ? '' : `${WHO_SHORT[role]}, ${initials}`;
}

export function labelOf(draft: PersonDraft): string {
  return (draft.label ?? suggestedLabel(draft.name.trim(), draft.role)).trim();
}

/** True when nothing has been typed. */
export function isNobody({ name, role, passphrase }: PersonDraft): boolean {
  return name.trim() === '' && role === '' && passphrase === '';
}

/** Why a passphrase may not be used, and that it was typed twice alike. @param id of its field */
export function passphraseProblems(
  id: string,
  draft: Pick<PersonDraft, 'passphrase' | 'again'>,
  weaknesses: readonly string[],
): Problem[] {
  if (draft.passphrase === '') return [{ field: id, message: 'Enter a passphrase, or take a suggestion' }];
  if (weaknesses.length > 0) return weaknesses.map((message) => ({ field: id, message }));
  return draft.passphrase.trim() === draft.again.trim()
    ? []
    : [{ field: `${id}-again`, message: 'The two passphrases are not the same. Type it once more' }];
}

/** What keeps this person from being admitted. @param others labels that are taken */
export function personProblems(
  id: string,
  draft: PersonDraft,
  weaknesses: readonly string[],
  others: readonly string[] = [],
): Problem[] {
  const label = labelOf(draft);
  return [
    ...(draft.name.trim() === '' ? [{ field: `${id}-name`, message: 'Enter the person’s name' }] : []),
    ...(draft.role === '' ? [{ field: `${id}-role`, message: 'Choose the person’s role' }] : []),
    ...(label === ''
      ? [{ field: `${id}-label`, message: 'Enter how the person is shown while it is locked' }]
      : []),
    ...(label !== '' && others.includes(label)
      ? [{ field: `${id}-label`, message: 'Somebody else is shown in the same words. Choose others' }]
      : []),
    ...passphraseProblems(`${id}-passphrase`, draft, weaknesses),
  ];
}

/** The person as they are handed on; null while a role is missing. */
export function personFrom(draft: PersonDraft): PersonToAdmit | null {
  if (draft.role === '') return null;
  return {
    name: draft.name.trim(),
    role: draft.role,
    label: labelOf(draft),
    passphrase: draft.passphrase,
    until: draft.until === '' ? null : draft.until,
  };
}
