import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packById } from '@/utils/policy/packs/packs';
import { standingOf } from '@/utils/policy/stand';
import type { Standing } from '@/utils/policy/standing';
import { RUNS, histories } from './arbitraries';
import { countingInput } from './counting-input';
import { concernsRemain, isLeftOpen, stepOn } from './oracle/steps';
import type { Expectation } from './oracle/steps';
import type { History } from './oracle/history';

const some = Math.ceil(RUNS / 4);

function standing(history: History): Standing {
  const policy = packById('john-moore');
  if (policy === undefined) throw new Error('The policy is not known.');
  return standingOf({ ...countingInput(history), policy });
}

function stepIn(from: Standing, id: string): Expectation | null {
  const prompt = from.prompts.find(({ step }) => step === id);
  return prompt === undefined ? null : { state: prompt.state as Expectation['state'], due: prompt.due };
}

function always(law: (from: Standing, history: History) => void): void {
  fc.assert(
    fc.property(histories, (history) => law(standing(history), history)),
    { numRuns: some },
  );
}

describe('steps counted in days, and somebody who lives through the coming days one at a time', () => {
  it('agree on the steps of the absence and the unauthorised run', () => {
    always((from, history) => {
      expect(stepIn(from, 'support-family')).toEqual(stepOn(history, 'A', 5));
      expect(stepIn(from, 'attendance-return')).toEqual(stepOn(history, 'U', 10));
      expect(stepIn(from, 'la-absence-notice')).toEqual(stepOn(history, 'U', 10));
    });
  }, 300_000);

  it('agree on the steps of a silence', () => {
    always((from, history) => {
      expect(stepIn(from, 'pass-to-dsl')).toEqual(stepOn(history, 'NC', 1));
      expect(stepIn(from, 'cme-criteria')).toEqual(stepOn(history, 'NC', 3, true));
      expect(stepIn(from, 'social-media')).toEqual(stepOn(history, 'NC', 5, true));
    });
  }, 300_000);

  it('agree on the referral of a missing child', () => {
    always((from, history) => {
      fc.pre(!isLeftOpen(history));
      const expected = concernsRemain(history) ? stepOn(history, 'A', 10, true) : null;
      expect(stepIn(from, 'cme-referral')).toEqual(expected);
    });
  }, 300_000);
});

describe('what is true of every answer', () => {
  it('lists each step once, with its reasons and its source', () => {
    always((from) => {
      const steps = from.prompts.map(({ step }) => step);
      expect(new Set(steps).size).toBe(steps.length);
      for (const { because, source, title } of from.prompts) {
        expect([because.length > 0, source !== '', title !== '']).toEqual([true, true, true]);
      }
    });
  }, 120_000);

  it('has a deadline for every step ahead and for no other', () => {
    always((from, history) => {
      const ahead = from.prompts.filter(({ state }) => state === 'upcoming');
      expect(from.deadlines).toEqual(
        Object.fromEntries(ahead.map(({ step, due }) => [step, due.slice(0, 10)])),
      );
      for (const { due } of ahead) expect(due.slice(0, 10) > history.now.slice(0, 10)).toBe(true);
    });
  }, 120_000);

  it('calls nothing overdue before its day is over and nothing due after it', () => {
    always((from, history) => {
      for (const { state, due } of from.prompts) {
        const over = due.length > 10 ? due < history.now : due < history.now.slice(0, 10);
        if (state === 'overdue') expect(over).toBe(true);
        if (state === 'due') expect(over).toBe(false);
      }
    });
  }, 120_000);

  it('opens a case exactly while a missed session of a run stands', () => {
    always((from) => {
      expect(from.case.status === 'open').toBe(from.counters.absence.from !== null);
      if (from.case.status === 'open') expect(from.case.openedOn).toBe(from.counters.absence.from);
    });
  }, 120_000);
});
