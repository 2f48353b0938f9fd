/** What a column holds of the pupil. */
export type PupilColumn =
  | 'upn'
  | 'surname'
  | 'forename'
  | 'middle names'
  | 'known surname'
  | 'known forename'
  | 'name'
  | 'date of birth'
  | 'sex'
  | 'year group'
  | 'class'
  | 'start date'
  | 'admission number'
  | 'address';

/** Words a column may be headed with, the most trusted first: the legal name before any other. */
export const HEADINGS: Readonly<Record<PupilColumn, readonly string[]>> = {
  upn: ['upn', 'unique pupil number', 'pupil upn'],
  surname: ['legal surname', 'legal last name', 'surname', 'last name', 'family name', 'pupil surname'],
  forename: [
    'legal forename',
    'legal forenames',
    'legal first name',
    'forename',
    'forenames',
    'forename s',
    'legal forename s',
    'first name',
    'first names',
    'given name',
    'given names',
    'pupil forename',
  ],
  'middle names': [
    'middle names',
    'middle name',
    'middle name s',
    'legal middle names',
    'legal middle name s',
  ],
  'known surname': ['preferred surname', 'preferred last name', 'chosen surname', 'chosen last name'],
  'known forename': [
    'preferred forename',
    'preferred first name',
    'preferred name',
    'chosen name',
    'chosen forename',
    'chosen first name',
    'known as',
  ],
  name: [
    'name',
    'full name',
    'pupil name',
    'student name',
    'pupil',
    'student',
    'legal name',
    'legal full name',
  ],
  'date of birth': [
    'dob',
    'date of birth',
    'birth date',
    'd o b',
    'born',
    'pupil dob',
    'pupil date of birth',
  ],
  sex: ['sex', 'legal sex', 'gender', 'legal gender', 'm f'],
  'year group': [
    'year group',
    'year',
    'nc year',
    'yr',
    'curriculum year',
    'year taught in',
    'yeargroup',
    'nc year actual',
  ],
  class: [
    'reg group',
    'registration group',
    'reg',
    'registration form',
    'class',
    'form',
    'tutor group',
    'class name',
    'group',
    'registration',
  ],
  'start date': ['admission date', 'date of admission', 'start date', 'date of entry', 'entry date'],
  'admission number': [
    'admission number',
    'admission no',
    'admissions number',
    'adm no',
    'adm number',
    'adno',
    'admno',
    'pupil admission number',
  ],
  address: ['address', 'home address', 'full address', 'pupil address', 'current address'],
};

export const PUPIL_COLUMNS = Object.keys(HEADINGS) as readonly PupilColumn[];

/** Columns that together make an address, in the order in which one is written. */
export const ADDRESS_PARTS = [
  ['apartment', 'flat', 'house name', 'building name'],
  ['address line 1', 'address 1', 'house number', 'house', 'house number name', 'house name number'],
  ['street', 'address line 2', 'address 2', 'road'],
  ['district', 'locality', 'address line 3', 'address 3'],
  ['town', 'city', 'town city', 'address line 4', 'address 4'],
  ['county', 'address line 5', 'address 5', 'administrative area'],
  ['postcode', 'post code', 'home postcode'],
] as const;
