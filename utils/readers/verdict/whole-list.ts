import { meaningOfText } from '../marks/mark-text';
import type { Block } from '../page/blocks';
import { nameOf, query, tidy } from '../page/dom';
import type { Field } from '../page/fields';
import type { TableTitles } from '../page/page-view';
import { textOf } from '../page/text';

const WHO = '(?:pupils?|students?|children|learners?|records?|entries|rows|results?|items)';
/** Numbers of some of the pupils are not the number of the pupils. */
const SOME =
  /\b(?:absent|present|late|missing|marked|unmarked|away|selected|ill|remaining|left|without|with|need|have not|not yet|on a?\s?trip|to go)\b/i;
const OF_TOTAL = new RegExp(`\\b\\d+\\s*(?:-|–|—|to)\\s*\\d+\\s+of\\s+([\\d,]+)`, 'i');
const SHOWN_OF = new RegExp(
  `\\b(?:showing|displaying|viewing)\\b[^\\d]*\\d+ (?:${WHO} )?(?:of|out of) ([\\d,]+)`,
  'i',
);
/** "Year 7 pupils" are not seven. */
const COUNTED = new RegExp(
  `(?<!\\b(?:years?|yr|class|group|set|room|stage|form|key)\\s{1,2})(?<![\\w,.:/-])(\\d[\\d,]*)\\s+${WHO}\\b`,
  'i',
);
const LABELLED = new RegExp(
  [
    `\\b(?:total|number)(?: (?:of|number of))?(?: ${WHO})?(?: on roll| in class)?\\s*:\\s*([\\d,]+)`,
    `\\btotal(?: number of)? ${WHO}\\s+([\\d,]+)`,
    '\\b(?:on roll|nor)\\s*:?\\s*([\\d,]+)',
    `^${WHO}\\s*:\\s*([\\d,]+)`,
  ].join('|'),
  'i',
);

const number = (text: string | undefined) => (text === undefined ? null : Number(text.replace(/,/g, '')));

function totalIn(text: string): number | null {
  const ofTotal = OF_TOTAL.exec(text)?.[1] ?? SHOWN_OF.exec(text)?.[1];
  if (ofTotal !== undefined) return number(ofTotal);
  const labelled = LABELLED.exec(text);
  const label = labelled?.slice(1).find((found) => found !== undefined);
  if (label !== undefined) return number(label);
  const parts = text.split(/[;·•|()]|,\s|\s[-–—]\s/).filter((part) => !SOME.test(part));
  return number(parts.map((part) => COUNTED.exec(part)?.[1]).find((found) => found !== undefined));
}

/**
 * How many pupils the page says it holds. Of several numbers the largest counts: fewer would make a part look whole.
 */
export function expectedPupils(
  blocks: readonly Block[],
  footTexts: readonly string[],
  titles: TableTitles,
): number | null {
  const texts = [...footTexts, ...titles, ...blocks.filter(({ aside }) => !aside).map(({ text }) => text)];
  const totals = texts.map(totalIn).filter((total) => total !== null && total > 0);
  return totals.length === 0 ? null : Math.max(...totals.map(Number));
}

const FILTERED =
  /\babsent(?:ees?)? only\b|\bonly absent|\babsentees?\b|\babsence (?:list|report)\b|\bpupils? not (?:present|in school)\b|\bnot present\b|\bunexplained absences?\b|\bmissing marks?\b|\bfilter(?:ed)?(?: by)?\s*:\s*(?!all|none|any)\S|\bshowing (?:only|absent|late|missing)|\bonly (?:pupils|students|showing)|\bsearch results\b|\bresults for\b|\blates? list\b|\bfiltered\b/i;
const NOT_FILTERED =
  /\bshow all\b|\ball pupils\b|\bfilter:? (?:all|none)\b|\bnumber of absentees\b|\babsentees?\s*:?\s*\d|\d+ absentees?/i;

const EVERYTHING = /^(?:show |view )?(?:all|any|every|everyone)\b/i;

/** A drop-down outside the list that shows one mark and could show all of them: "All, Not Present, Illness". */
function choosesMarks({ element, kind, text }: Field): boolean {
  if (kind !== 'choice' || nameOf(element) !== 'select') return false;
  const options = query(element, 'option').map((option) => tidy(textOf(option)));
  const isMark = (option: string) => ['mark', 'class-only'].includes(meaningOfText(option).kind);
  return isMark(text) && options.some((option) => EVERYTHING.test(option));
}

/** Whether a title, a note or a chosen filter says that only some of the pupils are listed. */
export function isFiltered(blocks: readonly Block[], titles: TableTitles, fields: readonly Field[]): boolean {
  // The label of a box says what ticking it would do; a ticked one is among the fields.
  const notes = blocks
    .filter(({ aside, element, text }) => !aside && nameOf(element) !== 'label' && text.length <= 120)
    .map(({ text }) => text);
  const chosen = fields.filter(({ kind }) => kind === 'choice' || kind === 'current').map(({ text }) => text);
  const searched = fields.some(
    ({ kind, about, value }) =>
      (kind === 'search' || (kind === 'text' && /search|filter|find/i.test(about))) && value !== '',
  );
  return (
    searched ||
    fields.some(choosesMarks) ||
    [...titles, ...notes, ...chosen].some((text) => FILTERED.test(text) && !NOT_FILTERED.test(text))
  );
}

const PAGE_OF = /\bpage\s+(\d+)\s+of\s+(\d+)\b/i;
/** Whether the list goes on on another page. */
export function hasMorePages(blocks: readonly Block[], pagers: readonly string[], hasNext: boolean): boolean {
  const numbered = blocks.some(({ text }) => Number(PAGE_OF.exec(text)?.[2] ?? 1) > 1);
  const several = pagers.some(
    (text) => new Set(text.match(/\b\d{1,3}\b/g) ?? []).size > 1 && !/\bof\b/i.test(text),
  );
  return numbered || several || hasNext;
}
