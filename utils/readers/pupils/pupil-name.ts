import type { PupilName } from '@/utils/roster/pupil';
import {
  TEXT_NODE,
  attribute,
  elementsOf,
  firstChildOf,
  isElement,
  nameOf,
  nextSiblingOf,
  query,
} from '../page/dom';
import { isSilent, linesOf, textOf } from '../page/text';

/** Words that begin a surname of several words: "van der Berg", "de la Cruz". */
const PARTICLES = new Set(
  'van von der den de del della di da dos das du la le el al bin ibn bint ap ab st st. ter ten o'.split(' '),
);
/** Marks that an MIS sets beside a name: needs, funding, care. */
const BADGES =
  /(?:\s+|^)[([]?(?:SEND?|EHCP|PP|EAL|FSM|LAC|CLA|PLAC|CP|CIN|G&T|MAP|MED|K|E|N|New|★|⚠|ⓘ|●|•|▲|▼)[)\]]?$/u;
const BADGE_CLASS =
  /badge|tag|pill|chip|flag|icon|avatar|initials|sr-only|visually-?hidden|tooltip|sub(?:title|text)?\b/i;
const LETTERS = /\p{L}.*\p{L}/u;

/** Words that stand in the names' column of a row that is no pupil. */
const NOT_A_PUPIL =
  /^(?:(?:grand |sub ?|class |school |session )?totals?\b.*|present|absent|lates?|summary|count|average|overall|percentage|attendance|pupils?(?: present| absent)?|students?(?: present| absent)?|boys|girls|number (?:present|absent|on roll|of pupils)|no (?:pupils|students|records|data|results).*|showing.*|name|pupil name|%.*|\d+ (?:pupils|students|children|records|rows).*|select all|all|mark all.*|page \d+.*)[:\s\d%./]*$/i;

export function isPupilName(text: string): boolean {
  return LETTERS.test(text) && !text.startsWith('(') && !NOT_A_PUPIL.test(text);
}

/** Two words and more, each with a capital, as only a name is written. */
const NAME =
  /^\p{Lu}[\p{L}'’.-]*(?:,? (?:\p{Lu}|van |von |de |der |den |la |al-|el-|bin |ap |o')[\p{L}'’.-]*){1,5}$/u;

/** Whether a text is written like a name of several words. */
export function looksLikeName(text: string): boolean {
  return NAME.test(text);
}

/** The longest badge that is a word, and the longest with brackets about it. */
const BADGE_LETTERS = 4;
const BADGE_LIMIT = 6;

/** Whether the last word of a text is too long for a badge. Most names end so, and are looked at no further. */
function endsInWord(text: string): boolean {
  const word = text.slice(text.lastIndexOf(' ') + 1);
  return word.length > BADGE_LIMIT || (word.length > BADGE_LETTERS && /^[A-Za-z]+$/.test(word));
}

function withoutBadges(text: string): string {
  if (endsInWord(text) && !/[,;·|-]$/.test(text)) return text;
  let plain = text;
  for (
    let next = plain.replace(BADGES, '');
    next !== plain && LETTERS.test(next);
    next = plain.replace(BADGES, '')
  ) {
    plain = next;
  }
  return plain.replace(/[\s,;·|-]+$/, '').trim();
}

/** The text of a cell without its badges and pictures, line by line. */
function nameLines(cell: Element): string[] {
  const only = firstChildOf(cell);
  if (only === null) return [];
  if (nextSiblingOf(only) === null && (!isElement(only) || firstChildOf(only)?.nodeType === TEXT_NODE)) {
    const [line] = linesOf(cell);
    if (line !== undefined && (!isElement(only) || elementsOf(only).length === 0)) return [line];
  }
  const link = query(cell, 'a[href]').find((element) => !isSilent(element) && isPupilName(textOf(element)));
  if (link !== undefined) return [withoutBadgeElements(link), ...linesOf(cell)];
  const named = query(cell, '[class*="name" i]').find(
    (element) => !isSilent(element) && isPupilName(textOf(element)),
  );
  const hasParts = named !== undefined && /[\s,]/.test(textOf(named));
  return hasParts
    ? [withoutBadgeElements(named), ...linesOf(cell)]
    : [withoutBadgeElements(cell), ...linesOf(cell)];
}

/** The first line of an element, badges in elements of their own left out. */
function withoutBadgeElements(element: Element): string {
  const badges = query(element, '*').filter(
    (inner) =>
      BADGE_CLASS.test(attribute(inner, 'class') ?? '') ||
      nameOf(inner) === 'small' ||
      nameOf(inner) === 'button',
  );
  const [line = ''] = linesOf(element);
  return badges.map((badge) => textOf(badge)).reduce((text, badge) => cutEnd(text, badge), line);
}

function cutEnd(text: string, end: string): string {
  return end !== '' && text.endsWith(end) && text.length > end.length
    ? text.slice(0, -end.length).trim()
    : text;
}

/** The first of some lines that is a name, without its badges; empty when none is. */
export function nameAmong(lines: readonly string[]): string {
  return withoutBadges(lines.map(withoutBadges).find(isPupilName) ?? '');
}

/** The name a cell shows; empty when it shows none. */
export function shownName(cell: Element): string {
  return nameAmong(nameLines(cell));
}

const tokens = (text: string) => text.split(/\s+/).filter((token) => token !== '');

const isUpper = (token: string) => /\p{Lu}{2}/u.test(token) && token === token.toUpperCase();

/** Where the surname begins in a name written forename first: at its last word, or at the particles before that. */
function surnameStart(words: readonly string[]): number {
  let start = words.length - 1;
  while (start > 1 && PARTICLES.has((words[start - 1] ?? '').toLowerCase())) start -= 1;
  return start;
}

/** Takes a shown name apart: "Surname, Forenames", "SURNAME Forenames" or "Forenames Surname". */
export function splitName(shown: string): PupilName {
  const comma = shown.indexOf(',');
  const before = shown.slice(0, Math.max(comma, 0)).trim();
  if (before !== '') {
    const after = shown.slice(comma + 1).split(',');
    return {
      surname: before,
      forenames: after
        .map((part) => part.trim())
        .join(' ')
        .trim(),
      shown,
    };
  }
  const words = tokens(shown);
  const upper = words.filter(isUpper);
  const shouted = words.findIndex((word) => !isUpper(word));
  if (upper.length > 0 && shouted > 0) {
    return { surname: words.slice(0, shouted).join(' '), forenames: words.slice(shouted).join(' '), shown };
  }
  if (words.length < 2) return { surname: shown, forenames: '', shown };
  const start = surnameStart(words);
  return { surname: words.slice(start).join(' '), forenames: words.slice(0, start).join(' '), shown };
}

/** A name from two columns. */
export function nameFromParts(surname: string, forenames: string): PupilName {
  const shown = forenames === '' ? surname : surname === '' ? forenames : `${surname}, ${forenames}`;
  return { surname, forenames, shown };
}
