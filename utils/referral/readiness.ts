import { addSchoolDays } from '@/utils/calendar/school-calendar';
import { dateOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import { amount } from '@/utils/wording/amounts';
import type { Answer } from './answer';
import { contactsTried, rowsFor } from './answering/chronologies';
import { rowsOfRun } from './answering/facts';
import type { PaperFacts } from './answering/facts';
import { criteriaThatHold } from './criteria';
import { isOverridden } from './decisions';
import { WHO } from './fields/field';
import type { Gate, GateCheck, Paper } from './papers/paper';

/** Something a paper still lacks: an answer, or a check the authority expects. Listed from the first day. */
export interface Gap {
  /** A field of forms.md 2, or the id of a gate. */
  readonly about: string;
  readonly label: string;
  readonly kind: 'answer' | 'gate';
  readonly why: string;
  readonly whoCanFind: string;
  readonly needsDsl: boolean;
  /** For a gate with a day: the last date on which it is in time; null where there is none. */
  readonly by: SchoolDate | null;
}

const MISSING: Readonly<Record<Exclude<Answer['state'], 'known'>, string>> = {
  unknown: 'Asked, and not obtained.',
  'not asked': 'Not on record.',
  withheld: 'Withheld.',
};

/** The answers a paper lacks, in its order. */
export function missingAnswers(answers: readonly Answer[]): readonly Gap[] {
  return answers.flatMap((answer) =>
    answer.state === 'known'
      ? []
      : [
          {
            about: answer.id,
            label: answer.label,
            kind: 'answer' as const,
            why: answer.note ?? MISSING[answer.state],
            whoCanFind: answer.whoCanFind ?? WHO.dsl,
            needsDsl: answer.prefill === 'dsl',
            by: null,
          },
        ],
  );
}

function contactsGap(facts: PaperFacts): string | null {
  const contacts = contactsTried(facts);
  if (contacts.length === 0) return 'No emergency contact is on record.';
  const untried = contacts.filter(({ rows }) => rows.length === 0).length;
  if (untried > 0) return `${amount(untried, 'emergency contact')} not tried yet.`;
  const once = contacts.filter(({ atVariousTimes }) => !atVariousTimes).length;
  return once === 0 ? null : `${amount(once, 'emergency contact')} tried at only one time of day.`;
}

function oneOf(takes: string, none: string): (facts: PaperFacts) => string | null {
  return (facts) => (rowsFor(takes, facts).length > 0 ? null : none);
}

/** What a gate lacks, or null when it is met. */
const CHECKS: Readonly<Record<GateCheck, (facts: PaperFacts) => string | null>> = {
  'first-day-call': oneOf('log.firstDayCalls', 'No call on the first day of the absence is logged.'),
  'contacts-tried': contactsGap,
  enquiries: oneOf('log.enquiries', 'No enquiry with siblings, agencies, staff or friends is logged.'),
  'home-visit': oneOf('log.homeVisits', 'No home visit is logged.'),
  'social-media': oneOf('log.socialMedia', 'No social media search is logged.'),
  criteria: (facts) =>
    criteriaThatHold(facts).length > 0 ? null : 'The log of this absence supports none of the criteria yet.',
};

/** Somebody decided that the check is not appropriate here, and the log says why. */
function decidedOtherwise(form: string, gate: Gate, facts: PaperFacts): boolean {
  if (isOverridden(form, gate.id, facts)) return true;
  return rowsOfRun(facts).some(
    (row) =>
      (row.kind === 'step' && row.step === gate.id && row.outcome === 'waived') ||
      (row.kind === 'note' &&
        row.about === gate.id &&
        /^(no|not appropriate|waived)$/i.test(row.outcome ?? '')),
  );
}

function dayOfAbsence(byDay: number, { situation, standing }: PaperFacts): SchoolDate | null {
  const { from } = standing.counters.absence;
  if (from === null) return null;
  return byDay === 1 ? from : addSchoolDays(situation.calendar, from, byDay - 1);
}

/** The checks the authority expects that are not met yet. */
export function unmetGates(paper: Paper, facts: PaperFacts): readonly Gap[] {
  return paper.gates.flatMap((gate) => {
    const why = decidedOtherwise(paper.id, gate, facts) ? null : CHECKS[gate.check](facts);
    if (why === null) return [];
    const by = gate.byDay === null ? null : dayOfAbsence(gate.byDay, facts);
    const late = by !== null && by < dateOf(facts.situation.now) ? ' The day for it has passed.' : '';
    const optional = gate.ifAppropriate === true ? ' If it is not appropriate, log why.' : '';
    return [
      {
        about: gate.id,
        label: gate.label,
        kind: 'gate' as const,
        why: `${why}${late}${optional}`,
        whoCanFind: gate.check === 'criteria' ? WHO.dsl : WHO.log,
        needsDsl: gate.check === 'criteria',
        by,
      },
    ];
  });
}
