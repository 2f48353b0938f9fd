import { field } from './field';
import type { Field } from './field';

/** The child (forms.md 2.3). */
export const CHILD_FIELDS: readonly Field[] = [
  field('child.surname', 'Surname', 'text', 'MIS', 'auto', 'office'),
  field('child.forenames', 'Forename(s)', 'text', 'MIS', 'auto', 'office'),
  field('child.fullName', 'Name of child', 'text', 'CALC', 'auto', 'office'),
  field('child.otherNames', 'Other names', 'text', 'MIS', 'check', 'office'),
  field('child.dob', 'Date of birth', 'date', 'MIS', 'auto', 'office'),
  field('child.sex', 'Gender', 'choice', 'MIS', 'auto', 'office'),
  field('child.year', 'Year group', 'text', 'MIS', 'auto', 'office'),
  field('child.group', 'Class', 'text', 'MIS', 'auto', 'office'),
  field('child.upn', 'Unique pupil number (UPN)', 'text', 'MIS', 'auto', 'office'),
  field('child.nhs', 'NHS number', 'text', 'TYPE', 'check', 'parents'),
  field('child.ethnicity', 'Ethnicity', 'text', 'MIS', 'check', 'office'),
  field('child.language', 'First language', 'text', 'MIS', 'check', 'office'),
  field('child.religion', 'Religion', 'text', 'MIS', 'check', 'office'),
  field('child.nationality', 'Nationality', 'text', 'MIS', 'check', 'office'),
  field('child.countryOfBirth', 'Country of birth', 'text', 'MIS', 'check', 'office'),
  field('child.immigration', 'Residency status', 'text', 'TYPE', 'check', 'parents'),
  field('child.gypsyRomaTraveller', 'Gypsy, Roma or Traveller family', 'yes-no', 'MIS', 'check', 'office'),
  field('child.mobile', 'Child’s own mobile', 'text', 'TYPE', 'dsl', 'dsl'),
  field('child.socialHandles', 'Child’s social media names', 'text', 'TYPE', 'dsl', 'dsl'),
  field('child.description', 'Description of the child', 'long-text', 'TYPE', 'dsl', 'dsl'),
  field('child.sen', 'Special educational needs', 'choice', 'MIS', 'auto', 'office'),
  field('child.ehcp', 'Education, health and care plan', 'yes-no', 'MIS', 'auto', 'office'),
  field('child.health', 'Medical conditions, GP, school nurse', 'long-text', 'MIS', 'dsl', 'dsl'),
  field('child.fsm', 'Free school meals', 'yes-no', 'MIS', 'auto', 'office'),
  field('child.pupilPremium', 'Pupil premium', 'yes-no', 'MIS', 'auto', 'office'),
  field('child.serviceFamily', 'Service family', 'yes-no', 'MIS', 'auto', 'office'),
  field('child.youngCarer', 'Young carer', 'yes-no', 'MIS', 'auto', 'office'),
];
