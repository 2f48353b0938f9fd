import { CONTACT_METHODS, LOG_KINDS, OUTCOMES, TOLD } from '@/utils/cases/log-row';
import type { LogKind, LogRow } from '@/utils/cases/log-row';
import { FLAGS } from '@/utils/roster/pupil';
import { stepOf } from './steps';
import type { StepIds } from './steps';
import { dateOfField, fieldsOf, listOf, momentOfField, oneOf, optional, textOf } from './fields';
import type { Fields } from './fields';

type Special = Record<string, unknown>;

const OPTIONAL_TEXTS = ['by', 'text', 'number', 'relationship', 'address', 'spokeTo', 'person'] as const;

/** One of the phrases of forms.md 2.8, letter for letter. */
const outcomeOf = (value: unknown, place: string) => oneOf(value, OUTCOMES, place);

const SPECIAL: Readonly<Record<LogKind, (fields: Fields, place: string, steps: StepIds) => Special>> = {
  'contact-attempt': (fields, place) => ({
    method: oneOf(fields['method'], CONTACT_METHODS, `${place}.method`),
    person: textOf(fields['person'], `${place}.person`),
    outcome: outcomeOf(fields['outcome'], `${place}.outcome`),
  }),
  'home-visit': (fields, place) => ({ outcome: outcomeOf(fields['outcome'], `${place}.outcome`) }),
  enquiry: (fields, place) => ({
    with: textOf(fields['with'], `${place}.with`),
    // What somebody who was asked answers has no fixed phrase: the authority "agrees".
    ...optional(fields, 'outcome', place, textOf),
  }),
  told: (fields, place) => ({ who: oneOf(fields['who'], TOLD, `${place}.who`) }),
  sighting: () => ({}),
  whereabouts: (fields, place) => ({
    outcome: oneOf(fields['outcome'], ['known', 'unknown'] as const, `${place}.outcome`),
  }),
  step: (fields, place, steps) => ({
    step: stepOf(fields['step'], `${place}.step`, steps),
    outcome: oneOf(fields['outcome'], ['done', 'waived'] as const, `${place}.outcome`),
    ...optional(fields, 'reason', place, textOf),
    ...optional(fields, 'review', place, dateOfField),
  }),
  sent: (fields, place) => ({
    form: textOf(fields['form'], `${place}.form`),
    ...optional(fields, 'to', place, textOf),
    ...optional(fields, 'review', place, dateOfField),
  }),
  flag: (fields, place) => ({
    flag: oneOf(fields['flag'], FLAGS, `${place}.flag`),
    outcome: oneOf(fields['outcome'], ['set', 'cleared'] as const, `${place}.outcome`),
  }),
  note: (fields, place, steps) => ({
    ...optional(fields, 'about', place, (value, at) => stepOf(value, at, steps)),
    ...optional(fields, 'outcome', place, textOf),
  }),
};

function rowOf(value: unknown, at: number, steps: StepIds): LogRow {
  const place = `log[${at}]`;
  const fields = fieldsOf(value, place);
  const kind = oneOf(fields['kind'], LOG_KINDS, `${place}.kind`);
  const texts = OPTIONAL_TEXTS.map((name) => optional(fields, name, place, textOf));
  // The fields of each kind are checked by its row of SPECIAL.
  return Object.assign(
    { at: momentOfField(fields['at'], `${place}.at`), kind },
    ...texts,
    SPECIAL[kind](fields, place, steps),
  ) as LogRow;
}

/** The log of a scenario, oldest first. @param steps ids that its rows may name */
export function logOf(value: unknown, steps: StepIds): LogRow[] {
  const rows = listOf(value, 'log').map((row, at) => rowOf(row, at, steps));
  return rows.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
