import type { Told } from '@/utils/cases/log-row';
import type { Who } from '@/utils/policy/policy';
import type { Flag, Pupil } from '@/utils/roster/pupil';
import { listOf } from './amounts';

export const WHO_WORDS: Readonly<Record<Who, string>> = {
  office: 'Office',
  dsl: 'Designated safeguarding lead',
  head: 'Headteacher',
};

/** For tags and narrow columns. */
export const WHO_SHORT: Readonly<Record<Who, string>> = { office: 'Office', dsl: 'DSL', head: 'Head' };

export const TOLD_WORDS: Readonly<Record<Told, string>> = {
  dsl: 'designated safeguarding lead',
  'social-worker': 'social worker',
  'youth-justice-worker': 'youth-justice worker',
  'social-care': "children's social care",
  mash: 'multi-agency safeguarding hub (MASH)',
  police: 'police',
  la: 'local authority',
  'la-ehe': 'local authority, home education team',
  admissions: 'local authority, admissions',
  'referring-school': 'referring school',
};

export const FLAG_WORDS: Readonly<Record<Flag, string>> = {
  'looked-after': 'Looked after by a local authority',
  'child-protection-plan': 'Child protection plan',
  'child-in-need': 'Child in need plan',
  'social-worker': 'Has a social worker',
  'youth-justice-worker': 'Has a youth-justice worker',
  ehcp: 'Education, health and care plan',
  'safeguarding-concern': 'Safeguarding concern',
  'private-fostering': 'Privately fostered',
  'care-order': 'Care order',
  'young-carer': 'Young carer',
  'dual-registered': 'Registered at two schools',
  'referring-school': 'Placed here by another school',
  'part-time': 'Part-time timetable',
  'not-compulsory-age': 'Not of compulsory school age',
  'confidential-address': 'Address must not be disclosed',
  'radicalisation-risk': 'Risk of radicalisation',
  'welfare-concern': 'Serious health, safety or welfare concern',
  'family-domestic-abuse': 'Domestic abuse in the family',
  'family-substance-misuse': 'Drug or alcohol misuse in the family',
  'family-mental-health': 'Mental ill health in the family',
  'family-learning-difficulty': 'Learning difficulty in the family',
  'contact-poses-risk': 'Contact with a person who poses a risk',
  'criminal-exploitation': 'Risk of criminal exploitation',
  'sexual-exploitation': 'Risk of sexual exploitation',
  'crime-victim-or-involved': 'Victim of crime, or involved in it',
  'may-be-taken-abroad': 'May be taken abroad unlawfully',
  'forced-marriage-risk': 'Risk of forced marriage',
  'fgm-risk': 'Risk of female genital mutilation',
  'trafficking-risk': 'Risk of trafficking',
};

/** As a register lists them. @example listName(pupil) // 'Ahmed, Yusuf' */
export function listName(pupil: Pick<Pupil, 'surname' | 'forenames'>): string {
  return pupil.forenames === '' ? pupil.surname : `${pupil.surname}, ${pupil.forenames}`;
}

/** As one speaks of them. @example spokenName(pupil) // 'Yusuf Ahmed' */
export function spokenName(pupil: Pick<Pupil, 'surname' | 'forenames'>): string {
  return `${pupil.forenames} ${pupil.surname}`.trim();
}

/** @example groupWords(pupil) // 'Oak, year 4' */
export function groupWords(pupil: Pupil): string {
  const year =
    pupil.yearGroup === undefined ? '' : pupil.yearGroup === 'R' ? 'reception' : `year ${pupil.yearGroup}`;
  return [pupil.group ?? '', year].filter((part) => part !== '').join(', ');
}

/** @example childrenWords([yusuf, aisha]) // 'Yusuf and Aisha Ahmed' */
export function childrenWords(pupils: readonly Pick<Pupil, 'surname' | 'forenames'>[]): string {
  const surnames = new Set(pupils.map(({ surname }) => surname));
  const [surname] = surnames;
  if (surnames.size !== 1 || surname === undefined) return listOf(pupils.map(spokenName));
  return `${listOf(pupils.map(({ forenames }) => forenames))} ${surname}`.trim();
}
