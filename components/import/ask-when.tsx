import { useState } from 'preact/hooks';
import type { ImportRequest, WhenAsked } from '@/components/actions';
import { Radios } from '@/components/form/choice-fields';
import { Form } from '@/components/form/form';
import { TextField } from '@/components/form/text-field';
import type { Problem } from '@/components/govuk/error-summary';
import { parseSchoolDate } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';

const DATE = 'import-date';
const SESSION = 'import-session';
const HALVES = [
  { value: 'AM', label: 'Morning' },
  { value: 'PM', label: 'Afternoon' },
];

interface AskWhenProps {
  readonly when: WhenAsked;
  readonly today: SchoolDate;
  readonly busy: boolean;
  readonly onSaid: (told: NonNullable<ImportRequest['told']>) => void;
  readonly onClose: () => void;
}

interface Typed {
  readonly date: string;
  readonly half: string;
}

function problemsOf({ asks }: WhenAsked, typed: Typed, today: SchoolDate): Problem[] {
  const date = parseSchoolDate(typed.date);
  const problems: Problem[] = [];
  if (asks.includes('date') && date === null)
    problems.push({ field: DATE, message: 'Enter the day of the register' });
  if (date !== null && date > today)
    problems.push({ field: DATE, message: 'The day of the register cannot be still to come' });
  if (asks.includes('session') && typed.half === '')
    problems.push({ field: SESSION, message: 'Choose morning or afternoon' });
  return problems;
}

function toldIn({ date: day, half }: Typed): NonNullable<ImportRequest['told']> {
  const date = parseSchoolDate(day);
  return {
    ...(date === null ? {} : { date }),
    ...(half === 'AM' || half === 'PM' ? { session: half } : {}),
  };
}

/** The register in the file does not say when it was taken. Nothing is chosen beforehand. */
export function AskWhen({ when, today, busy, onSaid, onClose }: AskWhenProps) {
  const [typed, setTyped] = useState<Typed>({ date: '', half: '' });
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const say = (): void => {
    const found = problemsOf(when, typed, today);
    setProblems(found);
    if (found.length === 0) onSaid(toldIn(typed));
  };
  return (
    <Form submit="Read the register" busy={busy} problems={problems} onSubmit={say} onCancel={onClose}>
      <h2 class="govuk-heading-m">This register does not say when it was taken</h2>
      {when.asks.includes('date') ? (
        <TextField
          id={DATE}
          label="Which day is it for?"
          type="date"
          width="medium"
          problems={problems}
          value={typed.date}
          onChange={(date) => setTyped({ ...typed, date })}
        />
      ) : null}
      {when.asks.includes('session') ? (
        <Radios
          id={SESSION}
          label="Morning or afternoon?"
          choices={HALVES}
          value={typed.half}
          onChange={(half) => setTyped({ ...typed, half })}
          problems={problems}
          inline
        />
      ) : null}
    </Form>
  );
}
