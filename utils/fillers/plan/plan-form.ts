import type { Ask } from '@/utils/referral/ask';
import type { FormContext } from '@/utils/referral/labels/context';
import type { LeftPlace } from '@/utils/documents/report';
import { fold } from '@/utils/referral/labels/fold';
import type { FormSurvey, Question } from '../form-survey';
import { taughtMeaning, withTaughtLeft } from '../mappings/form-mapping';
import type { FormMapping } from '../mappings/form-mapping';
import { addressGroups } from './address-groups';
import { draftChoice, draftTicks, isDeclaration } from './answer-choice';
import { draftChildName, draftDate, draftNamePart, draftText } from './answer-text';
import { contextOf } from './context-of';
import { leftDraft } from './drafts';
import type { Draft, Planning } from './drafts';
import { draftAddress, together } from './draft-address';
import { draftLog, numberedLogs } from './log-rows';
import { withPeopleOverColumns } from './matrix';
import { namePartOf } from './names';
import { ASKED_BEFORE, DECLARED, NOT_SURE, TWO_PLACES } from './plan';
import type { FillPlan, PlannedAnswer } from './plan';
import { senseOf } from './sense';
import { bareSenses } from './bare';
import { draftTables } from './tables';

/** Reads every question's headings once, in the order of the page. */
function contextsOf(questions: readonly Question[]): {
  contexts: ReadonlyMap<Question, FormContext>;
  started: ReadonlyMap<Question, boolean>;
} {
  const contexts = new Map<Question, FormContext>();
  const started = new Map<Question, boolean>();
  let someone = false;
  for (const question of questions) {
    const context = contextOf(question.headings, someone);
    contexts.set(question, context);
    started.set(question, someone);
    someone ||= context.subjects.size > 0 || context.closed !== null;
  }
  return { contexts, started };
}

function planningFor(survey: FormSurvey, ask: Ask, { ours, mapping = null }: Before): Planning {
  const questions = withTaughtLeft(mapping, withPeopleOverColumns(survey.questions));
  const { contexts, started } = contextsOf(questions);
  const contextFor = (question: Question) => contexts.get(question) ?? contextOf(question.headings, true);
  const senseFor = (question: Question) =>
    senseOf(question, contextFor(question), taughtMeaning(mapping, question));
  const senses = bareSenses(
    questions,
    contextFor,
    senseFor,
    (question) => taughtMeaning(mapping, question) !== null,
  );
  return {
    ask,
    ours,
    language: survey.language,
    questions,
    contextFor,
    startedBefore: (question) => started.get(question) ?? true,
    senseFor: (question) => senses.get(question) ?? { kind: 'unsure' },
  };
}

function asksMiddleName(question: Question, { questions }: Planning): boolean {
  const around = question.headings.map(({ text }) => text).join(' > ');
  return questions.some(
    (other) =>
      other.headings.map(({ text }) => text).join(' > ') === around && /\bmiddle names?\b/i.test(other.label),
  );
}

function draftTextQuestion(question: Question & { kind: 'text' }, planning: Planning): Draft {
  const { label } = question;
  const context = planning.contextFor(question);
  const meaning = planning.senseFor(question);
  if (meaning.kind === 'closed') return leftDraft(label, meaning.why);
  if (isDeclaration(label)) return leftDraft(label, DECLARED);
  const name = question.from === 'hint' || question.from === 'none' ? null : namePartOf(label, context);
  if (name !== null) return draftNamePart(question, name, planning);
  if (meaning.kind === 'unsure') return leftDraft(label, NOT_SURE);
  const isFirst =
    meaning.kind === 'field' && meaning.id === 'child.forenames' && asksMiddleName(question, planning);
  if (isFirst) return draftChildName(question, 'first', planning);
  const isMiddle =
    meaning.kind === 'field' && meaning.id === 'child.otherNames' && fold(label).words.has('middle');
  if (isMiddle) return draftChildName(question, 'middle', planning);
  return draftText(question, meaning, planning);
}

function draftQuestion(question: Question, planning: Planning): readonly Draft[] {
  switch (question.kind) {
    case 'closed': {
      const isOurs = question.refs.some((ref) => planning.ours.has(ref));
      return isOurs ? [] : [leftDraft(question.label, question.why)];
    }
    case 'text':
      return [draftTextQuestion(question, planning)];
    case 'choice':
      return [draftChoice(question, planning)];
    case 'ticks':
      return draftTicks(question, planning);
    case 'date-parts': {
      const meaning = planning.senseFor(question);
      if (meaning.kind === 'closed') return [leftDraft(question.label, meaning.why)];
      return [
        meaning.kind === 'unsure'
          ? leftDraft(question.label, NOT_SURE)
          : draftDate(question, meaning, planning),
      ];
    }
  }
}

/** Every question's draft, those that belong together first. */
function draftsOf(planning: Planning): readonly Draft[] {
  const { questions } = planning;
  const tables = draftTables(questions, planning);
  const free = (question: Question) => !tables.taken.has(question);
  const logs = numberedLogs(questions.filter(free));
  const inLogs = new Set(logs.flatMap(({ cells }) => cells.map(({ question }) => question)));
  const groups = addressGroups(
    questions.filter((question) => free(question) && !inLogs.has(question)),
    planning.contextFor,
    planning.startedBefore,
  );
  const inGroups = new Set(groups.flatMap((group) => group.questions));
  const rest = questions.filter(
    (question) => !tables.taken.has(question) && !inLogs.has(question) && !inGroups.has(question),
  );
  return [
    ...tables.drafts,
    ...logs.flatMap((block) =>
      together(
        block.cells.map(({ question }) => question),
        planning,
        () => draftLog(block, planning),
      ),
    ),
    ...groups.flatMap((group) => together(group.questions, planning, () => draftAddress(group, planning))),
    ...rest.flatMap((question) => draftQuestion(question, planning)),
  ];
}

/** Answers to one question of two places are refused; what a page asked before is not answered again. */
function settle(drafts: readonly Draft[], answered: ReadonlySet<string>): readonly Draft[] {
  const counts = new Map<string, number>();
  for (const { key } of drafts) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  return drafts.map((draft) => {
    const { key, label } = draft;
    if (key === null || draft.answers.length === 0) return draft;
    if (answered.has(key)) return leftDraft(label, ASKED_BEFORE, key);
    return (counts.get(key) ?? 0) > 1 ? leftDraft(label, TWO_PLACES, key) : draft;
  });
}

const placeOf = (answer: PlannedAnswer) => answer.steps[0]?.ref ?? 0;

function inPageOrder(answers: readonly PlannedAnswer[]): readonly PlannedAnswer[] {
  return [...answers].sort((one, other) => placeOf(one) - placeOf(other));
}

function distinct(left: readonly LeftPlace[]): readonly LeftPlace[] {
  const seen = new Set<string>();
  return left.filter(({ label, why }) => {
    const key = `${label}|${why}`;
    return seen.has(key) ? false : (seen.add(key), true);
  });
}

/** What is known of a page: what was given on it before, as keys of answers and the controls that hold them, and what staff taught of it. */
export interface Before {
  readonly answered: ReadonlySet<string>;
  readonly ours: ReadonlySet<number>;
  readonly mapping?: FormMapping | null;
}

export const NOTHING_BEFORE: Before = { answered: new Set(), ours: new Set() };

/** What would be filled on a page and what would be left, with the reason. Nothing is touched. */
export function planForm(survey: FormSurvey, ask: Ask, before: Before = NOTHING_BEFORE): FillPlan {
  if (survey.refused !== null) return { answers: [], left: [], refused: survey.refused };
  const drafts = settle(draftsOf(planningFor(survey, ask, before)), before.answered);
  return {
    answers: inPageOrder(drafts.flatMap(({ answers }) => answers)),
    left: distinct(drafts.flatMap(({ left }) => left)),
    refused: null,
  };
}
