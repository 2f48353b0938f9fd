import { CODES } from '@/utils/codes/codes';
import { PACKS } from '@/utils/policy/packs/packs';
import { expectNothing } from './arguments';
import { BadInput } from './bad-input';
import { inspectPrompts } from './prompts';

type Call = (args: readonly string[]) => unknown;

function table(answered: () => unknown): Call {
  return (args) => {
    expectNothing(args);
    return answered();
  };
}

/** The calls of design.md 5.1. Each is loaded when it is asked for, so that a table needs no browser. */
const CALLS: Readonly<Record<string, Call>> = {
  register: async (args) => (await import('./register')).inspectRegister([...args]),
  record: async (args) => (await import('./record')).inspectRecord([...args]),
  prompts: inspectPrompts,
  answers: async (args) => (await import('./answers')).inspectAnswers([...args]),
  form: async (args) => (await import('./form')).inspectForm([...args]),
  fill: async (args) => (await import('./fill')).inspectFill([...args]),
  forms: table(async () => (await import('./forms')).inspectForms()),
  policies: table(() => PACKS),
  codes: table(() => CODES),
};

function answer([name, ...args]: readonly string[]): unknown {
  const call = name === undefined || !Object.hasOwn(CALLS, name) ? undefined : CALLS[name];
  if (call === undefined) throw new BadInput(`Name one of: ${Object.keys(CALLS).join(', ')}.`);
  return call(args);
}

try {
  const answered = await answer(process.argv.slice(2));
  process.stdout.write(`${JSON.stringify(answered, null, 2)}\n`);
} catch (trouble) {
  if (!(trouble instanceof BadInput)) throw trouble;
  process.stderr.write(`${trouble.message.replace(/\s+/g, ' ')}\n`);
  process.exitCode = 2;
}
