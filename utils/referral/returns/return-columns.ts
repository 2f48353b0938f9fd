import type { Answer } from '../answer';
import { answerOf } from '../answering/answer-of';
import type { PaperFacts } from '../answering/facts';
import { printedAnswer } from '../printing';
import type { ReturnForm } from './due-returns';

const WHO = ['child.surname', 'child.forenames', 'child.dob', 'child.upn', 'child.year', 'addr.current'];
const ABSENCE = ['att.lastAttended', 'att.firstAbsent'];

/** What a return says of each pupil: the law asks for name and address; the rest helps the authority to find the child. */
const COLUMNS: Readonly<Record<ReturnForm, readonly string[]>> = {
  'attendance-return': [...WHO, ...ABSENCE, 'att.daysUnauthorised', 'att.codes'],
  'sickness-return': [...WHO, ...ABSENCE, 'att.illness'],
  'new-pupil-return': [...WHO, 'child.sex', 'parent[]', 'att.admitted', 'att.previousSchool'],
  'deletion-return': [
    ...WHO,
    'parent[]',
    'addr.new',
    'dest.school',
    'dest.country',
    'del.ground',
    'del.date',
    'att.lastAttended',
  ],
  'ealing-part-time-return': [...WHO, 'att.partTime', 'child.ehcp'],
};

/** One pupil of a return, with every answer and where it stands. */
export function returnAnswers(form: ReturnForm, facts: PaperFacts): readonly Answer[] {
  return COLUMNS[form].map((id) => answerOf(id, { ...facts, paper: form }));
}

const MISSING: Readonly<Record<Exclude<Answer['state'], 'known'>, string>> = {
  unknown: 'Not known',
  'not asked': '',
  withheld: 'Withheld',
};

/** The texts of a row; blank where nothing is on record. */
export function returnTexts(answers: readonly Answer[]): readonly string[] {
  return answers.map((answer) => (answer.state === 'known' ? printedAnswer(answer) : MISSING[answer.state]));
}
