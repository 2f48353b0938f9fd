import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { askOf } from '@/utils/referral/ask';
import type { BlankMapping } from '@/utils/referral/blanks/blank';
import { readAll, readSetting } from '@/utils/store/read';
import { openBlankDesk } from '@/utils/workflows/blanks/blank-desk';
import type { BlankDesk, BlankInHand, KeptBlank } from '@/utils/workflows/blanks/blank-desk';
import type { Outcome } from '@/utils/workflows/outcome';
import { nodeXml } from '../../forms/node-xml';
import { bodyXml, form, p, row, table } from '../../forms/word-form';
import { aCase, FULL_LOG } from '../referral/a-case';
import { runningDesk } from './desk-ports';
import type { TestDeskPorts } from './desk-ports';

const FORM = 'glos-cme-referral';
const NAME = 'CME referral 2026.docx';
const BLANK = form(bodyXml(table(row('Surname', '', 'Pupil ref', ''), row('DOB', '', 'Gender', ''))));
const NEXT_YEARS = form(bodyXml(table(row('Surname', '', 'Pupil ref', ''), row('DOB', '', 'Ethnicity', ''))));
const NOW = '2026-11-24T09:30' as TestDeskPorts['moment'];

let school: TestDeskPorts;
let desk: BlankDesk;
let saved: { name: string; bytes: Uint8Array }[];

function value<Value>(outcome: Outcome<Value>): Value {
  if (outcome.kind === 'refused') throw new Error(outcome.problems.map(({ message }) => message).join());
  return outcome.value;
}

function inHand(found: BlankInHand | BlankMapping): BlankInHand {
  if (!('look' in found)) throw new Error('The blank was known.');
  return found;
}

const keyOf = ({ look }: BlankInHand, label: string) =>
  look.places.find((place) => place.label === label)?.key ?? '';

async function keepIt(fields: Readonly<Record<string, string>> = {}): Promise<BlankMapping> {
  const first = inHand(value(await desk.lookAtBlank(FORM, NAME, BLANK)));
  const fills = Object.fromEntries(
    Object.entries(fields).map(([label, field]) => [keyOf(first, label), field]),
  );
  return value(await desk.keepBlank(FORM, first, fills));
}

beforeEach(async () => {
  school = await runningDesk();
  saved = [];
  desk = openBlankDesk({
    ...school,
    saveFile: (name, bytes) => void saved.push({ name, bytes }),
    xml: nodeXml,
    font: () => Promise.reject(new Error('A Word form needs no font.')),
  });
});

describe('a blank form that the school loads', () => {
  it('is asked about once, and filled from then on as it was confirmed', async () => {
    const mapping = await keepIt({ 'Pupil ref': 'child.upn' });
    const filled = value(await desk.fillBlank(mapping, askOf(aCase({ log: FULL_LOG })), NOW));
    expect(filled.filled).toContainEqual({ label: 'Pupil ref', value: 'A999999999999' });
    expect(filled.fileName).toMatch(/^glos-cme-referral-2026-11-24-[0-9a-f]{4}\.docx$/);
    expect(value(await desk.lookAtBlank(FORM, NAME, BLANK))).toMatchObject({ hash: mapping.hash });
  });

  it('is kept sealed, with no pupil in its matches', async () => {
    await keepIt();
    const rows = await school.database.settings.toArray();
    expect(rows.filter(({ id }) => id.startsWith('blank')).map(({ clear }) => clear)).toEqual([
      undefined,
      undefined,
    ]);
    const [blank] = (await readSetting(school.database, 'blanks')) ?? [];
    expect(Object.keys(blank?.places[0] ?? {}).sort()).toEqual(['fills', 'key', 'label']);
  });

  it('keeps the record of what was filled, and then hands the file over', async () => {
    const mapping = await keepIt();
    const filled = value(await desk.fillBlank(mapping, askOf(aCase()), NOW));
    const pupilId = (await readAll(school.database, 'pupils'))[0]?.id ?? '';
    value(await desk.saveFilled(pupilId, FORM, filled));
    const [paper] = await readAll(school.database, 'papers');
    expect(paper?.answers.map(({ id }) => id)).toEqual(['child.surname', 'child.dob', 'child.sex']);
    expect(saved).toMatchObject([{ name: filled.fileName, bytes: filled.bytes }]);
  });

  it('asks again for next year’s blank, with last year’s answers where the places are the same', async () => {
    await keepIt({ 'Pupil ref': 'child.upn' });
    const next = inHand(value(await desk.lookAtBlank(FORM, 'CME referral 2027.docx', NEXT_YEARS)));
    const fills = Object.fromEntries(next.look.places.map((place) => [place.label, place.fills]));
    expect(fills).toMatchObject({ 'Pupil ref': 'child.upn', Ethnicity: 'child.ethnicity' });
    value(await desk.keepBlank(FORM, next, {}));
    const shown: (readonly KeptBlank[])[] = [];
    const stop = desk.watchBlanks((blanks) => void shown.push(blanks));
    await expect.poll(() => shown[shown.length - 1]?.[0]?.mapping.name).toBe('CME referral 2027.docx');
    stop();
    expect(await readSetting(school.database, 'blankFiles')).toHaveLength(1);
  });

  it('counts its corrections', async () => {
    const first = await keepIt();
    const again = value(await desk.reviewBlank(first));
    const second = value(await desk.keepBlank(FORM, again, { [keyOf(again, 'Pupil ref')]: 'child.upn' }));
    expect([first.revision, second.revision]).toEqual([1, 2]);
  });

  it('is refused with its sentence, and the program’s own paper is offered', async () => {
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]);
    const nothing = form(bodyXml(p('Please telephone us.')));
    for (const [bytes, says] of [
      [old, /old Word document \(\.doc\).*own paper can always be made/],
      [nothing, /no place to fill/],
      [new Uint8Array(6_000_001), /too large to be kept/],
    ] as const) {
      const outcome = await desk.lookAtBlank(FORM, 'form.doc', bytes);
      expect(outcome.kind === 'refused' && outcome.problems[0]?.message).toMatch(says);
    }
    expect(await readSetting(school.database, 'blanks')).toBeNull();
  });

  it('is gone when it is removed', async () => {
    await keepIt();
    value(await desk.removeBlank(FORM));
    expect(await readSetting(school.database, 'blanks')).toEqual([]);
    expect(await readSetting(school.database, 'blankFiles')).toEqual([]);
  });
});

describe('matches from another computer', () => {
  it('are taken over, so that the same blank is not asked about', async () => {
    const mapping = await keepIt({ 'Pupil ref': 'child.upn' });
    desk.saveMatches(mapping);
    const text = new TextDecoder().decode(saved[0]?.bytes);
    value(await desk.removeBlank(FORM));
    value(await desk.loadMatches(text));
    expect(value(await desk.lookAtBlank(FORM, NAME, BLANK))).toMatchObject({ hash: mapping.hash });
  });

  it('are refused when they are no newer than those that are here', async () => {
    const mapping = await keepIt();
    const outcome = await desk.loadMatches(JSON.stringify(mapping));
    expect(outcome).toMatchObject({ kind: 'refused', problems: [{ field: 'matches-file' }] });
  });
});
