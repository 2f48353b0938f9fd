import { describe, expect, it } from 'vitest';
import { answerPrompts } from '../tools/inspect/prompts';
import { expectedOf, scenario, scenarioNames } from './scenario-files';

/** Step ids of the four policies, copied by hand from their tables. */
const STEPS = {
  aspire: [
    'sms-parents',
    'call-all-contacts',
    'tell-social-worker',
    'repeat-contact-2',
    'home-visit-1',
    'tell-referring-school-2',
    'repeat-contact-3',
    'home-visit-2',
    'tell-referring-school-3',
    'report-to-police',
    'cp-social-worker-now',
    'cme-enquiries',
    'cme-referral',
    'daily-contact',
    'day-5-visit',
    'illness-evidence',
    'la-notification',
    'la-update',
    'after-holiday-contact',
  ],
  cromford: [
    'reasonable-enquiries',
    'welfare-now',
    'cme-same-day',
    'cme-referral',
    'no-deletion-before-20',
    'leaver-form',
    'joiner-form',
    'home-education',
    'left-england',
  ],
  ealing: [
    'enquiries-begin',
    'home-visit',
    'cme-referral',
    'attendance-officer',
    'unauthorised-10-percent',
    'part-time-return',
    'unknown-leaver',
    'lost-pupil',
  ],
  'barking-dagenham': [
    'robust-enquiries',
    'concern-to-mash',
    'police-too',
    'cme-referral',
    'off-roll',
    'enrolled',
    'suspension-day-6',
  ],
} as const;

describe.each(Object.entries(STEPS))('the scenarios of %s', (folder, steps) => {
  const expectations = scenarioNames(folder).map((name) => expectedOf(folder, name));

  it.each(steps)('ask once that %s is listed and once that it is not due', (step) => {
    expect(expectations.some(({ prompts }) => prompts?.[step] !== undefined)).toBe(true);
    const silent = expectations.filter(
      ({ notListed, notDue, onlyListed, prompts }) =>
        (notListed ?? []).includes(step) ||
        (notDue ?? []).includes(step) ||
        (onlyListed === true && prompts?.[step] === undefined),
    );
    expect(silent.length).toBeGreaterThan(0);
  });
});

describe('a pupil of Barking and Dagenham who is on roll', () => {
  const because = (name: string) =>
    answerPrompts(scenario('barking-dagenham', name)).prompts.flatMap((prompt) => prompt.because);

  it('is said not to be a CME case in the reasons of what is due once the whereabouts are known', () => {
    expect(because('tenth-day-whereabouts-known').join('\n')).toMatch(/attendance policy.*not CME/);
  });

  it('is not said to be no CME case while nobody knows where the child is', () => {
    expect(because('tenth-day-whereabouts-unknown').join('\n')).not.toMatch(/not CME/);
    expect(because('said-where-he-is-and-then-was-not-there').join('\n')).not.toMatch(/not CME/);
  });
});
