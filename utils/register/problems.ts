import type { DoubtReason } from '@/utils/roster/match';
import { longDay } from '@/utils/wording/dates';
import type { SchoolDate } from '@/utils/calendar/school-date';
import type { ReadingProblem } from './reading';

/** Why a reading, or one session of it, was not counted. */
export type RecordingProblem =
  | { readonly code: 'not-saved' }
  | { readonly code: 'nothing-to-count' }
  | { readonly code: 'future-session'; readonly date: SchoolDate }
  | { readonly code: 'not-a-school-day'; readonly date: SchoolDate }
  | { readonly code: 'other-school-year'; readonly date: SchoolDate }
  | { readonly code: 'pupil-in-doubt'; readonly row: number; readonly why: DoubtReason };

const WHY_IN_DOUBT: Readonly<Record<DoubtReason, string>> = {
  namesakes:
    'More than one pupil has that name and the page does not tell them apart. Give each pupil their class in Pupils',
  'other-group':
    'A pupil of that name is on the roll in another class. Change their class in Pupils, or add the new pupil there',
  'id-of-another': 'The number on the page belongs to a pupil with another name. Check the pupil in Pupils',
  'other-id':
    'A pupil of that name is on the roll under another number. Open the register of their whole class, where it can be told whether it is the same child',
  'nearly-the-name':
    'A pupil on the roll has nearly that name. Write the name in Pupils as the register shows it, or add the new pupil there',
  'two-rows-one-pupil': 'Two rows of the page are the same pupil as far as the page says',
};

function sentenceOf(problem: RecordingProblem): string {
  switch (problem.code) {
    case 'not-saved':
      return 'The register on the page has not been saved yet, so nothing was counted. Save it in the MIS.';
    case 'nothing-to-count':
      return 'No session on the page could be counted.';
    case 'future-session':
      return `The page already shows marks for ${longDay(problem.date)}, which is still to come. They were not counted.`;
    case 'not-a-school-day':
      return `${longDay(problem.date)} is not a school day in the calendar, so its marks were not counted. If the school was open, change the calendar in Settings.`;
    case 'other-school-year':
      return `${longDay(problem.date)} belongs to another school year, so its marks were not counted.`;
    case 'pupil-in-doubt':
      return `Row ${problem.row} of the page was not counted. ${WHY_IN_DOUBT[problem.why]}.`;
  }
}

/** The problem as screens show it: its code and one plain sentence without a name. */
export function readingProblem(problem: RecordingProblem): ReadingProblem {
  return { code: problem.code, message: sentenceOf(problem) };
}
