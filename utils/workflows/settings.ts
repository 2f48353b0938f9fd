import { checkCalendar } from '@/utils/calendar/check-calendar';
import type { Prompting } from '@/utils/policy/prompting';
import type { SchoolFacts, StaffMember } from '@/utils/policy/school-view';
import type { CountSettings } from '@/utils/counters/settings';
import { readAll } from '@/utils/store/read';
import type { StoredSetting } from '@/utils/store/tables';
import { write } from '@/utils/store/write';
import type { Decision } from '@/utils/store/write';
import { checkCountSettings, checkPrompting, checkSchool, checkStaff } from './check-settings';
import { DONE, refused, refusedFor } from './outcome';
import type { Outcome, Problem } from './outcome';
import type { Ports } from './ports';

async function saveSetting(setting: StoredSetting, ports: Ports): Promise<Outcome> {
  await write(ports.database, () =>
    Promise.resolve({ writes: { put: { settings: [setting] } }, value: undefined }),
  );
  return DONE;
}

export function sentences(problems: readonly string[], field: string): Problem[] {
  return problems.map((message) => ({ field, message }));
}

/** Each of these saves one thing, or refuses with every problem found and keeps the old one. @throws StoreTrouble */
export async function saveSchool(school: SchoolFacts, ports: Ports): Promise<Outcome> {
  const checked = checkSchool(school);
  return checked.kind === 'refused' ? checked : saveSetting({ name: 'school', value: checked.value }, ports);
}

/**
 * The whole list. Members without an id are new; those left out are removed, and what they recorded stays. Nobody who can
 * sign in can be left out.
 */
export async function saveStaff(staff: readonly StaffMember[], ports: Ports): Promise<Outcome> {
  const checked = checkStaff(staff);
  if (checked.kind === 'refused') return checked;
  const members = checked.value.map((member) =>
    member.id === '' ? { ...member, id: ports.newId() } : member,
  );
  const kept = new Set(members.map(({ id }) => id));
  return write(ports.database, async (): Promise<Decision<Outcome>> => {
    const before = await readAll(ports.database, 'staff');
    const gone = before.filter(({ id }) => !kept.has(id));
    const stillIn = await thoseWhoSignIn(gone, ports);
    if (stillIn.length > 0) return { writes: {}, value: refused(stillIn.map(endFirst)) };
    const removed = gone.map(({ id }) => id);
    // Who signs in is settled with the keys, and who is away on its own: never by the list.
    const known = new Map(before.map((member) => [member.id, member]));
    const staff = members.map(({ signsInAs: _keys, away: _away, ...member }) => {
      const { signsInAs, away } = known.get(member.id) ?? {};
      return {
        ...member,
        ...(signsInAs === undefined ? {} : { signsInAs }),
        ...(away === undefined ? {} : { away }),
      };
    });
    return { writes: { put: { staff }, remove: { staff: removed } }, value: DONE };
  });
}

async function thoseWhoSignIn(people: readonly StaffMember[], { database }: Ports): Promise<StaffMember[]> {
  const signIns = new Set((await database.signIns.toArray()).map(({ id }) => id));
  return people.filter(({ signsInAs }) => signsInAs?.some((id) => signIns.has(id)) === true);
}

const endFirst = ({ name }: StaffMember): Problem => ({
  field: null,
  message: `${name} can still sign in. End that first, under “Who can sign in”.`,
});

/** A file's text as what it holds; null when it is not JSON. What is no text is taken as it is. */
function parsed(value: unknown): { readonly value: unknown } | null {
  if (typeof value !== 'string') return { value };
  try {
    return { value: JSON.parse(value) as unknown };
  } catch {
    return null;
  }
}

export async function saveCalendar(calendar: unknown, ports: Ports): Promise<Outcome> {
  const file = parsed(calendar);
  if (file === null) return refusedFor('This is not a calendar file: it is not JSON.', 'term-dates');
  const checked = checkCalendar(file.value);
  return checked.calendar === null
    ? refused(sentences(checked.problems, 'term-dates'))
    : saveSetting({ name: 'calendar', value: checked.calendar }, ports);
}

export async function saveCountSettings(settings: CountSettings, ports: Ports): Promise<Outcome> {
  const checked = checkCountSettings(settings);
  return checked.kind === 'refused' ? checked : saveSetting({ name: 'counts', value: checked.value }, ports);
}

export async function savePrompting(prompting: Prompting, ports: Ports): Promise<Outcome> {
  const checked = checkPrompting(prompting);
  return checked.kind === 'refused'
    ? checked
    : saveSetting({ name: 'prompting', value: checked.value }, ports);
}
