import { dateOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import { RETENTION_REVIEW } from '@/utils/cases/retention';
import type { RetentionSchedule } from '@/utils/cases/retention';
import { write } from '@/utils/store/write';
import { readsRestricted } from '@/utils/vault/people/member';
import { NOBODY_ACTING, actingNow } from '@/utils/workflows/acting';
import { logRow } from '@/utils/workflows/log-row';
import { DONE, refused, refusedFor } from '@/utils/workflows/outcome';
import type { Outcome, Problem } from '@/utils/workflows/outcome';
import type { Ports } from '@/utils/workflows/ports';

const FOR_DSL = 'Only the DSL or the head decides how long records are kept.';
const MOST_YEARS = 100;

async function mayDecide(ports: Ports): Promise<Outcome> {
  const acting = await actingNow(ports);
  if (acting === null) return refusedFor(NOBODY_ACTING);
  return readsRestricted(acting.role) ? DONE : refusedFor(FOR_DSL);
}

function isYears(years: number, least: number): boolean {
  return Number.isInteger(years) && years >= least && years <= MOST_YEARS;
}

/** Keeps the school's schedule. @throws StoreTrouble, VaultTrouble */
export async function saveSchedule(schedule: RetentionSchedule, ports: Ports): Promise<Outcome> {
  const may = await mayDecide(ports);
  if (may.kind === 'refused') return may;
  const { yearsAfterClosing, safeguardingBirthday } = schedule;
  const problems: Problem[] = [];
  if (!isYears(yearsAfterClosing, 0))
    problems.push({
      field: 'years-after',
      message: `Enter a whole number of years from 0 to ${MOST_YEARS}.`,
    });
  if (safeguardingBirthday !== null && !isYears(safeguardingBirthday, 18))
    problems.push({
      field: 'birthday',
      message: `Enter a birthday from 18 to ${MOST_YEARS}, or leave it empty.`,
    });
  if (problems.length > 0) return refused(problems);
  const value = { yearsAfterClosing, safeguardingBirthday };
  await write(ports.database, () =>
    Promise.resolve({ writes: { put: { settings: [{ name: 'retention', value }] } }, value: undefined }),
  );
  return DONE;
}

/** Keeps a record until a day, for a reason. It goes into the log, and can be taken back there. @throws StoreTrouble, VaultTrouble */
export async function keepUntil(
  pupilId: string,
  { until, reason }: { readonly until: SchoolDate; readonly reason: string },
  ports: Ports,
): Promise<Outcome<string>> {
  const may = await mayDecide(ports);
  if (may.kind === 'refused') return may;
  if (until <= dateOf(await ports.now()))
    return refusedFor('Enter a day that is still to come.', 'keep-until');
  if (reason.trim() === '') return refusedFor('Write why it is kept longer.', 'keep-reason');
  const row = {
    kind: 'step',
    step: RETENTION_REVIEW,
    outcome: 'done',
    reason: reason.trim(),
    review: until,
  } as const;
  return logRow(pupilId, row, ports);
}
