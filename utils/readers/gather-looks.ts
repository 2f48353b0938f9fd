import type { Reading } from '@/utils/register/reading';
import { gatherReadings } from './gather';
import { bodyOf, documentAddress, documentTitle, query, textProperty, tidy } from './page/dom';
import { frameDocuments } from './page/roots';
import { textOf } from './page/text';
import { SeenColumns } from './scrollers';

/** Looks older than this are let go: what they saw may have changed since. */
const LONGEST_MINUTES = 20;

/** What tells one list on a page from another at the same address: its headings and what is chosen in its fields. */
export function placeOf(document: Document): string {
  return [document, ...frameDocuments(document)]
    .flatMap((each) => {
      const body = bodyOf(each);
      const headings = body === null ? [] : query(body, 'h1, h2, h3, h4, caption, legend, [role="heading"]');
      const chosen = body === null ? [] : query(body, 'select, input[type="date"]');
      return [
        documentAddress(each),
        documentTitle(each),
        ...headings.map((heading) => tidy(textOf(heading))),
        // A list under a grid's own control is a mark, and marks may be typed while staff scroll.
        ...chosen
          .filter((field) => field.closest('table, [role="row"]') === null)
          .map((field) => textProperty(field, 'value')),
      ];
    })
    .join('\n');
}

const markOf = (reading: Reading) =>
  new Map(
    reading.pupils.flatMap(({ key, marks }) =>
      marks.map(({ date, session, code }) => [`${key.kind} ${key.value} ${date} ${session}`, code] as const),
    ),
  );

/** Whether two looks say different things of one mark: the register has changed in between, or it is another. */
function differ(before: Reading, now: Reading): boolean {
  const known = markOf(before);
  return [...markOf(now)].some(([place, code]) => known.has(place) && known.get(place) !== code);
}

/**
 * Puts together what staff see of one register while they scroll it or turn its pages. Only what is surely one list is
 * put together: the same headings, the same number of pupils, and no mark that differs; anything else begins anew.
 */
export class GatheredLooks {
  private place = '';
  private gathered: Reading | null = null;
  private columns = new SeenColumns();
  private oldest = 0;

  /**
   * The whole register with the moment of its oldest part, once this look has completed it; null before.
   *
   * @param at the moment of what the look shows, in minutes.
   */
  add(document: Document, reading: Reading, at: number): { reading: Reading; at: number } | null {
    if (reading.page === 'none') return null;
    const place = placeOf(document);
    if (this.gathered === null || !this.goesOn(place, reading, at)) this.begin(place, at);
    this.columns.look(document);
    this.oldest = Math.min(this.oldest, at);
    const was = this.gathered;
    this.gathered = was === null ? reading : gatherReadings([was, reading], this.columns.all());
    if (!this.gathered.complete || reading.complete || was?.complete === true) return null;
    return { reading: this.gathered, at: this.oldest };
  }

  private goesOn(place: string, reading: Reading, at: number): boolean {
    const { gathered } = this;
    if (gathered === null || place !== this.place || at - this.oldest > LONGEST_MINUTES) return false;
    return gathered.expected === reading.expected && !differ(gathered, reading);
  }

  private begin(place: string, at: number): void {
    this.place = place;
    this.gathered = null;
    this.columns = new SeenColumns();
    this.oldest = at;
  }
}
