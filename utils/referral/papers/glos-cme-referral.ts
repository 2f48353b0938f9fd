import type { Paper } from './paper';

/**
 * Gloucestershire's referral of a child missing education. Fields in the council's order, from an older issue of its
 * form (forms.md 1A); what the council's form does not ask comes last, under its own heading.
 */
export const GLOS_CME_REFERRAL: Paper = {
  id: 'glos-cme-referral',
  title: 'Children missing education: referral',
  kind: 'cme-referral',
  authority: 'Gloucestershire',
  fieldList: 'theirs',
  about: 'The fields and their order are those of an older issue of the council’s form.',
  advice: 'If the school has the council’s own blank form, fill that one.',
  recipient: {
    name: 'Access to Education Team, Gloucestershire County Council',
    email: 'missingpupils@gloucestershire.gov.uk',
    post: 'Shire Hall, Westgate Street, Gloucester, GL1 2TP',
  },
  source: 'School policy 4.1 IX and 5; Gloucestershire CME referral form',
  sections: [
    { kind: 'fields', heading: 'School', fields: [{ id: 'school.name', label: 'Name of school' }] },
    {
      kind: 'fields',
      heading: 'Child and family',
      fields: [
        { id: 'child.forenames', label: 'Forename(s)' },
        { id: 'child.surname', label: 'Surname' },
        { id: 'child.dob', label: 'Date of birth' },
        { id: 'child.sex', label: 'Gender' },
        { id: 'att.lastAttended', label: 'Date last in education' },
        { id: 'att.lastSeen', label: 'Date last seen' },
        { id: 'parent[]', label: 'Parent(s) names and all contact details' },
      ],
    },
    {
      kind: 'criteria',
      heading: 'CME criteria',
      note: 'Ticked where the log of this absence supports it.',
      criteria: [
        { id: 'contact-failed', label: 'All attempts to contact the family have failed' },
        {
          id: 'moved',
          label: 'The family is known to have moved, but neither the new school nor the new address is known',
        },
        {
          id: 'place-not-taken-up',
          label: 'An allocated school place has not been taken up and attempts at contact have failed',
        },
      ],
    },
    {
      kind: 'checklist',
      heading: 'Checklist of actions',
      columns: ['Action', 'Date completed', 'Outcome'],
      rows: [
        {
          id: 'first-day-call',
          label: 'First day calling (a call made by a person, if the school’s first-day system is automated)',
          takes: 'log.firstDayCalls',
        },
        {
          id: 'contacts-tried',
          label: 'All emergency contacts tried at various times of the day (with contact details)',
          takes: 'log.emergencyContacts',
        },
        {
          id: 'enquiries',
          label: 'Wider information: siblings, other agencies, staff, other pupils, friends',
          takes: 'log.enquiries',
        },
        {
          id: 'home-visit',
          label: 'Home visit within 5 school days, if appropriate',
          takes: 'log.homeVisits',
        },
        { id: 'social-media', label: 'Social media searches', takes: 'log.socialMedia' },
      ],
    },
    {
      kind: 'note',
      heading: 'Social care first',
      note: 'If the child is subject to a child protection plan or in care, or there is reason to be concerned for the child’s safety, children’s social care is told before this form is sent.',
    },
    {
      kind: 'fields',
      heading: 'Safeguarding',
      note: 'Not on the council’s form. Entered or confirmed by the designated safeguarding lead; a blank does not mean no.',
      fields: [
        { id: 'sg.cpPlan', label: 'Child protection plan' },
        { id: 'sg.lac', label: 'Child in care' },
        { id: 'sg.risk', label: 'Known risks' },
        { id: 'sg.mash', label: 'Date children’s social care was told' },
        { id: 'sg.police', label: 'Date the police were told' },
      ],
    },
    {
      kind: 'fields',
      heading: 'Also known to the school',
      note: 'Not on the council’s form; added to help find the child.',
      fields: [
        { id: 'addr.current', label: 'Last known address' },
        { id: 'addr.new', label: 'New address' },
        { id: 'child.year', label: 'Year group' },
        { id: 'child.upn', label: 'Unique pupil number (UPN)' },
        { id: 'contacts[]', label: 'Emergency contacts' },
        { id: 'sib[]', label: 'Brothers and sisters' },
        { id: 'att.firstAbsent', label: 'First day of absence' },
        { id: 'att.daysContinuous', label: 'School days of continuous absence' },
        { id: 'att.sessions', label: 'Sessions missed' },
        { id: 'att.codes', label: 'Codes used' },
      ],
    },
    {
      kind: 'fields',
      heading: 'Completed by',
      fields: [
        { id: 'referrer.name', label: 'Name' },
        { id: 'referrer.role', label: 'Job title' },
        { id: 'referrer.phone', label: 'Telephone' },
        { id: 'referrer.email', label: 'Email' },
        { id: 'ref.date', label: 'Date of referral' },
      ],
    },
    {
      kind: 'log',
      heading: 'Log of contact, visits and enquiries',
      note: 'Every row of this absence, oldest first.',
      takes: 'log.all',
    },
  ],
  gates: [
    { id: 'first-day-call', label: 'First day calling', check: 'first-day-call', byDay: 1 },
    {
      id: 'contacts-tried',
      label: 'All emergency contacts tried at various times of the day',
      check: 'contacts-tried',
      byDay: null,
    },
    { id: 'enquiries', label: 'Wider enquiries', check: 'enquiries', byDay: null },
    { id: 'home-visit', label: 'Home visit', check: 'home-visit', byDay: 5, ifAppropriate: true },
    { id: 'social-media', label: 'Social media searches', check: 'social-media', byDay: null },
    { id: 'criteria', label: 'At least one CME criterion', check: 'criteria', byDay: null },
  ],
};
