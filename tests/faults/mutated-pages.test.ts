import { afterAll, describe, expect, it } from 'vitest';
import { readRegister } from '@/utils/readers/read-register';
import type { Reading } from '@/utils/register/reading';
import { openPage, recordedPages } from '../readers/recorded-pages';
import type { RecordedPage } from '../readers/recorded-pages';
import { figure, rounds } from './figures';
import { SEED, numbers } from './numbers';
import type { Pick } from './numbers';
import { HARMFUL, HARMLESS } from './page-mutations';
import { wrongMarks } from './wrong-marks';

const MUTATED = rounds(300, 10_000);
/** So often the machine may tidy up. */
const BREATH = 20;

/** On these one word or element tells the register from what lies beside it: without it the page says something else. */
const HINGES = /^(?:traps|whole|office|doubt)\/|^controls\/reasons$|sessions-beside-lessons|row-too-short/;

interface Mutated {
  readonly done: readonly string[];
  readonly read: Reading;
}

/** One harmful change at most: two may make up for each other, and the page then truly says something else. */
function mutate(page: RecordedPage, pick: Pick): Mutated {
  const document = openPage(page.html, page.address);
  const spared = page.reading.page !== 'none' && HINGES.test(page.name);
  const chosen = [
    ...(spared ? [] : [HARMFUL[pick(HARMFUL.length)]]),
    ...Array.from({ length: pick(3) + (spared ? 1 : 0) }, () => HARMLESS[pick(HARMLESS.length)]),
  ];
  const done = chosen.flatMap((mutation) =>
    mutation?.apply(document, pick) === true ? [mutation.name] : [],
  );
  const read = readRegister(document, { today: page.today });
  // Ten thousand open pages would not fit into memory.
  document.defaultView?.close();
  return { done, read };
}

const pages = recordedPages();
const counts = { wrong: 0, right: 0, holes: 0, refused: 0, none: 0 };

function count(page: RecordedPage, { read }: Mutated): void {
  if (page.reading.page === 'none') counts.none += 1;
  else if (read.page === 'none') counts.refused += 1;
  else if (read.complete || read.pupils.length >= page.reading.pupils.length) counts.right += 1;
  else counts.holes += 1;
}

describe('pages that came out other than their maker meant', () => {
  it('are read right, or not at all', async () => {
    const wrong: string[] = [];
    for (let n = 0; n < MUTATED; n += 1) {
      const pick = numbers(SEED + n);
      const page = pages[pick(pages.length)];
      if (page === undefined) continue;
      const mutated = mutate(page, pick);
      if (n % BREATH === 0) await new Promise((done) => setImmediate(done));
      count(page, mutated);
      const said = page.reading.page === 'none' ? [] : wrongMarks(mutated.read, page.reading);
      if (said.length > 0) wrong.push(`${n} ${page.name}, ${mutated.done.join(' + ')}: ${said[0] ?? ''}`);
    }
    counts.wrong = wrong.length;
    expect(wrong).toEqual([]);
  });

  afterAll(() => {
    figure(
      'mutated pages',
      `${MUTATED} pages: ${counts.right} read, ${counts.holes} read in part, ${counts.refused} refused, ${counts.none} that were no register; ${counts.wrong} with a wrong mark`,
    );
  });
});
