import type { Place } from '../template/place';

function numbered(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return `${name}|${count}`;
  });
}

/** A name for each place that is the same whenever the same file is looked at. */
export function placeKeys(part: string, places: readonly Place[]): readonly string[] {
  return numbered(places.map(({ label, context }) => `${part}|${label}|${context.heading}`));
}

export function tableKeys(
  part: string,
  kind: 'checklist' | 'log' | 'people',
  tables: readonly { readonly label: string }[],
): readonly string[] {
  return numbered(tables.map(({ label }) => `${part}|${kind}|${label}`));
}
