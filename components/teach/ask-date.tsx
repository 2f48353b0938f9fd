import { useState } from 'preact/hooks';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { TextField } from '@/components/form/text-field';
import { parseSchoolDate } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import { longDay } from '@/utils/wording/dates';
import type { PageActions } from './actions';
import type { Kept } from './kept-line';

const ID = 'which-day';

interface AskDateProps {
  readonly today: SchoolDate;
  readonly actions: Pick<PageActions, 'answer'>;
  readonly onKept: (kept: Kept) => void;
}

function problemWith(typed: string, today: SchoolDate): string | null {
  const date = parseSchoolDate(typed);
  if (date === null) return 'Enter the day of the register';
  return date > today ? 'The day of the register cannot be still to come' : null;
}

/** The page does not say of which day it is. An answer is for the register in front, never for all pages. */
export function AskDate({ today, actions, onKept }: AskDateProps) {
  const [typed, setTyped] = useState('');
  const { busy, problems, run } = useSaving();
  const save = async (): Promise<void> => {
    const wrong = problemWith(typed, today);
    await run(wrong === null ? [] : [{ field: ID, message: wrong }], async () => {
      const date = typed as SchoolDate;
      const outcome = await actions.answer({ date }, false);
      if (outcome.kind === 'done')
        onKept({ said: `This register is read as that of ${longDay(date)}.`, kept: null });
      return outcome;
    });
  };
  return (
    <Form submit="Read the register" busy={busy} problems={problems} onSubmit={() => void save()}>
      <TextField
        id={ID}
        label="This register does not say which day it is for. Which day?"
        hint="If the page shows the day somewhere, teach the page instead, so that it is never asked again."
        type="date"
        width="medium"
        problems={problems}
        value={typed}
        onChange={setTyped}
      />
    </Form>
  );
}
