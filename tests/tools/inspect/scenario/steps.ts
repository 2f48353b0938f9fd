import { PACKS } from '@/utils/policy/packs/packs';
import type { Policy } from '@/utils/policy/policy';
import { BadInput } from '../bad-input';
import { textOf } from './fields';

export type StepIds = ReadonlySet<string>;

/** Closes a case (design.md 5.4); no policy has it as a row. */
const CLOSE_CASE = 'close-case';

/** Ids that a scenario may name: every step of the packs (policies.md), and those of its own policy. */
export function stepIds({ steps }: Policy): StepIds {
  return new Set([CLOSE_CASE, ...[...PACKS.flatMap((pack) => pack.steps), ...steps].map(({ id }) => id)]);
}

/** The id of a step that there is. */
export function stepOf(value: unknown, place: string, steps: StepIds): string {
  const id = textOf(value, place);
  if (!steps.has(id)) throw new BadInput(`${place} is "${id.slice(0, 40)}", and there is no such step.`);
  return id;
}
