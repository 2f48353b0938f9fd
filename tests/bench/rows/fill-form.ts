import { fillWord } from '@/utils/documents/template/fill-word';
import { askOf } from '@/utils/referral/ask';
import { nodeXml } from '../../forms/node-xml';
import { bodyXml, form, formText, heading, p, row, table, tickControl } from '../../forms/word-form';
import { FULL_LOG, aCase } from '../../unit/referral/a-case';
import { milliseconds, timed } from '../measure';
import type { BenchRow } from '../measure';

const PAGES = 4;
const LINES_A_PAGE = 20;
const BUDGET_MS = 300;

/** A page of a council's form: some places that can be filled, and the paragraphs of guidance that surround them. */
function pageOf(number: number): readonly string[] {
  const child = table(
    row('Surname', '', 'Forename(s)', ''),
    row('Date of birth', '', 'UPN', ''),
    row('Year group', '', 'Last day of attendance', ''),
    row('Home address', ''),
  );
  const guidance = Array.from({ length: LINES_A_PAGE }, (_, line) =>
    p(
      `${number}.${line + 1} Read the notes of the authority before you answer. Leave what you do not know blank.`,
    ),
  );
  const asked = p('Name of school: ', formText());
  return [heading(`Part ${number}`), ...(number === 1 ? [child, asked, p(tickControl())] : []), ...guidance];
}

/** A Word form of four pages, opened, filled, checked and packed again. No page and no browser takes part in it. */
export function fillForm(): Promise<readonly BenchRow[]> {
  const blank = form(bodyXml(...Array.from({ length: PAGES }, (_, page) => pageOf(page + 1)).flat()));
  const ask = askOf(aCase({ log: FULL_LOG }));
  const xml = nodeXml();
  const { filled } = fillWord(blank, ask, xml);
  if (filled.length < 6) throw new Error('The form to be measured was hardly filled.');
  const took = timed(() => fillWord(blank, ask, xml));
  return Promise.resolve([
    {
      row: `fill a Word form of ${PAGES} pages, ${filled.length} places`,
      figure: milliseconds(took),
      ratio: null,
      peer: '',
      budget: `${BUDGET_MS} ms`,
      ok: took <= BUDGET_MS,
    },
  ]);
}
