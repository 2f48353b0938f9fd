import { aboutFrom, checkAbout } from './check-about';
import { checkStep } from './check-step';
import { MOST_STEPS, fieldsOf, textProblem } from './check-parts';
import type { Found } from './check-parts';
import { stepFrom } from './kept-parts';
import type { Policy } from './policy';

/** What is wrong in one place of a policy. */
export interface PolicyProblem extends Found {
  /** Place of the step in the list, from 0; null for the policy itself. */
  readonly step: number | null;
}

/** A policy that can be followed, or everything that is wrong with it, one plain sentence each. */
export type CheckedPolicy =
  | { readonly policy: Policy; readonly problems: readonly [] }
  | { readonly policy: null; readonly problems: readonly string[] };

const ID = /^[a-z0-9][a-z0-9-]{0,60}$/;
/** Names every object has: a step of that name would be looked up among them. */
const NO_IDS: readonly string[] = ['constructor', 'prototype'];

function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value) && !NO_IDS.includes(value);
}

function idProblem(value: unknown): Found[] {
  return isId(value) ? [] : [{ part: 'id', message: '"id" must be lower-case letters, digits and hyphens.' }];
}

function idOf(step: unknown): string | null {
  const id = fieldsOf(step)?.['id'];
  return isId(id) ? id : null;
}

function repeatedIds(ids: readonly (string | null)[]): PolicyProblem[] {
  const repeated = ids.filter((id, at) => id !== null && ids.indexOf(id) !== at);
  return [...new Set(repeated)].map((id) => ({
    step: null,
    part: 'steps',
    message: `The step id "${id ?? ''}" is used more than once.`,
  }));
}

function stepProblems(steps: readonly unknown[]): PolicyProblem[] {
  const ids = steps.map(idOf);
  const inSteps = steps.flatMap((step, at) => {
    const fields = fieldsOf(step);
    const found =
      fields === null
        ? [{ part: 'step', message: 'this is not a step.' }]
        : [
            ...idProblem(fields['id']),
            ...checkStep(
              fields,
              ids.filter((id) => id !== null && id !== ids[at]),
            ),
          ];
    return found.map((problem) => ({ step: at, ...problem }));
  });
  return [...inSteps, ...repeatedIds(ids)];
}

function listProblems(steps: unknown): PolicyProblem[] {
  if (Array.isArray(steps) && steps.length > 0 && steps.length <= MOST_STEPS) return stepProblems(steps);
  return [{ step: null, part: 'steps', message: `"steps" must be a list of 1 to ${MOST_STEPS} steps.` }];
}

const OPTIONAL_TEXTS = ['referralForm', 'whereaboutsKnownLine'] as const;

/** Everything that is wrong with a policy, each with the place it stands in; nothing when it can be followed. */
export function policyProblems(value: unknown): PolicyProblem[] {
  const fields = fieldsOf(value);
  if (fields === null) return [{ step: null, part: 'policy', message: 'The file holds no policy.' }];
  const itself: Found[] = [
    ...idProblem(fields['id']),
    ...['title', 'version', 'source'].flatMap((name) => textProblem(fields, name)),
    ...checkAbout(fields['about']).map((message) => ({ part: 'about', message })),
    ...OPTIONAL_TEXTS.flatMap((name) => (fields[name] === undefined ? [] : textProblem(fields, name))),
  ];
  return [...itself.map((found) => ({ step: null, ...found })), ...listProblems(fields['steps'])];
}

const SAYS_ITS_PLACE = ['policy', 'about'];

function sentence({ step, part, message }: PolicyProblem, steps: unknown): string {
  if (step === null) {
    const isWhole = SAYS_ITS_PLACE.includes(part) || message.startsWith('The ');
    return isWhole ? message : `The policy: ${message}`;
  }
  const id = Array.isArray(steps) ? idOf(steps[step]) : null;
  return `Step ${step + 1}${id === null ? '' : ` (${id})`}: ${message}`;
}

/** Checks a policy file and gathers every problem; the file is to be kept only when there is none (design.md 2.5). */
export function checkPolicy(value: unknown): CheckedPolicy {
  const fields = fieldsOf(value);
  const problems = policyProblems(value);
  if (fields === null || problems.length > 0)
    return { policy: null, problems: problems.map((problem) => sentence(problem, fields?.['steps'])) };
  const { id, title, version, source, steps, referralForm, whereaboutsKnownLine, about } = value as Policy;
  const policy = {
    ...{ id, title, version, source, steps: steps.map(stepFrom) },
    ...(referralForm === undefined ? {} : { referralForm }),
    ...(whereaboutsKnownLine === undefined ? {} : { whereaboutsKnownLine }),
    ...(about === undefined ? {} : { about: aboutFrom(about) }),
  };
  return { policy, problems: [] };
}
