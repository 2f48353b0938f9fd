import { useState } from 'preact/hooks';
import { given, listed } from '@/components/form/given';
import { RowsEditor, cellId, isBlank } from '@/components/form/rows-editor';
import type { Column, RowDraft } from '@/components/form/rows-editor';
import type { Parent, Pupil } from '@/utils/roster/pupil';
import type { PartFormProps } from './details-page';
import { PartForm, without } from './part-form';

const YES_NO = [
  { value: '', label: 'Not known' },
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

const COLUMNS: readonly Column[] = [
  { key: 'name', label: 'Name' },
  { key: 'relationship', label: 'Relationship' },
  { key: 'phones', label: 'Phone numbers, with commas' },
  { key: 'emails', label: 'Email addresses, with commas' },
  { key: 'pr', label: 'Parental responsibility', choices: YES_NO },
  { key: 'livesWith', label: 'Child lives with them', choices: YES_NO },
];
const ADDRESS: Column = { key: 'address', label: 'Address, if another' };

const said = (yes: boolean | undefined): string => (yes === undefined ? '' : yes ? 'yes' : 'no');

function draftOf(parent: Parent): RowDraft {
  return {
    name: parent.name,
    relationship: parent.relationship ?? '',
    phones: (parent.phones ?? []).join(', '),
    emails: (parent.emails ?? []).join(', '),
    address: parent.address ?? '',
    pr: said(parent.pr),
    livesWith: said(parent.livesWith),
  };
}

function parentOf(row: RowDraft): Parent {
  const phones = listed(row['phones']);
  const emails = listed(row['emails']);
  return {
    name: (row['name'] ?? '').trim(),
    ...given('relationship', row['relationship']),
    ...given('address', row['address']),
    ...(phones.length === 0 ? {} : { phones }),
    ...(emails.length === 0 ? {} : { emails }),
    ...((row['pr'] ?? '') === '' ? {} : { pr: row['pr'] === 'yes' }),
    ...((row['livesWith'] ?? '') === '' ? {} : { livesWith: row['livesWith'] === 'yes' }),
  };
}

/** Parents and carers. */
export function ParentsForm(props: PartFormProps & { readonly showAddress: boolean }) {
  const { pupil, showAddress } = props;
  const [rows, setRows] = useState<readonly RowDraft[]>(() => (pupil.parents ?? []).map(draftOf));
  const read = (): { pupil: Pupil } | { problems: { field: string; message: string }[] } => {
    const filled = rows.filter((row) => !isBlank(row));
    const nameless = rows.flatMap((row, at) =>
      !isBlank(row) && (row['name'] ?? '').trim() === ''
        ? [{ field: cellId('parents', at, 'name'), message: `Enter the name of parent ${at + 1}` }]
        : [],
    );
    if (nameless.length > 0) return { problems: nameless };
    const kept = without(pupil, 'parents');
    return { pupil: filled.length === 0 ? kept : { ...kept, parents: filled.map(parentOf) } };
  };
  return (
    <PartForm {...props} title="Parents and carers" read={read}>
      {(problems) => (
        <RowsEditor
          id="parents"
          thing="parent or carer"
          columns={showAddress ? [...COLUMNS, ADDRESS] : COLUMNS}
          rows={rows}
          problems={problems}
          onChange={setRows}
        />
      )}
    </PartForm>
  );
}
