import type { Reading } from '@/utils/register/reading';
import { documentsOf } from './register-like';

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
  return documentsOf(document).some((each) => {
    const headings = [...each.querySelectorAll('h1, h2, caption')].map(({ textContent }) => textContent);
    return [each.title, ...headings].some((text) => SAYS_REGISTER.test(text));
  });
}
