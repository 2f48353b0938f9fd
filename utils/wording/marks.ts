import { codeRow } from '@/utils/codes/codes';
import type { CodeClass } from '@/utils/codes/codes';
import { isHole } from '@/utils/register/strip';
import type { Hole, Mark } from '@/utils/register/strip';

const HOLE_WORDS: Readonly<Record<Hole, string>> = {
  'not-read': 'Not read',
  'no-mark': 'No mark in the register',
  'not-understood': 'Mark not understood',
};

const HOLE_LETTERS: Readonly<Record<Hole, string>> = {
  'not-read': '?',
  'no-mark': '–',
  'not-understood': '!',
};

/** What a mark means, in words. */
export function markWords(mark: Mark): string {
  return isHole(mark) ? HOLE_WORDS[mark] : codeRow(mark).meaning;
}

/** What a mark looks like in a strip: the register's own letter, or a sign for a hole. */
export function markLetter(mark: Mark): string {
  return isHole(mark) ? HOLE_LETTERS[mark] : mark;
}

/** How a mark is drawn. The letter is always there too: colour is never alone. */
export type MarkLook = 'seen' | 'with-reason' | 'without-reason' | 'not-required' | 'hole';

const LOOK_OF_CLASS: Readonly<Record<CodeClass, MarkLook>> = {
  attending: 'seen',
  'approved-activity': 'seen',
  authorised: 'with-reason',
  unauthorised: 'without-reason',
  'not-possible': 'not-required',
  administrative: 'not-required',
};

export function markLook(mark: Mark): MarkLook {
  return isHole(mark) ? 'hole' : LOOK_OF_CLASS[codeRow(mark).class];
}

export const LOOK_WORDS: Readonly<Record<MarkLook, string>> = {
  seen: 'Attending',
  'with-reason': 'Away, authorised',
  'without-reason': 'Away, not authorised',
  'not-required': 'Not required to attend',
  hole: 'Not read, no mark or not understood',
};
