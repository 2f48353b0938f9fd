import { describe, expect, it } from 'vitest';
import type { TaughtWord } from '@/utils/register/mapping';
import { SCHOLARS, codes, mapping, problemCodes, read, scholars } from './odd-pages';

const rows = (...marks: string[]) =>
  marks.map((mark, at) => [['Okafor, Ada', 'Berg, Lena', 'Ash, Jo', 'Price, Sam'][at] ?? '', mark] as const);
const taught = (...words: TaughtWord[]) => ({ mapping: mapping({ ...SCHOLARS, words }) });

describe('wordings that were taught', () => {
  const html = scholars(rows('Present', 'Poorly', 'Present', '/'));

  it('are unread before', () => {
    const reading = read(html, { mapping: SCHOLARS });
    expect(codes(reading)[1]).toEqual(['Berg, Lena', null]);
    expect(problemCodes(reading)).toEqual(['unknown-mark']);
  });

  it('are the codes that staff said, however they are written', () => {
    const shouted = scholars(rows('Present', 'POORLY.', 'Present', '/'));
    const reading = read(shouted, taught({ shows: 'Poorly', means: 'I' }));
    expect(codes(reading).map(([, code]) => code)).toEqual(['/', 'I', '/', '/']);
    expect(problemCodes(reading)).toEqual([]);
  });

  it('are enough for a page on which nothing else was understood', () => {
    const strange = scholars(rows('In!', 'In!', 'Poorly', 'In!'));
    const words = taught({ shows: 'In!', means: 'present' }, { shows: 'Poorly', means: 'I' });
    expect(problemCodes(read(strange, { mapping: SCHOLARS }))).toEqual(['marks-not-understood']);
    expect(codes(read(strange, words)).map(([, code]) => code)).toEqual(['/', '/', 'I', '/']);
  });

  it('may be the classes of a picture, without those that a build tool made', () => {
    const icon = (name: string, made: string) => `<i class="css-${made} icon ${name}"></i>`;
    const page = (made: string) => scholars(rows('/', icon('face-sick', made), '/', '/'));
    const words = taught({ shows: 'css-1a2b3c icon face-sick', means: 'I' });
    expect(codes(read(page('zz91x'), words)).map(([, code]) => code)).toEqual(['/', 'I', '/', '/']);
  });

  it('may be the class of a box in which nothing is written', () => {
    const page = scholars(rows('/', '<span class="box poorly"></span>', '<span class="box"></span>', '/'));
    const words = taught({ shows: 'poorly', means: 'I' });
    expect(codes(read(page, words)).map(([, code]) => code)).toEqual(['/', 'I', null, '/']);
  });

  it('may be letters of the page’s own scheme', () => {
    const page = scholars(rows('P', 'A', 'P', 'P'));
    const words = taught({ shows: 'P', means: 'present' }, { shows: 'A', means: 'N' });
    expect(codes(read(page, words)).map(([, code]) => code)).toEqual(['/', 'N', '/', '/']);
  });

  it('leave a letter of that scheme unread that nobody explained', () => {
    const page = scholars(rows('P', 'A', 'P', 'B'));
    const words = taught({ shows: 'P', means: 'present' }, { shows: 'A', means: 'N' });
    expect(codes(read(page, words))[3]).toEqual(['Price, Sam', null]);
  });

  it('never stand against the strokes of England on the same page', () => {
    const page = scholars(rows('P', '/', 'P', 'P'));
    const reading = read(page, taught({ shows: 'P', means: 'present' }));
    expect(problemCodes(reading)).toEqual(['mapping-conflict']);
  });

  it('never change a wording that has a meaning of its own', () => {
    const page = scholars(rows('Present', 'Illness', 'Present', '/'));
    const reading = read(page, taught({ shows: 'Illness', means: 'M' }));
    expect(reading.page).toBe('none');
    expect(problemCodes(reading)).toEqual(['mapping-conflict']);
  });
});
