import type { Mapping } from '@/utils/register/mapping';
import type { Reading } from '@/utils/register/reading';
import { fold } from '@/utils/roster/fold-name';

/** Shorter words are in too many headings to say anything. */
const SHORTEST = 3;

/** Texts of a mapping that staff or a page wrote, apart from headings of columns. */
function writtenIn({ name, applies, words = [], date, session, group }: Mapping): string[] {
  const labels = [date, session, group].flatMap((place) =>
    place !== undefined && 'label' in place ? [place.label] : [],
  );
  return [
    name,
    applies.path,
    ...Object.values(applies.query ?? {}),
    ...words.map(({ shows }) => shows),
    ...labels,
  ];
}

function headingsIn({ list }: Mapping): string[] {
  if (list?.kind !== 'table') return [];
  return [list.name, list.mark, list.id, list.group].flatMap((place) =>
    place !== undefined && 'heading' in place ? [place.heading] : [],
  );
}

const holdsWord = (text: string, word: string) => ` ${text} `.includes(` ${word} `);

/** The whole names, ids and comments of the rows: none of them may stand anywhere in a mapping. A comment may be a mark word. */
function wholeTexts({ pupils }: Reading, words: ReadonlySet<string>): string[] {
  return pupils.flatMap(({ name, key, marks }) => [
    name.shown,
    `${name.forenames} ${name.surname}`,
    ...(key.kind === 'name' ? [] : [key.value]),
    ...marks.flatMap(({ comment }) => (comment === undefined || words.has(fold(comment)) ? [] : [comment])),
  ]);
}

/** The words of the names, of which none may stand in what staff wrote. */
function nameWords({ pupils }: Reading): string[] {
  return pupils.flatMap(({ name }) => fold(`${name.forenames} ${name.surname}`).split(' '));
}

/** Whether one of these names stands in a mapping as a whole. */
export function holdsAnyName(mapping: Mapping, names: readonly string[]): boolean {
  const texts = [...writtenIn(mapping), ...headingsIn(mapping)].map(fold);
  return names
    .map(fold)
    .some((name) => name.length >= SHORTEST && texts.some((text) => holdsWord(text, name)));
}

/**
 * Whether a mapping holds anything of the pupils whose register it was taught on. Mark words are allowed; headings may
 * share a word with a name ("Mark"), but hold no whole name.
 */
export function holdsPupilsOf(mapping: Mapping, reading: Reading): boolean {
  const written = writtenIn(mapping).map(fold);
  const all = [...written, ...headingsIn(mapping).map(fold)];
  const taught = new Set((mapping.words ?? []).map(({ shows }) => fold(shows)));
  const long = (text: string) => text.length >= SHORTEST;
  const whole = new Set(wholeTexts(reading, taught).map(fold).filter(long));
  const words = new Set(nameWords(reading).filter(long));
  return (
    [...whole].some((text) => all.some((each) => holdsWord(each, text))) ||
    [...words].some((word) => written.some((each) => holdsWord(each, word)))
  );
}
