import type { SettingsPart } from '@/components/shell/route';
import type { SchoolView } from '@/utils/policy/school-view';

/** One thing a school does before the program is of use. */
export interface SetUpStep {
  readonly id: SettingsPart | 'register';
  readonly title: string;
  readonly hint: string;
  readonly isDone: (view: SchoolView) => boolean;
  /** It can be left for later. */
  readonly optional?: boolean;
}

/** The way from nothing to a register read, in order. */
export const SET_UP: readonly SetUpStep[] = [
  {
    id: 'school',
    title: 'Name the school',
    hint: 'It stands on every paper.',
    isDone: ({ school }) => school.name.trim() !== '',
  },
  {
    id: 'staff',
    title: 'Add the staff who use this',
    hint: 'Titles and telephone numbers stand on papers. People are let in under “Who can sign in”.',
    isDone: ({ staff, acting }) => staff.length > 0 && acting !== null,
  },
  {
    id: 'calendar',
    title: 'Enter the term dates and closures',
    hint: 'Days are counted in your own calendar.',
    isDone: ({ calendar }) => calendar !== null,
  },
  {
    id: 'policy',
    title: 'Choose your policy',
    hint: 'Its steps are what you will be prompted for. You can change it at any time.',
    isDone: ({ policy }) => policy.id !== 'statutory',
    optional: true,
  },
  {
    id: 'mis',
    title: 'Allow your MIS address',
    hint: 'Registers are read only at the addresses you add.',
    isDone: ({ misAddresses }) => misAddresses.some(({ allowed }) => allowed),
  },
  {
    id: 'pupils',
    title: 'Load the pupil list',
    hint: 'Contacts make the call list useful. Pupils on a register are added by themselves.',
    isDone: ({ pupils }) => pupils.some(({ pupil }) => (pupil.contacts ?? pupil.parents ?? []).length > 0),
    optional: true,
  },
  {
    id: 'register',
    title: 'Open a register in your MIS',
    hint: 'It is read as you look at it. Nothing is clicked or typed on the page.',
    isDone: ({ lastReading }) => lastReading !== null && lastReading.page !== 'none',
  },
];

export function isSetUp(view: SchoolView): boolean {
  return SET_UP.every(({ isDone, optional }) => optional === true || isDone(view));
}
