import { withMarksBefore } from '@/utils/register/put-back';
import { knownAsBefore } from '@/utils/roster/who-is-this';
import { readAll, readOfPupils, readSetting } from '@/utils/store/read';
import { write } from '@/utils/store/write';
import type { Decision } from '@/utils/store/write';
import { DONE, refusedFor } from './outcome';
import type { Outcome } from './outcome';
import type { Ports } from './ports';

/** Takes an answer back: the pupils and marks are as they were, but for what was read since. @throws StoreTrouble */
export function undoSettled(id: string, ports: Ports): Promise<Outcome> {
  return write(ports.database, async (): Promise<Decision<Outcome>> => {
    const all = (await readSetting(ports.database, 'settled')) ?? [];
    const settled = all.find((each) => each.id === id);
    if (settled === undefined) return { writes: {}, value: refusedFor('This has been taken back already.') };
    if (settled.added && (await readOfPupils(ports.database, 'events', [settled.pupilId])).length > 0)
      return {
        writes: {},
        value: refusedFor('Something has been logged about this pupil, so it cannot be taken back.'),
      };
    const rest = all.filter((each) => each !== settled);
    const strips = await readOfPupils(ports.database, 'strips', [settled.pupilId]);
    const stored = strips.find(({ schoolYear }) => schoolYear === settled.schoolYear);
    const strip =
      stored === undefined ? [] : [{ ...stored, ...withMarksBefore(stored, settled.marksBefore) }];
    const settings = [{ name: 'settled', value: rest } as const];
    const roster = await readAll(ports.database, 'pupils');
    const pupils = settled.pupilsBefore.flatMap((before) => {
      const now = roster.find((known) => known.id === before.id);
      return now === undefined ? [] : [knownAsBefore(now, before)];
    });
    const remove = { changes: settled.changes, ...(settled.added ? { pupils: [settled.pupilId] } : {}) };
    return { writes: { put: { pupils, strips: strip, settings }, remove }, value: DONE };
  });
}
