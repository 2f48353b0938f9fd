import { describe, expect, it } from 'vitest';
import { CODES, isAttendanceCode } from '@/utils/codes/codes';
import { codeOf, codeWithWords, meaningOfText, withReason } from '@/utils/readers/marks/mark-text';
import { holdPairs, pairIn } from '@/utils/readers/marks/pair-cells';

const meaning = (text: string) => {
  const answer = meaningOfText(text);
  return answer.kind === 'mark' ? answer.means : answer.kind;
};

describe('a mark as a text', () => {
  it('is every code of England, letter for letter', () => {
    const codes = Object.keys(CODES).filter(isAttendanceCode);
    expect(codes.map(meaning)).toEqual(codes);
  });

  it.each([
    ['Present', 'present'],
    ['Absent', 'N'],
    ['No reason yet provided for absence', 'N'],
    ['Late', 'L'],
    ['Late (after registers closed)', 'U'],
    ['Illness (not medical or dental appointment)', 'I'],
    ['Late arrival before the register has closed', 'L'],
    ['Arrived in school after registration was closed', 'U'],
    ['Attending an educational visit or trip', 'V'],
    ['Leave of absence for the purpose of attending a medical or dental appointment', 'M'],
    ['Unable to attend due to widespread disruption to travel', 'Y2'],
    ['I - Illness', 'I'],
    ['Illness (I)', 'I'],
    ['/ Present', 'present'],
    ['Absent: medical appointment', 'M'],
    ['P - Present', 'present'],
    ['n', 'N'],
    ['／', '/'],
  ])('%s is read', (text, means) => {
    expect(text === '/ Present' ? meaning(text).replace('/', 'present') : meaning(text)).toBe(means);
  });

  it.each(['', '-', '–', '...', 'No mark', 'Not taken', '-- Select --', 'Please select'])(
    '"%s" is no mark',
    (text) => {
      expect(meaning(text)).toBe('blank');
    },
  );

  it.each(['Authorised absence', 'Unauthorised', 'Leave of absence', 'Holiday', 'Half Day'])(
    '%s names a kind and no code',
    (text) => {
      expect(meaning(text)).toBe('class-only');
    },
  );

  it.each([
    'Poorly',
    'A',
    'x',
    'v',
    '✓',
    '?',
    'Present?',
    'Not present',
    'Was absent',
    'Exceptional circumstances',
    'N/A',
    '/N',
    'C3',
    '12',
    'Medical',
    'constructor',
  ])('%s is not known', (text) => {
    expect(meaning(text)).toBe('unknown');
  });

  it('keeps the minutes of a late mark', () => {
    expect(meaningOfText('L 12')).toMatchObject({ means: 'L', minutes: 12 });
    expect(meaningOfText('Late, 12 minutes')).toMatchObject({ means: 'L', minutes: 12 });
    expect(meaningOfText('U 45')).toMatchObject({ means: 'U', minutes: 45 });
    expect(meaningOfText('Late 09:12')).toEqual({ kind: 'mark', means: 'L', by: 'words' });
  });

  it('takes a cross and a tick for shapes, not for letters', () => {
    expect(['x', 'v', 'o'].map(codeOf)).toEqual([null, null, null]);
    expect(['X', 'V', 'O'].map(codeOf)).toEqual(['X', 'V', 'O']);
  });
});

describe('a letter and a wording together', () => {
  it('must say the same', () => {
    expect(codeWithWords('N', 'Present')).toEqual({ kind: 'conflict' });
    expect(codeWithWords('/', 'Present')).toMatchObject({ means: '/' });
    expect(codeWithWords('O', 'Unauthorised absence')).toMatchObject({ means: 'O' });
    expect(codeWithWords('I', 'Unauthorised absence')).toEqual({ kind: 'conflict' });
  });

  it('believes the wording where the letter is short for it', () => {
    expect(codeWithWords('P', 'Present')).toMatchObject({ means: 'present' });
    expect(codeWithWords('A', 'Absent')).toMatchObject({ means: 'N' });
    expect(codeWithWords('T', 'Tardy')).toMatchObject({ means: 'L' });
  });

  it('leaves a note alone', () => {
    expect(codeWithWords('I', 'mother rang')).toBeNull();
  });
});

describe('an absence with a reason beside it', () => {
  const absent = meaningOfText('Absent');

  it('is the reason where that is known, and no N where it is not', () => {
    expect(withReason(absent, 'Illness')).toMatchObject({ means: 'I' });
    expect(withReason(absent, '')).toEqual(absent);
    expect(withReason(absent, 'family thing')).toEqual({ kind: 'reason-unknown' });
    expect(withReason(absent, 'Present')).toEqual({ kind: 'conflict' });
  });

  it('does not change a code that was given as one', () => {
    expect(withReason(meaningOfText('N'), 'Illness')).toMatchObject({ means: 'N' });
    expect(withReason(meaningOfText('Late'), 'bus')).toMatchObject({ means: 'L' });
  });
});

describe('both marks of a day in one cell', () => {
  it('are the morning and then the afternoon', () => {
    expect(pairIn('/\\')).toEqual(['/', '\\']);
    expect(pairIn('C1N')).toEqual(['C1', 'N']);
    expect(pairIn('C1')).toBeNull();
    expect(pairIn('AB')).toBeNull();
  });

  it('are believed only where the strokes lean the right way', () => {
    expect(holdPairs(['/\\', 'NN', ''])).toBe(true);
    expect(holdPairs(['NN', 'II'])).toBe(false);
    expect(holdPairs(['/\\', '\\/'])).toBe(false);
    expect(holdPairs(['/\\', 'N'])).toBe(false);
  });
});
