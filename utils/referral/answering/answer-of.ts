import { dateOf, parseSchoolDate } from '@/utils/calendar/school-date';
import type { Answer, AnswerValue } from '../answer';
import type { Field } from '../fields/field';
import { fieldOf } from '../fields/fields';
import { findChronology, isChronology } from './chronologies';
import { addressGuard, isConfidential, WHY_WITHHELD, WITHHELD } from './confidential';
import { NOT_ASKED } from './facts';
import type { Finder, Finding, PaperFacts } from './facts';
import { ATTENDANCE_FINDERS } from './find-attendance';
import { CASE_FINDERS, NOT_OBTAINED } from './find-case';
import { CASE_PACK_FINDERS } from './find-case-pack';
import { CHILD_FINDERS } from './find-child';
import { FAMILY_FINDERS } from './find-family';
import { SAFEGUARDING_FINDERS } from './find-safeguarding';

const FINDERS: Readonly<Record<string, Finder>> = {
  ...CASE_FINDERS,
  ...CHILD_FINDERS,
  ...FAMILY_FINDERS,
  ...ATTENDANCE_FINDERS,
  ...SAFEGUARDING_FINDERS,
  ...CASE_PACK_FINDERS,
};

const FOR_THE_DSL = 'The designated safeguarding lead enters or confirms this.';

/** Names stand on a paper whatever they are; a surname that is also a town gives nothing away. */
const NAMES =
  /^(child\.(surname|forenames|fullName)|(parent|contacts|sib)\[\d*\]\.name|parent\[\]\.livesWith|contacts\[\])$/;
const OURS = /^(school|referrer|dsl|head|log)\.|^ref\.(date|criteria|isUpdate)$/;

/** What somebody noted about this very field: `{ kind: 'note', about: 'child.ethnicity', outcome: 'unknown' }`. */
function noted(field: Field, { situation }: PaperFacts): Finding {
  const notes = situation.log.filter(
    (row) => row.kind === 'note' && row.about === field.id && row.at <= situation.now,
  );
  const last = notes[notes.length - 1];
  if (last?.kind !== 'note') return NOT_ASKED;
  const date = dateOf(last.at);
  const said = last.outcome ?? last.text ?? '';
  if (NOT_OBTAINED.includes(said.toLowerCase())) {
    return { state: 'unknown', date, ...(last.text === undefined ? {} : { note: last.text }) };
  }
  if (said === '' || said === 'not asked') return NOT_ASKED;
  if (field.type === 'date' && parseSchoolDate(said) === null) return NOT_ASKED;
  const value = /^(yes|no)$/i.test(said) ? said.charAt(0).toUpperCase() + said.slice(1).toLowerCase() : said;
  return { state: 'known', value, date, source: 'LOG' };
}

/** The record first; where it is silent, what was noted about the field. */
function find(id: string, field: Field, facts: PaperFacts): Finding {
  const found = isChronology(id) ? findChronology(id, facts) : (FINDERS[id]?.(facts) ?? NOT_ASKED);
  return found.state === 'not asked' || found.state === 'unknown'
    ? preferNoted(found, noted(field, facts))
    : found;
}

function preferNoted(found: Finding, note: Finding): Finding {
  return note.state === 'not asked' ? found : note;
}

function guarded(id: string, value: AnswerValue, facts: PaperFacts): AnswerValue {
  if (NAMES.test(id) || OURS.test(id) || id === 'parent[]') return value;
  const givesAway = addressGuard(facts);
  if (typeof value === 'string') return givesAway(value) ? WITHHELD : value;
  return (value as readonly string[]).map((text) => (givesAway(text) ? WITHHELD : text));
}

/** The answer to one field of forms.md 2, under the paper's own label where it has one. */
export function answerOf(id: string, facts: PaperFacts, label?: string): Answer {
  const field = fieldOf(id);
  const base = {
    id,
    label: label ?? field.label,
    type: field.type,
    source: field.source,
    prefill: field.prefill,
    date: null,
    value: null,
  };
  if (field.holdsAddress === true && isConfidential(facts)) {
    return { ...base, state: 'withheld', whoCanFind: field.whoCanFind, note: WHY_WITHHELD };
  }
  if (field.prefill === 'dsl' && facts.dslAnswers === 'withheld') {
    return { ...base, state: 'withheld', whoCanFind: field.whoCanFind, note: FOR_THE_DSL };
  }
  const found = find(id, field, facts);
  if (found.state === 'not asked') return { ...base, state: 'not asked', whoCanFind: field.whoCanFind };
  if (found.state === 'unknown') return { ...base, ...found, whoCanFind: field.whoCanFind };
  const value = guarded(id, found.value, facts);
  if (value === WITHHELD) return { ...base, state: 'withheld', date: found.date, note: WHY_WITHHELD };
  return { ...base, ...found, value };
}
