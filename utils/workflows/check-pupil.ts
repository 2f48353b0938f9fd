import { parseSchoolDate } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import { foldGroup, spokenFolded } from '@/utils/roster/fold-name';
import { plainUpn } from '@/utils/roster/known-pupil';
import type { KnownPupil } from '@/utils/roster/known-pupil';
import type { Pupil } from '@/utils/roster/pupil';
import type { Problem } from './outcome';

const YEAR_GROUP = /^(?:R|[1-9]|1[0-3])$/;
const UPN = /^[A-Z]\d{11}[0-9A-Z]$/;
const LONGEST_NAME = 200;

function groupOf({ group }: Pupil): string {
  return group === undefined ? '' : foldGroup(group);
}

/** Two pupils of one name in one class whom nothing on record tells apart. */
function couldBeTheSame(a: Pupil, b: Pupil): boolean {
  if (spokenFolded(a) !== spokenFolded(b) || groupOf(a) !== groupOf(b)) return false;
  const differ = (one?: string, other?: string) => one !== undefined && other !== undefined && one !== other;
  return !differ(a.upn, b.upn) && !differ(a.dob, b.dob);
}

function ownProblems(pupil: Pupil, today: SchoolDate): Problem[] {
  const problems: Problem[] = [];
  const find = (wrong: boolean, field: string, message: string) => {
    if (wrong) problems.push({ field: `pupil-${field}`, message });
  };
  find(pupil.surname === '' && pupil.forenames === '', 'surname', 'Enter the surname.');
  find(pupil.surname.length > LONGEST_NAME, 'surname', 'The surname is too long.');
  find(pupil.forenames.length > LONGEST_NAME, 'forenames', 'The forenames are too long.');
  const { dob, upn, yearGroup } = pupil;
  find(dob !== undefined && parseSchoolDate(dob) === null, 'dob', 'Enter a real date of birth.');
  find(dob !== undefined && dob > today, 'dob', 'The date of birth is still to come.');
  find(
    upn !== undefined && !UPN.test(upn),
    'upn',
    'A UPN is one letter, eleven figures, and a figure or letter.',
  );
  find(
    yearGroup !== undefined && !YEAR_GROUP.test(yearGroup),
    'yearGroup',
    'The year group is R or 1 to 13.',
  );
  return problems;
}

/** The pupil as they are kept: names without space round them, the UPN without any. */
export function tidied(pupil: Pupil): Pupil {
  return {
    ...pupil,
    surname: pupil.surname.trim(),
    forenames: pupil.forenames.trim(),
    ...(pupil.upn === undefined ? {} : { upn: plainUpn(pupil.upn) }),
  };
}

/** Everything that is wrong with a pupil's details, also beside the others on the roll. */
export function pupilProblems(
  pupil: Pupil,
  others: readonly KnownPupil[],
  today: SchoolDate,
): readonly Problem[] {
  const problems = ownProblems(pupil, today);
  if (pupil.upn !== undefined && others.some((other) => other.pupil.upn === pupil.upn))
    problems.push({ field: 'pupil-upn', message: 'Another pupil on the roll has this UPN.' });
  if (others.some((other) => couldBeTheSame(pupil, other.pupil)))
    problems.push({
      field: 'pupil-surname',
      message:
        'A pupil of this name is already in this class. If it is another child, enter the UPN or date of birth of both.',
    });
  return problems;
}
