import type { CodeClass } from '@/utils/codes/codes';

/** Wordings that name a class of absence, or none at all, and so no single code. */
export const CLASS_WORDS: ReadonlyMap<string, CodeClass | 'any'> = new Map([
  ['authorised absence', 'authorised'],
  ['authorised', 'authorised'],
  ['absent authorised', 'authorised'],
  ['authorised absent', 'authorised'],
  ['unauthorised absence', 'unauthorised'],
  ['unauthorised', 'unauthorised'],
  ['absent unauthorised', 'unauthorised'],
  ['unauthorised absent', 'unauthorised'],
  ['approved educational activity', 'approved-activity'],
  ['educational activity', 'approved-activity'],
  ['unable to attend', 'not-possible'],
  ['not required to attend', 'any'],
  ['not required', 'any'],
  ['leave of absence', 'authorised'],
  ['absence', 'any'],
  ['not in school', 'any'],
  ['late after registration', 'any'],
  ['holiday', 'any'],
  ['school closed', 'any'],
  ['half day', 'any'],
]);

/** What a page writes where there is no mark. */
export const BLANK_WORDS: ReadonlySet<string> = new Set(
  `no mark | no mark entered | no mark recorded | not marked | not yet marked | unmarked | missing | missing mark | not taken | not yet taken | not recorded | not entered | not set | none | blank | empty | select | please select | choose | please choose | select mark | select a mark | select code | select a code | choose a mark | choose mark | choose a code | pick`
    .split('|')
    .map((words) => words.trim()),
);
