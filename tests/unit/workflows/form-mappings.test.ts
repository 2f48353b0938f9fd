import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FormSurvey, Question } from '@/utils/fillers/form-survey';
import {
  formMappingFor,
  loadFormMapping,
  removeFormMapping,
  teachForm,
} from '@/utils/workflows/form-mappings';
import { addPortal } from '@/utils/workflows/portals';
import { runningDesk } from './desk-ports';
import type { TestDeskPorts } from './desk-ports';

const ADDRESS = 'https://forms.council.example/cme/referral/1234';

const question = (label: string, heading: string, more: Partial<Question> = {}): Question =>
  ({
    label,
    from: 'label',
    alsoCalled: [],
    around: '',
    headings: [{ text: heading, level: 2 }],
    technical: '',
    aboutVisitor: false,
    cell: null,
    lookUp: false,
    kind: 'text',
    spot: {},
    refs: [1],
    ...more,
  }) as unknown as Question;

const SURVEY: FormSurvey = {
  questions: [
    question('Our ref', 'Child'),
    question('Name', 'Child'),
    question('Name', 'Parent'),
    question('Signature', 'Declaration', { kind: 'closed' }),
  ],
  refused: null,
  loading: false,
  language: 'en',
};

let school: TestDeskPorts;

beforeEach(async () => {
  school = await runningDesk();
  await addPortal('https://forms.council.example', school);
});

const teach = (label: string, field: string) => teachForm(ADDRESS, { label, field }, SURVEY, school);

describe('a place of the authority’s web form', () => {
  it('is taught once and known on every form of that kind', async () => {
    expect((await teach('Our ref', 'child.upn')).kind).toBe('done');
    const next = await formMappingFor('https://forms.council.example/cme/referral/9876', school);
    expect(next?.places).toEqual([{ label: 'Our ref', section: 'Child', field: 'child.upn' }]);
    expect(await formMappingFor('https://other.council.example/cme/referral/1', school)).toBeNull();
  });

  it('is taught anew in place of what was taught before', async () => {
    await teach('Our ref', 'child.upn');
    await teach('Our ref', 'leave');
    expect((await formMappingFor(ADDRESS, school))?.places).toEqual([
      { label: 'Our ref', section: 'Child', field: 'leave' },
    ]);
  });

  it('is not taught when two places have the same words, or when a person signs there', async () => {
    expect((await teach('Name', 'child.fullName')).kind).toBe('refused');
    expect((await teach('Signature', 'head.name')).kind).toBe('refused');
    expect((await teach('Shoe size', 'child.upn')).kind).toBe('refused');
    expect(await formMappingFor(ADDRESS, school)).toBeNull();
  });
});

describe('the mapping of a form as a file', () => {
  it('is loaded from another school, where that address is allowed, and removed', async () => {
    await teach('Our ref', 'child.upn');
    const mapping = await formMappingFor(ADDRESS, school);
    if (mapping === null) throw new Error('The form was taught.');
    await removeFormMapping(mapping.applies, school);
    expect(await formMappingFor(ADDRESS, school)).toBeNull();
    expect((await loadFormMapping(JSON.stringify(mapping), school)).kind).toBe('done');
    expect((await formMappingFor(ADDRESS, school))?.places).toHaveLength(1);
    const elsewhere = { ...mapping, applies: { ...mapping.applies, origin: 'https://else.example' } };
    const refused = await loadFormMapping(JSON.stringify(elsewhere), school);
    expect(refused.kind === 'refused' && refused.problems[0]?.message).toMatch(/Allow that address first/);
  });

  it('is refused when it is no mapping', async () => {
    expect((await loadFormMapping('{"format":"else"}', school)).kind).toBe('refused');
  });
});
