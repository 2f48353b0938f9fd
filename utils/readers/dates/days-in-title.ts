import { daysIn } from './date-text';
import type { NamedDay } from './date-text';

/** What a title says about days: the one day it is for, the week it shows, a month, a school year. */
export interface TitleDays {
  readonly day?: NamedDay;
  readonly week?: NamedDay;
  readonly month?: { readonly month: number; readonly year: number };
  readonly schoolYear?: number;
}

const WEEK = /\bweek\s*(?:beginning|commencing|starting|of|from)\b|\bw\s*\/\s*[cb]\b\.?|\bwc\b|\bweek:/i;
/** Classes and years of more than one number look like days: "Year 3/4". */
const CLASS_NUMBERS =
  /\b(?:years?|yrs?|class(?:es)?|forms?|groups?|sets?|y)\s*\d{1,2}\s*[/&-]\s*\d{1,2}\b|(?<![\d/])\d\/\d(?![\d/])/gi;
const RANGE =
  /(?<!\d)\d{1,2}(?:st|nd|rd|th)?(?:\s+[a-z]{3,9}\.?)?(?:,?\s+\d{4})?\s*(?:[–—]|\s-\s|\b(?:to|until)\b)\s*(?:[a-z]{3,9}\.?,?\s+)?\d|(?<![\d/-])\d{1,2}-\d{1,2}\s+[a-z]{3}/i;
const SCHOOL_YEAR = /(?<![\d/-])(20\d\d)\s*[-–/]\s*(?:20)?(\d\d)(?![\d/-])/;

function schoolYearIn(text: string): number | undefined {
  const [, from, to] = SCHOOL_YEAR.exec(text) ?? [];
  return from !== undefined && (Number(from) + 1) % 100 === Number(to) ? Number(from) : undefined;
}

const isWholeDay = (day: NamedDay) => day.day !== undefined && day.month !== undefined;

/** The week a range of days shows, when it is one: the range's last day, if its first day is near enough. */
function weekOfRange(range: string, days: readonly NamedDay[]): NamedDay | undefined {
  const last = days.filter(isWholeDay).at(-1);
  const first = Number(/\d{1,2}/.exec(range)?.[0]);
  if (last?.day === undefined || last.day - first < 0 || last.day - first > 6) return undefined;
  return last;
}

/** Reads what one title, label or choice says about days. Two days in one text are no day, unless they span a week. */
export function titleDays(text: string): TitleDays {
  const plain = text.replace(CLASS_NUMBERS, ' ');
  const schoolYear = schoolYearIn(plain);
  const { days } = daysIn(plain.replace(SCHOOL_YEAR, ' '));
  const whole = days.filter(isWholeDay);
  const [only] = whole;
  const month = days.find(
    (day) => day.day === undefined && day.month !== undefined && day.year !== undefined,
  );
  const base = {
    ...(schoolYear === undefined ? {} : { schoolYear }),
    ...(month?.month === undefined || month.year === undefined
      ? {}
      : { month: { month: month.month, year: month.year } }),
  };
  if (only === undefined) return base;
  if (WEEK.test(plain)) return { ...base, week: only };
  const range = RANGE.exec(plain)?.[0];
  if (range !== undefined) {
    const week = weekOfRange(range, days);
    return week === undefined ? base : { ...base, week };
  }
  return whole.length === 1 ? { ...base, day: only } : base;
}
