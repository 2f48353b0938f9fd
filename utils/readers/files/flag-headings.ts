import type { Flag } from '@/utils/roster/pupil';
import { plain } from './cells';

/** What a column of flags is called where staff choose, the flag it holds, and the words it may be headed with. */
interface FlagColumn {
  readonly meaning: string;
  readonly flag: Flag;
  readonly headings: readonly string[];
}

/** Only flags that protect a child, and that lists of pupils have. Headings as they are left by `gist`. */
const FLAG_COLUMNS: readonly FlagColumn[] = [
  {
    meaning: 'looked after',
    flag: 'looked-after',
    headings: [
      'looked after',
      'in care',
      'lac',
      'cla',
      'looked after lac',
      'looked after cla',
      'in care lac',
    ],
  },
  {
    meaning: 'child protection plan',
    flag: 'child-protection-plan',
    headings: ['protection plan', 'protection', 'cp plan', 'cpp', 'cp', 'protection plan cpp'],
  },
  {
    meaning: 'child in need',
    flag: 'child-in-need',
    headings: ['in need', 'in need plan', 'cin', 'cin plan', 'in need cin'],
  },
  {
    meaning: 'EHC plan',
    flag: 'ehcp',
    headings: [
      'ehcp',
      'ehc',
      'ehc plan',
      'education health care plan',
      'education health and care plan',
      'education health and care plan ehcp',
    ],
  },
  {
    meaning: 'SEN status',
    flag: 'ehcp',
    headings: ['sen', 'send', 'sen provision', 'send provision', 'sen stage', 'sen code', 'sen support'],
  },
  {
    meaning: 'social worker',
    flag: 'social-worker',
    headings: ['social worker', 'allocated social worker', 'named social worker'],
  },
  { meaning: 'young carer', flag: 'young-carer', headings: ['young carer'] },
  {
    meaning: 'private fostering',
    flag: 'private-fostering',
    headings: ['privately fostered', 'private fostering', 'private fostering arrangement'],
  },
  {
    meaning: 'youth-justice worker',
    flag: 'youth-justice-worker',
    headings: ['youth justice worker', 'youth justice', 'yot', 'yot worker', 'youth offending team'],
  },
  {
    meaning: 'safeguarding concern',
    flag: 'safeguarding-concern',
    headings: ['safeguarding', 'safeguarding concern'],
  },
  { meaning: 'care order', flag: 'care-order', headings: ['care order'] },
  {
    meaning: 'address must not be given out',
    flag: 'confidential-address',
    headings: ['confidential address', 'address confidential', 'address withheld', 'address not disclosed'],
  },
];

/** Words in a heading that say nothing of which flag it is. */
const SAYS_NOTHING =
  /\b(?:pupil|student|child|children|status|indicator|flag|is|has|have|on|an?|the|y n|yes no|y or n|register(?:ed)?|current(?:ly)?|subject to)\b/g;

function gist(heading: string): string {
  return plain(plain(heading).replace(SAYS_NOTHING, ' '));
}

/** What a heading of a column of flags is called; null for any other heading. A past state ("previously in care") is none. */
export function flagMeaning(heading: string): string | null {
  const words = gist(heading);
  return FLAG_COLUMNS.find(({ headings }) => headings.includes(words))?.meaning ?? null;
}

export const FLAG_MEANINGS: readonly string[] = FLAG_COLUMNS.map(({ meaning }) => meaning);

const YES = ['y', 'yes', 'true', '1', 't', 'x', 'current', 'currently', 'active', 'tick', 'ticked'];
const NO = ['n', 'no', 'false', '0', 'f', 'none', 'na', 'n a', 'not applicable', 'nil', 'never', 'not known'];
const PAST = /\b(?:previous(?:ly)?|former(?:ly)?|past|ever|ended|closed|was|until|not)\b/;

/** The DfE's codes of SEN provision: E an EHC plan, K support without one, N none. */
function planInSen(words: string): boolean | null {
  if (/^e(?: |$)|\behcp?\b|education health/.test(words)) return true;
  return /^[kn](?: |$)|support|no sen|none|no special/.test(words) ? false : null;
}

/** Whether a cell says that its flag holds; null when it cannot be known from it. An empty cell says that it does not. */
export function flagInCell(meaning: string, cell: string): boolean | null {
  const text = cell.trim();
  const words = plain(text);
  if (/^[✓✔☑]$/u.test(text)) return true;
  if (words === '' || NO.includes(words)) return false;
  if (meaning === 'SEN status') return planInSen(words);
  if (YES.includes(words) || flagMeaning(words) === meaning) return true;
  // A social worker is often named in place of a "yes".
  return meaning === 'social worker' && !PAST.test(words) && /[a-z]{2}/.test(words) ? true : null;
}

/** The flag that a column holds. */
export function flagOfMeaning(meaning: string): Flag | null {
  return FLAG_COLUMNS.find((column) => column.meaning === meaning)?.flag ?? null;
}
