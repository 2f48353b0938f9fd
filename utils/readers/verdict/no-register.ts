import { query } from '../page/dom';
import type { Root } from '../page/dom';
import type { ProblemCode } from '../problems';
import { otherListIn } from './other-lists';

const ERROR_TITLE =
  /^(?:error\b.*|.*\b(?:40[0134]|50[0234])\b.*(?:error|found|denied|forbidden|unavailable|gateway).*|(?:page )?not found|access denied|forbidden|.*(?:something went wrong|an error (?:has )?occurred|unexpected error|session (?:has )?(?:expired|timed out)|service unavailable|server error|bad gateway|permission denied).*)$/i;
const SIGN_IN = /\b(?:sign|log)[ -]?(?:in|on)\b/i;

/** Which of the reasons for several tables says most to whoever asks. */
const WEIGHT: readonly ProblemCode[] = [
  'two-registers',
  'row-a-mark',
  'lessons',
  'staff-list',
  'columns-out-of-line',
  'history-not-named',
  'no-marks',
  'no-pupils',
  'no-headings',
  'no-table',
];

/** Why a page without any readable register has none. */
export function reasonForNone(
  root: Root,
  titles: readonly string[],
  reasons: readonly ProblemCode[],
): ProblemCode {
  if (query(root, 'input[type="password"]').length > 0 && titles.some((title) => SIGN_IN.test(title)))
    return 'log-in-page';
  if (titles.some((title) => ERROR_TITLE.test(title.trim()))) return 'error-page';
  if (reasons.length === 0)
    return query(root, 'input[type="password"]').length > 0 ? 'log-in-page' : 'no-table';
  return otherListIn(titles) ?? WEIGHT.find((code) => reasons.includes(code)) ?? 'no-table';
}
