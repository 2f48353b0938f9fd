import { readFile } from 'node:fs/promises';
import { checkCalendar } from '@/utils/calendar/check-calendar';
import { schoolCalendar } from '@/utils/calendar/school-calendar';
import type { SchoolCalendar } from '@/utils/calendar/calendar';
import { checkPolicy } from '@/utils/policy/check-policy';
import { PACKS, packById } from '@/utils/policy/packs/packs';
import type { Policy } from '@/utils/policy/policy';
import type { SchoolFacts, StaffMember } from '@/utils/policy/school-view';
import type { Situation } from '@/utils/policy/standing';
import { dateOf } from '@/utils/calendar/school-date';
import { BadInput } from './bad-input';
import { fieldsOf, momentOfField } from './scenario/fields';
import { logOf } from './scenario/log';
import { stripOf } from './scenario/marks';
import { pupilOf, schoolOf, staffOf } from './scenario/pupil';
import { settingsOf } from './scenario/settings';
import { stepIds } from './scenario/steps';

/** A scenario of design.md 5.3, checked. */
export interface Scenario {
  readonly situation: Situation;
  readonly school?: SchoolFacts;
  readonly staff?: StaffMember;
}

function inOneSentence(problems: readonly string[]): string {
  return `${problems.map((problem) => problem.replace(/\.$/, '').replace(/\. /g, ', ')).join('; ')}.`;
}

function policyOf(value: unknown): Policy {
  if (typeof value !== 'string') {
    const { policy, problems } = checkPolicy(value);
    if (policy === null) throw new BadInput(`The policy cannot be used: ${inOneSentence(problems)}`);
    return policy;
  }
  const pack = packById(value);
  if (pack === undefined) {
    const known = PACKS.map(({ id }) => id).join(', ');
    throw new BadInput(`There is no such policy; known are ${known}.`);
  }
  return pack;
}

function calendarOf(value: unknown): SchoolCalendar {
  const { calendar, problems } = checkCalendar(value);
  if (calendar === null) throw new BadInput(`The calendar cannot be used: ${inOneSentence(problems)}`);
  return schoolCalendar(calendar);
}

/** Checks a scenario. Throws `BadInput` with one plain sentence for anything that is not the contract. */
export function scenarioFrom(value: unknown): Scenario {
  const fields = fieldsOf(value, 'The scenario');
  const now = momentOfField(fields['now'], 'now');
  const calendar = calendarOf(fields['calendar']);
  if (dateOf(now) < calendar.from)
    throw new BadInput(`now is ${now}, before the first term begins on ${calendar.from}.`);
  const policy = policyOf(fields['policy']);
  const steps = stepIds(policy);
  return {
    situation: {
      policy,
      settings: settingsOf(fields['settings'], steps),
      calendar,
      pupil: pupilOf(fields['pupil']),
      strip: stripOf(fields['marks'], calendar, now),
      log: logOf(fields['log'], steps),
      now,
    },
    ...(fields['school'] === undefined ? {} : { school: schoolOf(fields['school']) }),
    ...(fields['staff'] === undefined ? {} : { staff: staffOf(fields['staff']) }),
  };
}

/** Reads a scenario from a file. Throws `BadInput` when the file is missing, no JSON, or no scenario. */
export async function readScenario(path: string): Promise<Scenario> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new BadInput(`The file ${path} cannot be read.`);
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BadInput(`The file ${path} is not JSON.`);
  }
  return scenarioFrom(value);
}
