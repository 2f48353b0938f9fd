function objectText(value: object): string {
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`);
  return `{${fields.join(',')}}`;
}

/**
 * JSON in one spelling only: the names of an object sorted by their UTF-16 code units, no spaces (as RFC 8785). What
 * is hashed, signed or bound to a sealed entry is written this way, so that two machines agree on its bytes.
 *
 * @throws TypeError for what JSON cannot carry
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && !(value instanceof Uint8Array)) return objectText(value);
  throw new TypeError('Only JSON has a canonical form');
}
