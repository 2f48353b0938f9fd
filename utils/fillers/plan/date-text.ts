/** How a page wants a date written in one box. */
export interface DateStyle {
  readonly order: 'dmy' | 'mdy' | 'ymd';
  readonly separator: string;
  readonly monthName: boolean;
  readonly shortYear: boolean;
}

const STATED =
  /\b(dd?|mm?m?|yyyy|yy|day|month|year)\s?([/.\-–, ])\s?(dd?|mm?m?|day|month)\s?[/.\-–, ]\s?(yyyy|yy|dd?|year|day)\b/gi;
const EXAMPLE = /(?<![\d/.-])(\d{1,4})([/.-]| )(\d{1,2})\2(\d{1,4})(?![\d/-])/g;
const WITH_TIME = /\bhh\s?[:.]\s?mm\b|\b\d{1,2}:\d{2}\b/i;

const plain = (token: string) => token.toLowerCase().charAt(0);

function orderOf(first: string, second: string): DateStyle['order'] | null {
  const order = `${plain(first)}${plain(second)}`;
  return order === 'dm' ? 'dmy' : order === 'md' ? 'mdy' : order === 'ym' ? 'ymd' : null;
}

function fromPattern(match: RegExpMatchArray): DateStyle | null {
  const [, first = '', separator = '', second = '', third = ''] = match;
  const order = orderOf(first, second);
  if (order === null || (order === 'ymd') !== (plain(third) === 'd')) return null;
  const tokens = [first, second, third].map((token) => token.toLowerCase());
  return {
    order,
    separator: separator === '–' ? '-' : separator === ',' ? ' ' : separator,
    monthName: tokens.includes('mmm'),
    shortYear: tokens.includes('yy'),
  };
}

/** "For example, 27/03/2017" says which comes first; "03/04/2017" does not. */
function fromExample(match: RegExpMatchArray): DateStyle | null {
  const [, first = '', separator = '/', second = '', third = ''] = match;
  const base = { separator, monthName: false, shortYear: third.length === 2 };
  if (first.length === 4) return { ...base, order: 'ymd', shortYear: false };
  if (third.length !== 4 && third.length !== 2) return null;
  if (Number(first) > 12) return { ...base, order: 'dmy' };
  return Number(second) > 12 ? { ...base, order: 'mdy' } : null;
}

/** Whether a time is asked for beside the day. */
export function asksTime(text: string): boolean {
  return WITH_TIME.test(text);
}

/** What is written around a box about how it takes a date; `mixed` when two statements differ. */
export function statedStyle(text: string): DateStyle | 'mixed' | null {
  const patterns = [...text.matchAll(STATED)].map(fromPattern).filter((style) => style !== null);
  const examples = [...text.matchAll(EXAMPLE)].map(fromExample).filter((style) => style !== null);
  const [first] = [...patterns, ...examples];
  if (first === undefined) return null;
  const orders = new Set([...patterns, ...examples].map(({ order }) => order));
  return orders.size > 1 ? 'mixed' : first;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as the box wants it. @param iso `YYYY-MM-DD` */
export function dateInStyle(iso: string, style: DateStyle): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const named = style.monthName ? (MONTHS[Number(month) - 1] ?? month) : month;
  const short = style.shortYear ? year.slice(2) : year;
  const parts = { dmy: [day, named, short], mdy: [named, day, short], ymd: [short, named, day] }[style.order];
  return parts.join(style.separator);
}
