import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** What a scenario must answer, worked out by hand from the documents. What is not named may be anything. */
export interface Expected {
  /** The working, for the reader. */
  readonly why: string;
  readonly counters?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Steps that must be listed, by id. */
  readonly prompts?: Readonly<Record<string, { readonly state?: string; readonly due?: string }>>;
  /** No step but those of `prompts` may be listed. */
  readonly onlyListed?: boolean;
  readonly notListed?: readonly string[];
  /** May be listed as ahead or done, never as due or overdue. */
  readonly notDue?: readonly string[];
  readonly deadlines?: Readonly<Record<string, string>>;
  readonly exactDeadlines?: boolean;
  readonly noDeadline?: readonly string[];
  readonly case?: Readonly<Record<string, string>>;
}

function json(path: string): unknown {
  return JSON.parse(readFileSync(`${HERE}${path}`, 'utf8')) as unknown;
}

/** Names of the scenario files of a folder, without ending. */
export function scenarioNames(folder: string): string[] {
  return readdirSync(`${HERE}${folder}`)
    .filter((file) => file.endsWith('.json') && !file.endsWith('.expected.json'))
    .map((file) => file.replace(/\.json$/, ''))
    .sort();
}

export function scenario(folder: string, name: string): unknown {
  return json(`${folder}/${name}.json`);
}

export function expectedOf(folder: string, name: string): Expected {
  return json(`${folder}/${name}.expected.json`) as Expected;
}
