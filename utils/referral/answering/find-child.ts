import type { Flag } from '@/utils/roster/pupil';
import { flagsAtNow, NOT_ASKED, onRecord } from './facts';
import type { Finder, Finding, PaperFacts } from './facts';

const SEX = { M: 'Male', F: 'Female' } as const;

/** A flag that stands is answered Yes. One that does not is never answered No: nobody has said so. */
export function findFlag(facts: PaperFacts, ...flags: readonly Flag[]): Finding {
  const set = flagsAtNow(facts.situation);
  const standing = flags.find((flag) => set.has(flag));
  return standing === undefined ? NOT_ASKED : onRecord('Yes', set.get(standing) ?? null);
}

export const CHILD_FINDERS: Readonly<Record<string, Finder>> = {
  'child.surname': ({ situation }) => onRecord(situation.pupil.surname),
  'child.forenames': ({ situation }) => onRecord(situation.pupil.forenames),
  'child.fullName': ({ situation: { pupil } }) => onRecord(`${pupil.forenames} ${pupil.surname}`.trim()),
  'child.dob': ({ situation }) => onRecord(situation.pupil.dob),
  'child.sex': ({ situation: { pupil } }) => onRecord(pupil.sex === undefined ? undefined : SEX[pupil.sex]),
  'child.year': ({ situation: { pupil } }) =>
    onRecord(pupil.yearGroup === 'R' ? 'Reception' : pupil.yearGroup),
  'child.group': ({ situation }) => onRecord(situation.pupil.group),
  'child.upn': ({ situation }) => onRecord(situation.pupil.upn),
  'child.ehcp': (facts) => findFlag(facts, 'ehcp'),
  'child.youngCarer': (facts) => findFlag(facts, 'young-carer'),
  'att.admitted': ({ situation }) => onRecord(situation.pupil.startDate),
  'att.partTime': (facts) => findFlag(facts, 'part-time'),
};
