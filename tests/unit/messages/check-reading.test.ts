import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReading } from '@/utils/messages/check-reading';
import { LONGEST_TEXT, MOST_PROBLEMS, MOST_PUPILS, withinLimits } from '@/utils/messages/limits';
import { AMELIA, THIS_MORNING, register } from '../workflows/school';

const READING = register(THIS_MORNING, [[AMELIA, 'N']]);

/** The reading as it arrives, with one place changed. */
function changed(change: (reading: Record<string, never>) => void): unknown {
  const copy = JSON.parse(JSON.stringify(READING)) as Record<string, never>;
  change(copy);
  return copy;
}

type Loose = Record<string, Record<string, Record<string, unknown>>>;

describe('what a content script sends', () => {
  it('passes a reading as the contract has it', () => {
    expect(checkReading(JSON.parse(JSON.stringify(READING)))).toEqual(READING);
  });

  it('passes a refusal with its reasons', () => {
    const refusal = {
      ...READING,
      page: 'none',
      sessions: [],
      pupils: [],
      problems: [{ code: 'x', message: 'Y.' }],
    };
    expect(checkReading(refusal)).toEqual(refusal);
  });

  it('leaves out fields that nobody asked for', () => {
    expect(checkReading(changed((reading) => Object.assign(reading, { secret: 'x' })))).toEqual(READING);
  });

  it('takes out characters that turn a name round or cannot be seen', () => {
    const reading = checkReading(
      changed((copy) => {
        (copy as Loose)['pupils']!['0']!['name'] = {
          surname: 'K\u202Ehan',
          forenames: 'A\u0000melia',
          shown: 'Khan\n, Amelia',
        };
      }),
    );
    expect(reading?.pupils[0]?.name).toEqual({ surname: 'Khan', forenames: 'Amelia', shown: 'Khan, Amelia' });
  });

  it('keeps markup in a name as the text it is', () => {
    const name = { surname: '<b>', forenames: '=HYPERLINK("x")', shown: '<b>, =HYPERLINK("x")' };
    const reading = checkReading(
      changed((copy) => Object.assign((copy as Loose)['pupils']!['0']!, { name })),
    );
    expect(reading?.pupils[0]?.name).toEqual(name);
  });

  it.each<[string, (copy: Loose) => void]>([
    ['another page kind', (copy) => Object.assign(copy, { page: 'timetable' })],
    ['a date that does not exist', (copy) => Object.assign(copy['sessions']!['0']!, { date: '2026-02-30' })],
    ['a session of its own', (copy) => Object.assign(copy['sessions']!['0']!, { session: 'EV' })],
    [
      'one session twice',
      (copy) => Object.assign(copy, { sessions: [copy['sessions']!['0'], copy['sessions']!['0']] }),
    ],
    [
      'a mark of a session not named',
      (copy) => Object.assign((copy['pupils']!['0']!['marks'] as Loose)['0']!, { session: 'PM' }),
    ],
    [
      'a code nobody knows',
      (copy) => Object.assign((copy['pupils']!['0']!['marks'] as Loose)['0']!, { code: 'QQ' }),
    ],
    [
      'a code from the prototype',
      (copy) => Object.assign((copy['pupils']!['0']!['marks'] as Loose)['0']!, { code: 'constructor' }),
    ],
    [
      'a pupil without a name',
      (copy) => Object.assign(copy['pupils']!['0']!, { name: { surname: ' ', forenames: '', shown: ' ' } }),
    ],
    [
      'a pupil without a key',
      (copy) => Object.assign(copy['pupils']!['0']!, { key: { kind: 'mis-id', value: '' } }),
    ],
    [
      'a name that is no text',
      (copy) => Object.assign(copy['pupils']!['0']!['name'] as object, { surname: { toString: 'x' } }),
    ],
    [
      'a name too long',
      (copy) =>
        Object.assign(copy['pupils']!['0']!['name'] as object, { surname: 'x'.repeat(LONGEST_TEXT + 1) }),
    ],
    [
      'too many pupils',
      (copy) =>
        Object.assign(copy, { pupils: Array.from({ length: MOST_PUPILS + 1 }, () => copy['pupils']!['0']) }),
    ],
    ['pupils on a page that is no register', (copy) => Object.assign(copy, { page: 'none' })],
    ['"saved" that is neither yes nor no', (copy) => Object.assign(copy, { saved: 'yes' })],
    ['a number of pupils that is no number', (copy) => Object.assign(copy, { expected: NaN })],
    ['problems that are no list', (copy) => Object.assign(copy, { problems: 'none' })],
  ])('believes nothing of a reading with %s', (_, change) => {
    expect(checkReading(changed((copy) => change(copy as unknown as Loose)))).toBeNull();
  });

  it('answers null, and never throws, for anything at all', () => {
    expect(() =>
      fc.assert(fc.property(fc.anything(), (value) => checkReading(value) === null)),
    ).not.toThrow();
  });
});

describe('keeping to the limits', () => {
  it('cuts a long comment and a long list of problems, so that the register is not lost for them', () => {
    const long = register(THIS_MORNING, [[AMELIA, 'x'.repeat(500)]], {
      problems: Array.from({ length: MOST_PROBLEMS + 5 }, () => ({
        code: 'unknown-mark',
        message: 'm'.repeat(300),
      })),
    });
    expect(checkReading(long)).toBeNull();
    const limited = checkReading(withinLimits(long));
    expect(limited?.pupils[0]?.marks[0]).toMatchObject({ code: null });
    expect(limited?.problems).toHaveLength(MOST_PROBLEMS);
  });
});
