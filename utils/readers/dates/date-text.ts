/** A day as a text names it; what the text leaves out is absent. Weekdays count from 1, Monday. */
export interface NamedDay {
  readonly day?: number;
  readonly month?: number;
  readonly year?: number;
  readonly weekday?: number;
}

export interface DaysInText {
  readonly days: readonly NamedDay[];
  /** The text with every day taken out. */
  readonly rest: string;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WEEKDAYS = 'mon tue wed thu fri sat sun'.split(' ');
const WEEKDAY =
  '(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const NAMED = `(?:(?<weekday>${WEEKDAY})\\b[\\s.,]*(?:the\\s+)?)?`;
const ORDINAL = '(?:st|nd|rd|th)?';
/** Two figures are a year only where nothing else can follow a day: at the end, before a bracket, or before AM and PM. */
const SHORT_YEAR =
  "(?:['’](?<apostrophe>\\d{2})|(?<short>\\d{2})(?=\\s*(?:$|[),;|\\]–]|[ap]\\.?m\\b)))(?!\\d)";

/** UK order throughout: the day before the month, unless the year comes first or the month is a word. */
const FORMS: readonly RegExp[] = [
  String.raw`${NAMED}(?<![\d/.-])(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?:T[\d:.]+Z?)?(?![\d/-])`,
  String.raw`${NAMED}(?<![\d/.-])(?<day>\d{1,2})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<year>\d{4}|\d{2})(?![\d/-])`,
  String.raw`${NAMED}(?<![\d/.:])(?<day>\d{1,2})${ORDINAL}[\s-]*(?:of\s+)?(?<name>${MONTH})\b\.?(?:[\s,-]*(?<year>\d{4})(?!\d)|[\s-]+${SHORT_YEAR})?`,
  String.raw`${NAMED}\b(?<name>${MONTH})\b\.?[\s-]+(?<day>\d{1,2})${ORDINAL}(?![\d:./])(?:,?\s*(?<year>\d{4})(?!\d))?`,
  String.raw`\b(?<name>${MONTH})\b\.?[\s,-]*(?<year>\d{4})(?!\d)`,
  String.raw`${NAMED}(?<![\d/.:-])(?<day>\d{1,2})/(?<month>\d{1,2})(?![\d/%])`,
  String.raw`(?<weekday>${WEEKDAY})\b[\s.,]*(?:the\s+)?(?<day>\d{1,2})${ORDINAL}(?![\d:./%])`,
  String.raw`\b(?<weekday>${WEEKDAY})\b`,
].map((form) => new RegExp(form, 'giu'));

const startOf = (text: string, among: readonly string[]): number =>
  among.indexOf(text.slice(0, 3).toLowerCase()) + 1;

function yearOf(groups: Readonly<Record<string, string | undefined>>): number | undefined {
  const text = groups['year'] ?? groups['apostrophe'] ?? groups['short'];
  if (text === undefined) return undefined;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function namedDay(groups: Readonly<Record<string, string | undefined>>): NamedDay {
  const { weekday, name, day } = groups as Partial<Record<'weekday' | 'name' | 'day', string>>;
  const month = name === undefined ? Number(groups['month']) || undefined : startOf(name, MONTHS);
  const year = yearOf(groups);
  return {
    ...(weekday === undefined ? {} : { weekday: startOf(weekday, WEEKDAYS) }),
    ...(day === undefined ? {} : { day: Number(day) }),
    ...(month === undefined ? {} : { month }),
    ...(year === undefined ? {} : { year }),
  };
}

const isPossible = ({ day, month }: NamedDay): boolean =>
  (day === undefined || (day >= 1 && day <= 31)) && (month === undefined || (month >= 1 && month <= 12));

/** A weekday that stands apart from the only date of the text belongs to it: "09/11 (Mon)". */
function joinWeekday(days: readonly NamedDay[]): readonly NamedDay[] {
  const dated = days.filter((day) => day.day !== undefined);
  const bare = days.filter((day) => day.day === undefined && day.month === undefined);
  const [only] = dated;
  const [weekday] = bare;
  if (dated.length !== 1 || bare.length !== 1 || only?.weekday !== undefined || weekday === undefined)
    return days;
  return [{ ...only, ...weekday }, ...days.filter((day) => day !== only && day !== weekday)];
}

/**
 * Every day a text names, and what else the text says. `11/23/2026` is no day of the UK calendar and stays in `rest`.
 *
 * @example daysIn('Mon 9 Nov AM') // { days: [{ weekday: 1, day: 9, month: 11 }], rest: 'AM' }
 */
export function daysIn(text: string): DaysInText {
  const days: NamedDay[] = [];
  let rest = text;
  if (!/\d|mon|tue|wed|thu|fri|sat|sun/i.test(text)) return { days, rest };
  for (const form of FORMS) {
    rest = rest.replace(form, (...found: unknown[]) => {
      const day = namedDay(found.at(-1) as Record<string, string | undefined>);
      if (!isPossible(day)) return found[0] as string;
      days.push(day);
      return ' ';
    });
  }
  return { days: joinWeekday(days), rest: rest.replace(/\s+/g, ' ').trim() };
}

const COMPACT = /(?<!\d)(20\d\d)([-_/]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/g;

/** Days written the ISO way inside a class, an attribute or an address: `list-column--20261102`, `am_2026-11-09`. */
export function isoDaysIn(text: string): string[] {
  return [...text.matchAll(COMPACT)].map((found) => `${found[1] ?? ''}-${found[3] ?? ''}-${found[4] ?? ''}`);
}
