import { valueOf } from '@/utils/documents/template/values';
import { whyMissing } from '@/utils/documents/printed-paper';
import type { Answer } from '@/utils/referral/answer';
import type { Ask } from '@/utils/referral/ask';
import { meaningOf } from '@/utils/referral/labels/meaning-of';
import { criterionIn } from '@/utils/referral/labels/options';
import { logLinesOf, printedLines } from '@/utils/referral/printing';
import type { Question, SpotOption } from '../form-survey';
import { isOfSeveral } from './answer-text';
import type { Asked } from './answer-text';
import { optionFor, unknownOption } from './choices';
import { leftDraft } from './drafts';
import type { Draft, Planning } from './drafts';
import { DECLARED, NO_OPTION, NOT_SURE, WHICH_ONE } from './plan';
import { keyOf } from './sense';

/** What a person declares, agrees to or says they have done or read. Never ticked. */
const DECLARES =
  /\b(?:i|we|you)\b.{0,30}\b(?:confirm|declare|agree|consent|understand|accept|certify|acknowledge|authori[sz]e|have (?:read|informed|discussed|obtained|checked))|\b(?:declar|consent|privacy|terms (?:and|of)|permission|data protection|gdpr|certif|acknowledg|opt[ -]?(?:in|out)|marketing|newsletter|sworn|true and (?:accurate|correct|complete)|best of my knowledge|keep me|remember (?:me|this)|confirm|agree to|by (?:ticking|checking|submitting))/i;

export function isDeclaration(...texts: readonly string[]): boolean {
  return texts.some((text) => DECLARES.test(text));
}

function clicked(
  label: string,
  key: string,
  option: SpotOption,
  value: string,
  short: string | null = null,
): Draft {
  const steps = [{ kind: 'click' as const, ref: option.ref }];
  return { label, key, answers: [{ label, value, key, steps, short, isAnswer: short === null }], left: [] };
}

/** Questions that are no fact of their own and follow from one: whether there are siblings, whether somebody went there. */
const FOLLOWS: readonly (readonly [RegExp, (ask: Ask) => { answer: Answer; says: string | null }])[] = [
  [
    /^(?:does|has|have|are there|is there|any)\b.*\b(?:siblings?|brothers?(?: (?:or|and) sisters?)?)\??$|^siblings\?$/i,
    (ask) => {
      const answer = ask.answer('sib[].name', '');
      const isKnown = answer.state === 'known';
      return { answer, says: isKnown ? (typeof answer.value === 'string' ? 'No' : 'Yes') : null };
    },
  ],
  [
    /^(?:has|have) (?:a |any )?home visits? (?:been )?(?:made|taken place|done|carried out|completed|undertaken|happened)\??$|^home visit (?:made|completed|carried out)\??$/i,
    (ask) => {
      const answer = ask.answer('log.homeVisits', '');
      return { answer, says: logLinesOf(answer).length > 0 ? 'Yes' : null };
    },
  ],
];

function following(label: string, options: readonly SpotOption[], planning: Planning): Draft | null {
  const found = FOLLOWS.find(([pattern]) => pattern.test(label));
  if (found === undefined) return null;
  const { answer, says } = found[1](planning.ask);
  const key = `follows:${label}`;
  if (says === null) return leftDraft(label, whyMissing(answer), key);
  const option = optionFor(options, says);
  return option === null ? leftDraft(label, NO_OPTION, key) : clicked(label, key, option, option.text);
}

function fromOptions(
  question: Question,
  options: readonly SpotOption[],
  meaning: Asked,
  planning: Planning,
): Draft {
  const { label } = question;
  const key = keyOf(meaning) ?? '';
  if (isOfSeveral(meaning, question, planning)) return leftDraft(label, WHICH_ONE, key);
  const value = valueOf(meaning, planning.ask, label);
  if (value.put === null) {
    const option = value.instead === 'Not known' ? unknownOption(options) : null;
    const why = value.why ?? NOT_SURE;
    return option === null ? leftDraft(label, why, key) : clicked(label, key, option, option.text, why);
  }
  const option = value.put.lines.length === 1 ? optionFor(options, value.put.lines[0] ?? '') : null;
  return option === null ? leftDraft(label, NO_OPTION, key) : clicked(label, key, option, option.text);
}

/** A question with its answers beside each other. */
export function draftChoice(question: Question & { kind: 'choice' }, planning: Planning): Draft {
  const { label, options } = question;
  const headings = question.headings.map(({ text }) => text);
  if (isDeclaration(label, ...headings.slice(-1))) return leftDraft(label, DECLARED);
  const meaning = planning.senseFor(question);
  if (meaning.kind === 'closed') return leftDraft(label, meaning.why);
  const follows = following(label, options, planning);
  if (follows !== null) return follows;
  if (meaning.kind === 'unsure') return leftDraft(label, NOT_SURE);
  return fromOptions(question, options, meaning, planning);
}

/** A box whose own words are the question: a criterion, or a fact that is so. Null when they are neither. */
function ownQuestion(box: SpotOption, question: Question, planning: Planning): Draft | null {
  const { text: label } = box;
  const context = planning.contextFor(question);
  const criterion = criterionIn(label);
  if (criterion !== null) {
    const key = `criterion:${criterion}`;
    return planning.ask.criteria.includes(criterion)
      ? clicked(label, key, box, 'Yes')
      : leftDraft(label, 'The log of this absence does not support it.', key);
  }
  const meaning = meaningOf(label, context);
  if (meaning.kind !== 'field') return null;
  const answer = planning.ask.answer(meaning.id, label);
  const key = keyOf(meaning) ?? '';
  if (printedLines(answer).join() === 'Yes') return clicked(label, key, box, 'Yes');
  return leftDraft(label, answer.state === 'known' ? NO_OPTION : whyMissing(answer), key);
}

/** Boxes to tick: each for itself, or one of them as the answer to the question over them. */
export function draftTicks(question: Question & { kind: 'ticks' }, planning: Planning): readonly Draft[] {
  const { label, boxes } = question;
  const context = planning.contextFor(question);
  if (context.closed !== null) return [leftDraft(label, context.closed)];
  const headings = question.headings.map(({ text }) => text);
  const nearest = headings.slice(-1);
  if (isDeclaration(label, ...nearest)) return [leftDraft(label, DECLARED)];
  const meaning = boxes.length > 1 ? planning.senseFor(question) : null;
  if (meaning?.kind === 'field' && meaning.id !== 'ref.criteria')
    return [fromOptions(question, boxes, meaning, planning)];
  const drafts = boxes.map((box) => {
    if (isDeclaration(box.text)) return leftDraft(box.text, DECLARED);
    return ownQuestion(box, question, planning);
  });
  const understood = drafts.filter((draft) => draft !== null);
  return understood.length === 0
    ? [leftDraft(label || (boxes[0]?.text ?? ''), NOT_SURE)]
    : drafts.map((draft, at) => draft ?? leftDraft(boxes[at]?.text ?? label, NOT_SURE));
}
