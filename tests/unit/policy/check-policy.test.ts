import { describe, expect, it } from 'vitest';
import { checkPolicy } from '@/utils/policy/check-policy';
import { PACKS } from '@/utils/policy/packs/packs';
import { STATUTORY } from '@/utils/policy/packs/statutory';

const file = (change: Record<string, unknown>): unknown => ({ ...structuredClone(STATUTORY), ...change });
const firstStep = (change: Record<string, unknown>): unknown =>
  file({ steps: [{ ...structuredClone(STATUTORY.steps[0]), ...change }] });

describe('a policy file', () => {
  it.each(PACKS.map((pack) => [pack.id, pack] as const))('%s is kept whole, word for word', (_, pack) => {
    const read: unknown = JSON.parse(JSON.stringify(pack));
    expect(checkPolicy(read)).toEqual({ policy: pack, problems: [] });
  });

  it('lists every problem at once, each with the step it stands in', () => {
    const { policy, problems } = checkPolicy(
      file({
        title: '',
        steps: [
          { ...STATUTORY.steps[0], who: 'caretaker', when: { on: 'count', day: 0 } },
          { ...STATUTORY.steps[1], conditions: [{ is: 'raining' }] },
          { ...STATUTORY.steps[1], doneBy: { by: 'told', anyOf: ['nobody'] } },
        ],
      }),
    );
    expect(policy).toBeNull();
    expect(problems).toHaveLength(6);
    expect(problems.join('\n')).toContain(
      'Step 1 (first-day-contact): "who" must be one of office, dsl, head.',
    );
    expect(problems.join('\n')).toContain('the day must be a whole number');
    expect(problems.join('\n')).toContain('Step 2 (tell-social-worker): a condition must have "is"');
    expect(problems.join('\n')).toContain('Step 3 (tell-social-worker): "doneBy" "told" lacks what it needs');
    expect(problems.join('\n')).toContain('The step id "tell-social-worker" is used more than once.');
  });

  it.each([
    ['a time that is none', { when: { on: 'count', day: 1, by: '25:00' } }],
    ['a day in a count that has rules of its own', { countedIn: 'deletion' }],
    [
      'sessions without contact',
      { countedIn: 'no-contact', when: { on: 'count', day: 1, unit: 'sessions' } },
    ],
    ['weeks of illness', { countedIn: 'illness', when: { on: 'count', day: 1, unit: 'weeks' } }],
    ['a share of more than everything', { when: { on: 'share', of: 'absence', percent: 101 } }],
    ['the day of a step that is not there', { when: { on: 'same-day-as', step: 'home-visit' } }],
    [
      'a sooner day for nobody in particular',
      { when: { on: 'count', day: 3, sooner: { day: 1, anyOf: [] } } },
    ],
    ['a name that every object has', { id: 'constructor' }],
    ['an unknown rule', { when: { on: 'rule', rule: 'full-moon' } }],
    ['a code that is none', { conditions: [{ is: 'first-mark', code: 'ZZ' }] }],
    ['an unknown flag', { conditions: [{ is: 'flag', anyOf: ['tall'] }] }],
    ['no conditions at all', { conditions: undefined }],
    ['a title with the weight of a book', { title: 'x'.repeat(501) }],
    ['markup for an id', { id: '<b>' }],
  ])('refuses %s', (_, change) => {
    expect(checkPolicy(firstStep(change)).problems).toHaveLength(1);
  });

  it('refuses conditions that stand inside one another without end', () => {
    let condition: unknown = { is: 'unexplained' };
    for (let depth = 0; depth < 10; depth += 1) condition = { is: 'any-of', conditions: [condition] };
    expect(checkPolicy(firstStep({ conditions: [condition] })).policy).toBeNull();
  });

  it('keeps nothing of a file that is no part of a policy', () => {
    const read = firstStep({
      when: { on: 'count', day: 1, note: '<img src=x onerror=alert(1)>', sooner: undefined },
      conditions: [{ is: 'unexplained', because: 'x'.repeat(10_000) }],
      doneBy: { by: 'step', script: 'alert(1)' },
    });
    const { policy } = checkPolicy(
      JSON.parse(`${JSON.stringify(read).slice(0, -1)},"__proto__":{"who":"head"}}`),
    );
    expect(policy?.steps[0]).toMatchObject({ when: { on: 'count', day: 1 }, doneBy: { by: 'step' } });
    expect(JSON.stringify(policy)).not.toMatch(/onerror|alert|xxx|__proto__/);
  });

  it.each([null, 'policy', [], { steps: [] }])('refuses %j, which is no policy', (value) => {
    expect(checkPolicy(value).policy).toBeNull();
  });
});
