import type { PaperSection } from './paper';
import {
  COMPLETED_BY,
  DESTINATION_SECTION,
  FAMILY_SECTION,
  PUPIL_SECTION,
  SAFEGUARDING_SECTION,
  SCHOOL_SECTION,
  fieldsUnder,
  ownList,
} from './sections';

/** The ground is a person's choice. The program proposes none. */
const DELETION_SECTION: PaperSection = fieldsUnder(
  'Deletion',
  [
    { id: 'del.ground', label: 'Ground (reg 9(1))' },
    { id: 'del.date', label: 'Date' },
    { id: 'att.lastAttended', label: 'Date last attended' },
    { id: 'ref.unknowns', label: 'What was asked and could not be obtained' },
  ],
  'Filled by a person: this program proposes no ground and removes nobody.',
);

const LEAVER_SECTIONS = [
  SCHOOL_SECTION,
  PUPIL_SECTION,
  FAMILY_SECTION,
  DESTINATION_SECTION,
  DELETION_SECTION,
  SAFEGUARDING_SECTION,
  COMPLETED_BY,
];

const JOINER_SECTIONS = [
  SCHOOL_SECTION,
  PUPIL_SECTION,
  FAMILY_SECTION,
  fieldsUnder('Admission', [
    { id: 'att.admitted', label: 'Starting day' },
    { id: 'att.previousSchool', label: 'Last school' },
  ]),
  COMPLETED_BY,
];

const REGULATIONS = 'School Attendance (Pupil Registration) (England) Regulations 2024, reg 13';
const THE_AUTHORITY = { name: 'The local authority in which the school is' };

export const NEW_PUPIL_RETURN = ownList({
  id: 'new-pupil-return',
  title: 'New-pupil return',
  kind: 'roll-return',
  authority: null,
  about:
    'The regulations ask for everything in the admission register, within five days. The order of the fields is ours.',
  recipient: THE_AUTHORITY,
  source: REGULATIONS,
  sections: JOINER_SECTIONS,
});

export const DELETION_RETURN = ownList({
  id: 'deletion-return',
  title: 'Deletion return',
  kind: 'roll-return',
  authority: null,
  about:
    'The fields are those of the regulations, in our order: name, address, parents with a telephone number, new address, next school, ground.',
  recipient: THE_AUTHORITY,
  source: REGULATIONS,
  sections: LEAVER_SECTIONS,
});

export const DERBYSHIRE_LEAVER = ownList({
  id: 'derbyshire-leaver',
  title: 'Children missing: leaver form (CML)',
  kind: 'roll-return',
  authority: 'Derbyshire',
  recipient: { name: 'CME team', email: 'cs.cmecoordinators@derbyshire.gov.uk' },
  source: 'Cromford policy 5.3',
  sections: LEAVER_SECTIONS,
});

export const DERBYSHIRE_JOINER = ownList({
  id: 'derbyshire-joiner',
  title: 'Children missing: joiner form (CMJ)',
  kind: 'roll-return',
  authority: 'Derbyshire',
  recipient: { name: 'CME team', email: 'cs.cmecoordinators@derbyshire.gov.uk' },
  source: 'Cromford policy 5.4',
  sections: JOINER_SECTIONS,
});

export const LBBD_OFF_ROLL = ownList({
  id: 'lbbd-off-roll',
  title: 'Pupil to be deleted from the school roll',
  kind: 'roll-return',
  authority: 'Barking and Dagenham',
  advice: 'It is entered on the council’s web form within one school day. Copy the answers from here.',
  recipient: { name: 'Barking and Dagenham web form' },
  source: 'Barking and Dagenham guidance 3.2',
  sections: LEAVER_SECTIONS,
});
