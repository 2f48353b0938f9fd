import { isAttendanceCode } from '@/utils/codes/codes';

/** Which of the two marks of a day, in a cell that holds both: "/\", "NI". */
export type Half = 0 | 1;

const PAIR = /^([CJY]\d|[A-Z/\\#-])\s?([CJY]\d|[A-Z/\\#-])$/;

const isMark = (text: string | undefined) => text !== undefined && (text === '-' || isAttendanceCode(text));

/** The two marks of a cell that holds a whole day; null for anything else. */
export function pairIn(text: string): readonly [string, string] | null {
  const [, am, pm] = PAIR.exec(text) ?? [];
  return am !== undefined && pm !== undefined && isMark(am) && isMark(pm) ? [am, pm] : null;
}

/**
 * Whether the cells under a day hold its two marks, morning first. Some cell must be "/\", which can be nothing else,
 * and none may be the other way round.
 */
export function holdPairs(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== '');
  const pairs = filled.map(pairIn);
  const turned = pairs.some((pair) => pair?.[0] === '\\' || pair?.[1] === '/');
  const sure = pairs.some((pair) => pair?.[0] === '/' && pair[1] === '\\');
  return sure && !turned && pairs.every((pair) => pair !== null);
}
