import type { StoredStrip } from './tables';

/**
 * Strips lie in sealed pieces of about a hundred pupils, compressed together: 2,000 single rows would take longer to
 * open than an office waits (reliability, "Shapes of marks measured").
 */
export type StripChunk = Readonly<Record<string, string>>;

const CHUNKS = 16;

/** Which piece of a year holds a pupil's strip. It rests on the opaque id alone. */
export function chunkOf(pupilId: string): number {
  let hash = 0;
  for (const char of pupilId) hash = (hash * 31 + char.charCodeAt(0)) % 65_521;
  return hash % CHUNKS;
}

/** The row of the piece: it says the school year and a number. */
export function chunkId({ pupilId, schoolYear }: Pick<StoredStrip, 'pupilId' | 'schoolYear'>): string {
  return `${schoolYear}.${chunkOf(pupilId)}`;
}

/** Pupils' strips by piece. */
export function inChunks(strips: readonly StoredStrip[]): Map<string, StoredStrip[]> {
  const chunks = new Map<string, StoredStrip[]>();
  for (const strip of strips) {
    const id = chunkId(strip);
    const chunk = chunks.get(id);
    if (chunk === undefined) chunks.set(id, [strip]);
    else chunk.push(strip);
  }
  return chunks;
}

/** The strips of a piece with these put in or in place of what it held, and without those of `gone`. */
export function newest(
  held: readonly StoredStrip[],
  put: readonly StoredStrip[],
  gone: ReadonlySet<string> = new Set(),
): readonly StoredStrip[] {
  const byPupil = new Map(held.map((strip) => [strip.pupilId, strip]));
  for (const pupilId of gone) byPupil.delete(pupilId);
  for (const strip of put) byPupil.set(strip.pupilId, strip);
  return [...byPupil.values()];
}

export function toChunk(strips: readonly StoredStrip[]): StripChunk {
  return Object.fromEntries(strips.map((strip) => [strip.pupilId, JSON.stringify(strip)]));
}

/** The strips of a piece; one whose text is as before is the same object as before, so that views can tell. */
export function stripsIn(chunk: StripChunk, before: readonly StoredStrip[] = []): StoredStrip[] {
  const known = new Map(before.map((strip) => [JSON.stringify(strip), strip]));
  return Object.values(chunk).map((text) => known.get(text) ?? (JSON.parse(text) as StoredStrip));
}
