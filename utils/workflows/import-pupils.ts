import { eventsInForce } from '@/utils/cases/events';
import { clearedFlags } from '@/utils/cases/flags';
import { isForTheOffice } from '@/utils/cases/restricted';
import { readsRestricted } from '@/utils/policy/for-role';
import type { ListProblem, PupilList, PupilListRow } from '@/utils/readers/files/pupil-list';
import { FROM_FILE } from '@/utils/register/reading';
import { isAddressHeld } from '@/utils/roster/known-pupil';
import type { KnownPupil, RowIdentity } from '@/utils/roster/known-pupil';
import type { DoubtReason, RowMatch } from '@/utils/roster/match';
import { matchRows } from '@/utils/roster/match-rows';
import type { Flag, Pupil } from '@/utils/roster/pupil';
import { readAll } from '@/utils/store/read';
import { write } from '@/utils/store/write';
import { actingNow } from './acting';
import { done } from './outcome';
import type { Outcome } from './outcome';
import { addedAndChanged, factsChanged } from '@/utils/wording/imports';
import type { Ports } from './ports';
import { takeBackOf } from './take-back';
import type { Imported } from './take-back';

export type PlannedPupil =
  | { readonly row: number; readonly does: 'adds'; readonly pupil: Pupil }
  | {
      readonly row: number;
      readonly does: 'updates';
      readonly pupilId: string;
      readonly pupil: Pupil;
      readonly message: string;
    }
  | { readonly row: number; readonly does: 'nothing'; readonly pupilId: string; readonly pupil: Pupil }
  /** Not saved: it could be more than one pupil. */
  | { readonly row: number; readonly does: 'doubt'; readonly message: string; readonly pupil: Pupil };

/** A pupil list ready to be saved: what each row will do to the roll. */
export interface PupilsPreview extends PupilList {
  readonly kind: 'pupils';
  readonly plan: readonly PlannedPupil[];
}

export const DOUBTS: Readonly<Record<DoubtReason, string>> = {
  namesakes: 'More than one pupil on the roll has this name. Add their UPNs to the list.',
  'other-group':
    'A pupil of this name is on the roll in another class. Add the UPN to both, or correct the class.',
  'id-of-another': 'The UPN belongs to a pupil with another name on the roll.',
  'other-id': 'A pupil of this name is on the roll under another number.',
  'nearly-the-name': 'A pupil on the roll has nearly this name. Correct the name on the roll or in the list.',
  'two-rows-one-pupil': 'Two rows of the list are the same pupil as far as the list says.',
};

function identityOf({ pupil, admissionNumber }: PupilListRow): RowIdentity {
  const { surname, forenames, group = null, upn } = pupil;
  const shown = `${surname}, ${forenames}`;
  const name = { surname, forenames, shown };
  if (upn !== undefined) return { key: { kind: 'upn', value: upn }, name, group };
  if (admissionNumber === null) return { key: { kind: 'name', value: shown }, name, group };
  return { key: { kind: 'mis-id', value: admissionNumber }, name, group };
}

/** Admission numbers are known among files: another program's pages may number pupils in another way. */
function withNumber(misIds: KnownPupil['misIds'], value: string | null): KnownPupil['misIds'] {
  const known = misIds.some((id) => id.origin === FROM_FILE && id.value === value);
  return value === null || known ? misIds : [...misIds, { origin: FROM_FILE, value }];
}

function withoutAddresses({ address: _address, parents: _parents, ...others }: Pupil): Pupil {
  return others;
}

/** Flags are added to those on file, never taken away. What was cleared here stays cleared: a list can be old. */
function withFlagsOf(known: Pupil, { flags = [] }: Pupil, cleared: readonly Flag[]): Pick<Pupil, 'flags'> {
  const all = new Set([...(known.flags ?? []), ...flags.filter((flag) => !cleared.includes(flag))]);
  return all.size === 0 ? {} : { flags: [...all] };
}

/** The roll's pupil with what the list says: facts the list has no cell for stay. */
function updated(known: KnownPupil, row: PupilListRow, cleared: readonly Flag[]): KnownPupil {
  const { alsoShownAs, admissionNumber } = row;
  // A list does not know which addresses must not be given out: for those the DSL's word stands.
  const pupil = isAddressHeld(known) ? withoutAddresses(row.pupil) : row.pupil;
  const names = [...alsoShownAs, ...nameIfOther(known.pupil, pupil)];
  return {
    ...known,
    pupil: { ...known.pupil, ...pupil, ...withFlagsOf(known.pupil, pupil, cleared) },
    misIds: withNumber(known.misIds, admissionNumber),
    alsoShownAs: [...new Set([...known.alsoShownAs, ...names])],
  };
}

/** Pages go on showing the name the roll had before the list. */
function nameIfOther(before: Pupil, after: Pupil): string[] {
  const name = `${before.forenames} ${before.surname}`;
  return name === `${after.forenames} ${after.surname}` ? [] : [name];
}

function saysNothingNew(before: KnownPupil, after: KnownPupil): boolean {
  const sorted = (known: KnownPupil) =>
    JSON.stringify([
      Object.entries(known.pupil).sort(([a], [b]) => (a < b ? -1 : 1)),
      known.alsoShownAs,
      known.misIds,
    ]);
  return sorted(before) === sorted(after);
}

interface Planned {
  readonly shown: PlannedPupil;
  readonly saves: KnownPupil | null;
}

/** The roll as it is now, and the flags that were cleared of pupils on it. */
interface Roll {
  readonly byId: ReadonlyMap<string, KnownPupil>;
  readonly cleared: ReadonlyMap<string, readonly Flag[]>;
}

async function rollNow(rows: readonly PupilListRow[], { database }: Ports): Promise<Roll> {
  const byId = new Map((await readAll(database, 'pupils')).map((known) => [known.id, known]));
  if (rows.every(({ pupil }) => pupil.flags === undefined)) return { byId, cleared: new Map() };
  const cleared = new Map<string, readonly Flag[]>();
  const log = eventsInForce(await readAll(database, 'events'));
  for (const { pupilId, row } of log)
    if (row.kind === 'flag' && !cleared.has(pupilId))
      cleared.set(pupilId, clearedFlags(log.filter((event) => event.pupilId === pupilId)));
  return { byId, cleared };
}

function planRow(row: PupilListRow, match: RowMatch, { byId, cleared }: Roll, newId: () => string): Planned {
  const { pupil, alsoShownAs, admissionNumber } = row;
  if (match.kind === 'new')
    return {
      shown: { row: row.row, does: 'adds', pupil },
      saves: { id: newId(), pupil, misIds: withNumber([], admissionNumber), alsoShownAs },
    };
  const known = match.kind === 'pupil' ? byId.get(match.id) : undefined;
  if (match.kind === 'doubt' || known === undefined) {
    const message = DOUBTS[match.kind === 'doubt' ? match.why : 'namesakes'];
    return { shown: { row: row.row, does: 'doubt', message, pupil }, saves: null };
  }
  // Another date of birth is another child, whatever the name says.
  if (known.pupil.dob !== undefined && pupil.dob !== undefined && known.pupil.dob !== pupil.dob) {
    const message = 'The pupil of this name on the roll has another date of birth.';
    return { shown: { row: row.row, does: 'doubt', message, pupil }, saves: null };
  }
  const after = updated(known, row, cleared.get(known.id) ?? []);
  if (saysNothingNew(known, after))
    return { shown: { row: row.row, does: 'nothing', pupilId: known.id, pupil }, saves: null };
  const message = factsChanged(known.pupil, after.pupil);
  return {
    shown: { row: row.row, does: 'updates', pupilId: known.id, pupil: after.pupil, message },
    saves: after,
  };
}

async function planList(rows: readonly PupilListRow[], ports: Ports): Promise<Planned[]> {
  const roll = await rollNow(rows, ports);
  const matches = matchRows(rows.map(identityOf), [...roll.byId.values()], FROM_FILE);
  return rows.map((row, at) => planRow(row, matches[at] ?? { kind: 'new' }, roll, ports.newId));
}

const FLAGS_FOR_DSL =
  'Flags such as “looked after” are kept for the DSL and the head, and are not shown here again. Of a pupil with flags already, those stand: let the DSL load the list as well. Taking the list back leaves flags for the DSL to clear.';

/** What the office is told of flags in a list, whosever they are: nothing of it says who has some already. */
async function aboutFlags(rows: readonly PupilListRow[], ports: Ports): Promise<ListProblem[]> {
  const hasSome = rows.some(({ pupil }) => pupil.flags?.some((flag) => !isForTheOffice(flag)));
  if (!hasSome || readsRestricted(await actingNow(ports))) return [];
  return [{ row: null, message: FLAGS_FOR_DSL }];
}

/** What a pupil list would do to the roll, row by row. Saves nothing. */
export async function previewPupils(list: PupilList, ports: Ports): Promise<PupilsPreview> {
  const plan = await planList(list.pupils, ports);
  const problems = [...list.problems, ...(await aboutFlags(list.pupils, ports))];
  return { kind: 'pupils', ...list, problems, plan: plan.map(({ shown }) => shown) };
}

/**
 * Saves a preview in one write. The plan is made anew on the roll as it is now, so that a register read meanwhile adds
 * nobody twice. Rows in doubt are left out. `done` with what was changed, in words. @throws StoreTrouble
 */
export function importPupils(preview: PupilsPreview, ports: Ports): Promise<Outcome<Imported>> {
  return write(ports.database, async () => {
    const plan = await planList(preview.pupils, ports);
    const count = (does: PlannedPupil['does']) => plan.filter(({ shown }) => shown.does === does).length;
    const pupils = plan.flatMap(({ saves }) => (saves === null ? [] : [saves]));
    const said = `Pupil list loaded: ${addedAndChanged(count('adds'), count('updates'), count('doubt'))}`;
    const takeBack = await takeBackOf({ pupils }, ports);
    return { writes: { put: { pupils } }, value: done({ said, takeBack }) };
  });
}
