import type { SchoolMoment } from '@/utils/calendar/school-date';
import type { Answer } from './answer';
import { answerOf } from './answering/answer-of';
import { isConfidential } from './answering/confidential';
import type { PaperFacts } from './answering/facts';
import { checklistAnswer } from './checklist';
import type { ChecklistAnswer } from './checklist';
import { criteriaThatHold } from './criteria';
import type { Criterion } from './criteria';
import type { Paper, PaperSection } from './papers/paper';
import { missingAnswers, unmetGates } from './readiness';
import type { Gap } from './readiness';

/** A section of a paper with its answers, in the paper's order. */
export type AnsweredSection =
  | {
      readonly kind: 'fields';
      readonly heading: string;
      readonly note: string;
      readonly answers: readonly Answer[];
    }
  | {
      readonly kind: 'criteria';
      readonly heading: string;
      readonly note: string;
      readonly criteria: readonly {
        readonly id: Criterion;
        readonly label: string;
        readonly holds: boolean;
      }[];
    }
  | {
      readonly kind: 'checklist';
      readonly heading: string;
      readonly note: string;
      readonly columns: readonly [string, string, string];
      readonly rows: readonly ChecklistAnswer[];
    }
  | { readonly kind: 'log'; readonly heading: string; readonly note: string; readonly answer: Answer }
  | { readonly kind: 'note'; readonly heading: string; readonly note: string };

/** A paper as it stands at one moment. */
export interface PaperAnswers {
  readonly form: string;
  readonly title: string;
  readonly authority: string | null;
  readonly about: string;
  readonly advice: string;
  readonly recipient: Paper['recipient'];
  readonly source: string;
  readonly madeAt: SchoolMoment;
  /** The address must not be disclosed: it is on no line of this paper. */
  readonly confidential: boolean;
  readonly sections: readonly AnsweredSection[];
  /** Every answer of the paper, in its order. */
  readonly answers: readonly Answer[];
  /** What is missing, from the first day: answers, then the authority's checks. */
  readonly gaps: readonly Gap[];
}

function answered(section: PaperSection, facts: PaperFacts): AnsweredSection {
  const { heading, note = '' } = section;
  switch (section.kind) {
    case 'fields':
      return {
        kind: 'fields',
        heading,
        note,
        answers: section.fields.map(({ id, label }) => answerOf(id, facts, label)),
      };
    case 'criteria': {
      const held = criteriaThatHold(facts);
      const criteria = section.criteria.map(({ id, label }) => ({ id, label, holds: held.includes(id) }));
      return { kind: 'criteria', heading, note, criteria };
    }
    case 'checklist':
      return {
        kind: 'checklist',
        heading,
        note,
        columns: section.columns,
        rows: section.rows.map((row) => checklistAnswer(row, facts)),
      };
    case 'log':
      return { kind: 'log', heading, note, answer: answerOf(section.takes, facts, heading) };
    case 'note':
      return { kind: 'note', heading, note };
  }
}

/** The answers behind a section: its own, or those its criteria and fixed rows were computed from. */
function answersBehind(section: PaperSection, facts: PaperFacts): readonly Answer[] {
  switch (section.kind) {
    case 'fields':
      return section.fields.map(({ id, label }) => answerOf(id, facts, label));
    case 'criteria':
      return [answerOf('ref.criteria', facts, section.heading)];
    case 'checklist':
      return section.rows.map(({ takes, label }) => answerOf(takes, facts, label));
    case 'log':
      return [answerOf(section.takes, facts, section.heading)];
    case 'note':
      return [];
  }
}

/** Every field of a paper answered from what is on record: known, unknown, not asked or withheld, never guessed. */
export function answersFor(paper: Paper, known: PaperFacts): PaperAnswers {
  const facts = { ...known, paper: paper.id };
  const answers = paper.sections.flatMap((section) => answersBehind(section, facts));
  const asked = paper.sections.flatMap((section) =>
    section.kind === 'fields' || section.kind === 'log' ? answersBehind(section, facts) : [],
  );
  return {
    form: paper.id,
    title: paper.title,
    authority: paper.authority,
    about: paper.about,
    advice: paper.advice ?? '',
    recipient: paper.recipient,
    source: paper.source,
    madeAt: facts.situation.now,
    confidential: isConfidential(facts),
    sections: paper.sections.map((section) => answered(section, facts)),
    answers,
    gaps: [...missingAnswers(asked), ...unmetGates(paper, facts)],
  };
}
