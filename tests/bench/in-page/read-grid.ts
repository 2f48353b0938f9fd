import { fromHtml } from 'hucre';
import { readRegister } from '@/utils/readers/read-register';
import { schoolDate } from '@/utils/calendar/school-date';
import { middleOf, timeOf } from './timing';

/** Milliseconds: the first look at a page, and the middle of many looks, of bare walks, and of the library's rows. */
export interface GridTimes {
  readonly first: number;
  readonly read: number;
  readonly walk: number;
  readonly rows: number;
}

const WALKS = 10;

function readWhole(expected: number): void {
  const reading = readRegister(document, { today: schoolDate('2026-11-13') });
  const marks = reading.pupils.flatMap((pupil) => pupil.marks).filter(({ code }) => code !== null);
  if (marks.length !== expected) throw new Error('The grid was not read whole, so its time means nothing.');
}

/** The least that any reader must do: look at every text of the page once. */
function walk(): number {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let characters = 0;
  while (texts.nextNode() !== null) characters += (texts.currentNode.nodeValue ?? '').trim().length;
  return characters;
}

/** What a library that knows tables and no registers makes of the same page: rows of texts. */
function tableToRows(): void {
  const table = document.querySelector('table');
  const { rows } = fromHtml(table === null ? '' : new XMLSerializer().serializeToString(table));
  if (rows.length < 2) throw new Error('The library read no rows, so its time means nothing.');
}

/** Times the reader on the page it stands in, which holds `expected` marks. */
export function measure(expected: number): GridTimes {
  const first = timeOf(() => readWhole(expected));
  const reads: number[] = [];
  const walks: number[] = [];
  const rows: number[] = [];
  for (let at = 0; at < 15; at += 1) {
    reads.push(timeOf(() => readWhole(expected)));
    walks.push(
      timeOf(() => {
        for (let again = 0; again < WALKS; again += 1) walk();
      }) / WALKS,
    );
    rows.push(timeOf(tableToRows));
  }
  return { first, read: middleOf(reads), walk: middleOf(walks), rows: middleOf(rows) };
}
