import { describe, expect, it } from 'vitest';
import type { Standing } from '@/utils/policy/standing';
import { BadInput } from '../tools/inspect/bad-input';
import { answerPrompts } from '../tools/inspect/prompts';
import { expectedOf, scenario, scenarioNames } from './scenario-files';
import type { Expected } from './scenario-files';

const words = (name: string) => name.replaceAll('-', ' ');

function expectPrompts(standing: Standing, expected: Expected): void {
  const listed = standing.prompts.map(({ step }) => step);
  expect(new Set(listed).size, 'each step is one prompt').toBe(listed.length);
  for (const [step, wanted] of Object.entries(expected.prompts ?? {})) {
    const prompt = standing.prompts.find((each) => each.step === step);
    expect(prompt, `${step} is listed`).toBeDefined();
    expect({ step, state: prompt?.state, due: prompt?.due }).toMatchObject({ step, ...wanted });
  }
  if (expected.onlyListed) expect(listed.sort()).toEqual(Object.keys(expected.prompts ?? {}).sort());
  for (const step of expected.notListed ?? []) expect(listed).not.toContain(step);
  const due = standing.prompts.filter(({ state }) => state === 'due' || state === 'overdue');
  for (const step of expected.notDue ?? []) expect(due.map((prompt) => prompt.step)).not.toContain(step);
}

function expectDeadlines(standing: Standing, expected: Expected): void {
  if (expected.exactDeadlines) expect(standing.deadlines).toEqual(expected.deadlines);
  else expect(standing.deadlines).toMatchObject(expected.deadlines ?? {});
  for (const step of expected.noDeadline ?? []) expect(standing.deadlines).not.toHaveProperty(step);
  const upcoming = standing.prompts.filter(({ state }) => state === 'upcoming');
  const dates = upcoming.map(({ step, due }) => [step, due.slice(0, 10)]);
  expect(standing.deadlines, 'deadlines are the steps ahead').toEqual(Object.fromEntries(dates));
}

describe.each(['statutory', 'john-moore', 'aspire', 'cromford', 'ealing', 'barking-dagenham'])(
  'a pupil under the policy %s',
  (folder) => {
    it.each(scenarioNames(folder).map((name) => [words(name), name]))('%s', (_words, name) => {
      const standing = answerPrompts(scenario(folder, name));
      const expected = expectedOf(folder, name);
      expect(standing.counters).toMatchObject(expected.counters ?? {});
      expectPrompts(standing, expected);
      expectDeadlines(standing, expected);
      expect(standing.case).toMatchObject(expected.case ?? {});
      expect(standing.prompts.every(({ because, source }) => because.length > 0 && source !== '')).toBe(true);
    });
  },
);

describe('a scenario that breaks the contract is refused in one plain sentence', () => {
  it.each(scenarioNames('bad').map((name) => [words(name), name]))('%s', (_words, name) => {
    let answer: unknown;
    try {
      answer = answerPrompts(scenario('bad', name));
    } catch (problem) {
      answer = problem;
    }
    expect(answer).toBeInstanceOf(BadInput);
    const { message } = answer as BadInput;
    expect(message).toMatch(/^.{10,900}\.$/);
    expect(message, 'one sentence').not.toMatch(/[.!?] [A-Z]/);
    expect(message).not.toContain('Quillfeather');
    expect(message).not.toMatch(/undefined|\[object|NaN/);
  });
});
