import { ADULTS, FORENAMES, STREETS, SURNAMES } from './names';

/** One child of Fernhill Primary School, which does not exist. Numbers are those Ofcom keeps free for drama. */
export interface MisPupil {
  readonly admission: string;
  readonly upn: string;
  readonly surname: string;
  readonly forename: string;
  /** `YYYY-MM-DD`. */
  readonly dob: string;
  readonly sex: 'M' | 'F';
  /** 'R', '1' … '6'. */
  readonly year: string;
  readonly group: string;
  readonly address: string;
  readonly contacts: readonly MisContact[];
}

export interface MisContact {
  readonly name: string;
  readonly relationship: string;
  readonly phone: string;
  readonly email: string;
  readonly parent: boolean;
}

/** What papers say about the school. */
export const SCHOOL = {
  name: 'Fernhill Primary School',
  dfeNumber: '916/9990',
  phone: '01632 960100',
  email: 'office@fernhill-primary.example',
  address: 'Fernhill Primary School, Beacon Road, Fernhill, ZZ4 1AA',
  authority: 'Gloucestershire',
} as const;

/** Class code and the year it teaches, with its teacher. */
export const CLASSES = [
  { group: 'RW', year: 'R', teacher: 'Mrs Winterbourne' },
  { group: '1K', year: '1', teacher: 'Mr Kaplan' },
  { group: '2D', year: '2', teacher: 'Miss Danso' },
  { group: '3P', year: '3', teacher: 'Mrs Penhallow' },
  { group: '4B', year: '4', teacher: 'Mr Boateng' },
  { group: '5T', year: '5', teacher: 'Ms Truscott' },
  { group: '6S', year: '6', teacher: 'Mr Sorensen' },
] as const;

const CLASS_SIZE = 30;
const CHECK_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/** A UPN with its check letter, so that a careful program accepts it. 9169990 is no school. */
export function upnOf(yearJoined: number, serial: number): string {
  const digits = `9169990${String(yearJoined % 100).padStart(2, '0')}${String(serial).padStart(3, '0')}`;
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index + 2), 0);
  return `${CHECK_LETTERS.charAt(sum % 23)}${digits}`;
}

/** The same for every run: a mixing step of the kind used to seed random numbers. */
export function mixed(...numbers: readonly number[]): number {
  let hash = 0x9e3779b9;
  for (const number of numbers) {
    hash = Math.imul(hash ^ (number + 0x7f4a7c15), 0x85ebca6b);
    hash = (hash ^ (hash >>> 13)) >>> 0;
  }
  return hash;
}

const pick = <T>(list: readonly T[], number: number): T => list[number % list.length] as T;
const two = (number: number): string => String(number).padStart(2, '0');
const phone = (number: number): string => `07700 900${String(number % 1000).padStart(3, '0')}`;
const mail = (name: string): string =>
  `${name
    .normalize('NFD')
    .replace(/[^A-Za-z]+/g, '.')
    .toLowerCase()}@mail.example`;

interface Cast {
  readonly at: number;
  readonly surname: string;
  readonly forename: string;
  readonly sex: 'M' | 'F';
  readonly contacts?: readonly MisContact[];
  readonly address?: string;
}

/** Place in the school: class first, then the row within it. */
const place = (group: string, row: number): number =>
  CLASSES.findIndex((row) => row.group === group) * CLASS_SIZE + row;

function contact(name: string, relationship: string, number: string, parent: boolean): MisContact {
  return { name, relationship, phone: number, email: parent ? mail(name) : '', parent };
}

/** The children the demonstration is about, and those whose names trip programs up. */
const CAST: readonly Cast[] = [
  {
    at: place('4B', 2),
    surname: 'Ashdown',
    forename: 'Ruby',
    sex: 'F',
    address: '14 Tannery Yard, Fernhill, ZZ4 3QT',
    contacts: [
      contact('Dana Ashdown', 'Mother', '07700 900952', true),
      contact('Liam Ashdown', 'Father', '07700 900953', true),
      contact('Jean Pryce', 'Grandmother', '01632 960245', false),
    ],
  },
  { at: place('2D', 11), surname: 'Frost', forename: 'Callum', sex: 'M' },
  // Namesakes in one class and a third in another: only the UPN tells them apart.
  { at: place('5T', 7), surname: 'Smith', forename: 'Jack', sex: 'M' },
  { at: place('5T', 19), surname: 'Smith', forename: 'Jack', sex: 'M' },
  { at: place('1K', 4), surname: 'Smith', forename: 'Jack', sex: 'M' },
  { at: place('3P', 14), surname: 'Wójcik', forename: 'Łukasz', sex: 'M' },
  { at: place('6S', 3), surname: "O'Connor", forename: 'Siobhán', sex: 'F' },
  { at: place('RW', 22), surname: 'van der Berg', forename: 'Daan', sex: 'M' },
  { at: place('6S', 9), surname: 'Fitzgerald-Okafor', forename: 'Anne-Marie', sex: 'F' },
];

function bornIn(classIndex: number, number: number): string {
  // The school year 2026/27: reception was born between September 2021 and August 2022.
  const month = 1 + (number % 12);
  const firstYear = 2021 - classIndex;
  return `${month >= 9 ? firstYear : firstYear + 1}-${two(month)}-${two(1 + (mixed(number, 3) % 28))}`;
}

function ordinaryContacts(at: number, surname: string): readonly MisContact[] {
  const mother = `${pick(ADULTS, mixed(at, 5))} ${surname}`;
  const father = `${pick(ADULTS, mixed(at, 6))} ${mixed(at, 7) % 4 === 0 ? pick(SURNAMES, mixed(at, 8)) : surname}`;
  return [
    contact(mother, 'Mother', phone(at * 2), true),
    ...(mixed(at, 9) % 5 === 0 ? [] : [contact(father, 'Father', phone(at * 2 + 1), true)]),
    contact(
      `${pick(ADULTS, mixed(at, 10))} ${pick(SURNAMES, mixed(at, 11))}`,
      'Aunt',
      phone(500 + at),
      false,
    ),
  ];
}

function pupilAt(at: number): MisPupil {
  const classIndex = Math.floor(at / CLASS_SIZE);
  const row = CLASSES[classIndex] as (typeof CLASSES)[number];
  const cast = CAST.find((one) => one.at === at);
  const surname = cast?.surname ?? pick(SURNAMES, mixed(at, 1));
  return {
    admission: String(4101 + at),
    upn: upnOf(2026 - classIndex, at + 1),
    surname,
    forename: cast?.forename ?? pick(FORENAMES, mixed(at, 2)),
    dob: bornIn(classIndex, mixed(at, 4)),
    sex: cast?.sex ?? (mixed(at, 12) % 2 === 0 ? 'F' : 'M'),
    year: row.year,
    group: row.group,
    address:
      cast?.address ??
      `${1 + (mixed(at, 13) % 90)} ${pick(STREETS, mixed(at, 14))}, Fernhill, ZZ4 ${1 + (at % 9)}AB`,
    contacts: cast?.contacts ?? ordinaryContacts(at, surname),
  };
}

const byName = (a: MisPupil, b: MisPupil): number =>
  a.surname.localeCompare(b.surname, 'en') ||
  a.forename.localeCompare(b.forename, 'en') ||
  a.upn.localeCompare(b.upn);

/** All 210 pupils, class by class, each class in the order of its register. */
export const PUPILS: readonly MisPupil[] = CLASSES.flatMap((row, classIndex) =>
  Array.from({ length: CLASS_SIZE }, (_, index) => pupilAt(classIndex * CLASS_SIZE + index)).sort(byName),
);

export function pupilsOf(group: string): readonly MisPupil[] {
  return PUPILS.filter((pupil) => pupil.group === group);
}

/** The child whose ten days the demonstration follows. */
export const MISSED_CHILD: MisPupil = PUPILS.find((pupil) => pupil.surname === 'Ashdown') as MisPupil;

/** A child under a child protection plan, away for one day without a word. */
export const PROTECTED_CHILD: MisPupil = PUPILS.find((pupil) => pupil.surname === 'Frost') as MisPupil;
