import { Button, LinkButton } from '@/components/govuk/button';
import type { Problem } from '@/components/govuk/error-summary';
import { SelectField } from './choice-fields';
import type { Choice } from './choice-fields';
import { TextField } from './text-field';

/** One row as it is typed: every cell is text. */
export type RowDraft = Readonly<Record<string, string>>;

export interface Column {
  readonly key: string;
  readonly label: string;
  readonly type?: 'text' | 'tel' | 'email' | 'date' | 'number';
  /** A closed list instead of free text. */
  readonly choices?: readonly Choice[];
}

interface RowsEditorProps {
  readonly id: string;
  /** What one row is: "contact". */
  readonly thing: string;
  readonly columns: readonly Column[];
  readonly rows: readonly RowDraft[];
  readonly problems: readonly Problem[];
  readonly onChange: (rows: readonly RowDraft[]) => void;
}

/** The id of one cell, for problems that belong to it. */
export function cellId(id: string, row: number, column: string): string {
  return `${id}-${row + 1}-${column}`;
}

/** True when nothing was typed in a row; such rows are not saved. */
export function isBlank(row: RowDraft): boolean {
  return Object.values(row).every((value) => value.trim() === '');
}

/** A list that can be added to and taken from, a group of fields a row. */
export function RowsEditor({ id, thing, columns, rows, problems, onChange }: RowsEditorProps) {
  const add = (): void => onChange([...rows, {}]);
  return (
    <div class="app-rows">
      {rows.map((row, at) => (
        <fieldset class="govuk-fieldset app-rows__row" key={at}>
          <legend class="govuk-visually-hidden">
            {thing} {at + 1}
          </legend>
          {columns.map((column) => (
            <Cell
              key={column.key}
              id={cellId(id, at, column.key)}
              column={column}
              value={row[column.key] ?? ''}
              problems={problems}
              onChange={(value) =>
                onChange(rows.map((kept, place) => (place === at ? { ...kept, [column.key]: value } : kept)))
              }
            />
          ))}
          <LinkButton
            label={`Remove ${thing} ${at + 1}`}
            onPress={() => onChange(rows.filter((_kept, place) => place !== at))}
          >
            Remove
          </LinkButton>
        </fieldset>
      ))}
      <Button kind="small" onPress={add}>
        Add {rows.length === 0 ? 'a' : 'another'} {thing}
      </Button>
    </div>
  );
}

interface CellProps {
  readonly id: string;
  readonly column: Column;
  readonly value: string;
  readonly problems: readonly Problem[];
  readonly onChange: (value: string) => void;
}

function Cell({ id, column, value, problems, onChange }: CellProps) {
  const shared = { id, label: column.label, value, problems, onChange };
  return column.choices === undefined ? (
    <TextField {...shared} type={column.type ?? 'text'} />
  ) : (
    <SelectField {...shared} choices={column.choices} />
  );
}
