import { dueFor } from '@/utils/policy/for-role';
import { handedToYou } from '@/utils/policy/handed-on';
import type { Prompt } from '@/utils/policy/policy';
import type { SchoolView } from '@/utils/policy/school-view';
import { readSetting } from '@/utils/store/read';
import { write } from '@/utils/store/write';
import type { Ports } from './ports';
import { readSchool } from './school-state';
import { viewMaker } from './view-maker';

/** What asks for attention at a moment: how many steps and hand-overs, and at which times they fall. */
export interface DueNow {
  readonly steps: number;
  readonly times: readonly string[];
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
  const times = [...waiting.map(({ due }) => due), ...handed.map(({ row }) => row.at)];
  return { steps: waiting.length + handed.length, times: [...new Set(times)].sort() };
}

/** How many due times are remembered: more than fall in a month. */
const MOST_TIMES = 200;

/**
 * The due times among these that were not announced before, now remembered as announced: one notification for each
 * step time, also when the background starts anew every minute. @throws StoreTrouble
 */
export function newlyDue(times: readonly string[], ports: Ports): Promise<readonly string[]> {
  return write(ports.database, async () => {
    const before = (await readSetting(ports.database, 'announced'))?.times ?? [];
    const fresh = times.filter((time) => !before.includes(time));
    if (fresh.length === 0) return { writes: {}, value: fresh };
    const value = { times: [...before, ...fresh].slice(-MOST_TIMES) };
    return { writes: { put: { settings: [{ name: 'announced', value }] } }, value: fresh };
  });
}
