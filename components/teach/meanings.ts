import type { Choice } from '@/components/form/choice-fields';
import { CODES, isAttendanceCode, isValidOn } from '@/utils/codes/codes';
import type { SchoolDate } from '@/utils/calendar/school-date';
import type { TaughtMeaning } from '@/utils/register/mapping';

export const LEAVE_UNREAD = '';

/** What a mark can mean: the codes that a register may hold today, with their titles. Strokes are one choice. */
export function meaningChoices(today: SchoolDate): readonly Choice[] {
  const codes = Object.keys(CODES)
    .filter(isAttendanceCode)
    .filter((code) => isValidOn(code, today) && code !== '/' && code !== '\\');
  return [
    { value: LEAVE_UNREAD, label: 'Leave unread' },
    { value: 'present', label: 'Present' },
    ...codes.map((code) => ({ value: code, label: `${code}: ${CODES[code].meaning}` })),
  ];
}

/** The meaning that was chosen; null for "leave unread". */
export function meaningOf(chosen: string): TaughtMeaning | null {
  return chosen === 'present' || isAttendanceCode(chosen) ? chosen : null;
}
