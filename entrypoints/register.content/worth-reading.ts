import type { Reading } from '@/utils/register/reading';

const TABLES = 'table, [role="grid"], [role="treegrid"], [role="table"]';

/** A page larger than this is not searched for tables inside custom elements. */
const MOST_ELEMENTS = 20_000;

/** Whether there is anything on the page that could hold a register. Costs next to nothing where there is not. */
export function hasTable(document: Document): boolean {
  if (document.querySelector(TABLES) !== null) return true;
  const elements = document.getElementsByTagName('*');
  if (elements.length > MOST_ELEMENTS) return false;
  for (const element of elements) {
    // Only custom elements have shadow roots with a table in them; their names have a hyphen.
    if (element.localName.includes('-') && element.shadowRoot !== null) return true;
  }
  return false;
}

/** Refusals of a page that is a register as far as it goes, so that staff should hear why it was not read. */
const ALMOST_A_REGISTER: readonly string[] = [
  'columns-out-of-line',
  'marks-not-understood',
  'other-codes',
  'two-registers',
  'lessons',
  'date-unknown',
  'dates-conflict',
  'session-unknown',
  'sessions-conflict',
  'future-date',
  'other-school-year',
  'too-many-rows',
  'history-not-named',
  'mapping-conflict',
  'mapping-place-lost',
];

/** Refusals that are said only of a page that calls itself a register. */
const SAYS_REGISTER = /\b(?:attendance|registers?|registration|roll[ -]?call)\b/i;
const FOUND_NO_LIST: readonly string[] = ['no-table', 'log-in-page', 'error-page'];

/**
 * Whether a refusal is worth telling. Nothing is told of ordinary pages: that staff opened them is nobody's business,
 * ours included.
 */
export function isWorthTelling(reading: Reading, document: Document): boolean {
  if (reading.page !== 'none') return true;
  const codes = reading.problems.map(({ code }) => code);
  if (codes.some((code) => ALMOST_A_REGISTER.includes(code))) return true;
  if (codes.some((code) => FOUND_NO_LIST.includes(code))) return false;
  const headings = [...document.querySelectorAll('h1, h2, caption')].map(({ textContent }) => textContent);
  return [document.title, ...headings].some((text) => SAYS_REGISTER.test(text));
}
