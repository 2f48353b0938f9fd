import { useState } from 'preact/hooks';
import { given } from '@/components/form/given';
import { RowsEditor, cellId, isBlank } from '@/components/form/rows-editor';
import type { Column, RowDraft } from '@/components/form/rows-editor';
import type { Problem } from '@/components/govuk/error-summary';
import type { Contact, Pupil } from '@/utils/roster/pupil';
import type { PartFormProps } from './details-page';
import { PartForm, without } from './part-form';

const COLUMNS: readonly Column[] = [
  { key: 'priority', label: 'Ring in this order', type: 'number' },
  { key: 'name', label: 'Name' },
  { key: 'rel', label: 'Relationship' },
  { key: 'phone', label: 'Phone', type: 'tel' },
];

function draftOf({ name, rel, phone, priority }: Contact): RowDraft {
  return {
    name,
    rel: rel ?? '',
    phone: phone ?? '',
    priority: priority === undefined ? '' : String(priority),
  };
}

function contactOf(row: RowDraft): Contact {
  const priority = Number(row['priority'] ?? '');
  return {
    name: (row['name'] ?? '').trim(),
    ...given('rel', row['rel']),
    ...given('phone', row['phone']),
    ...(Number.isInteger(priority) && priority > 0 ? { priority } : {}),
  };
}

function problemsOf(rows: readonly RowDraft[]): Problem[] {
  return rows.flatMap((row, at) =>
    !isBlank(row) && (row['name'] ?? '').trim() === ''
      ? [{ field: cellId('contacts', at, 'name'), message: `Enter the name of contact ${at + 1}` }]
      : [],
  );
}

/** Emergency contacts, in the order in which they are rung. */
export function ContactsForm(props: PartFormProps) {
  const { pupil } = props;
  const [rows, setRows] = useState<readonly RowDraft[]>(() => (pupil.contacts ?? []).map(draftOf));
  const read = (): { pupil: Pupil } | { problems: readonly Problem[] } => {
    const problems = problemsOf(rows);
    if (problems.length > 0) return { problems };
    const contacts = rows.filter((row) => !isBlank(row)).map(contactOf);
    const kept = without(pupil, 'contacts');
    return { pupil: contacts.length === 0 ? kept : { ...kept, contacts } };
  };
  return (
    <PartForm {...props} title="Emergency contacts" read={read}>
      {(problems) => (
        <RowsEditor
          id="contacts"
          thing="contact"
          columns={COLUMNS}
          rows={rows}
          problems={problems}
          onChange={setRows}
        />
      )}
    </PartForm>
  );
}
