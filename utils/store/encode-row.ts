import type { TableName, Tables } from './tables';

/**
 * A row as it lies in the database. In clear: opaque ids, the place in the order of writing, a status. Everything
 * about a person is in `body`.
 */
export interface Row {
  readonly id: string;
  /** The write that made the row: later writes have greater numbers. */
  readonly revision: number;
  readonly pupilId?: string;
  readonly status?: string;
  readonly body: string;
}

type ClearFields = Pick<Row, 'id' | 'pupilId' | 'status'>;

const CLEAR: { readonly [Name in TableName]: (value: Tables[Name]) => ClearFields } = {
  pupils: ({ id }) => ({ id }),
  strips: ({ pupilId, schoolYear }) => ({ id: `${pupilId}:${schoolYear}`, pupilId }),
  readings: ({ id, status }) => ({ id, status }),
  changes: ({ id, pupilId }) => ({ id, pupilId }),
  events: ({ id, pupilId }) => ({ id, pupilId }),
  papers: ({ id, pupilId, sent }) => ({ id, pupilId, status: sent === null ? 'made' : 'sent' }),
  settings: ({ name }) => ({ id: name }),
  staff: ({ id }) => ({ id }),
};

/**
 * The one place where values become rows. It is asynchronous, and always runs outside a transaction, because sealing
 * is: a transaction would end while it waits for the cipher.
 */
export function encode<Name extends TableName>(
  table: Name,
  value: Tables[Name],
  revision: number,
): Promise<Row> {
  return Promise.resolve({ ...CLEAR[table](value), revision, body: JSON.stringify(value) });
}

/** The value of a row that this file encoded. */
export function decode<Name extends TableName>(_table: Name, row: Row): Promise<Tables[Name]> {
  return Promise.resolve(JSON.parse(row.body) as Tables[Name]);
}
