import type { Paper } from './paper';

/**
 * The statutory return of a pupil absent without permission for ten school days (reg 13 of the 2024 Regulations). The
 * law asks for name and address; every authority adds its own fields, so this list is ours until the school loads its
 * authority's blank.
 */
export const ATTENDANCE_RETURN: Paper = {
  id: 'attendance-return',
  title: 'Attendance return: absence without permission',
  kind: 'attendance-return',
  authority: null,
  fieldList: 'ours',
  about:
    'The regulations ask for the pupil’s full name and address. The other fields, and their order, are ours and not the local authority’s.',
  recipient: { name: 'The local authority in which the school is' },
  source: 'School Attendance (Pupil Registration) (England) Regulations 2024, reg 13',
  sections: [
    {
      kind: 'fields',
      heading: 'School',
      fields: [
        { id: 'school.name', label: 'School' },
        { id: 'school.laestab', label: 'DfE number' },
        { id: 'ref.date', label: 'Date of return' },
        { id: 'ref.isUpdate', label: 'New notification or update' },
        { id: 'referrer.name', label: 'Completed by' },
        { id: 'referrer.role', label: 'Job title' },
        { id: 'referrer.phone', label: 'Telephone' },
        { id: 'referrer.email', label: 'Email' },
      ],
    },
    {
      kind: 'fields',
      heading: 'Pupil',
      fields: [
        { id: 'child.surname', label: 'Surname' },
        { id: 'child.forenames', label: 'Forename(s)' },
        { id: 'child.dob', label: 'Date of birth' },
        { id: 'child.sex', label: 'Gender' },
        { id: 'child.year', label: 'Year group' },
        { id: 'child.upn', label: 'Unique pupil number (UPN)' },
        { id: 'addr.current', label: 'Address' },
        { id: 'parent[]', label: 'Parents and carers, with contact details' },
        { id: 'parent[].livesWith', label: 'Who the pupil lives with' },
        { id: 'sib[]', label: 'Brothers and sisters' },
        { id: 'contacts[]', label: 'Emergency contacts' },
      ],
    },
    {
      kind: 'fields',
      heading: 'Absence',
      fields: [
        { id: 'att.lastAttended', label: 'Date last attended' },
        { id: 'att.firstAbsent', label: 'First day of absence' },
        { id: 'att.daysUnauthorised', label: 'School days without permission' },
        { id: 'att.daysContinuous', label: 'School days of continuous absence' },
        { id: 'att.sessions', label: 'Sessions missed' },
        { id: 'att.codes', label: 'Codes used' },
        { id: 'att.percent', label: 'Attendance this school year' },
        { id: 'ref.reason', label: 'Cause, if known' },
      ],
    },
    { kind: 'log', heading: 'Contact, visits and enquiries', note: 'Oldest first.', takes: 'log.all' },
  ],
  gates: [],
};
