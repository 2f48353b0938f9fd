import { isAttendanceCode } from '@/utils/codes/codes';
import type { CountSettings } from '@/utils/counters/settings';
import type { Prompting } from '@/utils/policy/prompting';
import type { SchoolFacts, StaffMember } from '@/utils/policy/school-view';
import { done, refused } from './outcome';
import type { Outcome, Problem } from './outcome';

const LONGEST_TEXT = 200;
const MOST_STAFF = 200;
const DFE_NUMBER = /^\d{3}\/\d{4}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PHONE = /^[+()\d\s-]{5,}(?:\s*(?:ext|x)\.?\s*\d+)?$/i;

/** The fields that were filled in, without the space round them. A field left empty is not kept as empty text. */
function filled<Facts extends object>(facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts)
      .map(
        ([name, value]: [string, unknown]) =>
          [name, typeof value === 'string' ? value.trim() : value] as const,
      )
      .filter(([name, value]) => value !== undefined && (value !== '' || name === 'id' || name === 'name')),
  ) as Facts;
}

function contactProblems(facts: { phone?: string; email?: string }, place: string): Problem[] {
  const problems: Problem[] = [];
  if (facts.phone !== undefined && !PHONE.test(facts.phone))
    problems.push({ field: `${place}phone`, message: 'Enter a telephone number, like 01452 000 000.' });
  if (facts.email !== undefined && !EMAIL.test(facts.email))
    problems.push({
      field: `${place}email`,
      message: 'Enter an email address in the form name@school.example.',
    });
  return problems;
}

function tooLong(facts: object, place: string): Problem[] {
  return Object.entries(facts)
    .filter(([, value]) => typeof value === 'string' && value.length > LONGEST_TEXT)
    .map(([name]) => ({
      field: place + name,
      message: `This is too long: at most ${LONGEST_TEXT} characters.`,
    }));
}

export function checkSchool(school: SchoolFacts): Outcome<SchoolFacts> {
  const facts = filled(school);
  const problems = [...contactProblems(facts, ''), ...tooLong(facts, '')];
  if (facts.name === '') problems.unshift({ field: 'name', message: 'Enter the name of the school.' });
  if (facts.dfeNumber !== undefined && !DFE_NUMBER.test(facts.dfeNumber))
    problems.push({
      field: 'dfeNumber',
      message: 'Enter the DfE number as three digits, a stroke and four digits, like 916/2000.',
    });
  return problems.length > 0 ? refused(problems) : done(facts);
}

/** Fields are named by the place in the list: `staff-1-name`. */
export function checkStaff(staff: readonly StaffMember[]): Outcome<StaffMember[]> {
  const members = staff.map((member) => filled(member));
  const problems: Problem[] = [];
  if (members.length > MOST_STAFF)
    problems.push({ field: null, message: `There can be at most ${MOST_STAFF} members of staff.` });
  const names = new Set<string>();
  members.forEach((member, at) => {
    const place = `staff-${at + 1}-`;
    const name = member.name.toLocaleLowerCase('en-GB');
    if (name === '') problems.push({ field: `${place}name`, message: 'Enter a name.' });
    else if (names.has(name))
      problems.push({
        field: `${place}name`,
        message: 'Two members of staff have the same name. Add something that tells them apart.',
      });
    names.add(name);
    if (!['office', 'dsl', 'head'].includes(member.role))
      problems.push({ field: `${place}role`, message: 'Choose a role.' });
    problems.push(...contactProblems(member, place), ...tooLong(member, place));
  });
  return problems.length > 0 ? refused(problems) : done(members);
}

const LATEST_DAY = 100;

const FAULTS: { readonly [Name in keyof CountSettings]: (value: CountSettings[Name]) => boolean } = {
  u_code_in_unauth_run: (value) => typeof value !== 'boolean',
  authorised_code_in_unauth_run: (value) => !['break', 'skip'].includes(value),
  c2_is_neutral: (value) => typeof value !== 'boolean',
  exclude_codes_from_A: (value) =>
    !Array.isArray(value) || !value.every((code) => isAttendanceCode(String(code))),
  y_codes_skip_or_count: (value) => !['skip', 'count'].includes(value),
  offsite_needs_confirmation: (value) => typeof value !== 'boolean',
  partial_day_rule: (value) => !['first-day', 'whole-days'].includes(value),
  carry_over_summer: (value) => typeof value !== 'boolean',
  days: (value) => typeof value !== 'object' || value === null,
};

function isFaulty<Name extends keyof CountSettings>(settings: CountSettings, name: Name): boolean {
  return FAULTS[name](settings[name]);
}

export function checkCountSettings(settings: CountSettings): Outcome<CountSettings> {
  const names = Object.keys(FAULTS) as (keyof CountSettings)[];
  const problems: Problem[] = names
    .filter((name) => isFaulty(settings, name))
    .map((name) => ({ field: name, message: `Choose one of the answers for "${name}".` }));
  if (!isFaulty(settings, 'days'))
    for (const [step, day] of Object.entries(settings.days))
      if (!Number.isInteger(day) || day < 1 || day > LATEST_DAY)
        problems.push({
          field: `day-${step}`,
          message: `Enter a whole number of school days from 1 to ${LATEST_DAY}.`,
        });
  return problems.length > 0 ? refused(problems) : done(settings);
}

const LONGEST_WARNING = 120;
const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;

export function checkPrompting({ warnMinutes, from, until }: Prompting): Outcome<Prompting> {
  const problems: Problem[] = [];
  if (!Number.isInteger(warnMinutes) || warnMinutes < 0 || warnMinutes > LONGEST_WARNING)
    problems.push({
      field: 'warn-minutes',
      message: `Enter a whole number of minutes from 0 to ${LONGEST_WARNING}.`,
    });
  if (!TIME_OF_DAY.test(from)) problems.push({ field: 'loud-from', message: 'Enter a time of day.' });
  if (!TIME_OF_DAY.test(until)) problems.push({ field: 'loud-until', message: 'Enter a time of day.' });
  if (problems.length === 0 && until <= from)
    problems.push({ field: 'loud-until', message: 'Enter a time later than the one they begin at.' });
  return problems.length > 0 ? refused(problems) : done({ warnMinutes, from, until });
}
