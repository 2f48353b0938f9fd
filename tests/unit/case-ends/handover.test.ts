import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { schoolDate, schoolMoment } from '@/utils/calendar/school-date';
import { eventsInForce } from '@/utils/cases/events';
import { markAt } from '@/utils/register/strip';
import { readAll, readOfPupils } from '@/utils/store/read';
import { bytesOf, textOf } from '@/utils/vault/bytes/bytes';
import { makeHandover } from '@/utils/workflows/case-ends/hand-over';
import { ownCard, readCard } from '@/utils/workflows/case-ends/key-card';
import { previewHandover, takeIn } from '@/utils/workflows/case-ends/take-in';
import { checkLog } from '@/utils/workflows/door/check-log';
import { logRow, undo } from '@/utils/workflows/log-row';
import { StoreTrouble } from '@/utils/store/trouble';
import { everything, withFault } from '../store/failing-store';
import type { Fault } from '../store/failing-store';
import { AMELIA, entry, paper, putIn, schoolNamed, sentences, stripOf, valueOf } from './a-school';
import type { SchoolOfTest } from './a-school';

const AT = schoolMoment('2026-11-23T09:00');
let mill: SchoolOfTest;
let brook: SchoolOfTest;
let fault: Fault;

async function cardOf(school: SchoolOfTest) {
  return valueOf(await readCard(valueOf(await ownCard(school))));
}

async function fileFor(to: SchoolOfTest, forDsl = true) {
  return valueOf(await makeHandover({ pupilId: AMELIA.id, to: await cardOf(to), forDsl }, mill)).bytes;
}

beforeEach(async () => {
  mill = await schoolNamed('Mill Lane Primary');
  brook = await schoolNamed('Brook Primary', (database) => {
    fault = withFault(database);
  });
  await putIn(mill.database, {
    pupils: [AMELIA],
    papers: [paper('paper-1')],
    strips: [stripOf({ '2026-11-23': 'N' })],
  });
  const call = {
    kind: 'contact-attempt',
    method: 'call',
    person: 'Rosa Quillfeather',
    outcome: 'no answer',
    at: AT,
  } as const;
  await logRow(AMELIA.id, call, mill);
  await logRow(AMELIA.id, { kind: 'note', text: 'Seen with an uncle.', at: AT, dslOnly: true }, mill);
});

describe('handing a case over to another school', () => {
  it('brings entries, papers and the pupil to the other computer, and says so in both logs', async () => {
    const preview = valueOf(await previewHandover(await fileFor(brook), brook));
    expect(preview).toMatchObject({
      pupil: { surname: 'Quillfeather' },
      adds: { entries: 2, papers: 1 },
      marks: 'of-another-school',
      isHere: false,
      from: { name: 'Tom Adeyemi', school: 'Mill Lane Primary', isKnown: false },
    });
    expect(await readAll(brook.database, 'events')).toEqual([]);
    valueOf(await takeIn(preview, null, brook));
    const events = await readOfPupils(brook.database, 'events', [AMELIA.id]);
    const [call, note, taken] = events;
    expect(call).toMatchObject({ row: { person: 'Rosa Quillfeather' }, handedOver: { at: mill.moment } });
    expect(note).toMatchObject({ dslOnly: true, row: { text: 'Seen with an uncle.' } });
    expect(taken?.row.text).toBe(
      'Handover file of 24 November 2026 by Tom Adeyemi taken in: 2 entries, 1 paper.',
    );
    expect(await readAll(brook.database, 'papers')).toMatchObject([{ id: 'paper-1' }]);
    expect(await readAll(brook.database, 'strips')).toEqual([]);
    const sent = await readOfPupils(mill.database, 'events', [AMELIA.id]);
    expect(sent.at(-1)?.row.text).toBe('Handover file of this case made for Tom Adeyemi, Brook Primary.');
  });

  it('adds nothing when the same file is taken in again', async () => {
    const file = await fileFor(brook);
    valueOf(await takeIn(valueOf(await previewHandover(file, brook)), null, brook));
    const before = await readAll(brook.database, 'events');
    const again = valueOf(await previewHandover(file, brook));
    expect(again).toMatchObject({ adds: { entries: 0, papers: 0 }, alreadyHere: { entries: 2, papers: 1 } });
    expect(valueOf(await takeIn(again, null, brook))).toMatchObject({ entries: 0, papers: 0 });
    expect(await readAll(brook.database, 'events')).toEqual(before);
  });

  it('overwrites nothing that is here: the details, an entry of the same id, a mark that was read', async () => {
    const here = { ...AMELIA, pupil: { ...AMELIA.pupil, surname: 'Quill' } };
    const [first] = await readAll(mill.database, 'events');
    const own = entry({ kind: 'note', text: 'Ours.', at: AT }, { id: first?.id ?? '' });
    await putIn(brook.database, {
      pupils: [here],
      events: [own],
      strips: [stripOf({ '2026-11-23': 'I' })],
      settings: [{ name: 'school', value: { name: 'Mill Lane Primary' } }],
    });
    await putIn(mill.database, { strips: [stripOf({ '2026-11-23': 'N', '2026-11-19': 'N' })] });
    const preview = valueOf(await previewHandover(await fileFor(brook), brook));
    expect(preview).toMatchObject({ isHere: true, marks: 'filled-in', adds: { entries: 1 } });
    valueOf(await takeIn(preview, AMELIA.id, brook));
    expect(await readAll(brook.database, 'pupils')).toEqual([here]);
    expect((await readAll(brook.database, 'events'))[0]?.row.text).toBe('Ours.');
    const strip = (await readAll(brook.database, 'strips'))[0]?.strip;
    const mark = (day: string) => (strip === undefined ? null : markAt(strip, schoolDate(day), 'AM'));
    expect([mark('2026-11-23'), mark('2026-11-19'), mark('2026-11-18')]).toEqual(['I', 'N', 'not-read']);
  });

  it('offers the child on the roll who could be the same, and files the case under the one chosen', async () => {
    const pupil = { surname: 'QUILLFEATHER', forenames: 'Amelia' };
    await putIn(brook.database, { pupils: [{ ...AMELIA, id: 'own-id', pupil }] });
    const preview = valueOf(await previewHandover(await fileFor(brook), brook));
    expect(preview.candidates.map(({ id }) => id)).toEqual(['own-id']);
    valueOf(await takeIn(preview, 'own-id', brook));
    expect((await readOfPupils(brook.database, 'events', ['own-id'])).length).toBe(3);
    expect((await readAll(brook.database, 'pupils')).length).toBe(1);
  });

  it('keeps a line that was taken back as taken back', async () => {
    const log = await readOfPupils(mill.database, 'events', [AMELIA.id]);
    valueOf(await undo(log[0]?.id ?? '', mill));
    valueOf(await takeIn(valueOf(await previewHandover(await fileFor(brook), brook)), null, brook));
    const inForce = eventsInForce(await readOfPupils(brook.database, 'events', [AMELIA.id]));
    expect(inForce.some(({ row }) => row.kind === 'contact-attempt')).toBe(false);
  });

  it('is taken in whole or not at all, whichever call to the store fails', async () => {
    const preview = valueOf(await previewHandover(await fileFor(brook), brook));
    const before = await everything(brook.database);
    let failed = 0;
    for (let n = 1; ; n += 1) {
      Object.assign(fault, { calls: 0, failAt: n });
      const outcome = await takeIn(preview, null, brook).catch((error: unknown) => error);
      const { calls } = fault;
      fault.failAt = 0;
      if (calls < n) break;
      failed += 1;
      expect(outcome).toBeInstanceOf(StoreTrouble);
      expect(await everything(brook.database)).toEqual(before);
    }
    expect(failed).toBeGreaterThan(20);
    expect(await readAll(brook.database, 'events')).toHaveLength(3);
  });

  it('leaves a log that the check finds in order', async () => {
    valueOf(await takeIn(valueOf(await previewHandover(await fileFor(brook), brook)), null, brook));
    expect(await checkLog(brook)).toEqual([]);
  });
});

describe('what stays behind', () => {
  it('leaves out what only the DSL and the head may read, when that was not chosen', async () => {
    const preview = valueOf(await previewHandover(await fileFor(brook, false), brook));
    expect(preview).toMatchObject({ adds: { entries: 1 }, leftOut: 1 });
    expect(preview.pupil.flags).toBeUndefined();
  });

  it('does not give restricted facts to the office, of whichever school', async () => {
    brook.signIn('office');
    const to = await cardOf(brook);
    const asked = await makeHandover({ pupilId: AMELIA.id, to, forDsl: true }, mill);
    expect(sentences(asked)[0]).toMatch(/can go to a DSL or head alone/);
  });

  it('cannot take along what the office that makes the file cannot read', async () => {
    const to = await cardOf(brook);
    mill.signIn('office');
    const made = valueOf(await makeHandover({ pupilId: AMELIA.id, to, forDsl: true }, mill));
    expect(made.leftOut).toBe(1);
  });
});

describe('a handover file that is not to be taken in', () => {
  it('tells the wrong key-holder whose it is, where they are known', async () => {
    const file = await fileFor(brook);
    brook.signIn('head');
    expect(sentences(await previewHandover(file, brook))[0]).toMatch(
      /made for Tom Adeyemi\. Only Tom Adeyemi can/,
    );
    expect(sentences(await previewHandover(file, mill))[0]).toMatch(/made for somebody else’s keys/);
  });

  it('says that a file is cut off, and that one was changed', async () => {
    const text = textOf(await fileFor(brook));
    for (const end of [10, 200, text.length - 1]) {
      const cut = await previewHandover(bytesOf(text.slice(0, end)), brook);
      expect(sentences(cut)[0]).toMatch(/its end is missing/);
    }
    const changed = text.replace(
      /"sealed":"(.)/,
      (_, first: string) => `"sealed":"${first === 'A' ? 'B' : 'A'}`,
    );
    expect(sentences(await previewHandover(bytesOf(changed), brook))[0]).toMatch(
      /was changed since it was made/,
    );
    for (const other of ['', 'PK', '{"v":1}', '[]', '{"what":"key card"}'])
      expect(sentences(await previewHandover(bytesOf(other), brook))[0]).toMatch(/is no handover file/);
    expect(await readAll(brook.database, 'events')).toEqual([]);
  });

  it('refuses a key card whose keys are not those of its id', async () => {
    const card = textOf(valueOf(await ownCard(brook)));
    const swapped = card.replace(/"id": "(.)/, (_, first: string) => `"id": "${first === 'A' ? 'B' : 'A'}`);
    expect(sentences(await readCard(bytesOf(swapped)))[0]).toMatch(/was changed/);
    expect(sentences(await readCard(bytesOf('{"what":"key card","v":1}')))[0]).toMatch(/is no key card/);
  });
});
