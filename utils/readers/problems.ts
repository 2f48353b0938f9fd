import type { ReadingProblem } from '@/utils/register/reading';

/**
 * Why a page, a row or a mark was not read: one plain sentence for each. `{}` is filled with words of the page, never
 * with a pupil's name.
 */
export const PROBLEMS = {
  // The page is refused.
  'no-table': 'There is no list of pupils on this page.',
  'log-in-page': 'This page asks somebody to sign in. Sign in, then open the register again.',
  'error-page': 'This page shows an error of the MIS, not a register.',
  'no-pupils': 'There is a table on this page, but no column of pupils in it.',
  'no-marks': 'There is a list of pupils on this page, but no column of attendance marks in it.',
  'no-headings': 'The columns of this table have no headings, so it is not known which mark belongs to what.',
  'columns-out-of-line':
    'The headings of this table do not stand above its columns, so it is not known which mark belongs to what.',
  'not-attendance': 'Nothing on this page says that the marks in this table are attendance marks.',
  'marks-not-understood': 'Too few of the marks in this table are attendance codes for it to be a register.',
  'other-codes':
    'The letters on this page are not the attendance codes of England: they mean something else here.',
  'two-registers': 'There are two registers on this page. Open one of them by itself.',
  gradebook: 'This looks like a mark book of grades, not an attendance register.',
  timetable: 'This looks like a timetable, not an attendance register.',
  'behaviour-points':
    'This looks like a list of behaviour or achievement points, not an attendance register.',
  'dinner-register': 'This looks like a register of dinners or milk, not of attendance.',
  'club-register': 'This looks like the list of a club or of wraparound care, not the school register.',
  'fire-register': 'This looks like an evacuation list, not the attendance register.',
  'trip-list': 'This looks like the list of a trip or of consents, not the attendance register.',
  'payment-list': 'This looks like a list of payments, not an attendance register.',
  'staff-list': 'This looks like a list of staff, not of pupils.',
  'other-list':
    'This looks like a list of something other than attendance at morning or afternoon registration.',
  lessons: 'This register is of lessons or periods, not of the morning and afternoon sessions.',
  'date-unknown': 'The page does not say which day this register is for.',
  'month-first':
    'The days of this register are written with the month first, so none of them can be believed. Export it with days in the British way.',
  'dates-conflict': 'The page names two different days for this register.',
  'session-unknown': 'The page does not say whether this register is for the morning or the afternoon.',
  'sessions-conflict': 'The page says both morning and afternoon about the same marks.',
  'future-date': 'This register is for a day that is still to come.',
  'other-school-year': 'This register is of another school year.',
  'too-many-rows': 'There are more rows on this page than a register can have, so none was read.',
  'row-a-mark': 'Each row of this table is one mark of one day, not one pupil; such lists are not read.',
  'history-not-named':
    'This looks like the attendance of one pupil, but the page does not say clearly of whom.',
  'mapping-conflict':
    'The page says something else than what it was taught to mean ({}). Check the page, and teach it again if it has changed.',
  'mapping-place-lost':
    'The page has changed since it was taught ({}): a place that was pointed at is not there any more. Teach it again.',

  // A part of the page was not read, or not believed.
  'unknown-mark': 'A mark on this page is not known: {}.',
  'class-only': 'A mark on this page names a kind of absence but no code: {}.',
  'reason-unknown': 'A pupil is marked absent for a reason that is not known here, so no code was read.',
  'withdrawn-code': 'A mark on this page is a code that was withdrawn in August 2024: {}.',
  'conflicting-mark': 'A mark on this page says two different things at once: {}.',
  'future-mark': 'A mark for a day that is still to come was left out: {}.',
  'unsaved-default': 'A mark on this page is a default that nobody has saved: {}.',
  'unsent-change': 'A mark on this page was changed and has not been saved yet: {}.',
  'row-out-of-line': 'A row does not fit under the headings, so its marks were not read.',
  'pupil-twice': 'A pupil stands on this page twice with different marks, so neither was counted.',
  namesakes: 'Two rows have the same name and nothing on the page tells them apart.',
  'row-without-name': 'A row holds marks but names no pupil, so it was not read.',
  'rows-hidden': 'Some rows of the list are hidden, so the register was not read whole.',
  'list-filtered': 'The list is filtered, so pupils who are not on it were not read.',
  'more-pages': 'The list goes on on another page, so the register was not read whole.',
  'count-differs': 'The page speaks of another number of pupils than it lists.',
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

/** A problem with its sentence. `words` come from the page and stand where the sentence has `{}`. */
export function problem(code: ProblemCode, words = ''): ReadingProblem {
  return { code, message: PROBLEMS[code].replace('{}', () => words) };
}
