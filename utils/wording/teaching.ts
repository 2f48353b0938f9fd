/** Why a page could not be taught by what was pointed at, in words. */
export const TEACH_TROUBLES = {
  'not-a-name': 'That does not look like a pupil’s name. Point at the name of one pupil in the list.',
  'not-one-pupil': 'The mark and the name are not of the same pupil. Point at the mark beside the name.',
  'one-row-only':
    'No second pupil was found in the same way. Point at the name and the mark of one and the same pupil, on a register with more than one pupil.',
  'choices-side-by-side':
    'That is one of several marks to choose from, beside each other, so it cannot be told which one is chosen. This page cannot be taught.',
  'no-mark-pointed': 'Point at the mark of the same pupil too.',
  'no-day-there': 'No date was found there. Point at the date itself.',
  'no-session-there': 'Neither morning nor afternoon is written there.',
  'nothing-there': 'Nothing is written there.',
  'out-of-reach': 'That place cannot be found again on the page. Point at another place that says the same.',
} as const;

/** What staff are asked to point at, step by step. */
export const POINT_WORDS = {
  name: 'Point at the name of one pupil.',
  mark: 'Point at the mark of the same pupil.',
  date: 'Point at the date of the register.',
  session: 'Point at the word for morning or afternoon.',
  id: 'Point at the number of the same pupil.',
  group: 'Point at the class of the same pupil.',
} as const;
