import { useState } from 'preact/hooks';
import { given } from '@/components/form/given';
import { Radios } from '@/components/form/choice-fields';
import { RowsEditor, isBlank } from '@/components/form/rows-editor';
import type { Column, RowDraft } from '@/components/form/rows-editor';
import type { Problem } from '@/components/govuk/error-summary';
import { parseSchoolDate } from '@/utils/calendar/school-date';
import type { Pupil, Sibling } from '@/utils/roster/pupil';
import type { PartFormProps } from './details-page';
import { PartForm, without } from './part-form';

const COLUMNS: readonly Column[] = [
  { key: 'name', label: 'Name' },
  { key: 'dob', label: 'Date of birth', type: 'date' },
  { key: 'school', label: 'School' },
  {
    key: 'attendingNow',
    label: 'Attending now',
    choices: [
      { value: '', label: 'Not known' },
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No' },
    ],
  },
];

function draftOf({ name, dob, school, attendingNow }: Sibling): RowDraft {
  const attending = attendingNow === undefined ? '' : attendingNow ? 'yes' : 'no';
  return { name, dob: dob ?? '', school: school ?? '', attendingNow: attending };
}

function siblingOf(row: RowDraft): Sibling {
  const dob = parseSchoolDate(row['dob'] ?? '');
  return {
    name: (row['name'] ?? '').trim(),
    ...(dob === null ? {} : { dob }),
    ...given('school', row['school']),
    ...((row['attendingNow'] ?? '') === '' ? {} : { attendingNow: row['attendingNow'] === 'yes' }),
  };
}

type Asked = 'not-asked' | 'none' | 'some';

const ANSWERS = [
  { value: 'not-asked', label: 'Nobody has asked yet' },
  { value: 'none', label: 'There are none' },
  { value: 'some', label: 'Yes, listed below' },
];

function read(
  pupil: Pupil,
  asked: Asked,
  rows: readonly RowDraft[],
): { pupil: Pupil } | { problems: readonly Problem[] } {
  const kept = without(pupil, 'siblings');
  if (asked === 'not-asked') return { pupil: kept };
  const list = asked === 'none' ? [] : rows.filter((row) => !isBlank(row)).map(siblingOf);
  if (asked === 'some' && (list.length === 0 || list.some(({ name }) => name === ''))) {
    const message = 'Name every brother or sister, or choose another answer';
    return { problems: [{ field: 'siblings-asked', message }] };
  }
  return { pupil: { ...kept, siblings: list } };
}

function askedOf({ siblings }: Pupil): Asked {
  if (siblings === undefined) return 'not-asked';
  return siblings.length === 0 ? 'none' : 'some';
}

/** Brothers and sisters: "none" is an answer, and differs from "nobody has asked". */
export function SiblingsForm(props: PartFormProps) {
  const { pupil } = props;
  const [asked, setAsked] = useState<Asked>(() => askedOf(pupil));
  const [rows, setRows] = useState<readonly RowDraft[]>(() => (pupil.siblings ?? []).map(draftOf));
  const list = { id: 'siblings', thing: 'brother or sister', columns: COLUMNS, rows, onChange: setRows };
  return (
    <PartForm {...props} title="Brothers and sisters" read={() => read(pupil, asked, rows)}>
      {(problems) => (
        <>
          <Radios
            id="siblings-asked"
            label="Are there brothers or sisters?"
            choices={ANSWERS}
            problems={problems}
            value={asked}
            onChange={(value) => setAsked(value === 'none' || value === 'some' ? value : 'not-asked')}
          />
          {asked === 'some' ? <RowsEditor {...list} problems={problems} /> : null}
        </>
      )}
    </PartForm>
  );
}
