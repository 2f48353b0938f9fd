import type { CodeClass } from '@/utils/codes/codes';
import { MARK_WORDS } from './mark-words';
import type { WordMeaning } from './mark-words';
import { BLANK_WORDS, CLASS_WORDS } from './other-words';

/** A wording for comparing: no case, no punctuation, one space between words, British spelling. */
export function foldWording(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/authorized/g, 'authorised')
    .trim();
}

const SMALL_WORDS = /\b(?:the|an?|being|yet)\b/g;
/** Words before a reason that add nothing to it. */
const BEFORE_A_REASON =
  /^(?:leave of absence for (?:purpose of )?|unable to attend (?:school )?(?:due to |because of |in accordance with |as pupil )?|attending |participating in )+/;

/** A wording of a mark without the words in which MISes differ: "the registers have closed", "the register was closed". */
function foldMarkWords(text: string): string {
  return foldWording(text)
    .replace(SMALL_WORDS, '')
    .replace(/\b(register|appointment|circumstance)s\b/g, '$1')
    .replace(/\b(?:register|registration) +(?:(?:has|is|was) +)?closed\b/g, 'register closed')
    .replace(/ +/g, ' ')
    .trim();
}

const MEANINGS: ReadonlyMap<string, WordMeaning> = new Map(
  MARK_WORDS.flatMap(({ means, words }) =>
    words.split('|').map((wording): [string, WordMeaning] => [foldMarkWords(wording), means]),
  ),
);

/** What a wording means, or null when it is not one that stands for a single code. */
export function meaningOfWords(text: string): WordMeaning | null {
  const words = foldMarkWords(text);
  return MEANINGS.get(words) ?? MEANINGS.get(words.replace(BEFORE_A_REASON, '')) ?? null;
}

/** The class a wording names without naming a code. */
export function classOfWords(text: string): CodeClass | 'any' | null {
  return CLASS_WORDS.get(foldWording(text)) ?? null;
}

/** True for a wording that says there is no mark, and for one of punctuation only, such as a dash. */
export function isBlankWording(text: string): boolean {
  return /^[-–—_.…·\s]*$/.test(text) || BLANK_WORDS.has(foldWording(text));
}
