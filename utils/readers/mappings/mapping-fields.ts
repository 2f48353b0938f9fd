export type Fields = Readonly<Record<string, unknown>>;

export const FAULTS = {
  notAMapping: 'This is not a mapping of Tenth Day.',
  newer: 'This mapping was made by a newer version of Tenth Day. Update Tenth Day to use it.',
} as const;

export function fieldsIn(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

/** A text that is not too long; null for anything else. */
export function textIn(value: unknown, longest: number): string | null {
  return typeof value === 'string' && value.length <= longest ? value : null;
}

/** A field that nobody knows is a spelling mistake, or a place to hide something. */
export function onlyFields(
  fields: Fields,
  known: readonly string[],
  place: string,
  problems: string[],
): void {
  for (const name of Object.keys(fields))
    if (!known.includes(name))
      problems.push(`${place} has a field that is not known: "${name.slice(0, 40)}".`);
}
