import { useState } from 'preact/hooks';
import { RowsEditor, cellId, isBlank } from '@/components/form/rows-editor';
import type { Column, RowDraft } from '@/components/form/rows-editor';
import { TextField } from '@/components/form/text-field';
import type { Problem } from '@/components/govuk/error-summary';
import { parseSchoolDate } from '@/utils/calendar/school-date';
import type { Leave, Pupil } from '@/utils/roster/pupil';
import type { PartFormProps } from './details-page';
import { PartForm, without } from './part-form';

const COLUMNS: readonly Column[] = [
  { key: 'from', label: 'Leave from', type: 'date' },
  { key: 'to', label: 'Leave to', type: 'date' },
];

interface Dates {
  readonly startDate: string;
  readonly leavingOn: string;
  readonly destination: string;
}

function leaveOf(row: RowDraft, at: number, problems: Problem[]): Leave[] {
  const from = parseSchoolDate(row['from'] ?? '');
  const to = parseSchoolDate(row['to'] ?? '');
  if (from !== null && to !== null && from <= to) return [{ from, to }];
  problems.push({
    field: cellId('leave', at, 'to'),
    message: `Leave ${at + 1} needs a first day and a last day after it`,
  });
  return [];
}

function read(
  pupil: Pupil,
  rows: readonly RowDraft[],
  dates: Dates,
): { pupil: Pupil } | { problems: Problem[] } {
  const problems: Problem[] = [];
  const leave = rows.flatMap((row, at) => (isBlank(row) ? [] : leaveOf(row, at, problems)));
  const startDate = parseSchoolDate(dates.startDate);
  const on = parseSchoolDate(dates.leavingOn);
  const destination = dates.destination.trim();
  if (on !== null && destination === '') {
    problems.push({ field: 'leaving-destination', message: 'Write where the child goes, or “unknown”' });
  }
  if (problems.length > 0) return { problems };
  const kept = without(pupil, 'leave', 'startDate', 'leaving');
  return {
    pupil: {
      ...kept,
      ...(leave.length === 0 ? {} : { leave }),
      ...(startDate === null ? {} : { startDate }),
      ...(on === null ? {} : { leaving: { on, destination } }),
    },
  };
}

function datesOf({ startDate, leaving }: Pupil): Dates {
  return {
    startDate: startDate ?? '',
    leavingOn: leaving?.on ?? '',
    destination: leaving?.destination ?? '',
  };
}

const DESTINATIONS = ['another school', 'home education', 'outside England', 'unknown'];

/** Leave that was agreed, and the days on which the child starts or leaves. */
export function LeaveForm(props: PartFormProps) {
  const { pupil } = props;
  const [rows, setRows] = useState<readonly RowDraft[]>(() =>
    (pupil.leave ?? []).map((leave) => ({ ...leave })),
  );
  const [dates, setDates] = useState(() => datesOf(pupil));
  const field = (name: keyof Dates, problems: readonly Problem[]) => ({
    problems,
    value: dates[name],
    onChange: (value: string) => setDates({ ...dates, [name]: value }),
  });
  return (
    <PartForm {...props} title="Leave, start and leaving" read={() => read(pupil, rows, dates)}>
      {(problems) => (
        <>
          <RowsEditor
            id="leave"
            thing="leave"
            columns={COLUMNS}
            rows={rows}
            problems={problems}
            onChange={setRows}
          />
          <div class="app-row">
            <TextField id="start-date" label="Starts on" type="date" {...field('startDate', problems)} />
            <TextField id="leaving-on" label="Leaves on" type="date" {...field('leavingOn', problems)} />
            <TextField
              id="leaving-destination"
              label="Goes to"
              suggestions={DESTINATIONS}
              {...field('destination', problems)}
            />
          </div>
        </>
      )}
    </PartForm>
  );
}
