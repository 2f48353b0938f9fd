import { describe, expect, it } from 'vitest';
import { groupIn } from '@/utils/readers/pupils/group';
import { ID_SOURCES, trusting, upnIn } from '@/utils/readers/pupils/pupil-ids';
import type { IdSource, RowIds } from '@/utils/readers/pupils/pupil-ids';
import { isPupilName, splitName } from '@/utils/readers/pupils/pupil-name';

const rows = (source: IdSource, ids: readonly string[]): RowIds[] => ids.map((id) => new Map([[source, id]]));

const trusted = (ids: RowIds[], names: readonly string[]) =>
  ID_SOURCES.filter(trusting(ids, (at) => names[at] ?? ''));

describe('a name as a page writes it', () => {
  it.each([
    ['van der Berg, Łukasz', 'van der Berg', 'Łukasz'],
    ['Łukasz van der Berg', 'van der Berg', 'Łukasz'],
    ['AKHTAR Zara', 'AKHTAR', 'Zara'],
    ['Lily-Mae Brooke', 'Brooke', 'Lily-Mae'],
    ['Okafor, Ada Ngozi', 'Okafor', 'Ada Ngozi'],
    ['Cher', 'Cher', ''],
  ])('%s', (shown, surname, forenames) => {
    expect(splitName(shown)).toEqual({ surname, forenames, shown });
  });

  it('is not a total, a count or a message', () => {
    expect(
      ['Total', 'Totals:', 'Present', '25', 'No pupils found', 'Showing 1 to 10', '28 pupils'].filter(
        isPupilName,
      ),
    ).toEqual([]);
    expect(isPupilName('Present, Tom')).toBe(true);
  });
});

describe('the id of a pupil', () => {
  it('is a UPN only in the form of one', () => {
    expect(upnIn('A820420100031')).toBe('A820420100031');
    expect(upnIn('T82042010002A')).toBe('T82042010002A');
    expect([upnIn('I820420100031'), upnIn('A82042010003'), upnIn('A123')]).toEqual([null, null, null]);
  });

  it('is never the number of the row', () => {
    expect(trusted(rows('field', ['0', '1', '2']), ['a', 'b', 'c'])).toEqual([]);
    expect(trusted(rows('row', ['1', '2', '3']), ['a', 'b', 'c'])).toEqual([]);
    expect(trusted(rows('field', ['12', '14', '19']), ['a', 'b', 'c'])).toEqual(['field']);
    expect(trusted(rows('link', ['1', '2', '3']), ['a', 'b', 'c'])).toEqual(['link']);
  });

  it('is not believed when two names share it', () => {
    expect(trusted(rows('data', ['7', '7']), ['a', 'b'])).toEqual([]);
    expect(trusted(rows('data', ['7', '7']), ['a', 'a'])).toEqual(['data']);
  });
});

describe('the class a title names', () => {
  it.each([
    ['Class 3B register', '3B'],
    ['Attendance – Form 10P', '10P'],
    ['Oak class register', 'Oak'],
    ['Register 7A – AM', '7A'],
    ['Year 4 attendance', 'Year 4'],
    ['Class register', null],
    ['Form time', null],
    ['Taken at 9AM', null],
  ])('%s', (title, group) => {
    expect(groupIn(title)).toBe(group);
  });
});
