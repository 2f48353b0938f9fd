import { plainText } from '@/utils/documents/plain-text';
import type { Question, Spot } from '../form-survey';
import { asksTime, dateInStyle, statedStyle } from './date-text';
import type { DateStyle } from './date-text';
import { hasRoom, limitsOf, tooLong } from './limits';
import { OTHER_FORM } from './plan';

/** What is to stand in a box: lines, and the day itself where it is one. */
export interface Content {
  readonly lines: readonly string[];
  readonly iso: string | null;
  /** `HH:mm` beside the day, in a place for both. */
  readonly time?: string;
  /** A chronology: when it does not fit it is cut at a row. */
  readonly isLog: boolean;
}

/** Where it goes. */
export interface Into {
  readonly question: Question;
  readonly spot: Spot;
  readonly language: string;
}

export type Put =
  | { readonly kind: 'text'; readonly text: string; readonly cut: number }
  | { readonly kind: 'left'; readonly why: string };

const left = (why: string): Put => ({ kind: 'left', why });
const text = (value: string): Put => ({ kind: 'text', text: value, cut: 0 });

const BRITISH: DateStyle = { order: 'dmy', separator: '/', monthName: false, shortYear: false };
const NO_TIME = 'The page asks for a time too.';
const HOW_DATE = 'The page does not say for certain how it takes a date.';

function withinRange(value: string, { min, max }: Spot): boolean {
  return (min === '' || value >= min) && (max === '' || value <= max);
}

/** A day in one box: as the page says it wants it. Without a word about it, as it is written in England. */
function dayIn(iso: string, time: string | undefined, { question, spot, language }: Into): Put {
  if (spot.takes === 'moment') return time === undefined ? left(NO_TIME) : text(`${iso}T${time}`);
  if (spot.takes === 'date')
    return withinRange(iso, spot) ? text(iso) : left('The page does not take this day.');
  if (spot.takes !== 'line' && spot.takes !== 'lines') return left(HOW_DATE);
  const written = `${question.label} | ${question.around}`;
  const stated = statedStyle(written);
  if (asksTime(written) && time === undefined) return left(NO_TIME);
  if (stated === 'mixed') return left(HOW_DATE);
  if (stated === null && (spot.picker || /^en-(?:us|ph|ca)/i.test(language))) return left(HOW_DATE);
  const style = stated ?? BRITISH;
  if (style.shortYear && spot.maxLength !== 8) return left(HOW_DATE);
  const day = dateInStyle(iso, style);
  return text(time === undefined ? day : `${day} ${time}`);
}

function matches(pattern: string | null, value: string): boolean {
  if (pattern === null || pattern === '') return true;
  try {
    return new RegExp(`^(?:${pattern})$`, 'v').test(value);
  } catch {
    return true;
  }
}

const EMAIL = /^[^\s@;,]+@[^\s@;,]+$/;
const PHONE = /^[+\d][\d\s()-]{6,}$/;

/** Whether a box made for numbers, telephone numbers or addresses of email takes the text. */
function takes(value: string, { takes: kind, min, max }: Spot): boolean {
  if (kind === 'email') return EMAIL.test(value);
  if (kind === 'tel') return PHONE.test(value);
  if (kind === 'time') return /^\d\d:\d\d$/.test(value);
  if (kind !== 'number') return kind === 'line' || kind === 'lines';
  if (!/^\d+(?:\.\d+)?$/.test(value)) return false;
  const number = Number(value);
  return (min === '' || number >= Number(min)) && (max === '' || number <= Number(max));
}

function fitted(content: Content, spot: Spot, limits: ReturnType<typeof limitsOf>): Put {
  const glue = spot.takes === 'lines' ? '\n' : '; ';
  const { lines, isLog } = content;
  const whole = lines.join(glue);
  if (hasRoom(whole, limits)) return text(whole);
  if (!isLog) return left(tooLong(limits));
  let kept = lines.length;
  while (kept > 0 && !hasRoom(lines.slice(0, kept).join(glue), limits)) kept -= 1;
  if (kept === 0) return left(tooLong(limits));
  return { kind: 'text', text: lines.slice(0, kept).join(glue), cut: lines.length - kept };
}

const bare = (line: string) => line.replace(/%$/, '');

/** What is typed into one box, or why nothing is. */
export function putInto(content: Content, into: Into): Put {
  const { question, spot } = into;
  const limits = limitsOf(spot.maxLength, question.label, question.around);
  const lines = content.lines.map((line) => plainText(line)).filter((line) => line !== '');
  const put =
    content.iso === null
      ? fitted({ ...content, lines: spot.takes === 'number' ? lines.map(bare) : lines }, spot, limits)
      : dayIn(content.iso, content.time, into);
  if (put.kind === 'left') return put;
  if (!hasRoom(put.text, limits)) return left(tooLong(limits));
  const isFine = spot.takes === 'date' || spot.takes === 'moment' || takes(put.text, spot);
  return isFine && matches(spot.pattern, put.text) ? put : left(OTHER_FORM);
}
