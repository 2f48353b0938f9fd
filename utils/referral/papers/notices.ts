import {
  ABSENCE_SECTION,
  COMPLETED_BY,
  FAMILY_SECTION,
  LOG_SECTION,
  PUPIL_SECTION,
  SAFEGUARDING_SECTION,
  SCHOOL_SECTION,
  fieldsUnder,
  ownList,
} from './sections';

const ILLNESS_SECTION = fieldsUnder('Illness', [
  { id: 'att.illness', label: 'Illness, evidence and expected return' },
  { id: 'att.partTime', label: 'Part-time timetable' },
]);

/** Worcestershire's ten-day notice: authorised or not, and illness likely to pass 15 days. A notice, not a referral. */
export const WORCS_ABSENCE_NOTIFICATION = ownList({
  id: 'worcs-absence-notification',
  title: 'Absence and irregular attendance: notification',
  kind: 'notification',
  authority: 'Worcestershire',
  advice: 'It is entered on the Children’s Portal. Copy the answers from here.',
  recipient: { name: 'Worcestershire Children’s Portal' },
  source: 'Aspire Academy policy, Notifying the local authority',
  sections: [
    SCHOOL_SECTION,
    fieldsUnder('Notification', [
      { id: 'ref.isUpdate', label: 'New notification or update' },
      { id: 'ref.reason', label: 'Reason for the notification' },
    ]),
    PUPIL_SECTION,
    FAMILY_SECTION,
    ABSENCE_SECTION,
    ILLNESS_SECTION,
    SAFEGUARDING_SECTION,
    COMPLETED_BY,
    LOG_SECTION,
  ],
});

/** Reg 13: a pupil coded I who is reasonably believed to miss 15 school days in the year. Full name and address. */
export const SICKNESS_RETURN = ownList({
  id: 'sickness-return',
  title: 'Sickness return',
  kind: 'sickness-return',
  authority: null,
  about:
    'The regulations ask for the pupil’s full name and address. The other fields, and their order, are ours and not the local authority’s.',
  recipient: { name: 'The local authority in which the school is' },
  source: 'School Attendance (Pupil Registration) (England) Regulations 2024, reg 13',
  sections: [SCHOOL_SECTION, PUPIL_SECTION, ABSENCE_SECTION, ILLNESS_SECTION, COMPLETED_BY],
});

/** Ealing's twice-yearly survey is a spreadsheet from the LA; this lists one pupil's answers to copy into it. */
export const EALING_PART_TIME_RETURN = ownList({
  id: 'ealing-part-time-return',
  title: 'Part-time and alternative provision: one pupil’s answers',
  kind: 'notification',
  authority: 'Ealing',
  advice: 'The LA sends a spreadsheet. Copy the answers into it.',
  recipient: { name: 'CME officer', email: 'CME@ealing.gov.uk' },
  source: 'Ealing: children on part-time or alternative provision',
  sections: [
    SCHOOL_SECTION,
    PUPIL_SECTION,
    ABSENCE_SECTION,
    fieldsUnder('Provision', [
      { id: 'att.partTime', label: 'Timetable: hours, start, review, end, reason, provider' },
      { id: 'child.ehcp', label: 'EHC plan' },
    ]),
    COMPLETED_BY,
  ],
});
