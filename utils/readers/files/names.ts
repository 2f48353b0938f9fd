import { cellOf } from './layout';
import type { Layout } from './layout';
import type { PupilColumn } from './pupil-headings';

/** The two parts of a whole name; null when it cannot be told where one ends. */
function partsOf(whole: string): { surname: string; forenames: string } | null {
  const [surname, forenames, ...more] = whole.split(',').map((part) => part.trim());
  if (surname !== undefined && forenames !== undefined && forenames !== '' && more.length === 0)
    return { surname, forenames };
  const words = whole.split(/\s+/);
  const [first, last] = words;
  // Three words or more might be two forenames or two surnames.
  if (words.length !== 2 || first === undefined || last === undefined) return null;
  return { surname: last, forenames: first };
}

export interface NamesInRow {
  readonly surname: string;
  readonly forenames: string;
  readonly alsoShownAs: readonly string[];
}

/** The pupil's name as one row has it, and other names registers may show; null when it cannot be taken apart. */
export function namesIn(layout: Layout, cells: readonly string[]): NamesInRow | null {
  const cell = (column: PupilColumn) => cellOf(layout, cells, column);
  const known = { surname: cell('known surname'), forenames: cell('known forename') };
  const parts =
    cell('surname') !== '' || cell('forename') !== ''
      ? { surname: cell('surname'), forenames: cell('forename') || known.forenames }
      : partsOf(cell('name'));
  if (parts === null) return null;
  const middle = cell('middle names');
  const others = [
    middle === '' ? '' : `${parts.forenames} ${parts.surname}`,
    known.forenames === '' && known.surname === ''
      ? ''
      : `${known.forenames || parts.forenames} ${known.surname || parts.surname}`,
  ];
  const names = { surname: parts.surname, forenames: [parts.forenames, middle].join(' ').trim() };
  const own = `${names.forenames} ${names.surname}`;
  return { ...names, alsoShownAs: others.filter((other) => other !== '' && other !== own) };
}
