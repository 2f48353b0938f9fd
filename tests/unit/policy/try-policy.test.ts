import { describe, expect, it } from 'vitest';
import { schoolCalendar } from '@/utils/calendar/school-calendar';
import { schoolDate, schoolMoment } from '@/utils/calendar/school-date';
import type { LogRow } from '@/utils/cases/log-row';
import { differencesOf } from '@/utils/policy/compare-prompts';
import { halfTerms } from '@/utils/policy/half-terms';
import { JOHN_MOORE } from '@/utils/policy/packs/john-moore';
import type { Policy, Step } from '@/utils/policy/policy';
import type { SchoolView } from '@/utils/policy/school-view';
import { halfTermToTry, halfTermsRead, tryPolicy } from '@/utils/policy/try-policy';
import { triedWords } from '@/utils/wording/tried-policy';
import { actingAs, exampleView, rowOf } from '@/tests/tools/example-view';

const CALENDAR = schoolCalendar({
  terms: [
    { from: schoolDate('2026-09-03'), to: schoolDate('2026-10-23') },
    { from: schoolDate('2026-11-02'), to: schoolDate('2026-12-18') },
  ],
});

function withStep(id: string, change: Partial<Step>): Policy {
  return {
    ...JOHN_MOORE,
    id: 'ours',
    steps: JOHN_MOORE.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
  };
}

/** Away from Wednesday 18 November to this morning, Friday an INSET day: four days. */
const four = (log: readonly LogRow[] = []) =>
  exampleView({
    acting: actingAs('dsl'),
    pupils: [rowOf({ id: 'four', pupil: { surname: 'Able', forenames: 'Ana' }, marks: 'NNNNNNN?', log })],
  });

function tried(policy: Policy, view: SchoolView) {
  const halfTerm = halfTermsRead(view)[0];
  if (halfTerm === undefined) throw new Error('The example has a half-term.');
  const trial = tryPolicy(view, policy, halfTerm);
  while (trial.next());
  return trial.result();
}

const kinds = (view: SchoolView, policy: Policy) =>
  tried(policy, view).differences.map(({ difference }) => [
    difference.kind,
    difference.prompt.step,
    difference.prompt.due,
  ]);

describe('the half-terms of a calendar', () => {
  it('ends one where the school is closed for a week, and not over a bank holiday', () => {
    const half = halfTerms(CALENDAR, schoolDate('2026-11-24'));
    expect(half).toEqual([
      { from: '2026-11-02', to: '2026-11-24', isPresent: true },
      { from: '2026-09-03', to: '2026-10-23', isPresent: false },
    ]);
  });

  it('tries a policy on the last that is over, where the school read its registers then', () => {
    const began = (on: string) => halfTermsRead(exampleView({ countFrom: schoolDate(on) }));
    expect(halfTermToTry(began('2026-09-10'))?.to).toBe('2026-10-23');
    expect(halfTermToTry(began('2026-11-09'))?.from).toBe('2026-11-02');
    expect(halfTermToTry(halfTermsRead(exampleView({ calendar: null })))).toBeNull();
  });
});

describe('what a changed policy would have prompted', () => {
  it('finds nothing different in the same policy', () => {
    const { differences, counts } = tried(JOHN_MOORE, four());
    expect(differences).toEqual([]);
    expect(counts.every(({ before, after }) => before === after)).toBe(true);
    expect(counts.find(({ step }) => step === 'first-day-call')?.before).toBe(1);
  });

  it('gains a prompt for a step that comes earlier than its absence ended', () => {
    const policy = withStep('social-media', { when: { on: 'count', day: 4 } });
    expect(kinds(four(), policy)).toEqual([['gained', 'social-media', '2026-11-24']]);
  });

  it('says on which day a moved step would have come', () => {
    const policy = withStep('cme-criteria', { when: { on: 'count', day: 2 } });
    expect(kinds(four(), policy)).toEqual([['moved', 'cme-criteria', '2026-11-19']]);
  });

  it('loses the prompt of a step that is taken out, and hands one over to whom it is given', () => {
    const without = { ...JOHN_MOORE, steps: JOHN_MOORE.steps.filter(({ id }) => id !== 'pass-to-dsl') };
    expect(kinds(four(), without)).toEqual([['lost', 'pass-to-dsl', '2026-11-18']]);
    const handed = withStep('cme-criteria', { who: 'head' });
    expect(kinds(four(), handed)).toEqual([['handed', 'cme-criteria', '2026-11-23']]);
  });

  it('counts a prompt that a call in the same morning took away', () => {
    const call: LogRow = {
      at: schoolMoment('2026-11-18T09:40'),
      kind: 'contact-attempt',
      method: 'call',
      outcome: 'spoke, reason given',
    };
    const { counts } = tried(JOHN_MOORE, four([call]));
    expect(counts.find(({ step }) => step === 'emergency-contacts')?.before).toBeGreaterThan(0);
  });

  it('keeps the statutory steps under a policy that has none of them', () => {
    const bare: Policy = { ...JOHN_MOORE, steps: JOHN_MOORE.steps.slice(0, 1) };
    const { counts } = tried(bare, four());
    expect(counts.find(({ step }) => step === 'first-day-contact')).toMatchObject({ before: 1, after: 1 });
  });

  it('does not let the office infer a flag from a step that hangs on one', () => {
    const policy = withStep('social-care-now', { who: 'head' });
    const flagged = exampleView({
      pupils: [
        rowOf({
          id: 'flagged',
          pupil: { surname: 'Able', forenames: 'Ana', flags: ['looked-after'] },
          marks: 'NNN?',
        }),
      ],
    });
    const forOffice = tried(policy, { ...flagged, acting: actingAs('office') });
    expect(forOffice.differences).toEqual([]);
    expect(forOffice.withheld).toBeGreaterThan(0);
    expect(kinds({ ...flagged, acting: actingAs('dsl') }, policy)).toEqual([
      ['handed', 'social-care-now', '2026-11-23'],
    ]);
  });

  it('says the difference in a sentence', () => {
    const policy = withStep('social-media', { when: { on: 'count', day: 4 } });
    expect(triedWords(tried(policy, four()))).toMatch(
      /^The policy in force: \d+ prompts\. This one: \d+ prompts\. For 1 child: 1 more, 0 fewer, 0 at another time, 0 for somebody else\.$/,
    );
  });
});

describe('two lists of prompts', () => {
  const at = (due: string) => ({ step: 'ring', title: 'Ring', who: 'office', due: schoolDate(due) }) as const;

  it('leaves a prompt that stands in both alone, and pairs the rest in order', () => {
    expect(differencesOf([at('2026-11-02'), at('2026-11-09')], [at('2026-11-02'), at('2026-11-10')])).toEqual(
      [{ kind: 'moved', prompt: at('2026-11-10'), from: at('2026-11-09') }],
    );
  });
});
