import type { Page } from '@playwright/test';
import { ownWorld, scriptOf } from '../tools/inspect/real-page';
import type { Reading } from '@/utils/register/reading';
import { DAYS, MONDAY, WIDGET_PUPILS } from './sites/widgets/data';
import type { WidgetPage } from './sites/widgets/server';

const READER = ['read-register', 'whole-register', 'stillness']
  .map((file) => `export * from '@/utils/readers/${file}';`)
  .join(' ');
const TODAY = '2026-11-24';

/** The reader in a page of a widget, as the extension runs it there. */
export interface WidgetReader {
  /** What stands on the page now. */
  look(): Promise<Reading>;
  whole(): Promise<Reading>;
}

export async function readerIn(page: Page): Promise<WidgetReader> {
  const evaluate = await ownWorld(page, await scriptOf(READER, 'tenthDayReader'));
  const read = `(each) => tenthDayReader.readPage(each, { today: '${TODAY}' })`;
  const scrolling = '{ mostLooks: 400, settled: () => tenthDayReader.untilStill(document) }';
  return {
    look: async () => (await evaluate(`(${read})(document)`)) as Reading,
    whole: async () =>
      (await evaluate(`tenthDayReader.readWholePage(document, ${read}, ${scrolling})`)) as Reading,
  };
}

const shownOf = (code: string) => (code === '' ? null : code);

/** The marks of a page that are not what the school's own data say; none on a page that is read right. */
export function wrongMarks(reading: Reading): readonly string[] {
  const byName = new Map(WIDGET_PUPILS.map((pupil) => [pupil.name, pupil]));
  return reading.pupils.flatMap(({ name, group, marks }) => {
    const pupil = byName.get(name.shown);
    if (pupil === undefined || pupil.group !== group) return ['a pupil who is not in the school'];
    return marks
      .filter(({ date, session, code }) => code !== shownOf(pupil.marks[date + session] ?? 'no such session'))
      .map(({ date, session }) => `${pupil.id} ${date} ${session}`);
  });
}

/** How many marks a page holds in all. */
export function marksOn(kind: WidgetPage): number {
  return WIDGET_PUPILS.length * (kind === 'grid' ? DAYS.length * 2 : 1);
}

export const marksIn = (reading: Reading) => reading.pupils.flatMap(({ marks }) => marks);

export const FIRST_MORNING = { date: MONDAY, session: 'AM' } as const;
