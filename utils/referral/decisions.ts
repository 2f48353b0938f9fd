import type { LogRow } from '@/utils/cases/log-row';
import { rowsOfRun } from './answering/facts';
import type { PaperFacts } from './answering/facts';

const CHECK = 'paper-check';
const RELEASE = 'release-address';

/** What a note is about by which the DSL goes on without a check that the authority expects. */
export function aboutCheck(form: string, gate: string): string {
  return `${CHECK}:${form}:${gate}`;
}

/** What a note is about by which the DSL lets a confidential address stand on one paper. */
export function aboutRelease(form: string): string {
  return `${RELEASE}:${form}`;
}

/** A decision about a paper that is the DSL's alone. */
export function isDecisionOfDsl(row: {
  readonly kind: string;
  readonly about?: string | undefined;
}): boolean {
  return row.kind === 'note' && [CHECK, RELEASE].includes(row.about?.split(':')[0] ?? '');
}

function lastOf(rows: readonly LogRow[], holds: (row: LogRow) => boolean): number {
  return rows.reduce((last, row, at) => (holds(row) ? at : last), -1);
}

/** The DSL went on without this check, in this absence, with a reason. */
export function isOverridden(form: string, gate: string, facts: PaperFacts): boolean {
  return rowsOfRun(facts).some((row) => row.kind === 'note' && row.about === aboutCheck(form, gate));
}

/** The DSL released the address for this paper, and it has not been sent since: a release is for one paper. */
export function isReleased(facts: PaperFacts): boolean {
  const { paper } = facts;
  if (paper === undefined) return false;
  const rows = rowsOfRun(facts);
  const released = lastOf(rows, (row) => row.kind === 'note' && row.about === aboutRelease(paper));
  const sent = lastOf(rows, (row) => row.kind === 'sent' && row.form === paper);
  return released > sent;
}
