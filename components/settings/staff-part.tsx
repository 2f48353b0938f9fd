import { useState } from 'preact/hooks';
import type { ImportPreview } from '@/components/actions';
import { given } from '@/components/form/given';
import { Form } from '@/components/form/form';
import { RowsEditor, cellId, isBlank } from '@/components/form/rows-editor';
import type { Column, RowDraft } from '@/components/form/rows-editor';
import { useSaving } from '@/components/form/saving';
import type { Problem } from '@/components/govuk/error-summary';
import type { Who } from '@/utils/policy/policy';
import type { StaffMember } from '@/utils/policy/school-view';
import { WHO_WORDS } from '@/utils/wording/people';
import type { SettingsPartProps } from './settings-page';
import { StaffAway } from './staff-away';

const ROLES: readonly Who[] = ['office', 'dsl', 'head'];

const COLUMNS: readonly Column[] = [
  { key: 'name', label: 'Name' },
  {
    key: 'role',
    label: 'Role',
    choices: [
      { value: '', label: 'Choose' },
      ...ROLES.map((role) => ({ value: role, label: WHO_WORDS[role] })),
    ],
  },
  { key: 'title', label: 'Job title (for papers)' },
  { key: 'phone', label: 'Telephone', type: 'tel' },
  { key: 'email', label: 'Email', type: 'email' },
];

/** The id is kept in the row, unseen, so that a renamed person stays the same person in the log. */
function draftOf({ id, name, role, title = '', phone = '', email = '' }: StaffMember): RowDraft {
  return { id, name, role, title, phone, email };
}

function isEmpty(row: RowDraft): boolean {
  return isBlank({ ...row, id: '' });
}

function memberOf(row: RowDraft): StaffMember {
  return {
    id: row['id'] ?? '',
    name: (row['name'] ?? '').trim(),
    role: ROLES.find((known) => known === row['role']) ?? 'office',
    ...given('title', row['title']),
    ...given('phone', row['phone']),
    ...given('email', row['email']),
  };
}

function problemsOf(rows: readonly RowDraft[]): Problem[] {
  return rows.flatMap((row, at) => {
    if (isEmpty(row)) return [];
    const name = (row['name'] ?? '').trim() === '';
    const role = (row['role'] ?? '') === '';
    return [
      ...(name
        ? [{ field: cellId('staff', at, 'name'), message: `Enter the name of person ${at + 1}` }]
        : []),
      ...(role
        ? [{ field: cellId('staff', at, 'role'), message: `Choose the role of person ${at + 1}` }]
        : []),
    ];
  });
}

/** The people who act in the program, and who of them is away. */
export function StaffPart<Preview extends ImportPreview>(props: SettingsPartProps<Preview>) {
  return (
    <>
      <StaffList {...props} />
      <StaffAway {...props} />
    </>
  );
}

function StaffList<Preview extends ImportPreview>({ view, actions, onSaid }: SettingsPartProps<Preview>) {
  const [rows, setRows] = useState<readonly RowDraft[]>(() =>
    view.staff.length === 0 ? [{}] : view.staff.map(draftOf),
  );
  const { busy, problems, run } = useSaving();
  const save = (): Promise<boolean> =>
    run(problemsOf(rows), async () => {
      const outcome = await actions.saveStaff(rows.filter((row) => !isEmpty(row)).map(memberOf));
      if (outcome.kind === 'done') onSaid('The list of staff is saved.');
      return outcome;
    });
  return (
    <Form submit="Save the staff" busy={busy} problems={problems} onSubmit={() => void save()}>
      <p class="govuk-body">
        Every line of the log carries a name from this list. Only the designated safeguarding lead sees flags.
      </p>
      <RowsEditor
        id="staff"
        thing="person"
        columns={COLUMNS}
        rows={rows}
        problems={problems}
        onChange={setRows}
      />
    </Form>
  );
}
