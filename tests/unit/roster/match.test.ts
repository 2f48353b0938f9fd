import { describe, expect, it } from 'vitest';
import { pupilFromRow, learnFromRow } from '@/utils/roster/known-pupil';
import type { KnownPupil, RowIdentity } from '@/utils/roster/known-pupil';
import { matchRows } from '@/utils/roster/match-rows';
import type { Pupil } from '@/utils/roster/pupil';

const MIS = 'https://mis.example';

function known(id: string, surname: string, forenames: string, more: Partial<Pupil> = {}): KnownPupil {
  return { id, pupil: { surname, forenames, ...more }, misIds: [], alsoShownAs: [] };
}

function withMisId(pupil: KnownPupil, value: string, origin = MIS): KnownPupil {
  return { ...pupil, misIds: [{ origin, value }] };
}

function row(
  shown: string,
  group: string | null = null,
  key: RowIdentity['key'] = { kind: 'name', value: `${shown}|${group ?? ''}` },
): RowIdentity {
  const [surname, forenames] = shown.includes(',')
    ? shown.split(', ')
    : [shown.split(' ').at(-1), shown.split(' ').slice(0, -1).join(' ')];
  return { key, name: { surname: surname ?? '', forenames: forenames ?? '', shown }, group };
}

const misId = (value: string) => ({ kind: 'mis-id', value }) as const;
const upn = (value: string) => ({ kind: 'upn', value }) as const;

function matchOne(one: RowIdentity, roster: readonly KnownPupil[]) {
  return matchRows([one], roster, MIS)[0];
}

describe('whose row is it', () => {
  it('goes by the UPN, however it is spaced, before anything else', () => {
    const roster = [
      known('a', 'Khan', 'Amelia', { upn: 'A123456789012', group: '4B' }),
      known('b', 'Khan', 'Amelia'),
    ];
    expect(matchOne(row('Khan, Amelia', '5C', upn('a123 4567 89012')), roster)).toEqual({
      kind: 'pupil',
      id: 'a',
    });
  });

  it('goes by the MIS id when the class has changed', () => {
    const roster = [withMisId(known('a', 'Khan', 'Amelia', { group: '4B' }), '77')];
    expect(matchOne(row('Khan, Amelia', '5B', misId('77')), roster)).toEqual({ kind: 'pupil', id: 'a' });
  });

  it('does not take the number of one MIS for the number of another', () => {
    const roster = [withMisId(known('a', 'Khan', 'Amelia', { group: '4B' }), '77', 'https://old.example')];
    expect(matchOne(row('Price, Jonah', '4B', misId('77')), roster)).toEqual({ kind: 'new' });
  });

  it('doubts an id that belongs to a wholly different name', () => {
    const roster = [withMisId(known('a', 'Khan', 'Amelia'), '77')];
    expect(matchOne(row('Price, Jonah', null, misId('77')), roster)).toMatchObject({
      kind: 'doubt',
      why: 'id-of-another',
    });
  });

  it('still knows a child whose surname has changed, by the id', () => {
    const roster = [withMisId(known('a', 'Khan', 'Amelia'), '77')];
    expect(matchOne(row('Hughes, Amelia', null, misId('77')), roster)).toEqual({ kind: 'pupil', id: 'a' });
  });

  it.each([
    ['van der Berg, Łukasz', 'Łukasz van der Berg'],
    ['O’Brien, Zoë', "zoe o'brien"],
    ['SMITH-JONES, ANA', 'Ana  Smith Jones'],
  ])('knows that "%s" and "%s" are one name shown two ways', (first, second) => {
    const onRoll = pupilFromRow(row(first, 'Oak'), MIS, 'a');
    expect(matchOne(row(second, 'oak'), [onRoll])).toEqual({ kind: 'pupil', id: 'a' });
  });

  it('reads "Class 4B" and "4b" as one class', () => {
    expect(
      matchOne(row('Khan, Amelia', 'Class 4B'), [known('a', 'Khan', 'Amelia', { group: '4b' })]),
    ).toEqual({
      kind: 'pupil',
      id: 'a',
    });
  });

  it('adds the second of two namesakes when both stand on the page with numbers of their own', () => {
    const roster = [withMisId(known('a', 'Smith', 'Oliver', { group: '3A' }), '1')];
    const page = [row('Smith, Oliver', '3A', misId('1')), row('Smith, Oliver', '3A', misId('2'))];
    expect(matchRows(page, roster, MIS)).toEqual([{ kind: 'pupil', id: 'a' }, { kind: 'new' }]);
  });

  it('adds a namesake in another class under another number', () => {
    const roster = [withMisId(known('a', 'Smith', 'Oliver', { group: '3A' }), '1')];
    expect(matchOne(row('Smith, Oliver', '4B', misId('2')), roster)).toEqual({ kind: 'new' });
  });

  it('doubts one row of a known name and class under another number', () => {
    const roster = [withMisId(known('a', 'Smith', 'Oliver', { group: '3A' }), '1')];
    expect(matchOne(row('Smith, Oliver', '3A', misId('2')), roster)).toEqual({
      kind: 'doubt',
      why: 'other-id',
      candidates: ['a'],
    });
  });

  it('knows a whole class again on a page that numbers the children in a second way', () => {
    const names = ['Khan, Amelia', 'Price, Jonah', 'Osei, Kwame'];
    const roster = names.map((name, at) => {
      const [surname = '', forenames = ''] = name.split(', ');
      return withMisId(known(`p${at}`, surname, forenames, { group: '4B' }), `${at}`);
    });
    const page = names.map((name, at) => row(name, '4B', misId(`adm-${at}`)));
    expect(matchRows(page, roster, MIS)).toEqual(names.map((_, at) => ({ kind: 'pupil', id: `p${at}` })));
  });

  it('goes on knowing a class of which a filtered page taught only some second numbers', () => {
    const taught = (id: string, surname: string, second?: string) => ({
      ...known(id, surname, 'Ada', { group: '4B' }),
      misIds: [id, ...(second === undefined ? [] : [second])].map((value) => ({ origin: MIS, value })),
    });
    const roster = [taught('a', 'Khan', 'adm-a'), taught('b', 'Price'), taught('c', 'Osei')];
    const page = ['Khan', 'Price', 'Osei'].map((name, at) =>
      row(`${name}, Ada`, '4B', misId(`adm-${'abc'[at]}`)),
    );
    expect(matchRows(page, roster, MIS).map((match) => match.kind === 'pupil' && match.id)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('adds a new namesake of the class where the page numbers the children as the roll does', () => {
    const roster = ['Khan', 'Price', 'Osei'].map((name) =>
      withMisId(known(name, name, 'Ada', { group: '4B' }), name),
    );
    const page = [row('Price, Ada', '4B', misId('Price')), row('Osei, Ada', '4B', misId('Osei'))];
    expect(matchRows([...page, row('Khan, Ada', '4B', misId('new'))], roster, MIS)[2]).toEqual({
      kind: 'new',
    });
  });

  it('tells namesakes without ids apart by their class', () => {
    const roster = [
      known('a', 'Smith', 'Oliver', { group: '3A' }),
      known('b', 'Smith', 'Oliver', { group: '4B' }),
    ];
    expect(matchOne(row('Smith, Oliver', '4B'), roster)).toEqual({ kind: 'pupil', id: 'b' });
  });

  it.each([
    ['two namesakes and no class on the page', null, 'namesakes'],
    ['a namesake in another class', '5C', 'other-group'],
  ])('doubts %s', (_, group, why) => {
    const roster = [
      known('a', 'Smith', 'Oliver', { group: '3A' }),
      known('b', 'Smith', 'Oliver', { group: '4B' }),
    ];
    expect(matchOne(row('Smith, Oliver', group), roster)).toEqual({
      kind: 'doubt',
      why,
      candidates: ['a', 'b'],
    });
  });

  it('doubts a middle name more or less, and the words of a name turned round', () => {
    expect(
      matchOne(row('Khan, Amelia', '4B'), [known('a', 'Khan', 'Amelia Rose', { group: '4B' })]),
    ).toMatchObject({
      why: 'nearly-the-name',
    });
    expect(matchOne(row('James, Thomas'), [known('a', 'Thomas', 'James')])).toMatchObject({
      why: 'nearly-the-name',
    });
  });

  it('knows a name that staff have said is this pupil’s', () => {
    const roster = [{ ...known('a', 'Khan', 'Amelia Rose', { group: '4B' }), alsoShownAs: ['Amelia Khan'] }];
    expect(matchOne(row('Khan, Amelia', '4B'), roster)).toEqual({ kind: 'pupil', id: 'a' });
  });

  it('doubts both rows of a page that shows one child twice', () => {
    const roster = [known('a', 'Khan', 'Amelia', { group: '4B' })];
    const matches = matchRows([row('Khan, Amelia', '4B'), row('Amelia Khan', '4B')], roster, MIS);
    expect(matches.map((match) => match.kind)).toEqual(['doubt', 'doubt']);
  });

  it('doubts two new namesakes of one class without ids, rather than merging them', () => {
    const matches = matchRows([row('Smith, Oliver', '3A'), row('Smith, Oliver', '3A')], [], MIS);
    expect(matches).toEqual([
      { kind: 'doubt', why: 'two-rows-one-pupil', candidates: [] },
      { kind: 'doubt', why: 'two-rows-one-pupil', candidates: [] },
    ]);
  });

  it('doubts a number that two rows of one page carry', () => {
    const matches = matchRows(
      [row('Smith, Oliver', '3A', misId('9')), row('Price, Jonah', '3A', misId('9'))],
      [],
      MIS,
    );
    expect(matches.map((match) => match.kind)).toEqual(['doubt', 'doubt']);
  });
});

describe('what a row teaches', () => {
  it('keeps the id and the new class, and the name as the roll has it', () => {
    const before = known('a', 'Khan', 'Amelia Rose', { group: '4B' });
    const after = learnFromRow(before, row('Khan, Amelia', '5B', misId('77')), MIS);
    expect(after.pupil).toEqual({ surname: 'Khan', forenames: 'Amelia Rose', group: '5B' });
    expect(after.misIds).toEqual([{ origin: MIS, value: '77' }]);
  });

  it('changes nothing when the row says nothing new', () => {
    const before = withMisId(known('a', 'Khan', 'Amelia', { group: '4B' }), '77');
    expect(learnFromRow(before, row('Khan, Amelia', '4B', misId('77')), MIS)).toBe(before);
  });

  it('keeps the signs and capitals of a name', () => {
    expect(pupilFromRow(row('van der Berg, Łukasz', 'Oak'), MIS, 'a').pupil).toEqual({
      surname: 'van der Berg',
      forenames: 'Łukasz',
      group: 'Oak',
    });
  });
});
