import type { Paper } from './paper';
import {
  ABSENCE_SECTION,
  FAMILY_SECTION,
  LOG_SECTION,
  PUPIL_SECTION,
  SCHOOL_SECTION,
  fieldsUnder,
} from './sections';

/** Everything of one absence, for handing over or for an inspection: what was read, tried, decided and sent. */
export const CHRONOLOGY: Paper = {
  id: 'chronology',
  title: 'Chronology of the case',
  kind: 'case-pack',
  authority: null,
  fieldList: 'ours',
  about: 'Register evidence, contacts, decisions and papers of the present absence. No authority’s form.',
  advice: 'It holds what the DSL may read. Give it only to those who may.',
  recipient: { name: 'Whoever takes the case over' },
  source: 'The school’s own record',
  sections: [
    SCHOOL_SECTION,
    PUPIL_SECTION,
    FAMILY_SECTION,
    ABSENCE_SECTION,
    fieldsUnder('Register', [{ id: 'case.register', label: 'Each school day as it was read' }]),
    LOG_SECTION,
    fieldsUnder('Decisions', [{ id: 'case.decisions', label: 'Steps not taken, and why' }]),
    fieldsUnder('Papers', [{ id: 'case.papers', label: 'Sent in this absence' }]),
  ],
  gates: [],
};
