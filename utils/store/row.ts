import type { Envelope } from '@/utils/vault/events/envelope';
import type { PlainFields } from '@/utils/vault/sealing/seal';
import type { SettingName, TableName } from './tables';

/**
 * A row as it lies in the database. In clear: opaque ids, the place in the order of writing, a status. Everything about
 * a person is sealed.
 */
export interface Row {
  readonly id: string;
  /** The write that made the row: later writes have greater numbers. */
  readonly revision: number;
  /** Keyed hash of the pupil's id: it says nothing to anybody without the key. */
  readonly pupilId?: string;
  readonly status?: string;
  readonly body?: Uint8Array;
  /** What only the DSL and the head can open. */
  readonly dslBody?: Uint8Array;
  /** An entry of the case log, signed and chained. */
  readonly entry?: Envelope;
  /** A setting that is needed while locked and says nothing about a person, as JSON. */
  readonly clear?: string;
}

/** Settings that are read, or written, while everything is locked. */
const IN_CLEAR: readonly SettingName[] = ['addresses', 'portals', 'mappings', 'idle', 'prompting', 'clock'];

export function liesInClear(name: string): boolean {
  return (IN_CLEAR as readonly string[]).includes(name);
}

/** What is bound to a row's body: the body put into another row, or beside other clear fields, does not open. */
export function boundToRow(table: TableName, { id, revision, pupilId, status }: Row): PlainFields {
  return { table, id, revision, pupilId, status };
}

/** What is bound to the part for the DSL. Not the revision: the office writes the row again without being able to open it. */
export function boundToDslBody(table: TableName, { id }: Pick<Row, 'id'>): PlainFields {
  return { table, id, what: 'for the DSL and the head' };
}

/** The order of writing. Entries of one write stand in the order of their chain: a correction comes after what it corrects. */
export function byWriting(a: Row, b: Row): number {
  return a.revision - b.revision || (a.entry?.seq ?? 0) - (b.entry?.seq ?? 0);
}
