import { describe, expect, it } from 'vitest';
import type { FormSurvey, Question } from '@/utils/fillers/form-survey';
import { checkFormMapping } from '@/utils/fillers/mappings/check-form-mapping';
import type { FormMapping } from '@/utils/fillers/mappings/form-mapping';
import { planForm } from '@/utils/fillers/plan/plan-form';
import { askOf } from '@/utils/referral/ask';
import { aCase } from '../referral/a-case';

const FILE = {
  format: 'tenth-day-form-mapping',
  version: 1,
  name: 'Referral of our council',
  applies: { origin: 'https://forms.council.example', path: '/cme' },
  places: [{ label: 'Kid', field: 'child.surname' }],
};

function box(label: string, ref: number): Question {
  const spot = {
    ref,
    takes: 'line' as const,
    maxLength: null,
    pattern: null,
    min: '',
    max: '',
    options: [],
    picker: false,
  };
  const named = { label, from: 'label' as const, alsoCalled: [], around: label, headings: [], technical: '' };
  return { ...named, aboutVisitor: false, cell: null, lookUp: false, kind: 'text', spot };
}

function planned(labels: readonly string[], places: FormMapping['places']) {
  const survey: FormSurvey = { questions: labels.map(box), refused: null, loading: false, language: 'en' };
  const { mapping } = checkFormMapping({ ...FILE, places });
  if (mapping === null) throw new Error('The mapping is wrong.');
  const before = { answered: new Set<string>(), ours: new Set<number>(), mapping };
  return planForm(survey, askOf(aCase()), before);
}

describe('a mapping of a form', () => {
  it('tells what an odd wording asks for', () => {
    const { answers } = planned(['Kid'], [{ label: 'Kid', field: 'child.surname' }]);
    expect(answers.map(({ value }) => value)).toEqual(['Okonkwo-Łaska']);
  });

  it('never stands against what the form says itself', () => {
    const { answers, left } = planned(['UPN'], [{ label: 'UPN', field: 'child.surname' }]);
    expect(answers).toEqual([]);
    expect(left).toEqual([{ label: 'UPN', why: 'It is not certain what is asked here.' }]);
  });

  it('leaves what staff leave to themselves', () => {
    const { answers, left } = planned(['UPN'], [{ label: 'UPN', field: 'leave' }]);
    expect(answers).toEqual([]);
    expect(left).toEqual([{ label: 'UPN', why: 'The mapping of this form leaves this to a person.' }]);
  });

  it.each([
    ['a file of another kind', { ...FILE, format: 'tenth-day-mapping' }],
    ['a newer version', { ...FILE, version: 2 }],
    ['a field that there is not', { ...FILE, places: [{ label: 'Kid', field: 'child.shoeSize' }] }],
    ['a field of its own', { ...FILE, pupil: 'somebody' }],
    ['a value beside a place', { ...FILE, places: [{ label: 'Kid', field: 'child.surname', value: 'x' }] }],
    ['a place taught twice', { ...FILE, places: [FILE.places[0], FILE.places[0]] }],
    ['no place', { ...FILE, places: [] }],
    ['no address', { ...FILE, applies: {} }],
  ])('is not believed when it has %s', (_what, file) => {
    const { mapping, problems } = checkFormMapping(file);
    expect(mapping).toBeNull();
    expect(problems.length).toBeGreaterThan(0);
  });
});
