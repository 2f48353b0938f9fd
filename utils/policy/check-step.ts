import { textProblem } from './check-parts';
import type { Fields, Found } from './check-parts';
import { checkConditions, checkDoneBy } from './check-step-parts';
import { checkWhen } from './check-when';

const WHO = ['office', 'dsl', 'head'];
const COUNTED_IN = ['absence', 'unauthorised', 'no-contact', 'illness', 'deletion', 'penalty', 'none'];

function choiceProblem(fields: Fields, name: string, choices: readonly string[]): Found[] {
  return choices.includes(fields[name] as string)
    ? []
    : [{ part: name, message: `"${name}" must be one of ${choices.join(', ')}.` }];
}

function yesOrNoProblem(fields: Fields, name: string): Found[] {
  const value = fields[name];
  return value === undefined || typeof value === 'boolean'
    ? []
    : [{ part: name, message: `"${name}" must be true or false.` }];
}

/**
 * Everything that is wrong with a step besides its id.
 *
 * @param others ids of the other steps, for one that falls on the day of another
 */
export function checkStep(fields: Fields, others: readonly (string | null)[]): Found[] {
  return [
    ...textProblem(fields, 'title'),
    ...textProblem(fields, 'source'),
    ...(fields['advice'] === undefined ? [] : textProblem(fields, 'advice')),
    ...choiceProblem(fields, 'who', WHO),
    ...choiceProblem(fields, 'countedIn', COUNTED_IN),
    ...yesOrNoProblem(fields, 'daySetBySchool'),
    ...yesOrNoProblem(fields, 'aboutMissing'),
    ...checkWhen(fields['when'], fields['countedIn'], others),
    ...checkDoneBy(fields['doneBy']),
    ...checkConditions(fields['conditions']),
  ];
}
