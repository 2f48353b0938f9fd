import type { Field } from '../page/fields';
import { isoDaysIn } from './date-text';
import { titleDays } from './days-in-title';
import type { TitleDays } from './days-in-title';

/** Fields that hold a day, but not the register's. */
const OTHER_FIELD =
  /birth|\bdob|return|review|due|expir|leav|join|admission|effective|note|creat|next|print|issue|valid|remind|contact|since|sent|letter/i;
const RANGE_END =
  /(?:^|[^a-z])(?:from|to|start|end|until)(?:$|[^a-z])|(?:date|day)(?:from|to|start|end)|(?:from|to|start|end)[-_ ]?(?:date|day)/i;
const DATE_FIELD = /dat(?:e|um)\b|date|\bday\b|\bweek|term|year|month/i;

function isoDay(text: string): TitleDays {
  const [year, month, day] = text.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return {};
  return { day: { year, month, day } };
}

const toRange = ({ day }: TitleDays): TitleDays => (day === undefined ? {} : { week: day });

function daysInField(field: Field): TitleDays {
  const { about, kind, text, value } = field;
  if (kind === 'search' || OTHER_FIELD.test(about)) return {};
  if (kind === 'date') return isoDay(value.slice(0, 10));
  if (kind === 'current') return titleDays(text);
  if (kind === 'week' || !DATE_FIELD.test(about)) return kind === 'choice' ? titleDays(text) : {};
  const said = titleDays(text);
  const [iso] = said.day === undefined ? isoDaysIn(value) : [];
  const day = iso === undefined ? said : { ...said, ...isoDay(iso) };
  return /week/i.test(about) && !/weekday|day of/i.test(about) ? toRange(day) : day;
}

const PART = /day|month|year/i;

/** Three selects of day, month and year are one date. */
function daysInTriples(fields: readonly Field[]): TitleDays[] {
  const byStem = new Map<string, Map<string, string>>();
  for (const { name, text, value, kind } of fields) {
    const part = PART.exec(name)?.[0].toLowerCase();
    if (part === undefined || kind !== 'choice') continue;
    const stem = name.replace(PART, '');
    if (RANGE_END.test(stem) || OTHER_FIELD.test(stem)) continue;
    const parts = byStem.get(stem) ?? new Map<string, string>();
    byStem.set(stem, parts.set(part, /^\d+$/.test(value) ? value : text));
  }
  return [...byStem.values()].flatMap((parts) => {
    const [day, month, year] = ['day', 'month', 'year'].map((part) => parts.get(part));
    if (day === undefined || month === undefined || year === undefined) return [];
    return [titleDays(/^\d+$/.test(month) ? `${day}/${month}/${year}` : `${day} ${month} ${year}`)];
  });
}

/** A pair of "from" and "to" names a day only when both name the same. */
function daysInRange(fields: readonly Field[]): TitleDays[] {
  const ends = fields.filter(({ kind, about }) => kind === 'date' && RANGE_END.test(about));
  const values = new Set(ends.map(({ value }) => value));
  const [only] = values;
  return ends.length === 2 && values.size === 1 && only !== undefined ? [isoDay(only)] : [];
}

/** What the controls of the page say about days: date fields, chosen options, the current tab. */
export function daysInFields(fields: readonly Field[]): TitleDays[] {
  const triples = daysInTriples(fields);
  const single = fields.filter(({ about }) => !RANGE_END.test(about)).map(daysInField);
  return [...single, ...triples, ...daysInRange(fields)];
}

const DATE_PARAMETER = /date|^d$|^day$|^for$/i;

function daysInParameters(parameters: URLSearchParams): TitleDays[] {
  const found: TitleDays[] = [];
  for (const [name, value] of parameters) {
    if (OTHER_FIELD.test(name) || RANGE_END.test(name)) continue;
    if (/^w(?:eek|c)?(?:beginning|commencing|start)?$/i.test(name)) found.push(toRange(titleDays(value)));
    else if (DATE_PARAMETER.test(name)) found.push(dayOfParameter(value));
  }
  const [day, month, year] = ['day_date', 'month_date', 'year_date'].map((name) => parameters.get(name));
  if (day && month && year) found.push(titleDays(`${day}/${month}/${year}`));
  return found;
}

function dayOfParameter(value: string): TitleDays {
  const [iso] = isoDaysIn(value);
  return iso === undefined ? titleDays(value) : isoDay(iso);
}

/** What the page's address says about the day. The path of a file on a disk says nothing. */
export function daysInAddress(address: string): TitleDays[] {
  if (!URL.canParse(address)) return [];
  const { protocol, pathname, searchParams, hash } = new URL(address);
  const afterHash = hash.includes('?') ? hash.slice(hash.indexOf('?')) : '';
  const path = protocol === 'file:' ? hash : `${pathname}/${hash}`;
  const segments = path.split(/[/?&#]/).filter((part) => /^20\d\d-?\d\d-?\d\d$/.test(part));
  return [
    ...daysInParameters(searchParams),
    ...daysInParameters(new URLSearchParams(afterHash)),
    ...segments.flatMap(isoDaysIn).map(isoDay),
  ];
}
