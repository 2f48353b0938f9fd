import type { CaseEvent } from '@/utils/cases/log-row';
import { isRestricted } from '@/utils/cases/restricted';
import { isAddressHeld } from '@/utils/roster/known-pupil';
import { tick } from '@/utils/vault/events/hybrid-clock';
import { sealEvent } from '@/utils/vault/events/seal-event';
import { sealRow } from '@/utils/vault/sealing/row';
import { VaultTrouble } from '@/utils/vault/trouble';
import type { CaseKeyRow, Ledger, SchoolDatabase } from './database';
import { holdOpened } from './opened';
import { openRows } from './open-rows';
import type { KnownOfEntry } from './open-rows';
import { pupilParts } from './pupil-parts';
import { boundToDslBody, boundToRow, liesInClear } from './row';
import type { Row } from './row';
import { WriteKeys, caseIdOf } from './row-keys';
import { inChunks, newest, toChunk } from './strip-chunks';
import { TABLE_NAMES } from './tables';
import type { StoredSetting, TableName, Tables } from './tables';

/** What one write puts, by table. */
export type Put = { readonly [Name in TableName]?: readonly Tables[Name][] };

/** Rows ready to be written, and what goes with them into the same transaction. */
export interface SealedRows {
  readonly rows: readonly (readonly [TableName, Row[]])[];
  readonly caseKeys: readonly CaseKeyRow[];
  /** Where this computer's chain then stands. */
  readonly chain: Pick<Ledger, 'head' | 'at'>;
}

interface Sealing {
  readonly database: SchoolDatabase;
  readonly keys: WriteKeys;
  readonly revision: number;
}

async function sealed(
  { keys, revision }: Sealing,
  table: TableName,
  row: Omit<Row, 'revision'>,
  value: unknown,
) {
  const full = { ...row, revision };
  const compress = table === 'strips' || table === 'readings';
  const body = await sealRow(await keys.ofVault(), boundToRow(table, full), value, { compress });
  return { ...full, body };
}

async function sealedPupils(sealing: Sealing, pupils: readonly Tables['pupils'][]): Promise<Row[]> {
  if (pupils.length === 0) return [];
  const mayRead = sealing.keys.keyring.current.restricted !== null;
  const before = mayRead ? [] : await sealing.database.pupils.bulkGet(pupils.map(({ id }) => id));
  return Promise.all(
    pupils.map(async (known, at) => {
      // Whoever cannot open a held address was given none: the one they put is new, and must not be dropped.
      const { forAll, forDsl } = pupilParts(known, mayRead && isAddressHeld(known));
      const row = await sealed(sealing, 'pupils', { id: known.id }, forAll);
      // Whoever cannot read that part cannot write it anew: it stays as it was.
      const kept = before[at]?.dslBody;
      if (!mayRead && kept !== undefined) return { ...row, dslBody: kept };
      if (forDsl === null) return row;
      const dslBody = await sealRow(await sealing.keys.restricted(), boundToDslBody('pupils', row), forDsl);
      return { ...row, dslBody };
    }),
  );
}

async function sealedStrips(
  { database, keys, revision }: Sealing,
  strips: readonly Tables['strips'][],
  gone: ReadonlySet<string>,
): Promise<Row[]> {
  const chunks = inChunks(strips);
  if (gone.size > 0)
    for (const row of await database.strips.toArray()) if (!chunks.has(row.id)) chunks.set(row.id, []);
  return Promise.all(
    [...chunks].map(async ([id, put]) => {
      const row = await database.strips.get(id);
      const held = row === undefined ? [] : ((await openRows(database, 'strips', [row]))[0] ?? []);
      const strips = newest(held, put, gone);
      const sealedRow = await sealed({ database, keys, revision }, 'strips', { id }, toChunk(strips));
      holdOpened(database, keys.keyring, 'strips', { row: sealedRow, values: strips });
      return sealedRow;
    }),
  );
}

async function sealedPaper({ keys, revision }: Sealing, paper: Tables['papers']): Promise<Row> {
  const pupilId = await caseIdOf(keys.keyring, paper.pupilId);
  const status = paper.sent === null ? 'made' : 'sent';
  const row: Row = { id: paper.id, pupilId, status, revision };
  const key = await keys.ofCase(pupilId, 'case');
  return { ...row, body: await sealRow(key, boundToRow('papers', row), paper) };
}

async function sealedChange(sealing: Sealing, change: Tables['changes']): Promise<Row> {
  const pupilId = await caseIdOf(sealing.keys.keyring, change.pupilId);
  return sealed(sealing, 'changes', { id: change.id, pupilId }, change);
}

function sealedSetting(sealing: Sealing, setting: StoredSetting): Promise<Row> {
  const { name, value } = setting;
  if (!liesInClear(name)) return sealed(sealing, 'settings', { id: name }, setting);
  return Promise.resolve({ id: name, revision: sealing.revision, clear: JSON.stringify(value) });
}

interface Chain {
  readonly rows: Row[];
  readonly chain: SealedRows['chain'];
  /** This computer's clock says less than it did at the entry before. */
  readonly setBack: boolean;
}

const NO_ENTRIES: Chain = { rows: [], chain: {}, setBack: false };

/** Entries of the log one after the other: each names the one before it. */
async function sealedEvents(sealing: Sealing, events: readonly CaseEvent[], ledger: Ledger): Promise<Chain> {
  const { keys, revision, database } = sealing;
  const { vault, device } = ledger;
  if (vault === undefined || device === undefined) throw new VaultTrouble('locked');
  const rows: Row[] = [];
  let { head, at } = ledger;
  let setBack = false;
  for (const event of events) {
    const pupilId = await caseIdOf(keys.keyring, event.pupilId);
    const restricted = isRestricted(event);
    const key = await keys.ofCase(pupilId, restricted ? 'restricted' : 'case');
    const moment = tick(at ?? null, database.cipher.now());
    ({ at } = moment);
    setBack ||= moment.trouble === 'set-back';
    const place = { vault, device, head: head ?? null, at };
    const made = await sealEvent(event, key, keys.keyring.acting, place);
    head = made.head;
    const row: Row = { id: event.id, revision, pupilId, entry: made.event };
    rows.push(restricted ? { ...row, body: await forEverybody(keys, row, event) } : row);
  }
  const chain = { ...(head === undefined ? {} : { head }), ...(at === undefined ? {} : { at }) };
  return { rows, chain, setBack };
}

async function forEverybody(keys: WriteKeys, row: Row, { pupilId, author, recordedAt }: CaseEvent) {
  const known: KnownOfEntry = { pupilId, author, recordedAt };
  return sealRow(await keys.ofCase(row.pupilId ?? '', 'case'), boundToRow('events', row), known);
}

/** One after the other: two papers of one case must not make two keys for it. */
async function sealedPapers(sealing: Sealing, papers: NonNullable<Put['papers']>): Promise<Row[]> {
  const rows: Row[] = [];
  for (const paper of papers) rows.push(await sealedPaper(sealing, paper));
  return rows;
}

function needsKey(put: Put): boolean {
  return TABLE_NAMES.some((table) =>
    table === 'settings'
      ? (put.settings ?? []).some(({ name }) => !liesInClear(name))
      : (put[table]?.length ?? 0) > 0,
  );
}

/**
 * Seals what a write puts, outside any transaction: one would end while it waits for the cipher.
 *
 * @param gone pupils whose strips are taken out
 * @throws VaultTrouble locked, erased
 */
export async function sealRows(
  database: SchoolDatabase,
  put: Put,
  ledger: Ledger,
  gone: ReadonlySet<string> = new Set(),
): Promise<SealedRows> {
  const revision = ledger.revision + 1;
  const keys = new WriteKeys(
    database,
    needsKey(put) || gone.size > 0 ? await database.cipher.keyring() : null,
  );
  const sealing = { database, keys, revision };
  const each = <Value>(values: readonly Value[] | undefined, seal: (value: Value) => Promise<Row>) =>
    Promise.all((values ?? []).map(seal));
  const { events: entries = [] } = put;
  const {
    rows: events,
    chain,
    setBack,
  } = entries.length > 0 ? await sealedEvents(sealing, entries, ledger) : NO_ENTRIES;
  const noticed = { name: 'clock', value: { setBack: database.cipher.now() } } as const;
  const settings = [...(put.settings ?? []), ...(setBack ? [noticed] : [])];
  const rows: (readonly [TableName, Row[]])[] = [
    ['pupils', await sealedPupils(sealing, put.pupils ?? [])],
    ['strips', await sealedStrips(sealing, put.strips ?? [], gone)],
    [
      'readings',
      await each(put.readings, (reading) =>
        sealed(sealing, 'readings', { id: reading.id, status: reading.status }, reading),
      ),
    ],
    ['changes', await each(put.changes, (change) => sealedChange(sealing, change))],
    ['events', events],
    ['papers', await sealedPapers(sealing, put.papers ?? [])],
    ['settings', await each(settings, (setting) => sealedSetting(sealing, setting))],
    ['staff', await each(put.staff, (member) => sealed(sealing, 'staff', { id: member.id }, member))],
  ];
  return { rows: rows.filter(([, made]) => made.length > 0), caseKeys: keys.made, chain };
}
