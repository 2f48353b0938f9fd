import { ATTENDANCE_FIELDS } from './attendance';
import { CASE_PACK_FIELDS } from './case-pack';
import { CASE_FIELDS, LEAVING_FIELDS, SCHOOL_FIELDS } from './case-and-school';
import { CHILD_FIELDS } from './child';
import { FAMILY_FIELDS } from './family';
import type { Field } from './field';
import { LOG_FIELDS, SAFEGUARDING_FIELDS } from './safeguarding';

/** Everything any local authority was seen to ask, in the order of forms.md 2. Papers choose from it; none adds to it. */
export const FIELDS: readonly Field[] = [
  ...CASE_FIELDS,
  ...SCHOOL_FIELDS,
  ...CHILD_FIELDS,
  ...FAMILY_FIELDS,
  ...ATTENDANCE_FIELDS,
  ...LEAVING_FIELDS,
  ...SAFEGUARDING_FIELDS,
  ...LOG_FIELDS,
  ...CASE_PACK_FIELDS,
];

const BY_ID: ReadonlyMap<string, Field> = new Map(FIELDS.map((row) => [row.id, row]));

/** The row of a field. Throws `RangeError` for an id that forms.md 2 does not have: a paper's table is wrong. */
export function fieldOf(id: string): Field {
  const row = BY_ID.get(id.replace(/\[\d+\]/, '[]'));
  if (row === undefined) throw new RangeError(`No field has the id ${id}.`);
  return row;
}
