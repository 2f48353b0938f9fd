import { dateOf } from '@/utils/calendar/school-date';
import { eventsInForce } from '@/utils/cases/events';
import { flagsNow } from '@/utils/cases/flags';
import type { CaseEvent } from '@/utils/cases/log-row';
import type { StaffMember } from '@/utils/policy/school-view';
import { withAddressHeld } from '@/utils/roster/known-pupil';
import type { Confirmed, KnownPupil } from '@/utils/roster/known-pupil';
import type { Flag, Pupil } from '@/utils/roster/pupil';
import { withSource } from '@/utils/roster/pupil-record';
import { readAll, readOfPupils } from '@/utils/store/read';
import { write } from '@/utils/store/write';
import type { Decision } from '@/utils/store/write';
import { NOBODY_ACTING, actingNow } from './acting';
import { pupilProblems, tidied } from './check-pupil';
import { NO_WRITES, eventBy } from './log-row';
import { done, refused, refusedFor } from './outcome';
import type { Outcome } from './outcome';
import type { Ports } from './ports';

/** What the log says last of each flag. */
function lastWordOnFlags(log: readonly CaseEvent[]): Map<Flag, 'set' | 'cleared'> {
  const last = new Map<Flag, 'set' | 'cleared'>();
  for (const { row } of log) if (row.kind === 'flag') last.set(row.flag, row.outcome);
  return last;
}

/**
 * What has to be logged so that exactly the wanted flags hold, and what stands on the record. A flag of which the log
 * says nothing is kept on the record without a day: it may have been true all along.
 */
export function flagPlan(
  wanted: readonly Flag[],
  log: readonly CaseEvent[],
): {
  readonly onRecord: readonly Flag[];
  readonly toLog: readonly { flag: Flag; outcome: 'set' | 'cleared' }[];
} {
  const last = lastWordOnFlags(log);
  const again = wanted.filter((flag) => last.get(flag) === 'cleared');
  const over = [...last].flatMap(([flag, word]) => (word === 'set' && !wanted.includes(flag) ? [flag] : []));
  return {
    onRecord: wanted.filter((flag) => !last.has(flag)),
    toLog: [
      ...again.map((flag) => ({ flag, outcome: 'set' as const })),
      ...over.map((flag) => ({ flag, outcome: 'cleared' as const })),
    ],
  };
}

function withFlags({ flags: _flags, ...rest }: Pupil, flags: readonly Flag[]): Pupil {
  return flags.length === 0 ? rest : { ...rest, flags };
}

/** Only the DSL changes flags; what nobody else may see, nobody else can wipe out by saving. */
function keptFromOthers(stored: KnownPupil, pupil: Pupil, log: readonly CaseEvent[]): Pupil {
  const held = flagsNow(
    stored.pupil,
    log.map(({ row }) => row),
  );
  const address = held.includes('confidential-address')
    ? (pupil.address ?? stored.pupil.address)
    : pupil.address;
  return {
    ...withFlags(pupil, stored.pupil.flags ?? []),
    ...(address === undefined ? {} : { address }),
  };
}

async function savedBy(
  acting: StaffMember,
  stored: KnownPupil,
  pupil: Pupil,
  ports: Ports,
): Promise<Decision<Outcome<string>>> {
  const log = eventsInForce(await readOfPupils(ports.database, 'events', [stored.id]));
  if (acting.role !== 'dsl') {
    const kept = { ...stored, pupil: keptFromOthers(stored, pupil, log) };
    return { writes: { put: { pupils: [kept] } }, value: done(stored.id) };
  }
  const { onRecord, toLog } = flagPlan(pupil.flags ?? [], log);
  const events = await Promise.all(
    toLog.map((flag) => eventBy(acting, stored.id, { kind: 'flag', ...flag }, ports)),
  );
  const held = pupil.flags?.includes('confidential-address') === true;
  const pupils = [withAddressHeld({ ...stored, pupil: withFlags(pupil, onRecord) }, held)];
  return { writes: { put: { pupils, events } }, value: done(stored.id) };
}

/**
 * Replaces a pupil's details, or adds a pupil (null). `done` with their id.
 *
 * @param source where the details were taken over from; left out when somebody typed them
 * @throws StoreTrouble
 */
export function savePupil(
  pupilId: string | null,
  typed: Pupil,
  ports: Ports,
  source?: Confirmed,
): Promise<Outcome<string>> {
  return write(ports.database, async (): Promise<Decision<Outcome<string>>> => {
    const refuse = (outcome: Outcome<string>) => ({ writes: NO_WRITES, value: outcome });
    const acting = await actingNow(ports);
    if (acting === null) return refuse(refusedFor(NOBODY_ACTING));
    const roster = await readAll(ports.database, 'pupils');
    const stored =
      pupilId === null
        ? { id: ports.newId(), pupil: typed, misIds: [], alsoShownAs: [] }
        : roster.find(({ id }) => id === pupilId);
    if (stored === undefined) return refuse(refusedFor('That pupil is not on the roll.'));
    const pupil = tidied(typed);
    const others = roster.filter(({ id }) => id !== stored.id);
    const problems = pupilProblems(pupil, others, dateOf(await ports.now()));
    if (problems.length > 0) return refuse(refused(problems));
    const before = pupilId === null ? { ...stored, pupil: withFlags(pupil, []) } : stored;
    return savedBy(acting, source === undefined ? before : withSource(before, source), pupil, ports);
  });
}
