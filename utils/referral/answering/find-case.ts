import { dateOf } from '@/utils/calendar/school-date';
import type { LogRow } from '@/utils/cases/log-row';
import type { SchoolFacts, StaffMember } from '@/utils/policy/school-view';
import { criteriaThatHold, CRITERION_WORDS } from '../criteria';
import { NOT_ASKED, onRecord, rowsOfRun } from './facts';
import type { Finder, Finding, PaperFacts } from './facts';

const ROLE = { office: 'School office', dsl: 'Designated safeguarding lead', head: 'Headteacher' } as const;

function ofSchool(key: keyof SchoolFacts): Finder {
  return ({ school }) => onRecord(school?.[key]);
}

function ofStaff(say: (staff: StaffMember) => string | undefined): Finder {
  return ({ staff }) => (staff === undefined ? NOT_ASKED : onRecord(say(staff)));
}

/** Whoever acts, in that role; else the only one on the staff list. Of two, nobody is chosen. */
function holderOf(role: StaffMember['role']): Finder {
  return ({ staff, allStaff = [] }) => {
    if (staff?.role === role) return onRecord(staff.name);
    const [only, ...more] = allStaff.filter((member) => member.role === role);
    return only === undefined || more.length > 0 ? NOT_ASKED : onRecord(only.name);
  };
}

function findCriteria(facts: PaperFacts): Finding {
  const held = criteriaThatHold(facts).map((criterion) => CRITERION_WORDS[criterion]);
  return held.length === 0 ? NOT_ASKED : onRecord(held, dateOf(facts.situation.now));
}

/** The log's answers to "was this asked?" that mean: yes, and it could not be obtained. */
export const NOT_OBTAINED = ['unknown', 'not known', 'not obtained', 'refused', 'no answer'];

function findUnknowns(facts: PaperFacts): Finding {
  const unknowns = facts.situation.log
    .filter(
      (row) =>
        row.kind === 'note' && NOT_OBTAINED.includes(row.outcome ?? '') && row.about?.includes('.') === true,
    )
    .map((row) =>
      row.kind === 'note' ? `${row.about ?? ''}${row.text === undefined ? '' : `: ${row.text}`}` : '',
    );
  return unknowns.length === 0 ? NOT_ASKED : onRecord(unknowns);
}

/** The last talk with the authority in this absence. */
function findPriorContact(facts: PaperFacts): Finding {
  const isLa = (row: LogRow) =>
    (row.kind === 'told' && row.who === 'la') || (row.kind === 'enquiry' && row.with === 'la');
  const rows = rowsOfRun(facts).filter(isLa);
  const last = rows[rows.length - 1];
  if (last === undefined) return NOT_ASKED;
  return onRecord(last.text ?? ('outcome' in last ? last.outcome : undefined), dateOf(last.at));
}

/** The same paper, or any where it is not said which, was sent in this absence: then this one is an update. */
function findIsUpdate(facts: PaperFacts): Finding {
  const { paper } = facts;
  const sent = rowsOfRun(facts).some(
    (row) => row.kind === 'sent' && (paper === undefined || row.form === paper),
  );
  return onRecord(sent ? 'Update' : 'New notification', dateOf(facts.situation.now));
}

export const CASE_FINDERS: Readonly<Record<string, Finder>> = {
  'ref.date': ({ situation }) => onRecord(dateOf(situation.now), dateOf(situation.now)),
  'ref.criteria': findCriteria,
  'ref.isUpdate': findIsUpdate,
  'ref.priorContactLA': findPriorContact,
  'ref.unknowns': findUnknowns,
  'school.name': ofSchool('name'),
  'school.laestab': ofSchool('dfeNumber'),
  'school.phone': ofSchool('phone'),
  'school.email': ofSchool('email'),
  'school.address': ofSchool('address'),
  'school.authority': ofSchool('authority'),
  'referrer.name': ofStaff(({ name }) => name),
  'referrer.role': ofStaff(({ title, role }) => title ?? ROLE[role]),
  'referrer.phone': ofStaff(({ phone }) => phone),
  'referrer.email': ofStaff(({ email }) => email),
  'dsl.name': holderOf('dsl'),
  'head.name': holderOf('head'),
};
