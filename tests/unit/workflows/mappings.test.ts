import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { MAPPING_FORMAT, MAPPING_VERSION } from '@/utils/register/mapping';
import type { Mapping } from '@/utils/register/mapping';
import { readSetting } from '@/utils/store/read';
import { loadMapping, removeMapping, saveMapping, teachPage, undoMapping } from '@/utils/workflows/mappings';
import type { KeptMapping } from '@/utils/workflows/mappings';
import type { Outcome } from '@/utils/workflows/outcome';
import { recordReading } from '@/utils/workflows/record-reading';
import { AMELIA, JONAH, MIS, THIS_MORNING, register, runningSchool } from './school';
import type { TestPorts } from './school';

const PAGE = `${MIS}/registers/37`;
const POORLY = { shows: 'Poorly', means: 'I' } as const;

let school: TestPorts;

const kept = async () => (await readSetting(school.database, 'mappings')) ?? [];

function mapping(parts: Partial<Mapping> = {}): Mapping {
  const applies = { origin: MIS, path: '/registers/*' };
  return {
    format: MAPPING_FORMAT,
    version: MAPPING_VERSION,
    name: 'Registers',
    applies,
    words: [POORLY],
    ...parts,
  };
}

function value(outcome: Outcome<KeptMapping>): KeptMapping {
  if (outcome.kind === 'refused') throw new Error(outcome.problems.map(({ message }) => message).join(' '));
  return outcome.value;
}

const refusal = (outcome: Outcome<unknown>) =>
  outcome.kind === 'refused' ? outcome.problems[0]?.message : null;

beforeEach(async () => {
  school = await runningSchool();
});

describe('keeping what was taught', () => {
  it('keeps one mapping for the same addresses, the newest', async () => {
    await saveMapping(mapping(), null, school);
    await saveMapping(mapping({ name: 'Registers of 2027' }), null, school);
    expect((await kept()).map(({ name }) => name)).toEqual(['Registers of 2027']);
  });

  it('adds a wording to those of the page, and takes it back', async () => {
    await teachPage(PAGE, { words: [POORLY] }, null, school);
    const second = value(
      await teachPage(PAGE, { words: [{ shows: 'At the dentist', means: 'M' }] }, null, school),
    );
    expect((await kept())[0]?.words?.map(({ shows }) => shows)).toEqual(['Poorly', 'At the dentist']);
    await undoMapping(second, school);
    expect((await kept())[0]?.words).toEqual([POORLY]);
  });

  it('gives a wording its newest meaning', async () => {
    await teachPage(PAGE, { words: [{ shows: 'Poorly', means: 'M' }] }, null, school);
    await teachPage(PAGE, { words: [{ shows: 'POORLY', means: 'I' }] }, null, school);
    expect((await kept())[0]?.words).toEqual([{ shows: 'POORLY', means: 'I' }]);
  });

  it('leaves nothing of a first lesson that is taken back', async () => {
    const first = value(await teachPage(PAGE, { session: { always: 'AM' } }, null, school));
    expect((await kept())[0]).toMatchObject({ applies: { path: '/registers/*' }, session: { always: 'AM' } });
    await undoMapping(first, school);
    expect(await kept()).toEqual([]);
  });

  it('refuses a mapping with the name of a pupil of the page, and keeps the old one', async () => {
    await saveMapping(mapping(), null, school);
    const page = register(THIS_MORNING, [[AMELIA, 'N']]);
    const outcome = await saveMapping(mapping({ name: 'Amelia in 4B' }), page, school);
    expect(refusal(outcome)).toMatch(/nothing of a pupil/);
    expect((await kept()).map(({ name }) => name)).toEqual(['Registers']);
  });

  it('refuses a mapping with the name of any pupil on the roll', async () => {
    await recordReading(register(THIS_MORNING, [[JONAH, '/']]), MIS, school);
    const words = [{ shows: 'Jonah Price is late', means: 'L' as const }];
    expect(refusal(await teachPage(PAGE, { words }, null, school))).toMatch(/nothing of a pupil/);
  });

  it('refuses a meaning that no register may hold', async () => {
    const words = [{ shows: 'Away', means: 'H' as const }];
    expect(refusal(await teachPage(PAGE, { words }, null, school))).toMatch(/in force/);
    expect(await kept()).toEqual([]);
  });

  it('removes a mapping and no other', async () => {
    const clubs = mapping({ applies: { origin: MIS, path: '/office/list' } });
    await saveMapping(mapping(), null, school);
    await saveMapping(clubs, null, school);
    await removeMapping(mapping().applies, school);
    expect(await kept()).toEqual([clubs]);
  });
});

describe('a mapping of another school', () => {
  const theirs = JSON.stringify(
    mapping({ applies: { origin: 'https://other.example', path: '/registers/*' } }),
  );

  it('is not taken for pages at an address that is not ours', async () => {
    expect(refusal(await loadMapping(theirs, null, school))).toContain('https://other.example');
  });

  it('counts at the address that staff choose', async () => {
    expect(value(await loadMapping(theirs, MIS, school)).mapping.applies.origin).toBe(MIS);
    expect(await kept()).toHaveLength(1);
  });

  it('is refused with one sentence when it is something else', async () => {
    expect(refusal(await loadMapping('Name,UPN', MIS, school))).toBe(
      'This is not a mapping file: it is not JSON.',
    );
  });
});
