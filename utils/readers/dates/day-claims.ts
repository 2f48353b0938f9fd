import { weekdayOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import type { Block } from '../page/blocks';
import type { LabelledText } from '../page/labels';
import type { PageView, TableTitles } from '../page/page-view';
import type { NamedDay } from './date-text';
import { daysInAddress, daysInFields } from './days-in-fields';
import { titleDays } from './days-in-title';
import type { TitleDays } from './days-in-title';
import { resolveDay } from './resolve';
import type { DayContext } from './resolve';

/** What the page around the table says about the day of the register. */
export type PageDay = { kind: 'date'; date: SchoolDate } | { kind: 'conflict' } | { kind: 'unknown' };

export interface DayEvidence {
  readonly pageDay: PageDay;
  readonly context: DayContext;
}

const DATE_LABEL =
  /^(?:(?:register|attendance|registration|session|school|selected|lesson)\s+)?(?:date|day|week|week beginning|week commencing|for|register for|attendance for|academic year|school year)$/;
/** Days that stand on a page without being the day of the register. */
const OTHER_DAY =
  /print|updat|saved|submi|generat|export|log(?:ged)?\s?(?:in|on)|sign(?:ed)? in|\btoday\b|copyright|birth|\bdob\b|term|next|\bdue\b|deadline|news|posted|version|\bas at\b|\bstart|created|modified|amended|until|since|expire|return|review|last|taken|recorded|note|message|event|remind|clos|opens?\b|meeting|deploy|release/i;
const LOOSE_LIMIT = 120;

/** On a page without a heading, the last stretches before the table. */
const NEAREST = 3;
const CLOCK = /\b\d{1,2}[:.]\d{2}\b/;
/** A stretch of text that says itself what its day is of. */
const OF_THE_REGISTER = /\bregist|\battendance\b|\bsession\b|\bmorning\b|\bafternoon\b|\b[AP]\.?M\b/;

function usable(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(
    ({ before, aside, heading, text }) =>
      before &&
      !aside &&
      !heading &&
      text.length <= LOOSE_LIMIT &&
      !OTHER_DAY.test(text) &&
      !CLOCK.test(text),
  );
}

/** Texts that speak of the register; and those below a heading, which may speak of it. What is above is a banner. */
function looseTexts(blocks: readonly Block[]): { about: string[]; below: string[] } {
  const heading = blocks.findIndex((block) => block.heading && !block.aside);
  const texts = (some: readonly Block[]) => usable(some).map(({ text }) => text);
  return {
    about: texts(blocks).filter((text) => OF_THE_REGISTER.test(text)),
    below: texts(heading < 0 ? blocks.filter(({ before }) => before).slice(-NEAREST) : blocks.slice(heading)),
  };
}

function labelled(texts: readonly LabelledText[]): string[] {
  return texts
    .filter(({ label }) => DATE_LABEL.test(label))
    .map(({ label, text }) => (/week|year/.test(label) ? `${label}: ${text}` : text));
}

/** What each source says. Each further one is asked only when those before it name no day. */
interface Said {
  readonly sure: readonly TitleDays[];
  readonly about: readonly TitleDays[];
  readonly below: readonly TitleDays[];
}

function sayings(view: PageView, titles: TableTitles, labels: readonly LabelledText[]): Said {
  const fields = daysInFields(view.fields);
  const nearest = titles.map(titleDays);
  const nearestDay = nearest.find((title) => title.day !== undefined);
  const { about, below } = looseTexts(view.blocks);
  const withoutDay = nearest.map((title) => (title === nearestDay ? title : dropDay(title)));
  return {
    sure: [
      ...withoutDay,
      ...labelled(labels).map(titleDays),
      ...fields,
      ...daysInAddress(view.address),
      titleDays(OTHER_DAY.test(view.title) ? '' : view.title),
    ],
    about: about.map(titleDays),
    below: below.map(titleDays),
  };
}

/** The nearest title that names a day is the one that counts; a title further off may speak of the whole week. */
function dropDay({ day: _day, ...others }: TitleDays): TitleDays {
  return others;
}

const isFull = (day: NamedDay) => day.year !== undefined;

function resolved(days: readonly NamedDay[], context: DayContext): PageDay {
  const found = days.map((day) => resolveDay(day, context));
  if (found.some((each) => each.kind === 'conflict')) return { kind: 'conflict' };
  const dates = new Set(found.flatMap((each) => (each.kind === 'date' ? [each.date] : [])));
  const [date] = dates;
  if (date === undefined) return { kind: 'unknown' };
  return dates.size > 1 ? { kind: 'conflict' } : { kind: 'date', date };
}

const daysOf = (said: readonly TitleDays[]) => said.flatMap(({ day }) => (day === undefined ? [] : [day]));

function contextOf({ sure, about, below }: Said, today: SchoolDate): DayContext {
  const all = [...sure, ...about, ...below];
  const schoolYear = sure.find((said) => said.schoolYear !== undefined)?.schoolYear;
  const months = all.flatMap(({ month }) => (month === undefined ? [] : [month]));
  const [month] = months;
  const oneMonth = months.every((each) => each.month === month?.month && each.year === month.year);
  const start: DayContext = {
    today,
    near: [],
    ...(schoolYear === undefined ? {} : { schoolYear }),
    ...(month !== undefined && oneMonth ? { month } : {}),
  };
  const full = daysOf(sure).filter(isFull);
  const near = full.flatMap((day) => {
    const one = resolveDay(day, start);
    return one.kind === 'date' ? [one.date] : [];
  });
  const context = { ...start, near };
  const week = weekOf(all, context);
  return week === undefined ? context : { ...context, week };
}

function weekOf(said: readonly TitleDays[], context: DayContext): SchoolDate | undefined {
  const weeks = said.flatMap(({ week }) => (week === undefined ? [] : [week]));
  const answer = resolved(weeks, context);
  return answer.kind === 'date' ? answer.date : undefined;
}

const WHOLE_WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri)day\b/gi;
const ORDER = ['mon', 'tue', 'wed', 'thu', 'fri'];

/** Weekdays that titles name by themselves, without a date: "Tuesday’s register". */
function weekdaysOf(titles: TableTitles): readonly number[] {
  return titles.flatMap((title) => {
    const named = new Set((title.match(WHOLE_WEEKDAY) ?? []).map((day) => day.slice(0, 3).toLowerCase()));
    const { day, week } = titleDays(title);
    const [only] = named;
    return named.size !== 1 || day !== undefined || week !== undefined || only === undefined
      ? []
      : [ORDER.indexOf(only) + 1];
  });
}

/** Gathers what titles, labels, fields, the address and, failing all those, loose text say about the register's day. */
export function dayEvidence(
  view: PageView,
  titles: TableTitles,
  labels: readonly LabelledText[],
  today: SchoolDate,
): DayEvidence {
  const said = sayings(view, titles, labels);
  const context = contextOf(said, today);
  for (const source of [said.sure, said.about, said.below]) {
    const pageDay = resolved(daysOf(source), context);
    if (pageDay.kind === 'unknown') continue;
    const denied =
      pageDay.kind === 'date' && weekdaysOf(titles).some((weekday) => weekday !== weekdayOf(pageDay.date));
    return { pageDay: denied ? { kind: 'conflict' } : pageDay, context };
  }
  return { pageDay: { kind: 'unknown' }, context };
}
