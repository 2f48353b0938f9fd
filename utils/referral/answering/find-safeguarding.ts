import { dateOf } from '@/utils/calendar/school-date';
import type { Told } from '@/utils/cases/log-row';
import type { Flag } from '@/utils/roster/pupil';
import { FLAG_WORDS } from '@/utils/wording/people';
import { addressGuard, WITHHELD } from './confidential';
import { findFlag } from './find-child';
import { flagsAtNow, NOT_ASKED, onRecord, rowsOfRun } from './facts';
import type { Finder, Finding, PaperFacts } from './facts';

const RISKS: readonly Flag[] = [
  'safeguarding-concern',
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
];
const SOCIAL_WORKER: readonly Flag[] = [
  'social-worker',
  'looked-after',
  'child-protection-plan',
  'child-in-need',
];

function findRisks(facts: PaperFacts): Finding {
  const set = flagsAtNow(facts.situation);
  const risks = RISKS.filter((flag) => set.has(flag)).map((flag) => FLAG_WORDS[flag]);
  return risks.length === 0 ? NOT_ASKED : onRecord(risks);
}

/** When one of these was told in this absence: the first time. */
function findTold(facts: PaperFacts, ...who: readonly Told[]): Finding {
  const first = rowsOfRun(facts).find((row) => row.kind === 'told' && who.includes(row.who));
  if (first === undefined) return NOT_ASKED;
  return { state: 'known', value: dateOf(first.at), date: dateOf(first.at), source: 'LOG' };
}

/** What was noted when they were told: the latest note. */
function findToldNote(facts: PaperFacts, ...who: readonly Told[]): Finding {
  const rows = rowsOfRun(facts).filter(
    (row) => row.kind === 'told' && who.includes(row.who) && row.text !== undefined,
  );
  const last = rows[rows.length - 1];
  if (last === undefined) return NOT_ASKED;
  const text = last.text ?? '';
  return onRecord(addressGuard(facts)(text) ? WITHHELD : text, dateOf(last.at));
}

export const SAFEGUARDING_FINDERS: Readonly<Record<string, Finder>> = {
  'sg.lac': (facts) => findFlag(facts, 'looked-after'),
  'sg.cpPlan': (facts) => findFlag(facts, 'child-protection-plan'),
  'sg.cin': (facts) => findFlag(facts, 'child-in-need'),
  'sg.socialCareKnown': (facts) => findFlag(facts, ...SOCIAL_WORKER),
  'sg.socialWorkerInformed': (facts) => findTold(facts, 'social-worker'),
  'sg.privateFostering': (facts) => findFlag(facts, 'private-fostering'),
  'sg.careOrder': (facts) => findFlag(facts, 'care-order'),
  'sg.youthJustice': (facts) => findFlag(facts, 'youth-justice-worker'),
  'sg.risk': findRisks,
  'sg.mash': (facts) => findTold(facts, 'mash', 'social-care'),
  'sg.mashOutcome': (facts) => findToldNote(facts, 'mash', 'social-care'),
  'sg.police': (facts) => findTold(facts, 'police'),
  'sg.policeOutcome': (facts) => findToldNote(facts, 'police'),
};
