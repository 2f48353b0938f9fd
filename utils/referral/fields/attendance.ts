import { field } from './field';
import type { Field } from './field';

/** Attendance (forms.md 2.5). */
export const ATTENDANCE_FIELDS: readonly Field[] = [
  field('att.lastAttended', 'Date last attended', 'date', 'REG', 'auto', 'register'),
  field('att.lastSeen', 'Date last seen', 'date', 'LOG', 'check', 'log'),
  field('att.lastSeenBy', 'Last seen by', 'text', 'LOG', 'check', 'log'),
  field('att.firstAbsent', 'First day of absence', 'date', 'REG', 'auto', 'register'),
  field('att.daysContinuous', 'School days of continuous absence', 'number', 'CALC', 'auto', 'register'),
  field('att.sessions', 'Sessions missed', 'number', 'CALC', 'auto', 'register'),
  field('att.daysUnauthorised', 'School days without permission', 'number', 'CALC', 'auto', 'register'),
  field('att.codes', 'Codes used, with counts', 'list', 'REG', 'auto', 'register'),
  field('att.percent', 'Attendance this school year', 'text', 'CALC', 'auto', 'register'),
  field('att.unauthPercent', 'Unauthorised absence this school year', 'text', 'CALC', 'auto', 'register'),
  field('att.history', 'History of non-attendance', 'yes-no', 'TYPE', 'check', 'register'),
  field(
    'att.historyLeave',
    'Pattern of unauthorised leave in term time',
    'yes-no',
    'TYPE',
    'check',
    'register',
  ),
  field('att.leave', 'Leave agreed', 'list', 'MIS', 'check', 'office'),
  field('att.illness', 'Illness', 'text', 'REG', 'check', 'office'),
  field('att.partTime', 'Part-time timetable', 'text', 'TYPE', 'check', 'office'),
  field('att.printout', 'Register printout', 'files', 'REG', 'auto', 'register'),
  field('att.admitted', 'Date admitted', 'date', 'MIS', 'auto', 'office'),
  field('att.previousSchool', 'Previous school', 'text', 'MIS', 'auto', 'office'),
];
