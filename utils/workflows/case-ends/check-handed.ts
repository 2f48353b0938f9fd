import { parseSchoolDate, parseSchoolMoment } from '@/utils/calendar/school-date';
import { LOG_KINDS, WORK_KINDS } from '@/utils/cases/log-row';
import { NEVER } from '@/utils/register/read-times';
import { markOfChar, stripYear } from '@/utils/register/strip';
import type { Strip } from '@/utils/register/strip';
import type { HandedCase } from './handed-case';

type FieldName =
  | keyof HandedCase
  | keyof HandedCase['pupil']
  | keyof HandedCase['pupil']['pupil']
  | keyof HandedCase['from']
  | keyof HandedCase['events'][number]
  | keyof HandedCase['events'][number]['row']
  | keyof HandedCase['papers'][number]
  | keyof HandedCase['strips'][number]
  | keyof HandedCase['changes'][number]
  | keyof Strip;
type Fields = Readonly<Partial<Record<FieldName, unknown>>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isMoment = (value: unknown) => isText(value) && parseSchoolMoment(value) !== null;

function isEachOf(value: unknown, pupilId: string, isSound: (one: Fields) => boolean): boolean {
  if (!Array.isArray(value)) return false;
  return (value as readonly unknown[]).every(
    (one) => isObject(one) && one.pupilId === pupilId && isSound(one),
  );
}

const hasId = ({ id }: Fields) => isText(id) && id !== '';

function isEntry(entry: Fields): boolean {
  const { row, author, rules, recordedAt, corrects } = entry;
  if (!hasId(entry) || !isText(author) || !isText(rules) || !isMoment(recordedAt) || !isObject(row))
    return false;
  const kind = [...LOG_KINDS, ...WORK_KINDS].some((known) => known === row.kind);
  return kind && isMoment(row.at) && (corrects === undefined || isText(corrects));
}

function isPaper(paper: Fields): boolean {
  const { form, fileName, answers, hash, madeAt, madeBy, sent } = paper;
  const texts = [form, fileName, hash, madeBy].every(isText);
  return (
    hasId(paper) && texts && isMoment(madeAt) && Array.isArray(answers) && (sent === null || isObject(sent))
  );
}

function areMarks(marks: string): boolean {
  try {
    return [...marks].every((char) => markOfChar(char) !== undefined);
  } catch {
    return false;
  }
}

function isStrip({ schoolYear, strip, times }: Fields): boolean {
  if (!isObject(strip) || !isText(strip.from) || !isText(strip.marks) || !isText(times)) return false;
  if (parseSchoolDate(strip.from) === null || times.length !== strip.marks.length * NEVER.length)
    return false;
  return stripYear(strip as unknown as Strip) === schoolYear && areMarks(strip.marks);
}

function isChange(change: Fields): boolean {
  const { date, was, is, readAt, wasReadAt } = change;
  const marks = [was, is].every((mark) => isText(mark) && areMarks(mark));
  return (
    hasId(change) &&
    marks &&
    isText(date) &&
    parseSchoolDate(date) !== null &&
    isMoment(readAt) &&
    isMoment(wasReadAt)
  );
}

/** What a handover file holds, when it is a case as this program writes it; null when it is anything else. */
export function handedCaseIn(value: unknown): HandedCase | null {
  if (!isObject(value) || value.v !== 1 || !isObject(value.pupil) || !isObject(value.from)) return null;
  const { pupil, from, events, papers, strips, changes, leftOut } = value;
  const who = pupil.pupil;
  const named = isObject(who) && isText(who.surname) && isText(who.forenames);
  if (!hasId(pupil) || !named || !Array.isArray(pupil.misIds) || !Array.isArray(pupil.alsoShownAs))
    return null;
  const id = pupil.id as string;
  const sound =
    isText(from.school) &&
    isText(from.name) &&
    Number.isSafeInteger(leftOut) &&
    isEachOf(events, id, isEntry) &&
    isEachOf(papers, id, isPaper) &&
    isEachOf(strips, id, isStrip) &&
    isEachOf(changes, id, isChange);
  return sound ? (value as unknown as HandedCase) : null;
}
