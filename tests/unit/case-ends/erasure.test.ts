import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { schoolMoment } from '@/utils/calendar/school-date';
import { TABLE_NAMES } from '@/utils/store/tables';
import type { StoredReading } from '@/utils/store/tables';
import { readAll, readSetting } from '@/utils/store/read';
import { putBack, planRestore } from '@/utils/store/backup/put-back';
import { readBackup } from '@/utils/store/backup/file';
import { rowsNow, takeBackup } from '@/utils/store/backup/take';
import { caseEndsView } from '@/utils/workflows/case-ends/ends-view';
import { confirmErasure, takeOutErased } from '@/utils/workflows/case-ends/erase';
import { makeHandover, recipientsHere } from '@/utils/workflows/case-ends/hand-over';
import { cancelErasure, proposeErasure } from '@/utils/workflows/case-ends/propose-erasure';
import { previewHandover } from '@/utils/workflows/case-ends/take-in';
import { checkLog } from '@/utils/workflows/door/check-log';
import { logRow } from '@/utils/workflows/log-row';
import { StoreTrouble } from '@/utils/store/trouble';
import { everything, withFault } from '../store/failing-store';
import type { Fault } from '../store/failing-store';
import { AMELIA, paper, putIn, schoolNamed, sentences, stripOf, valueOf } from './a-school';
import type { SchoolOfTest } from './a-school';

const AT = schoolMoment('2026-11-23T09:00');
const BEN = { ...AMELIA, id: 'pupil-ben', pupil: { surname: 'Okafor', forenames: 'Ben' } };
const WHY = 'The family asked for it, and the schedule has run out.';

const READING: StoredReading = {
  id: 'reading-1',
  origin: 'https://mis.example',
  status: 'counted',
  seen: {
    at: AT,
    page: 'session-register',
    pupils: 3,
    sessions: [],
    complete: true,
    saved: true,
    problems: [],
  },
  rows: [
    { pupilId: AMELIA.id, marks: 'N', said: [] },
    { pupilId: BEN.id, marks: '/' },
    {
      pupilId: null,
      marks: 'N',
      doubt: {
        why: 'nearly-the-name',
        identity: {
          key: { kind: 'name', value: 'quillfether amelia' },
          name: { surname: 'Quillfether', forenames: 'Amelia', shown: 'Quillfether, Amelia' },
          group: null,
        },
      },
    },
    {
      pupilId: null,
      marks: 'N',
      doubt: {
        why: 'other-group',
        identity: {
          key: { kind: 'name', value: 'quillfeather amelia' },
          name: { surname: 'Quillfeather', forenames: 'Amelia', shown: 'Quillfeather, Amelia' },
          group: 'Elm',
        },
      },
    },
  ],
};

let mill: SchoolOfTest;
let fault: Fault;

/** Everything that can be opened now, as one text. */
async function allThatOpens({ database }: SchoolOfTest): Promise<string> {
  const tables = await Promise.all(TABLE_NAMES.map((name) => readAll(database, name)));
  return JSON.stringify(tables);
}

beforeEach(async () => {
  mill = await schoolNamed('Mill Lane Primary', (database) => {
    fault = withFault(database);
  });
  const answer = { id: 's', readingId: 'reading-1', row: 2, also: [], at: AT, by: 'staff-dsl', added: false };
  const settled = {
    ...answer,
    pupilId: AMELIA.id,
    pupilsBefore: [],
    schoolYear: 2026,
    marksBefore: [],
    changes: [],
  };
  await putIn(mill.database, {
    pupils: [AMELIA, BEN],
    papers: [paper('paper-1')],
    strips: [stripOf({ '2026-11-23': 'N' }), stripOf({ '2026-11-23': '/' }, BEN.id)],
    readings: [READING],
    settings: [{ name: 'settled', value: [settled] }],
  });
  await logRow(AMELIA.id, { kind: 'note', text: 'Quillfeather grandmother rang.', at: AT }, mill);
  await logRow(AMELIA.id, { kind: 'note', text: 'Seen with an uncle.', at: AT, dslOnly: true }, mill);
  await logRow(BEN.id, { kind: 'note', text: 'Ben is well.', at: AT }, mill);
});

describe('erasing a record', () => {
  it('needs a reason, and one that does not name the child', async () => {
    expect(sentences(await proposeErasure(AMELIA.id, '  ', mill))[0]).toMatch(/Write why/);
    expect(sentences(await proposeErasure(AMELIA.id, 'The parents of amélia asked.', mill))[0]).toMatch(
      /without the name of the child/,
    );
    expect(await readSetting(mill.database, 'erasures')).toBeNull();
  });

  it('is not done by one person, nor confirmed by the office', async () => {
    valueOf(await proposeErasure(AMELIA.id, WHY, mill));
    expect(sentences(await confirmErasure(AMELIA.id, mill))[0]).toMatch(/Another person has to sign in/);
    mill.signIn('office');
    expect(sentences(await confirmErasure(AMELIA.id, mill))[0]).toMatch(/DSL or the head has to confirm/);
    expect(sentences(await cancelErasure(AMELIA.id, mill))[0]).toMatch(/Only whoever proposed it/);
    expect(await allThatOpens(mill)).toContain('grandmother rang');
  });

  it('can be called off until it is confirmed', async () => {
    valueOf(await proposeErasure(AMELIA.id, WHY, mill));
    expect(sentences(await proposeErasure(AMELIA.id, WHY, mill))[0]).toMatch(/proposed this already/);
    valueOf(await cancelErasure(AMELIA.id, mill));
    mill.signIn('head');
    expect(sentences(await confirmErasure(AMELIA.id, mill))[0]).toMatch(/Nothing was erased/);
    const texts = (await readAll(mill.database, 'events')).map(({ row }) => row.text);
    expect(texts.slice(-2)).toEqual([
      `Proposed to erase the whole record: ${WHY}`,
      'The proposal to erase the record was cancelled.',
    ]);
  });

  it('leaves nothing about the child, and says only that it took place, who decided it and why', async () => {
    mill.signIn('office');
    valueOf(await proposeErasure(AMELIA.id, WHY, mill));
    mill.signIn('head');
    const pending = await caseEndsView(mill.database);
    expect(pending.pending).toMatchObject([{ by: 'Priya Nair', reason: WHY, whyNot: null, mayCancel: true }]);
    valueOf(await confirmErasure(AMELIA.id, mill));
    const left = await allThatOpens(mill);
    for (const trace of ['Quill', 'Amelia', 'grandmother', 'uncle', AMELIA.id, 'A123456789012', 'paper-1'])
      expect(left).not.toContain(trace);
    expect(left).toContain('Ben is well.');
    expect((await readAll(mill.database, 'strips')).map(({ pupilId }) => pupilId)).toEqual([BEN.id]);
    expect((await readAll(mill.database, 'readings'))[0]?.rows[1]).toEqual(READING.rows[1]);
    const keys = await mill.database.caseKeys.toArray();
    expect(keys.filter(({ wrapped }) => wrapped === null)).toHaveLength(1);
    const view = await caseEndsView(mill.database);
    expect(view.pending).toEqual([]);
    expect(view.done).toEqual([
      { at: expect.any(String) as string, proposedBy: 'Priya Nair', confirmedBy: 'Alan Price', reason: WHY },
    ]);
    expect(await checkLog(mill)).toEqual([]);
  });

  it('is whole or not at all, whichever call to the store fails', async () => {
    valueOf(await proposeErasure(AMELIA.id, WHY, mill));
    mill.signIn('head');
    const before = await everything(mill.database);
    let failed = 0;
    for (let n = 1; ; n += 1) {
      Object.assign(fault, { calls: 0, failAt: n });
      const erasing = confirmErasure(AMELIA.id, mill).catch((error: unknown) => error);
      const outcome = await erasing;
      const { calls } = fault;
      fault.failAt = 0;
      if (calls < n) break;
      failed += 1;
      expect(outcome).toBeInstanceOf(StoreTrouble);
      expect(await everything(mill.database)).toEqual(before);
    }
    expect(failed).toBeGreaterThan(20);
    expect(await allThatOpens(mill)).not.toContain('Quill');
  });

  it('wins over a backup from before: neither the case nor the name on the roll comes back', async () => {
    const { database } = mill;
    const { bytes } = await takeBackup(database, await database.cipher.keyring(), 1, database.cipher.now());
    valueOf(await proposeErasure(AMELIA.id, WHY, mill));
    mill.signIn('head');
    valueOf(await confirmErasure(AMELIA.id, mill));
    const { rows, ledger } = await rowsNow(database);
    const backup = await readBackup(bytes);
    const plan = await planRestore(backup, rows);
    await putBack(database, backup, plan, 'new-device', ledger.revision);
    await takeOutErased(mill);
    const left = await allThatOpens(mill);
    expect(left).not.toContain('Quill');
    expect(left).toContain('Ben is well.');
    expect((await caseEndsView(database)).done).toHaveLength(1);
  });

  it('is not undone by a handover file of the same case', async () => {
    const to = (await recipientsHere(mill)).find(({ name }) => name === 'Alan Price');
    if (to === undefined) expect.fail('The head holds no keys.');
    const { bytes } = valueOf(await makeHandover({ pupilId: AMELIA.id, to, forDsl: true }, mill));
    valueOf(await proposeErasure(AMELIA.id, WHY, mill));
    mill.signIn('head');
    valueOf(await confirmErasure(AMELIA.id, mill));
    expect(sentences(await previewHandover(bytes, mill))[0]).toMatch(/was erased here/);
  });
});
