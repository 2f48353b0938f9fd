import type { TaughtMeaning, TaughtWord } from '@/utils/register/mapping';
import type { CellMark } from '../marks/cell-mark';
import type { TextMeaning } from '../marks/mark-text';
import type { SeenMark } from '../marks/session-marks';
import { foldWording } from '../marks/wording';
import type { Seen } from '../verdict/seen-rows';

/** A class that a build tool made: it is another one after the next update of the MIS. */
const GENERATED = /^(?:css|sc|jss|jsx|svelte|emotion|ng|_)[-_]|^(?=.*\d)(?=.*[a-z])[\w-]{5,}$/i;

/** A wording for comparing. Of the classes of a picture those that a build tool made are left out. */
export function wordKey(shown: string): string {
  const kept = shown
    .split(/\s+/)
    .filter((part) => !GENERATED.test(part))
    .join(' ');
  return foldWording(kept) || kept.trim();
}

export interface Translated<Value> {
  readonly value: Value;
  /** A wording that was taught means something else by itself on this page. */
  readonly conflict: boolean;
}

type Known = ReadonlyMap<string, TaughtMeaning>;

const knownWords = (words: readonly TaughtWord[]): Known =>
  new Map(words.map(({ shows, means }) => [wordKey(shows), means]));

const BARE_LETTER = /^[A-Z][A-Z0-9]?$/i;
const STROKES = ['/', '\\'];

/** The one meaning that the classes of a mark without words were taught to have. */
function drawnMeaning(drawn: string, known: Known): TaughtMeaning | 'two' | null {
  const found = new Set(drawn.split(/\s+/).flatMap((name) => known.get(wordKey(name)) ?? []));
  const [only] = found;
  return found.size > 1 ? 'two' : (only ?? null);
}

const taught = (means: TaughtMeaning): TextMeaning => ({ kind: 'mark', means, by: 'words' });

/** One mark in the words that were taught; null when what it says by itself is something else. */
function translated(mark: CellMark, known: Known): CellMark | null {
  const { meaning, shown, drawn } = mark;
  if (meaning.kind === 'blank') {
    const means = drawn === undefined ? null : drawnMeaning(drawn, known);
    if (means === null) return mark;
    return { ...mark, meaning: means === 'two' ? { kind: 'conflict' } : taught(means) };
  }
  const means = known.get(wordKey(shown));
  if (means === undefined || meaning.kind === 'conflict') return mark;
  if (meaning.kind !== 'mark' || meaning.means === means)
    return meaning.kind === 'mark' ? mark : { ...mark, meaning: taught(means) };
  // A letter that was taught is of the page's own scheme, not the code of England.
  return meaning.by === 'code' && BARE_LETTER.test(shown) ? { ...mark, meaning: taught(means) } : null;
}

/** True where the page has its own letters and yet writes the strokes of England: one of the two is a misunderstanding. */
function mixesSchemes(marks: readonly SeenMark[], words: readonly TaughtWord[]): boolean {
  const ownLetters = words.some(
    ({ shows, means }) => /^[A-Z]$/i.test(shows) && shows.toUpperCase() !== means,
  );
  return ownLetters && marks.some(({ seen }) => STROKES.includes(seen.shown));
}

/** Reads marks in the words that staff have taught. What the page says by itself is never changed. */
export function inTaughtWords(
  marks: readonly SeenMark[],
  words: readonly TaughtWord[] = [],
): Translated<readonly SeenMark[]> {
  if (words.length === 0) return { value: marks, conflict: false };
  const known = knownWords(words);
  const read = marks.map((mark) => translated(mark.seen, known));
  return {
    value: marks.map((mark, at) => ({ ...mark, seen: read[at] ?? mark.seen })),
    conflict: read.includes(null) || mixesSchemes(marks, words),
  };
}

/** As `inTaughtWords`, for all that the rows of a table show. */
export function seenInTaughtWords(seen: Seen, words: readonly TaughtWord[] = []): Translated<Seen> {
  if (words.length === 0) return { value: seen, conflict: false };
  const read = seen.rows.map(({ pupil, seen: marks }) => ({ pupil, ...inTaughtWords(marks, words) }));
  const rows = read.map(({ pupil, value }) => ({ pupil, seen: value }));
  const marks = rows.flatMap((row) => row.seen.map((mark) => mark.seen));
  return { value: { ...seen, rows, marks }, conflict: read.some(({ conflict }) => conflict) };
}
