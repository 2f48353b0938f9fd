import { checkCalendar } from '@/utils/calendar/check-calendar';
import { checkPolicy } from '@/utils/policy/check-policy';
import { packById } from '@/utils/policy/packs/packs';
import type { SchoolFacts, StaffMember } from '@/utils/policy/school-view';
import type { CountSettings } from '@/utils/counters/settings';
import { readAll, readOne, readSetting } from '@/utils/store/read';
import type { ChosenPolicy, StoredSetting } from '@/utils/store/tables';
import { write } from '@/utils/store/write';
import { checkCountSettings, checkSchool, checkStaff } from './check-settings';
import { DONE, refused, refusedFor } from './outcome';
import type { Outcome, Problem } from './outcome';
import type { Ports } from './ports';

async function saveSetting(setting: StoredSetting, ports: Ports): Promise<Outcome> {
  await write(ports.database, () =>
    Promise.resolve({ writes: { put: { settings: [setting] } }, value: undefined }),
  );
  return DONE;
}

function sentences(problems: readonly string[], field: string): Problem[] {
  return problems.map((message) => ({ field, message }));
}

/** Each of these saves one thing, or refuses with every problem found and keeps the old one. @throws StoreTrouble */
export async function saveSchool(school: SchoolFacts, ports: Ports): Promise<Outcome> {
  const checked = checkSchool(school);
  return checked.kind === 'refused' ? checked : saveSetting({ name: 'school', value: checked.value }, ports);
}

/** The whole list. Members without an id are new; those left out are removed, and what they recorded stays. */
export async function saveStaff(staff: readonly StaffMember[], ports: Ports): Promise<Outcome> {
  const checked = checkStaff(staff);
  if (checked.kind === 'refused') return checked;
  const members = checked.value.map((member) =>
    member.id === '' ? { ...member, id: ports.newId() } : member,
  );
  const kept = new Set(members.map(({ id }) => id));
  await write(ports.database, async () => {
    const before = await readAll(ports.database, 'staff');
    const removed = before.map(({ id }) => id).filter((id) => !kept.has(id));
    const acting = await readSetting(ports.database, 'acting');
    const actingLeft = acting?.staffId != null && !kept.has(acting.staffId);
    const settings: StoredSetting[] = actingLeft ? [{ name: 'acting', value: { staffId: null } }] : [];
    return { writes: { put: { staff: members, settings }, removeStaff: removed }, value: undefined };
  });
  return DONE;
}

export async function actAs(staffId: string | null, ports: Ports): Promise<Outcome> {
  if (staffId !== null && (await readOne(ports.database, 'staff', staffId)) === null)
    return refusedFor('That person is not among the staff any more.');
  return saveSetting({ name: 'acting', value: { staffId } }, ports);
}

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

function chosenPolicy(policy: unknown): Outcome<ChosenPolicy> {
  if (typeof policy === 'string' && packById(policy) !== undefined)
    return { kind: 'done', value: { pack: policy } };
  const file = parsed(policy);
  if (file === null)
    return refusedFor('This is neither a policy that Tenth Day knows nor a policy file.', 'policy');
  const checked = checkPolicy(file.value);
  return checked.policy === null
    ? refused(sentences(checked.problems, 'policy'))
    : { kind: 'done', value: { own: checked.policy } };
}

export async function savePolicy(policy: unknown, ports: Ports): Promise<Outcome> {
  const chosen = chosenPolicy(policy);
  return chosen.kind === 'refused' ? chosen : saveSetting({ name: 'policy', value: chosen.value }, ports);
}

export async function saveCountSettings(settings: CountSettings, ports: Ports): Promise<Outcome> {
  const checked = checkCountSettings(settings);
  return checked.kind === 'refused' ? checked : saveSetting({ name: 'counts', value: checked.value }, ports);
}
