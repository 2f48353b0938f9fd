import type { AnswerSource } from '../answer';

export type FieldType =
  'text' | 'long-text' | 'date' | 'yes-no' | 'number' | 'choice' | 'list' | 'address' | 'files' | 'log';

/** `auto` is safe, `check` is shown for confirmation, `dsl` is entered or confirmed by the DSL and never harvested. */
export type Prefill = 'auto' | 'check' | 'dsl';

/** One row of the union of what local authorities ask (forms.md 2). */
export interface Field {
  /** `[]` stands for every one of a list; `parent[0].name` is the first. */
  readonly id: string;
  readonly label: string;
  readonly type: FieldType;
  readonly source: AnswerSource;
  readonly prefill: Prefill;
  readonly whoCanFind: string;
  /** Holds where a person lives, or leads there: kept off every paper while the address is confidential. */
  readonly holdsAddress?: boolean;
}

export const WHO = {
  office: 'The school office, from the pupil record',
  register: 'The school office, from the attendance register',
  settings: 'The school office, in Settings',
  staff: 'The person who makes the referral, in Settings under Staff',
  dsl: 'The designated safeguarding lead',
  head: 'The headteacher',
  log: 'Whoever makes the enquiry, by logging it',
  parents: 'The school office, by asking the parents, relatives or emergency contacts',
  otherSchool: 'The school office, by asking the other school or authority',
} as const;

type FinderKey = keyof typeof WHO;

/** A row of the field tables: id, label, type, source, prefill, who can find it. */
export function field(
  id: string,
  label: string,
  type: FieldType,
  source: AnswerSource,
  prefill: Prefill,
  who: FinderKey,
): Field {
  return { id, label, type, source, prefill, whoCanFind: WHO[who] };
}

/** The same row for a field that holds an address. */
export function addressField(...row: Parameters<typeof field>): Field {
  return { ...field(...row), holdsAddress: true };
}
