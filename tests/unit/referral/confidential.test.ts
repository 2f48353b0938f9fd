import { describe, expect, it } from 'vitest';
import { answersFor } from '@/utils/referral/answers';
import { answerOf } from '@/utils/referral/answering/answer-of';
import { PAPERS } from '@/utils/referral/papers/papers';
import { aCase, FULL_LOG, PUPIL, row } from './a-case';
import type { Given } from './a-case';

const flags = ['confidential-address'] as const;
const closed = (given: Given = {}): Given => ({ ...given, pupil: { flags, ...given.pupil } });

/** Pieces of the address on record by which anybody would find the house. */
const PIECES = ['Sorrel', 'GL2 4XY', 'GL24XY', 'Quedgeley'];

function everyWordOf(given: Given): string {
  return JSON.stringify(PAPERS.map((paper) => answersFor(paper, aCase(given)))).toLowerCase();
}

const hints = (texts: readonly string[]): NonNullable<Given['log']> =>
  texts.map((text) => row('2026-11-12T09:00', { kind: 'enquiry', with: 'neighbours', outcome: text, text }));

describe('an address that must not be disclosed', () => {
  it('is on no line of any paper: child, parent, visit, log', () => {
    const words = everyWordOf(closed({ log: FULL_LOG }));
    for (const piece of PIECES) expect(words).not.toContain(piece.toLowerCase());
  });

  it('is on the paper when nobody said that it is confidential', () => {
    expect(everyWordOf({ log: FULL_LOG })).toContain('12 sorrel way');
  });

  it.each([
    'Lives at 12 Sorrel Way now',
    'seen near SORREL-WAY',
    'postcode gl24xy',
    'somewhere in Quedgeley',
    'moved to 7 Heron Close',
    'new postcode is BS1 9QQ',
  ])('is kept out of the note "%s"', (text) => {
    const words = everyWordOf(closed({ log: hints([text]) }));
    expect(words).not.toContain(text.toLowerCase());
    expect(words).toContain('withheld');
  });

  it('does not hide what gives nothing away', () => {
    const words = everyWordOf(closed({ log: hints(['Not seen since Monday']) }));
    expect(words).toContain('not seen since monday');
  });

  it('still gives the parents’ telephone numbers, and says that the address was left out', () => {
    const answer = answerOf('parent[]', aCase(closed()));
    expect(answer.value).toEqual([
      'Ngozi Okonkwo (mother), 07700 900111, ngozi@family.example',
      'Piotr Łaska (father), 07700 900222, 01452 555222',
    ]);
    expect(answer.leftOut).toContain('must not be disclosed');
  });

  it('keeps off the school of a sister in the same small town', () => {
    const siblings = [{ name: 'Ife Okonkwo', school: 'Quedgeley Infants' }];
    expect(everyWordOf(closed({ pupil: { siblings } }))).not.toContain('quedgeley');
  });

  it('does not take a surname for a town', () => {
    const pupil = { surname: 'Quedgeley', flags };
    expect(answerOf('child.surname', aCase({ pupil })).value).toBe('Quedgeley');
  });

  it('is released when the log clears the flag', () => {
    const log = [row('2026-11-12T09:00', { kind: 'flag', flag: 'confidential-address', outcome: 'cleared' })];
    expect(answerOf('addr.current', aCase(closed({ log }))).value).toBe(PUPIL.address);
  });

  it('is named as withheld, not as missing', () => {
    expect(answerOf('addr.current', aCase(closed()))).toMatchObject({ state: 'withheld', value: null });
  });
});
