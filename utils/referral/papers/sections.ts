import type { Paper, PaperField, PaperSection } from './paper';

/** Parts that papers of our own field list share. A paper of an authority's list has its own words and order. */
export function fieldsUnder(heading: string, fields: readonly PaperField[], note?: string): PaperSection {
  return { kind: 'fields', heading, fields, ...(note === undefined ? {} : { note }) };
}

export const SCHOOL_SECTION = fieldsUnder('School', [
  { id: 'school.name', label: 'School' },
  { id: 'school.laestab', label: 'DfE number' },
  { id: 'school.phone', label: 'Telephone' },
  { id: 'school.email', label: 'Email' },
  { id: 'ref.date', label: 'Date' },
]);

export const COMPLETED_BY = fieldsUnder('Completed by', [
  { id: 'referrer.name', label: 'Name' },
  { id: 'referrer.role', label: 'Job title' },
  { id: 'referrer.phone', label: 'Telephone' },
  { id: 'referrer.email', label: 'Email' },
]);

export const PUPIL_SECTION = fieldsUnder('Pupil', [
  { id: 'child.surname', label: 'Surname' },
  { id: 'child.forenames', label: 'Forename(s)' },
  { id: 'child.dob', label: 'Date of birth' },
  { id: 'child.sex', label: 'Gender' },
  { id: 'child.year', label: 'Year group' },
  { id: 'child.upn', label: 'Unique pupil number (UPN)' },
  { id: 'addr.current', label: 'Last known address' },
]);

export const FAMILY_SECTION = fieldsUnder('Family and contacts', [
  { id: 'parent[]', label: 'Parents and carers, with contact details' },
  { id: 'parent[].livesWith', label: 'Who the pupil lives with' },
  { id: 'contacts[]', label: 'Emergency contacts' },
  { id: 'sib[]', label: 'Brothers and sisters' },
]);

export const ABSENCE_SECTION = fieldsUnder('Absence', [
  { id: 'att.lastAttended', label: 'Date last attended' },
  { id: 'att.lastSeen', label: 'Date last seen' },
  { id: 'att.firstAbsent', label: 'First day of absence' },
  { id: 'att.daysContinuous', label: 'School days of continuous absence' },
  { id: 'att.sessions', label: 'Sessions missed' },
  { id: 'att.codes', label: 'Codes used' },
  { id: 'att.percent', label: 'Attendance this school year' },
]);

export const SAFEGUARDING_SECTION = fieldsUnder(
  'Safeguarding',
  [
    { id: 'sg.cpPlan', label: 'Child protection plan' },
    { id: 'sg.lac', label: 'Child in care' },
    { id: 'sg.socialWorker', label: 'Social worker' },
    { id: 'sg.risk', label: 'Known risks' },
    { id: 'sg.mash', label: 'Date children’s social care was told' },
    { id: 'sg.police', label: 'Date the police were told' },
  ],
  'Entered or confirmed by the designated safeguarding lead; a blank does not mean no.',
);

export const DESTINATION_SECTION = fieldsUnder('Where the pupil has gone', [
  { id: 'addr.new', label: 'New address' },
  { id: 'addr.newFrom', label: 'From' },
  { id: 'parent.next', label: 'Parent or adult the pupil will live with' },
  { id: 'dest.school', label: 'New school' },
  { id: 'dest.country', label: 'Country' },
]);

export const LOG_SECTION: PaperSection = {
  kind: 'log',
  heading: 'Contact, visits and enquiries',
  note: 'Every row of this absence, oldest first.',
  takes: 'log.all',
};

/** Said on every paper whose authority's field list is not known. */
export const OUR_LIST =
  'The authority’s own field list is not known to this program. These fields, and their order, are ours.';

type OwnList = Pick<Paper, 'id' | 'title' | 'kind' | 'authority' | 'recipient' | 'source' | 'sections'> &
  Partial<Pick<Paper, 'about' | 'advice' | 'gates'>>;

/** A paper whose fields are ours. Its school can fill the authority's own blank instead. */
export function ownList(paper: OwnList): Paper {
  return {
    fieldList: 'ours',
    about: OUR_LIST,
    advice: 'If the school has the authority’s own form, fill that one.',
    gates: [],
    ...paper,
  };
}
