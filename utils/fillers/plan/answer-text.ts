import { itemsOf, valueOf } from '@/utils/documents/template/values';
import type { Value } from '@/utils/documents/template/values';
import { whyMissing } from '@/utils/documents/printed-paper';
import type { Meaning } from '@/utils/referral/labels/meaning-of';
import { printedAnswer } from '@/utils/referral/printing';
import type { Question, Spot } from '../form-survey';
import { datePartOption, optionFor, unknownOption } from './choices';
import { leftDraft } from './drafts';
import type { Draft, Planning } from './drafts';
import { childForename, partOfName } from './names';
import type { NamePart } from './names';
import { phoneKind, phonesFor, phonesIn } from './phones';
import type { PhoneKind } from './phones';
import { NO_OPTION, NOT_SURE, OTHER_FORM, WHICH_ONE } from './plan';
import type { PlannedAnswer, Step } from './plan';
import { putInto } from './put';
import type { Content } from './put';
import { keyOf } from './sense';

export type Asked = Meaning & { kind: 'field' | 'joined' };

/** A label or a heading that asks for all of them. */
const ALL =
  /\(s\)|\b(?:parents|carers|guardians|siblings|brothers|sisters|contacts|names|numbers|all|details|people|dates of birth)\b/i;

/** One answer cannot stand for two people, unless the label asks for all of them. */
export function isOfSeveral(meaning: Asked, question: Question, { ask }: Planning): boolean {
  if (meaning.index !== null) return false;
  const ids = meaning.kind === 'field' ? [meaning.id] : meaning.ids;
  const [id = ''] = ids;
  if (!id.includes('[]') || id === 'parent[].livesWith') return false;
  const isSingle =
    question.kind !== 'text' || ['email', 'tel', 'choice', 'date', 'number'].includes(question.spot.takes);
  return itemsOf(ask.answer(id, '')).length > 1 && (isSingle || !ALL.test(question.label));
}

/** One answer in one box. */
export function written(
  label: string,
  key: string,
  content: Content,
  question: Question,
  spot: Spot,
  planning: Planning,
  short: string | null = null,
): Draft {
  if (spot.takes === 'choice') return chosen(label, key, content.lines, spot);
  const put = putInto(content, { question, spot, language: planning.language });
  if (put.kind === 'left') return leftDraft(label, put.why, key);
  const cut = put.cut === 0 ? null : `The last ${put.cut} of ${content.lines.length} rows do not fit.`;
  const steps: readonly Step[] = [{ kind: 'write', ref: spot.ref, text: put.text }];
  const answer: PlannedAnswer = { label, value: put.text, key, steps, short: cut ?? short, isAnswer: true };
  return { label, key, answers: [answer], left: [] };
}

function chosen(label: string, key: string, lines: readonly string[], spot: Spot): Draft {
  const option = lines.length === 1 ? optionFor(spot.options, lines[0] ?? '') : null;
  if (option === null) return leftDraft(label, NO_OPTION, key);
  const step: Step = { kind: 'choose', ref: spot.ref, option: option.ref, text: option.text };
  const answer = { label, value: option.text, key, steps: [step], short: null, isAnswer: true };
  return { label, key, answers: [answer], left: [] };
}

/** The list offers "Not known", and it was asked and could not be obtained. */
function notKnown(label: string, key: string, spot: Spot, value: Value): Draft {
  const why = value.why ?? NOT_SURE;
  const option =
    spot.takes === 'choice' && value.instead === 'Not known' ? unknownOption(spot.options) : null;
  if (option === null) return leftDraft(label, why, key);
  const step: Step = { kind: 'choose', ref: spot.ref, option: option.ref, text: option.text };
  return {
    label,
    key,
    answers: [{ label, value: option.text, key, steps: [step], short: why, isAnswer: false }],
    left: [],
  };
}

const PHONES = /\.phones$|\.phone$/;

/** The lines of a value; null when one of several numbers is meant and it is not certain which. */
function linesFor(kind: PhoneKind | null, label: string, lines: readonly string[]): readonly string[] | null {
  if (kind === null || lines.length !== 1) return lines;
  const numbers = phonesFor(label, kind, phonesIn(lines[0] ?? ''));
  return numbers === null ? null : [numbers.join(', ')];
}

/** Beside a box for the mobile, a plain "Telephone" is the other number. Null for every other question. */
function kindOfPhone(question: Question, meaning: Asked, planning: Planning): PhoneKind | null {
  if (meaning.kind !== 'field' || !PHONES.test(meaning.id)) return null;
  const kind = phoneKind(question.label);
  const others = planning.questions.filter(
    (other) => other !== question && keyOf(planning.senseFor(other)) === keyOf(meaning),
  );
  return kind === 'any' && others.some(({ label }) => phoneKind(label) === 'mobile') ? 'home' : kind;
}

/** The school's DfE number without its stroke, for a box of seven digits. */
function fitted(meaning: Asked, spot: Spot, lines: readonly string[]): readonly string[] {
  if (meaning.kind !== 'field' || meaning.id !== 'school.laestab' || spot.maxLength !== 7) return lines;
  return lines.map((line) => line.replace(/\D/g, ''));
}

const SAME_ADDRESS = 'It is the same as the child’s address.';

/** "Address (if different)" stays empty when it is not. */
function isTheSame(label: string, lines: readonly string[], { ask }: Planning): boolean {
  if (!/\baddress\b.*\bif (?:different|not)\b/i.test(label)) return false;
  return lines.join() === itemsOf(ask.answer('addr.current', '')).join();
}

/** One fact in one box or list. */
export function draftText(question: Question & { kind: 'text' }, meaning: Asked, planning: Planning): Draft {
  const { label, spot } = question;
  const kind = kindOfPhone(question, meaning, planning);
  const key = `${keyOf(meaning) ?? ''}${kind === null || kind === 'any' ? '' : `.${kind}`}`;
  if (isOfSeveral(meaning, question, planning)) return leftDraft(label, WHICH_ONE, key);
  const value = valueOf(meaning, planning.ask, label);
  if (value.put === null) return notKnown(label, key, spot, value);
  if (isTheSame(label, value.put.lines, planning)) return leftDraft(label, SAME_ADDRESS, key);
  const lines = linesFor(kind, label, value.put.lines);
  if (lines === null) return leftDraft(label, WHICH_ONE, key);
  const content = { lines: fitted(meaning, spot, lines), iso: value.put.iso, isLog: value.isLog };
  return written(label, key, content, question, spot, planning, value.why);
}

/** A forename of the child where the form asks for the middle names apart. */
export function draftChildName(
  question: Question & { kind: 'text' },
  part: 'first' | 'middle',
  planning: Planning,
): Draft {
  const key = `child.${part}`;
  const answer = planning.ask.answer('child.forenames', question.label);
  if (answer.state !== 'known') return leftDraft(question.label, whyMissing(answer), key);
  const text = childForename(printedAnswer(answer), part);
  if (text === null) return leftDraft(question.label, 'Not on record.', key);
  const content = { lines: [text], iso: null, isLog: false };
  return written(question.label, key, content, question, question.spot, planning);
}

/** A part of the name of a parent, a contact, a sibling or the person who writes. */
export function draftNamePart(
  question: Question & { kind: 'text' },
  name: NamePart,
  planning: Planning,
): Draft {
  const { label, spot } = question;
  const key = `${name.id}#${name.index ?? ''}.${name.part}`;
  const found = partOfName(name, planning.ask, label);
  if (found.kind === 'missing') return leftDraft(label, whyMissing(found.answer), key);
  if (found.kind === 'several') return leftDraft(label, WHICH_ONE, key);
  if (found.kind === 'not-sure') return leftDraft(label, 'The name on record does not show its parts.', key);
  return written(label, key, { lines: [found.text], iso: null, isLog: false }, question, spot, planning);
}

function partStep(spot: Spot, number: string, part: 'day' | 'month' | 'year', around: string): Step | null {
  if (spot.takes === 'choice') {
    const option = datePartOption(spot.options, Number(number), part === 'month');
    return option === null ? null : { kind: 'choose', ref: spot.ref, option: option.ref, text: option.text };
  }
  const padded = part !== 'year' && /\bDD\b[\s/|.-]*\bMM\b/.test(around) && spot.takes !== 'number';
  const text = padded ? number : String(Number(number));
  const tooShort = spot.maxLength !== null && spot.maxLength < text.length;
  const outside =
    (spot.max !== '' && Number(text) > Number(spot.max)) ||
    (spot.min !== '' && Number(text) < Number(spot.min));
  return tooShort || outside ? null : { kind: 'write', ref: spot.ref, text };
}

/** A date in three boxes or lists: all of them, or none. */
export function dateSteps(question: Question & { kind: 'date-parts' }, iso: string): readonly Step[] | null {
  const [year = '', month = '', day = ''] = iso.split('-');
  const steps = [
    partStep(question.day, day, 'day', question.around),
    partStep(question.month, month, 'month', question.around),
    partStep(question.year, year, 'year', question.around),
  ].filter((step) => step !== null);
  return steps.length === 3 ? steps : null;
}

export function writtenDate(
  label: string,
  key: string,
  iso: string,
  question: Question & { kind: 'date-parts' },
): Draft {
  const steps = dateSteps(question, iso);
  if (steps === null) return leftDraft(label, OTHER_FORM, key);
  const [year = '', month = '', day = ''] = iso.split('-');
  const value = `${day}/${month}/${year}`;
  return { label, key, answers: [{ label, value, key, steps, short: null, isAnswer: true }], left: [] };
}

export function draftDate(
  question: Question & { kind: 'date-parts' },
  meaning: Asked,
  planning: Planning,
): Draft {
  const { label } = question;
  const key = keyOf(meaning) ?? '';
  if (isOfSeveral(meaning, question, planning)) return leftDraft(label, WHICH_ONE, key);
  const value = valueOf(meaning, planning.ask, label);
  if (value.put === null) return leftDraft(label, value.why ?? NOT_SURE, key);
  const iso = value.put.iso ?? isoOf(value.put.lines);
  return iso === null ? leftDraft(label, OTHER_FORM, key) : writtenDate(label, key, iso, question);
}

/** The day itself of a printed date. */
export function isoOf(lines: readonly string[]): string | null {
  if (lines.length !== 1) return null;
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(lines[0] ?? '') ?? [];
  return year === undefined ? null : `${year}-${month}-${day}`;
}
