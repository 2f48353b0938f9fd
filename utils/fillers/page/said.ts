import {
  attribute,
  firstChildOf,
  isElement,
  isShown,
  nameOf,
  nextSiblingOf,
  tidy,
} from '@/utils/readers/page/dom';
import { breaksLine, isSilent } from '@/utils/readers/page/text';

const LIMIT = 600;
const TEXT = 3;
const NOT_WORDS = new Set(['input', 'button', 'img', 'svg']);
const HINT =
  /(?:^|[\s_-])(?:hint|help|helper|note|notes|tooltip|errors?|instructions?|example|counter|count|description|desc|muted|info|validation|feedback)(?:$|[\s_-]|text|block)/i;
/** Words that mark a question and are no part of it. */
const MARKS = /^[*•]$|^\(?(?:required|mandatory|optional|compulsory)\)?\.?$/i;

export interface Said {
  /** The words themselves. */
  readonly text: string;
  /** Hints and errors among them. */
  readonly hint: string;
}

export function isHint(element: Element): boolean {
  return nameOf(element) === 'small' || HINT.test(attribute(element, 'class') ?? '');
}

function gather(parent: Node, words: string[], hints: string[]): void {
  for (let node = firstChildOf(parent); node !== null; node = nextSiblingOf(node)) {
    if (node.nodeType === TEXT) words.push(node.nodeValue ?? '');
    else if (isElement(node)) gatherElement(node, words, hints);
  }
}

function gatherElement(element: Element, words: string[], hints: string[]): void {
  if (isSilent(element) || NOT_WORDS.has(nameOf(element)) || !isShown(element)) return;
  const own: string[] = [];
  gather(element, own, hints);
  const text = tidy(own.join(''), LIMIT);
  if (isHint(element)) hints.push(text);
  else if (!MARKS.test(text)) words.push(breaksLine(element) ? ` ${own.join('')} ` : own.join(''));
}

/** What an element says to those who see it, hints apart; nothing of what is typed or chosen in it. */
export function said(element: Element): Said {
  const words: string[] = [];
  const hints: string[] = [];
  gather(element, words, hints);
  return { text: cleaned(words.join('')), hint: tidy(hints.join(' '), LIMIT) };
}

/** Words of a label without what surrounds them. */
export function cleaned(text: string): string {
  return tidy(text, LIMIT)
    .replace(/^(?:error: ?)?[\s:;,.–—-]+/i, '')
    .replace(/[\s:;_….–—*-]+$/, '')
    .replace(/[\s(]+(?:required|mandatory|optional|compulsory)[\s):*.]*$/i, '')
    .trim();
}

/** Everything an element says, hints included. */
export function allSaid(element: Element): string {
  const { text, hint } = said(element);
  return tidy(`${text} ${hint}`, LIMIT);
}
