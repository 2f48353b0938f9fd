import { useState } from 'preact/hooks';
import type { ImportPreview } from '@/components/actions';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { TextField } from '@/components/form/text-field';
import type { SchoolFacts } from '@/utils/policy/school-view';
import type { SettingsPartProps } from './settings-page';

const FIELDS: readonly {
  readonly name: keyof SchoolFacts;
  readonly label: string;
  readonly hint?: string;
}[] = [
  { name: 'name', label: 'Name of the school' },
  { name: 'dfeNumber', label: 'DfE number', hint: 'Three digits, a stroke, four digits: 916/2001' },
  { name: 'authority', label: 'Local authority' },
  { name: 'phone', label: 'Telephone' },
  { name: 'email', label: 'Email' },
  { name: 'address', label: 'Address', hint: 'One line, parts separated by commas, postcode last' },
];

type Draft = Readonly<Partial<Record<keyof SchoolFacts, string>>>;

function schoolOf(draft: Draft): SchoolFacts {
  const given = FIELDS.map(({ name }) => [name, (draft[name] ?? '').trim()] as const);
  return { name: '', ...Object.fromEntries(given.filter(([, value]) => value !== '')) };
}

/** What papers say about the school. */
export function SchoolPart<Preview extends ImportPreview>({
  view,
  actions,
  onSaid,
}: SettingsPartProps<Preview>) {
  const [draft, setDraft] = useState<Draft>(view.school);
  const { busy, problems, run } = useSaving();
  const missing =
    (draft.name ?? '').trim() === '' ? [{ field: 'name', message: 'Enter the name of the school' }] : [];
  const save = (): Promise<boolean> =>
    run(missing, async () => {
      const outcome = await actions.saveSchool(schoolOf(draft));
      if (outcome.kind === 'done') onSaid('The school’s details are saved.');
      return outcome;
    });
  return (
    <Form submit="Save the school" busy={busy} problems={problems} onSubmit={() => void save()}>
      {FIELDS.map(({ name, label, hint }) => (
        <TextField
          key={name}
          id={name}
          label={label}
          hint={hint}
          problems={problems}
          value={draft[name] ?? ''}
          onChange={(value) => setDraft({ ...draft, [name]: value })}
        />
      ))}
    </Form>
  );
}
