/** One thing wrong, and the part of the step or of the policy it is in: `day`, `conditions`. */
export interface Found {
  readonly part: string;
  readonly message: string;
}

export type Fields = Readonly<Record<string, unknown>>;

export const MOST_STEPS = 100;
const LONGEST_TEXT = 500;

export function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

const ASKS: Readonly<Record<string, string>> = {
  title: 'write a title',
  source: 'write where this stands, for example the clause of the policy',
  version: 'write a version',
  advice: 'write the advice',
};

/** What is wrong with a text; an optional one is only asked about when it is there. */
export function textProblem(fields: Fields, name: string): Found[] {
  const value = fields[name];
  if (typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_TEXT) return [];
  const ask = ASKS[name] ?? `"${name}" must be a text`;
  return [{ part: name, message: `${ask}, in up to ${LONGEST_TEXT} characters.` }];
}

export function isWhole(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}
