import { checkCondition, checkDoneBy, checkWhen } from './check-step-parts';
import { aboutFrom, checkAbout } from './check-about';
import type { Policy, Step } from './policy';

/** A policy that can be followed, or everything that is wrong with it, one plain sentence each. */
export type CheckedPolicy =
  | { readonly policy: Policy; readonly problems: readonly [] }
  | { readonly policy: null; readonly problems: readonly string[] };

const ID = /^[a-z0-9][a-z0-9-]{0,60}$/;
const WHO = ['office', 'dsl', 'head'];
const COUNTED_IN = ['absence', 'unauthorised', 'no-contact', 'illness', 'deletion', 'penalty', 'none'];
const MOST_STEPS = 100;
const LONGEST_TEXT = 500;

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

function checkText(fields: Fields, name: string, place: string): string[] {
  const value = fields[name];
  if (typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_TEXT) return [];
  return [`${place}: "${name}" must be a text of up to ${LONGEST_TEXT} characters.`];
}

function checkId(fields: Fields, place: string): string[] {
  const { id } = fields as { id?: unknown };
  return typeof id === 'string' && ID.test(id)
    ? []
    : [`${place}: "id" must be lower-case letters, digits and hyphens.`];
}

function checkChoice(fields: Fields, name: string, choices: readonly string[], place: string): string[] {
  return choices.includes(fields[name] as string)
    ? []
    : [`${place}: "${name}" must be one of ${choices.join(', ')}.`];
}

function checkFlagged(fields: Fields, name: string, place: string): string[] {
  const value = fields[name];
  return value === undefined || typeof value === 'boolean'
    ? []
    : [`${place}: "${name}" must be true or false.`];
}

function checkStep(value: unknown, place: string): string[] {
  const fields = fieldsOf(value);
  if (fields === null) return [`${place} is not a step.`];
  const conditions: unknown = fields['conditions'];
  return [
    ...checkId(fields, place),
    ...checkText(fields, 'title', place),
    ...checkText(fields, 'source', place),
    ...(fields['advice'] === undefined ? [] : checkText(fields, 'advice', place)),
    ...checkChoice(fields, 'who', WHO, place),
    ...checkChoice(fields, 'countedIn', COUNTED_IN, place),
    ...checkFlagged(fields, 'daySetBySchool', place),
    ...checkFlagged(fields, 'aboutMissing', place),
    ...checkWhen(fields['when'], fields['countedIn'], place),
    ...checkDoneBy(fields['doneBy'], place),
    ...(Array.isArray(conditions)
      ? conditions.flatMap((one: unknown) => checkCondition(one, place))
      : [`${place}: "conditions" must be a list; an empty one means always.`]),
  ];
}

function placeOf(step: unknown, at: number): string {
  const id = fieldsOf(step)?.['id'];
  return typeof id === 'string' && ID.test(id) ? `Step ${at + 1} (${id})` : `Step ${at + 1}`;
}

function repeatedIds(steps: readonly unknown[]): string[] {
  const ids = steps.map((step) => fieldsOf(step)?.['id']).filter((id) => typeof id === 'string');
  const repeated = ids.filter((id, at) => ids.indexOf(id) !== at);
  return [...new Set(repeated)].map((id) => `The step id "${id.slice(0, 60)}" is used more than once.`);
}

/** Only what a policy holds is kept: a file may carry more, and none of it is stored. */
function stepFrom(value: unknown): Step {
  const { id, title, who, countedIn, when, conditions, doneBy, source, ...more } = value as Step;
  const { daySetBySchool, aboutMissing, advice } = more;
  return {
    ...{ id, title, who, countedIn, when, conditions, doneBy, source },
    ...(daySetBySchool === undefined ? {} : { daySetBySchool }),
    ...(aboutMissing === undefined ? {} : { aboutMissing }),
    ...(advice === undefined ? {} : { advice }),
  };
}

/** Checks a policy file and gathers every problem; the file is to be kept only when there is none (design.md 2.5). */
export function checkPolicy(value: unknown): CheckedPolicy {
  const fields = fieldsOf(value);
  if (fields === null) return { policy: null, problems: ['The file holds no policy.'] };
  const steps: unknown = fields['steps'];
  const problems = [
    ...checkId(fields, 'The policy'),
    ...['title', 'version', 'source'].flatMap((name) => checkText(fields, name, 'The policy')),
    ...checkAbout(fields['about']),
    ...(fields['referralForm'] === undefined ? [] : checkText(fields, 'referralForm', 'The policy')),
    ...(Array.isArray(steps) && steps.length > 0 && steps.length <= MOST_STEPS
      ? [...steps.flatMap((step: unknown, at) => checkStep(step, placeOf(step, at))), ...repeatedIds(steps)]
      : [`The policy: "steps" must be a list of 1 to ${MOST_STEPS} steps.`]),
  ];
  if (problems.length > 0) return { policy: null, problems };
  const { id, title, version, source, referralForm, whereaboutsKnownLine } = value as Policy;
  const policy = {
    ...{ id, title, version, source, steps: (steps as unknown[]).map(stepFrom) },
    ...(referralForm === undefined ? {} : { referralForm }),
    ...(typeof whereaboutsKnownLine === 'string' ? { whereaboutsKnownLine } : {}),
    ...(fields['about'] === undefined ? {} : { about: aboutFrom(fields['about']) }),
  };
  return { policy, problems: [] };
}
