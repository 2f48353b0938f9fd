import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkMapping, checkMappingText } from '@/utils/readers/mappings/check-mapping';
import { holdsPupilsOf } from '@/utils/readers/mappings/holds-pupils';
import { BOXES, SCHOLARS, boxes, mapping, read } from './odd-pages';

const EXAMPLE = readFileSync(join(import.meta.dirname, '../../../../docs/examples/mapping.json'), 'utf8');

const problemsOf = (value: unknown) => checkMapping(value).problems;

describe('a mapping file', () => {
  it('is taken as it stands in the documents', () => {
    expect(checkMappingText(EXAMPLE)).toEqual({ mapping: JSON.parse(EXAMPLE) as unknown, problems: [] });
  });

  it('comes back from a file as it was saved', () => {
    for (const each of [BOXES, SCHOLARS])
      expect(checkMappingText(JSON.stringify(each)).mapping).toEqual(each);
  });

  it.each([
    ['not JSON', 'hello', 'This is not a mapping file: it is not JSON.'],
    ['a policy', '{"id":"x"}', 'This is not a mapping of Tenth Day.'],
    ['a list', '[]', 'This is not a mapping of Tenth Day.'],
    [
      'one of a newer version',
      JSON.stringify({ ...BOXES, version: 2 }),
      'This mapping was made by a newer version of Tenth Day. Update Tenth Day to use it.',
    ],
  ])('is refused with one sentence when it is %s', (_, text, sentence) => {
    expect(checkMappingText(text)).toEqual({ mapping: null, problems: [sentence] });
  });

  it.each([
    ['an address with a path for an origin', { applies: { origin: 'https://a.example/x', path: '/' } }],
    ['an address that is no web page', { applies: { origin: 'file://', path: '/' } }],
    ['a path without a beginning', { applies: { origin: 'https://a.example', path: 'registers' } }],
    ['a code of before 2024', { words: [{ shows: 'Away', means: 'H' }] }],
    ['a meaning that is no code', { words: [{ shows: 'Away', means: 'absent' }] }],
    [
      'one wording twice',
      {
        words: [
          { shows: 'Away', means: 'N' },
          { shows: 'AWAY', means: 'I' },
        ],
      },
    ],
    ['another meaning for a wording of the Regulations', { words: [{ shows: 'Illness', means: 'M' }] }],
    [
      'a meaning outside the class that the wording names',
      { words: [{ shows: 'Authorised absence', means: 'N' }] },
    ],
    ['a meaning for a blank', { words: [{ shows: 'No mark', means: 'present' }] }],
    ['another stroke than England’s', { words: [{ shows: '/', means: 'N' }] }],
    ['a selector by a class', { list: { kind: 'rows', row: 'div.x9f2', name: 'b:1/1', mark: 'i:1/1' } }],
    ['a row without the place of a mark', { list: { kind: 'rows', row: 'div', name: 'b:1/1' } }],
    ['a column beyond the last', { list: { kind: 'table', name: { column: 4, of: 3 } } }],
    ['a session that is neither', { session: { always: 'noon' } }],
    ['a field nobody knows', { pupils: ['Ada'] }],
  ])('is refused with %s', (_, parts) => {
    const { mapping: checked, problems } = checkMapping({ ...SCHOLARS, ...parts });
    expect(checked).toBeNull();
    expect(problems.length).toBe(1);
    expect(problems[0]).toMatch(/^.+\.$/);
  });

  it('is refused when it teaches nothing', () => {
    expect(problemsOf(mapping({}))).toHaveLength(1);
  });

  it('may give a class of absence one of its codes', () => {
    expect(problemsOf(mapping({ words: [{ shows: 'Authorised absence', means: 'C' }] }))).toEqual([]);
  });
});

describe('what a mapping may hold of the pupils', () => {
  const reading = read(boxes(), { mapping: BOXES });

  it('is nothing', () => {
    expect(holdsPupilsOf(BOXES, reading)).toBe(false);
  });

  it.each([
    ['a name in its own name', { name: 'Class of Lena Berg' }],
    ['a surname in a wording', { words: [{ shows: 'Okafor is late', means: 'L' as const }] }],
    ['a name in its path', { applies: { origin: 'https://a.example', path: '/pupils/okafor-ada' } }],
    ['a whole name for a heading', { list: { kind: 'table' as const, name: { heading: 'Lena Berg' } } }],
  ])('is not %s', (_, parts) => {
    expect(holdsPupilsOf({ ...BOXES, ...parts }, reading)).toBe(true);
  });

  it('may be a heading that is a name, too: a pupil called Mark has a mark', () => {
    const list = { kind: 'table' as const, name: { heading: 'Scholar' }, mark: { heading: 'Mark' } };
    expect(holdsPupilsOf({ ...SCHOLARS, list }, reading)).toBe(false);
  });
});
