import type { SchoolDate } from '@/utils/calendar/school-date';

/** Facts about a child that shorten a path or choose a paper. Cromford's welfare list (policy 7.1) is the last block. */
export const FLAGS = [
  'looked-after',
  'child-protection-plan',
  'child-in-need',
  'social-worker',
  'youth-justice-worker',
  'ehcp',
  'safeguarding-concern',
  'private-fostering',
  'care-order',
  'young-carer',
  'dual-registered',
  'referring-school',
  'part-time',
  'not-compulsory-age',
  'confidential-address',
  'radicalisation-risk',
  'welfare-concern',
  'family-domestic-abuse',
  'family-substance-misuse',
  'family-mental-health',
  'family-learning-difficulty',
  'contact-poses-risk',
  'criminal-exploitation',
  'sexual-exploitation',
  'crime-victim-or-involved',
  'may-be-taken-abroad',
  'forced-marriage-risk',
  'fgm-risk',
  'trafficking-risk',
] as const;

export type Flag = (typeof FLAGS)[number];

export interface Parent {
  readonly name: string;
  readonly relationship?: string;
  /** Parental responsibility. */
  readonly pr?: boolean;
  /** One line, parts separated by ", ", postcode last. */
  readonly address?: string;
  readonly phones?: readonly string[];
  readonly emails?: readonly string[];
  readonly livesWith?: boolean;
}

export interface Contact {
  readonly name: string;
  readonly rel?: string;
  readonly phone?: string;
  readonly priority?: number;
}

export interface Sibling {
  readonly name: string;
  readonly dob?: SchoolDate;
  readonly school?: string;
  readonly attendingNow?: boolean;
}

export interface Leave {
  readonly from: SchoolDate;
  readonly to: SchoolDate;
}

export interface Leaving {
  readonly on: SchoolDate;
  readonly destination: string;
}

/** A pupil as the admission register has them. A list that is absent was not asked; an empty one means there are none. */
export interface Pupil {
  readonly surname: string;
  readonly forenames: string;
  readonly dob?: SchoolDate;
  readonly sex?: 'M' | 'F';
  /** 'R' for reception, then '1' to '13'. */
  readonly yearGroup?: string;
  readonly group?: string;
  readonly upn?: string;
  readonly address?: string;
  readonly parents?: readonly Parent[];
  readonly contacts?: readonly Contact[];
  readonly siblings?: readonly Sibling[];
  readonly flags?: readonly Flag[];
  readonly startDate?: SchoolDate;
  readonly leave?: readonly Leave[];
  readonly leaving?: Leaving;
}

/** How a page's row names a pupil: the strongest id it shows. Never a row number. */
export interface PupilKey {
  readonly kind: 'upn' | 'mis-id' | 'name';
  readonly value: string;
}

export interface PupilName {
  readonly surname: string;
  readonly forenames: string;
  /** As the page shows it. */
  readonly shown: string;
}
