import { BadInput } from './bad-input';

/** Words and `--name value` pairs of one call. */
export interface Arguments {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string>>;
}

/** Reads a call's arguments. Throws `BadInput` for an option that the call does not have, or one without its value. */
export function readArguments(args: readonly string[], known: readonly string[]): Arguments {
  const words: string[] = [];
  const options: Record<string, string> = {};
  for (let place = 0; place < args.length; place += 1) {
    const word = args[place] ?? '';
    if (!word.startsWith('--')) {
      words.push(word);
      continue;
    }
    const value = args[place + 1];
    if (!known.includes(word)) {
      const those = known.length === 0 ? 'this call has none' : `there are ${known.join(', ')}`;
      throw new BadInput(`${word} is not an option here; ${those}.`);
    }
    if (value === undefined || value.startsWith('--')) throw new BadInput(`${word} needs a value.`);
    options[word] = value;
    place += 1;
  }
  return { words, options };
}

/** For a call that takes nothing. Throws `BadInput` when it was given something. */
export function expectNothing(args: readonly string[]): void {
  if (args.length > 0) throw new BadInput('This call takes no file and no option.');
}
