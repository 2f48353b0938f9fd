import type { DayRange } from '@/utils/counters/counts';

/** @example amount(1, 'school day') // '1 school day'; amount(2, 'entry', 'entries') // '2 entries' */
export function amount(number: number, thing: string, things = `${thing}s`): string {
  return `${number} ${number === 1 ? thing : things}`;
}

/** A count with holes is a range and is said as one; nothing read at all is "up to". @example rangeOf({ days: 3, atMost: 5 }, 'school day') // '3 to 5 school days' */
export function rangeOf(range: DayRange, thing: string): string {
  if (range.days === range.atMost) return amount(range.days, thing);
  if (range.days === 0) return `up to ${amount(range.atMost, thing)}`;
  return `${range.days} to ${amount(range.atMost, thing)}`;
}

/** The number alone, for a column. @example rangeShort({ days: 3, atMost: 5 }) // '3–5' */
export function rangeShort(range: DayRange): string {
  return range.days === range.atMost ? String(range.days) : `${range.days}–${range.atMost}`;
}

/** @example listOf(['Oak', 'Elm', 'Ash']) // 'Oak, Elm and Ash' */
export function listOf(things: readonly string[]): string {
  if (things.length < 2) return things.join('');
  return `${things.slice(0, -1).join(', ')} and ${things[things.length - 1] ?? ''}`;
}

export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
