import type { LogColumn } from '@/utils/referral/labels/columns';
import type { Cell, Row } from './blocks';
import type { Place } from './place';

/** A row of a fixed checklist: the action it names, and the cells that tell of it. */
export interface ChecklistPlace {
  readonly label: string;
  readonly takes: string;
  readonly cells: readonly { readonly column: LogColumn; readonly cell: Cell }[];
}

/** A table whose empty rows take an event each. */
export interface LogTable {
  readonly label: string;
  /** Null when it is not certain which events are asked for. */
  readonly takes: string | null;
  readonly columns: readonly (LogColumn | null)[];
  /** The form's own words over the columns. */
  readonly heads: readonly string[];
  readonly rows: readonly Row[];
}

/** A table whose empty rows take a person each. `ids` are fields of one list, `parent[].name`; null where not understood. */
export interface PeopleTable {
  readonly label: string;
  readonly ids: readonly (string | null)[];
  readonly heads: readonly string[];
  readonly rows: readonly Row[];
}

/** Everything on a form that waits for an answer. */
export interface Survey {
  readonly places: Place[];
  readonly checklist: ChecklistPlace[];
  readonly logs: LogTable[];
  readonly people: PeopleTable[];
}

/** What a walk over a form needs and gathers. */
export interface Walk {
  readonly source: string;
  readonly survey: Survey;
}
