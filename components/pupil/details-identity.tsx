import { useState } from 'preact/hooks';
import { given } from '@/components/form/given';
import { SelectField } from '@/components/form/choice-fields';
import { TextField } from '@/components/form/text-field';
import type { Problem } from '@/components/govuk/error-summary';
import { parseSchoolDate } from '@/utils/calendar/school-date';
import type { Pupil } from '@/utils/roster/pupil';
import type { PartFormProps } from './details-page';
import { PartForm, without } from './part-form';

const YEAR_GROUPS = ['R', ...Array.from({ length: 13 }, (_none, at) => String(at + 1))];
const NAMES = ['surname', 'forenames', 'dob', 'sex', 'yearGroup', 'group', 'upn', 'address'] as const;
type Draft = Readonly<Record<(typeof NAMES)[number], string>>;

function draftOf(pupil: Pupil): Draft {
  return Object.fromEntries(NAMES.map((name) => [name, pupil[name] ?? ''])) as Draft;
}

function read(
  pupil: Pupil,
  draft: Draft,
): { readonly pupil: Pupil } | { readonly problems: readonly Problem[] } {
  const dob = parseSchoolDate(draft.dob);
  const problems: Problem[] = [];
  if (draft.surname.trim() === '') problems.push({ field: 'pupil-surname', message: 'Enter the surname' });
  if (draft.dob !== '' && dob === null)
    problems.push({ field: 'pupil-dob', message: 'Enter a real date of birth' });
  if (problems.length > 0) return { problems };
  const kept = without(pupil, 'dob', 'sex', 'yearGroup', 'group', 'upn', 'address');
  const { sex } = draft;
  return {
    pupil: {
      ...kept,
      surname: draft.surname.trim(),
      forenames: draft.forenames.trim(),
      ...(dob === null ? {} : { dob }),
      ...(sex === 'M' || sex === 'F' ? { sex } : {}),
      ...given('yearGroup', draft.yearGroup),
      ...given('group', draft.group),
      ...given('upn', draft.upn.toUpperCase()),
      ...given('address', draft.address),
    },
  };
}

/** Who the child is and where they live. */
export function IdentityForm(props: PartFormProps & { readonly showAddress: boolean }) {
  const [draft, setDraft] = useState(() => draftOf(props.pupil));
  const text = (name: keyof Draft, problems: readonly Problem[]) => ({
    id: `pupil-${name}`,
    value: draft[name],
    problems,
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
  });
  return (
    <PartForm {...props} title="Name and address" read={() => read(props.pupil, draft)}>
      {(problems) => (
        <>
          <div class="app-row">
            <TextField {...text('forenames', problems)} label="Forenames" />
            <TextField {...text('surname', problems)} label="Surname" />
            <TextField {...text('dob', problems)} label="Date of birth" type="date" />
            <SelectField {...text('sex', problems)} label="Sex" choices={SEXES} />
            <SelectField {...text('yearGroup', problems)} label="Year group" choices={YEARS} />
            <TextField {...text('group', problems)} label="Group (class)" />
            <TextField {...text('upn', problems)} label="Unique pupil number (UPN)" />
          </div>
          {props.showAddress ? (
            <TextField {...text('address', problems)} label="Home address" hint={ADDRESS_HINT} />
          ) : (
            <p class="govuk-body">The address is withheld. Ask the DSL.</p>
          )}
        </>
      )}
    </PartForm>
  );
}

const ADDRESS_HINT = 'One line, parts separated by commas, postcode last';
const SEXES = [
  { value: '', label: 'Not on record' },
  { value: 'F', label: 'Female' },
  { value: 'M', label: 'Male' },
];
const YEARS = [
  { value: '', label: 'Not on record' },
  ...YEAR_GROUPS.map((year) => ({ value: year, label: year === 'R' ? 'Reception' : `Year ${year}` })),
];
