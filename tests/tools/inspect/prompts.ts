import { standingOf } from '@/utils/policy/stand';
import type { Standing } from '@/utils/policy/standing';
import { readArguments } from './arguments';
import { BadInput } from './bad-input';
import { readScenario, scenarioFrom } from './scenario';

/** The answer to `inspect prompts` for one scenario. Throws `BadInput`. */
export function answerPrompts(scenario: unknown): Standing {
  return standingOf(scenarioFrom(scenario).situation);
}

async function answerFile(path: string): Promise<Standing> {
  return standingOf((await readScenario(path)).situation);
}

async function answerOrError(path: string): Promise<Standing | { error: string }> {
  try {
    return await answerFile(path);
  } catch (trouble) {
    if (trouble instanceof BadInput) return { error: trouble.message };
    throw trouble;
  }
}

/** `inspect prompts <scenario.json> [more.json …]`: one answer, or a list in the files' order with a bad one as its error. */
export async function inspectPrompts(args: readonly string[]): Promise<unknown> {
  const [only, ...more] = readArguments(args, []).words;
  if (only === undefined) throw new BadInput('Name a scenario file.');
  return more.length === 0 ? answerFile(only) : Promise.all([only, ...more].map(answerOrError));
}
