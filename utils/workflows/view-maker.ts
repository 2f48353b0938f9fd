import { schoolCalendar } from '@/utils/calendar/school-calendar';
import type { SchoolCalendar } from '@/utils/calendar/calendar';
import { dateOf, momentOn, timeOf } from '@/utils/calendar/school-date';
import type { SchoolDate, SchoolMoment } from '@/utils/calendar/school-date';
import { DEFAULT_SETTINGS } from '@/utils/counters/settings';
import type { CountSettings } from '@/utils/counters/settings';
import type { PupilRow, SchoolView, StaffMember } from '@/utils/policy/school-view';
import { DEFAULT_PROMPTING } from '@/utils/policy/prompting';
import { policyOn, versionsIn } from '@/utils/policy/versions';
import { coverageOf } from '@/utils/register/coverage';
import type { SessionCoverage } from '@/utils/register/coverage';
import { lastDayRead } from '@/utils/register/last-day-read';
import type { SettingName, SettingValues } from '@/utils/store/tables';
import { staffMemberOf } from './acting';
import { rowMaker } from './pupil-rows';
import type { Rules } from './pupil-rows';
import { settingIn } from './school-state';
import type { SchoolState } from './school-state';

/** The last answer again while the question is the same. */
function remembering<Question extends readonly unknown[], Answer>(
  answer: (...question: Question) => Answer,
): (...question: Question) => Answer {
  let last: { question: Question; answer: Answer } | null = null;
  return (...question) => {
    if (last === null || !question.every((part, at) => part === last?.question[at]))
      last = { question, answer: answer(...question) };
    return last.answer;
  };
}

type Setting<Name extends SettingName> = SettingValues[Name] | null;

function calendarFrom(file: Setting<'calendar'>): SchoolCalendar | null {
  return file === null ? null : schoolCalendar(file);
}

/** A setting added after a school saved its own has its default. */
function countSettingsFrom(saved: Setting<'counts'>): CountSettings {
  return { ...DEFAULT_SETTINGS, ...saved };
}

const IN_ORDER: readonly StaffMember['role'][] = ['office', 'dsl', 'head'];

/** The staff as every list shows them: by role, then by name. */
function inOrder(staff: readonly StaffMember[]): readonly StaffMember[] {
  const place = ({ role }: StaffMember) => IN_ORDER.indexOf(role);
  return [...staff].sort((a, b) => place(a) - place(b) || a.name.localeCompare(b.name));
}

function ruleMaker(): (state: SchoolState) => Rules {
  const calendarOf = remembering(calendarFrom);
  const settingsOf = remembering(countSettingsFrom);
  const policyFrom = remembering(policyOn);
  const together = remembering(
    (
      policy: Rules['policy'],
      settings: CountSettings,
      calendar: Rules['calendar'],
      countFrom: Rules['countFrom'],
    ): Rules => ({ policy, settings, calendar, countFrom }),
  );
  return (state) =>
    together(
      policyFrom(settingIn(state, 'policy'), dateOf(state.now)),
      settingsOf(settingIn(state, 'counts')),
      calendarOf(settingIn(state, 'calendar')),
      settingIn(state, 'began')?.on ?? null,
    );
}

/** How much was read rests on the pupils, their strips, the calendar and the day alone. */
function coverageMaker(): (
  rows: readonly PupilRow[],
  state: SchoolState,
  calendar: SchoolCalendar | null,
) => readonly SessionCoverage[] {
  let last: { on: readonly unknown[]; coverage: readonly SessionCoverage[] } | null = null;
  return (rows, { pupils, strips, now }, calendar) => {
    const on = [pupils, strips, calendar, dateOf(now)];
    if (last === null || !on.every((part, at) => part === last?.on[at]))
      last = { on, coverage: coverageOf(rows, calendar, dateOf(now)) };
    return last.coverage;
  };
}

/** A clock that is slow must not take back days whose registers were read: a child away since then would be missed. */
function neverBeforeWhatWasRead(now: SchoolMoment, lastDay: SchoolDate | null): SchoolMoment {
  return lastDay === null || dateOf(now) >= lastDay ? now : momentOn(lastDay, timeOf(now));
}

/** Makes the view of the school from its state, remembering what has not changed since the last time. */
export function viewMaker(): (state: SchoolState) => SchoolView {
  const rulesOf = ruleMaker();
  const rowsOf = rowMaker();
  const coverage = coverageMaker();
  const staffOf = remembering(inOrder);
  const lastDayOf = remembering(lastDayRead);
  return (asItLies) => {
    const state = { ...asItLies, now: neverBeforeWhatWasRead(asItLies.now, lastDayOf(asItLies.strips)) };
    const rules = rulesOf(state);
    const pupils = rowsOf(state, rules);
    return {
      now: state.now,
      school: settingIn(state, 'school') ?? { name: '' },
      staff: staffOf(state.staff),
      acting: staffMemberOf(state.staff, state.holder),
      ...rules,
      prompting: settingIn(state, 'prompting') ?? DEFAULT_PROMPTING,
      policyVersions: versionsIn(settingIn(state, 'policy')),
      misAddresses: (settingIn(state, 'addresses') ?? []).map((origin) => ({
        origin,
        allowed: state.allowed.has(origin),
      })),
      pupils,
      coverage: coverage(pupils, state, rules.calendar),
      lastReading: state.lastReading?.seen ?? null,
    };
  };
}
