import type { SchoolCalendar } from '@/utils/calendar/calendar';
import { dateOf, schoolYearOf } from '@/utils/calendar/school-date';
import type { SchoolDate, SchoolMoment } from '@/utils/calendar/school-date';
import { eventsInForce } from '@/utils/cases/events';
import { flagsNow } from '@/utils/cases/flags';
import type { CaseEvent } from '@/utils/cases/log-row';
import { frameOf } from '@/utils/counters/frame';
import type { Frame } from '@/utils/counters/frame';
import type { CountSettings } from '@/utils/counters/settings';
import type { Policy } from '@/utils/policy/policy';
import type { PupilRow } from '@/utils/policy/school-view';
import { standingOf } from '@/utils/policy/stand';
import type { Standing } from '@/utils/policy/standing';
import type { MarkChange } from '@/utils/register/changes';
import { countFrom } from '@/utils/register/count-from';
import { joinStrips, unreadYear } from '@/utils/register/strip';
import type { Strip } from '@/utils/register/strip';
import type { KnownPupil } from '@/utils/roster/known-pupil';
import type { Pupil } from '@/utils/roster/pupil';
import type { StoredStrip } from '@/utils/store/tables';
import { NO_STANDING } from './no-standing';
import type { SchoolState } from './school-state';

/** The rules in force, the same object as long as none of them changes. */
export interface Rules {
  readonly policy: Policy;
  readonly settings: CountSettings;
  readonly calendar: SchoolCalendar | null;
  /** The day of the school's first reading: days before it count for a pupil only where they were read. */
  readonly countFrom: SchoolDate | null;
}

/** What is stored of one pupil. Lists of the same objects mean that nothing was written about them. */
interface Sources {
  readonly known: KnownPupil;
  readonly strips: readonly StoredStrip[];
  readonly events: readonly CaseEvent[];
  readonly changes: readonly MarkChange[];
}

interface Remembered {
  readonly sources: Sources;
  readonly rules: Rules;
  readonly now: SchoolMoment;
  readonly row: PupilRow;
}

function byPupil<Value extends { readonly pupilId: string }>(values: readonly Value[]): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const group = groups.get(value.pupilId);
    if (group === undefined) groups.set(value.pupilId, [value]);
    else group.push(value);
  }
  return groups;
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}

function sameSources(a: Sources, b: Sources): boolean {
  return (
    a.known === b.known &&
    sameItems(a.strips, b.strips) &&
    sameItems(a.events, b.events) &&
    sameItems(a.changes, b.changes)
  );
}

/**
 * Within one day a pupil without a single prompt, done or upcoming, gets none by the clock alone: every step begins
 * with a day, a mark or a log entry, and the clock only moves listed steps from due to overdue.
 */
function stillStands(before: Remembered, rules: Rules, now: SchoolMoment): boolean {
  if (before.rules !== rules) return false;
  if (before.now === now) return true;
  return dateOf(before.now) === dateOf(now) && before.row.standing.prompts.length === 0;
}

/** The pupil with the flags that hold now, as screens and papers see them. */
function withFlagsNow(pupil: Pupil, events: readonly CaseEvent[]): Pupil {
  if (!events.some(({ row }) => row.kind === 'flag')) return pupil;
  const flags = flagsNow(
    pupil,
    events.map(({ row }) => row),
  );
  return { ...pupil, flags };
}

function standingIn(
  sources: Sources,
  strip: Strip,
  events: readonly CaseEvent[],
  rules: Rules,
  now: SchoolMoment,
  frame: Frame | null,
): Standing {
  const { calendar } = rules;
  if (calendar === null || frame === null) return NO_STANDING;
  const log = events.map(({ row }) => row);
  // The stored pupil, not the one with the log's flags: the rules want to know on which day a flag was set.
  return standingOf(
    {
      ...rules,
      calendar,
      pupil: sources.known.pupil,
      strip,
      log,
      now,
      countFrom: countFrom(strip, rules.countFrom),
    },
    frame,
  );
}

function rowOf(
  sources: Sources,
  rules: Rules,
  now: SchoolMoment,
  frame: Frame | null,
  before: Remembered | undefined,
): PupilRow {
  const { known, changes } = sources;
  const unchanged = before !== undefined && sameSources(before.sources, sources);
  const strip = unchanged
    ? before.row.strip
    : (joinStrips(sources.strips.map((stored) => stored.strip)) ?? unreadYear(schoolYearOf(dateOf(now))));
  const events = unchanged ? before.row.events : eventsInForce(sources.events);
  const standing = standingIn(sources, strip, events, rules, now, frame);
  const pupil = unchanged ? before.row.pupil : withFlagsNow(known.pupil, events);
  return { id: known.id, pupil, strip, events, changes, standing };
}

/** Makes the rows of all pupils. It remembers them: a row is made anew only when something it rests on has changed. */
export function rowMaker(): (state: SchoolState, rules: Rules) => PupilRow[] {
  let remembered = new Map<string, Remembered>();
  return (state, rules) => {
    const strips = byPupil(state.strips);
    const events = byPupil(state.events);
    const changes = byPupil(state.changes);
    const { now } = state;
    const { calendar } = rules;
    const counting = calendar !== null && dateOf(now) >= calendar.from;
    const frame = counting ? frameOf(calendar, rules.settings, dateOf(now)) : null;
    const next = new Map<string, Remembered>();
    for (const known of state.pupils) {
      const { id } = known;
      const sources: Sources = {
        known,
        strips: strips.get(id) ?? [],
        events: events.get(id) ?? [],
        changes: changes.get(id) ?? [],
      };
      const before = remembered.get(id);
      const stands =
        before !== undefined && sameSources(before.sources, sources) && stillStands(before, rules, now);
      const row = stands ? before.row : rowOf(sources, rules, now, frame, before);
      next.set(id, { sources, rules, now, row });
    }
    remembered = next;
    return [...next.values()].map(({ row }) => row);
  };
}
