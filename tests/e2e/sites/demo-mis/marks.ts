import { CLASSES, MISSED_CHILD, PROTECTED_CHILD, mixed } from './pupils';
import type { MisPupil } from './pupils';

export type Half = 'AM' | 'PM';

/** A mark as Fernhill's registers hold it. */
export interface MisMark {
  readonly code: string;
  readonly minutesLate?: number;
  readonly comment?: string;
}

/** The four weeks after half-term, Monday to Friday. */
export const DAYS: readonly string[] = Array.from({ length: 4 }, (_, week) =>
  Array.from({ length: 5 }, (_day, day) => `2026-11-${String(2 + week * 7 + day).padStart(2, '0')}`),
).flat();

/** When each class's register is taken; the office sees blanks before that. */
const TAKEN: Record<Half, number> = { AM: 8 * 60 + 48, PM: 13 * 60 + 10 };
/** Parents have rung back by then, and the office has changed an N that turned out to be an illness. */
const SETTLED = '11:00';

/** What a day's marks become: at first, and once the office knows more. */
interface DayMarks {
  readonly AM: MisMark;
  readonly PM: MisMark;
  /** What replaces both after SETTLED. */
  readonly settledAs?: MisMark;
}

const PRESENT: DayMarks = { AM: { code: '/' }, PM: { code: '\\' } };
const awayAs = (code: string, comment?: string): DayMarks => {
  const mark: MisMark = comment === undefined ? { code } : { code, comment };
  return { AM: mark, PM: mark };
};
const resolvedTo = (code: string): DayMarks => ({ ...awayAs('N'), settledAs: { code } });

const dayNumber = (date: string): number => DAYS.indexOf(date);
const between = (date: string, from: string, to: string): boolean => date >= from && date <= to;

/** N may stand for five school days, then the office writes O (2024 Regulations, reg 10(7) to (9)). */
function missedChildOn(date: string, today: string): DayMarks {
  if (!between(date, '2026-11-09', '2026-11-20')) return PRESENT;
  return awayAs(dayNumber(today) - dayNumber(date) >= 5 || today > '2026-11-27' ? 'O' : 'N');
}

/** Named oddities of ordinary weeks, by place in the school. */
const STORIES: Readonly<Record<number, (date: string) => DayMarks | null>> = {
  // A stomach bug that lasts eight school days.
  17: (date) => (between(date, '2026-11-05', '2026-11-16') ? awayAs('I') : null),
  // The school bus did not come.
  64: (date) => (date === '2026-11-12' ? awayAs('Y1', 'School bus cancelled') : null),
  // A wedding abroad, agreed by the head.
  101: (date) => (between(date, '2026-11-17', '2026-11-18') ? awayAs('C') : null),
  // A holiday that was not agreed.
  133: (date) => (between(date, '2026-11-11', '2026-11-13') ? awayAs('G') : null),
  // Came in at half past ten, after the register had closed.
  158: (date) => (date === '2026-11-10' ? { AM: { code: 'U', minutesLate: 95 }, PM: { code: '\\' } } : null),
  190: (date) => (date === '2026-11-19' ? awayAs('R') : null),
};

/** About one pupil in three is ill once in four weeks, for a day to three; some of them without a call at first. */
function illness(at: number, date: string): DayMarks | null {
  if (mixed(at, 21) % 3 !== 0) return null;
  const day = dayNumber(date);
  const from = 2 + (mixed(at, 22) % 17);
  if (day < from || day >= from + 1 + (mixed(at, 23) % 3)) return null;
  return day === from && mixed(at, 24) % 5 < 2 ? resolvedTo('I') : awayAs('I');
}

function ordinaryDay(at: number, date: string): DayMarks {
  const day = dayNumber(date);
  const chance = mixed(at, day, 25) % 400;
  if (day === 0) return PRESENT;
  if (chance < 4) return { AM: { code: 'M', comment: 'Dentist' }, PM: { code: '\\' } };
  if (chance < 6) return { AM: { code: '/' }, PM: { code: 'M', comment: 'Hospital appointment' } };
  if (chance < 16) return { AM: { code: 'L', minutesLate: 3 + (mixed(at, day) % 18) }, PM: { code: '\\' } };
  return PRESENT;
}

function dayOf(pupil: MisPupil, date: string, today: string): DayMarks {
  if (pupil === MISSED_CHILD) return missedChildOn(date, today);
  if (pupil === PROTECTED_CHILD) return date === '2026-11-17' ? awayAs('N') : PRESENT;
  const at = Number(pupil.admission);
  return STORIES[at - 4101]?.(date) ?? illness(at, date) ?? ordinaryDay(at, date);
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** `HH:mm` at which a class's register of a session is taken on every day. */
export function takenAt(group: string, half: Half): string {
  const minutes = TAKEN[half] + CLASSES.findIndex((row) => row.group === group) * 2;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Whether the register had been taken at a moment `YYYY-MM-DDTHH:mm`. */
export function isTaken(group: string, date: string, half: Half, now: string): boolean {
  const today = now.slice(0, 10);
  if (!DAYS.includes(date) || date > today) return false;
  return date < today || minutesOf(now.slice(11)) >= minutesOf(takenAt(group, half));
}

/** A pupil's mark as the register shows it at a moment; null while the register has not been taken. */
export function markOf(pupil: MisPupil, date: string, half: Half, now: string): MisMark | null {
  if (!isTaken(pupil.group, date, half, now)) return null;
  const day = dayOf(pupil, date, now.slice(0, 10));
  const settled = day.settledAs !== undefined && now >= `${date}T${SETTLED}`;
  return settled ? day.settledAs : day[half];
}
