import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { schoolDate } from '@/utils/calendar/school-date';
import { eventsInForce } from '@/utils/cases/events';
import { readAll } from '@/utils/store/read';
import { completeStep } from '@/utils/workflows/decisions';
import { logRow, logRows, undo } from '@/utils/workflows/log-row';
import { recordReading } from '@/utils/workflows/record-reading';
import { savePolicy } from '@/utils/workflows/save-policy';
import { AMELIA, MIS, THIS_MORNING, register, runningSchool } from './school';
import type { TestPorts } from './school';

const NOT_NOW = {
  outcome: 'waived',
  decision: 'not-escalating',
  reason: 'Her aunt has told us in confidence where they are',
  review: schoolDate('2026-12-01'),
} as const;

let school: TestPorts;
let amelia: string;

beforeEach(async () => {
  school = await runningSchool();
  await savePolicy('john-moore', school);
  await recordReading(register(THIS_MORNING, [[AMELIA, 'N']]), MIS, school);
  amelia = (await readAll(school.database, 'pupils'))[0]?.id ?? '';
});

const events = () => readAll(school.database, 'events');
const rows = async () => eventsInForce(await events()).map(({ row }) => row);

describe('a decision of the DSL whose reason is not for the office', () => {
  beforeEach(async () => {
    school.signIn('dsl');
    await completeStep(amelia, 'support-family', { ...NOT_NOW, dslOnly: true }, school);
  });

  it('shows the office that there is one, its day and its review, and counts for it', async () => {
    school.signIn('office');
    const seen = await rows();
    expect(seen).toContainEqual(
      expect.objectContaining({
        kind: 'step',
        step: 'support-family',
        outcome: 'waived',
        reason: 'DSL decision, 24 November',
        review: '2026-12-01',
      }),
    );
    expect(JSON.stringify(await events())).not.toContain('aunt');
  });

  it('keeps the reason for the DSL beside it', async () => {
    expect(await rows()).toContainEqual(
      expect.objectContaining({ kind: 'reason', step: 'support-family', text: NOT_NOW.reason }),
    );
  });

  it('is taken back whole', async () => {
    const [first] = await events();
    expect((await undo(first?.id ?? '', school)).kind).toBe('done');
    expect(await rows()).toEqual([]);
  });
});

it('does not let the office keep a reason from itself', async () => {
  const outcome = await completeStep(amelia, 'support-family', { ...NOT_NOW, dslOnly: true }, school);
  expect(outcome.kind).toBe('refused');
  expect(await events()).toEqual([]);
});

it('asks for a review date when a step is not escalated', async () => {
  const without = { outcome: NOT_NOW.outcome, decision: NOT_NOW.decision, reason: NOT_NOW.reason };
  const outcome = await completeStep(amelia, 'support-family', without, school);
  expect(outcome).toMatchObject({ kind: 'refused', problems: [{ field: 'review' }] });
});

it('seals a decision about a step that hangs on a flag, for its name alone would tell the flag', async () => {
  school.signIn('dsl');
  await completeStep(amelia, 'social-care-now', { outcome: 'done', text: 'Told at 9' }, school);
  school.signIn('office');
  expect(JSON.stringify(await events())).not.toContain('social-care');
  expect(await events()).toMatchObject([{ withheld: true }]);
});

it('writes the lines of one press all or not at all', async () => {
  const line = { kind: 'note', text: 'Rang the mother of both' } as const;
  const outcome = await logRows(
    [amelia, 'nobody'].map((pupilId) => ({ pupilId, row: line })),
    school,
  );
  expect(outcome.kind).toBe('refused');
  expect(await events()).toEqual([]);
  expect((await logRow(amelia, line, school)).kind).toBe('done');
});
