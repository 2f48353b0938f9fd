import { dateOf } from '@/utils/calendar/school-date';
import type { SchoolMoment } from '@/utils/calendar/school-date';
import { dueFor } from '@/utils/policy/for-role';
import { handedToYou } from '@/utils/policy/handed-on';
import type { Prompt } from '@/utils/policy/policy';
import { announcedFrom, isDayForPrompts } from '@/utils/policy/prompting';
import type { SchoolView } from '@/utils/policy/school-view';
import { readSetting } from '@/utils/store/read';
import { write } from '@/utils/store/write';
import type { Ports } from './ports';
import { readSchool } from './school-state';
import { viewMaker } from './view-maker';

/** What asks for attention at a moment: steps, and cases that were handed over. */
export interface DueNow {
  readonly steps: number;
  /** Due times of steps that may be announced by now, and when cases were handed over. */
  readonly times: readonly string[];
  /** When the next of today's steps may be announced; null when none is left. */
  readonly nextAt: SchoolMoment | null;
  /** Today is a school day, or the term dates are not known. */
  readonly isSchoolDay: boolean;
}

function isWaiting({ state }: Prompt): boolean {
  return state === 'due' || state === 'overdue';
}

/** The steps of whoever is signed in; of everybody where that person is on no list, for a child must not wait for one. */
function waitingIn(view: SchoolView): Prompt[] {
  if (view.acting !== null) return dueFor(view).map(({ prompt }) => prompt);
  return view.pupils.flatMap(({ standing }) => standing.prompts.filter(isWaiting));
}

/** What is due now, worked out from the store alone. */
export async function dueNow(ports: Ports): Promise<DueNow> {
  const view = viewMaker()(await readSchool(ports));
  const waiting = waitingIn(view);
  const handed = handedToYou(view);
  const dues = [...new Set(waiting.map(({ due }) => due))].sort();
  const from = (due: Prompt['due']) => announcedFrom(due, view.prompting);
  const ahead = dues.map(from).filter((moment) => moment > view.now);
  const come = dues.filter((due) => from(due) <= view.now);
  return {
    steps: waiting.length + handed.length,
    times: [...new Set([...come, ...handed.map(({ row }) => row.at)])],
    nextAt: ahead.sort()[0] ?? null,
    isSchoolDay: isDayForPrompts(view.calendar, dateOf(view.now)),
  };
}

/** How many announced times are remembered: more than fall in a month, for everybody at this desk. */
const MOST_TIMES = 600;

/**
 * The due times among these that this person was not told of before, now remembered as told: one notification for each
 * step time and person, also when the background starts anew every minute and two looks meet. @throws StoreTrouble
 *
 * @param person id of the key-holder who is signed in
 */
export function newlyDue(times: readonly string[], person: string, ports: Ports): Promise<readonly string[]> {
  return write(ports.database, async () => {
    const before = (await readSetting(ports.database, 'announced'))?.times ?? [];
    const entry = (time: string) => `${person} ${time}`;
    const fresh = times.filter((time) => !before.includes(entry(time)));
    if (fresh.length === 0) return { writes: {}, value: fresh };
    const value = { times: [...before, ...fresh.map(entry)].slice(-MOST_TIMES) };
    return { writes: { put: { settings: [{ name: 'announced', value }] } }, value: fresh };
  });
}
