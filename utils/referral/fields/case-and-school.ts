import { addressField, field } from './field';
import type { Field } from './field';

/** The referral itself (forms.md 2.1). */
export const CASE_FIELDS: readonly Field[] = [
  field('ref.formType', 'Kind of paper', 'choice', 'CALC', 'check', 'dsl'),
  field('ref.isUpdate', 'New notification or update', 'choice', 'LOG', 'auto', 'log'),
  field('ref.date', 'Date of referral', 'date', 'CALC', 'auto', 'staff'),
  field('ref.criteria', 'Criteria for a child missing education', 'list', 'LOG', 'check', 'dsl'),
  field('ref.reason', 'Reason for referral and current circumstances', 'long-text', 'TYPE', 'check', 'dsl'),
  field(
    'ref.priorContactLA',
    'Contact with the local authority before this form',
    'text',
    'LOG',
    'check',
    'log',
  ),
  field('ref.attachments', 'Evidence attached', 'files', 'TYPE', 'check', 'dsl'),
  field('ref.furtherInfo', 'Anything else', 'long-text', 'TYPE', 'dsl', 'dsl'),
  field('ref.unknowns', 'Facts asked for and not obtained', 'list', 'LOG', 'auto', 'log'),
];

/** The school and the person who makes the referral (forms.md 2.2). */
export const SCHOOL_FIELDS: readonly Field[] = [
  field('school.name', 'School', 'text', 'CFG', 'auto', 'settings'),
  field('school.laestab', 'DfE number', 'text', 'CFG', 'auto', 'settings'),
  field('school.urn', 'School URN', 'text', 'CFG', 'auto', 'settings'),
  field('school.phone', 'School telephone', 'text', 'CFG', 'auto', 'settings'),
  field('school.email', 'School email', 'text', 'CFG', 'auto', 'settings'),
  field('school.address', 'School address', 'address', 'CFG', 'auto', 'settings'),
  field('school.authority', 'Local authority', 'text', 'CFG', 'auto', 'settings'),
  field('referrer.name', 'Completed by', 'text', 'USR', 'auto', 'staff'),
  field('referrer.role', 'Job title', 'text', 'USR', 'auto', 'staff'),
  field('referrer.phone', 'Telephone', 'text', 'USR', 'auto', 'staff'),
  field('referrer.email', 'Email', 'text', 'USR', 'auto', 'staff'),
  field('dsl.name', 'Designated safeguarding lead', 'text', 'CFG', 'auto', 'settings'),
  field('head.name', 'Headteacher', 'text', 'CFG', 'auto', 'settings'),
  field('head.signature', 'Headteacher’s signature', 'text', 'TYPE', 'dsl', 'head'),
];

/** Where the child goes, and removal from roll (forms.md 2.6). */
export const LEAVING_FIELDS: readonly Field[] = [
  addressField('dest.school', 'New school', 'text', 'TYPE', 'check', 'parents'),
  addressField('dest.address', 'Address of the new school', 'address', 'TYPE', 'check', 'otherSchool'),
  addressField('dest.la', 'New local authority', 'text', 'TYPE', 'check', 'otherSchool'),
  field('dest.start', 'Start date at the new school', 'date', 'TYPE', 'check', 'otherSchool'),
  field('dest.confirmedBy', 'Admission confirmed by', 'text', 'LOG', 'check', 'otherSchool'),
  field('dest.confirmedOn', 'Admission confirmed on', 'date', 'LOG', 'check', 'otherSchool'),
  addressField('dest.country', 'Country moved to', 'text', 'TYPE', 'check', 'parents'),
  field('dest.application', 'Application for another school', 'text', 'LOG', 'check', 'otherSchool'),
  field('del.ground', 'Ground for removal from roll', 'choice', 'TYPE', 'check', 'head'),
  field('del.date', 'Date of removal from roll', 'date', 'TYPE', 'check', 'head'),
  field('del.ctf', 'Common transfer file sent', 'date', 'LOG', 'check', 'office'),
  field('del.ehe', 'Parent’s written decision to educate at home', 'files', 'LOG', 'check', 'office'),
];
