import { couldBeGenerated } from './generate-phrase';
import { repeatedPiece, withoutCommon, withoutRows } from './guessable';
import { bare, tidyPassphrase } from './tidy';

export const SHORTEST = 14;

export type Weakness =
  'too-short' | 'repeats' | 'keyboard-row' | 'school-name' | 'own-name' | 'common-phrase';

export const WEAKNESS_SENTENCES: Readonly<Record<Weakness, string>> = {
  'too-short': `Use at least ${SHORTEST} characters, or take a phrase of five words from the computer.`,
  repeats: 'Do not repeat one character or one short piece.',
  'keyboard-row': 'Do not use rows of the keyboard, or figures or letters in order.',
  'school-name': 'Leave out the name of the school: it is the first thing that is tried.',
  'own-name': 'Leave out your own name.',
  'common-phrase': 'This is made of well-known words or sayings. Choose something nobody else would.',
};

/** Whose passphrase it is: those words must not be in it. */
export interface KnownNames {
  readonly school: string;
  readonly own: string;
}

/** So much must be left once what anybody could guess is taken away. */
const FEWEST_LEFT = 10;
const FEWEST_DIFFERENT = 5;
/** A shorter part of a name is looked for as a word only: "Ann" is not in "planning". */
const LONG_PART = 4;
const SHORT_PART = 3;
/** Words of many schools' names that say nothing about this one. */
const ANY_SCHOOL = new Set([
  'the',
  'and',
  'saint',
  'school',
  'primary',
  'infant',
  'junior',
  'academy',
  'college',
]);

function holdsName(passphrase: string, name: string): boolean {
  const parts = name
    .split(/[^\p{L}\p{N}]+/u)
    .map(bare)
    .filter((part) => part.length >= SHORT_PART && !ANY_SCHOOL.has(part));
  const words = passphrase.split(/[^\p{L}]+/u).map(bare);
  const run = bare(passphrase);
  return parts.some((part) => (part.length >= LONG_PART ? run.includes(part) : words.includes(part)));
}

/**
 * Why a passphrase may not be used; an empty list when it may. Sources: reliability B2 (14 characters, or a generated
 * phrase), NCSC guidance on passwords (no rules about kinds of characters; refuse what is commonly used).
 */
export function weaknessesOf(typed: string, names: KnownNames): Weakness[] {
  const passphrase = tidyPassphrase(typed);
  const signs = bare(passphrase);
  const weak: Weakness[] = [];
  if ([...passphrase].length < SHORTEST) weak.push('too-short');
  if (new Set(passphrase).size < FEWEST_DIFFERENT || repeatedPiece(signs).length < FEWEST_LEFT)
    weak.push('repeats');
  if (withoutRows(signs).length < FEWEST_LEFT) weak.push('keyboard-row');
  if (withoutCommon(withoutRows(signs)).length < FEWEST_LEFT) weak.push('common-phrase');
  // Chance may choose the word "rose" for somebody of that name; four other words remain.
  if (couldBeGenerated(passphrase)) return weak;
  if (holdsName(passphrase, names.school)) weak.push('school-name');
  if (holdsName(passphrase, names.own)) weak.push('own-name');
  return weak;
}
