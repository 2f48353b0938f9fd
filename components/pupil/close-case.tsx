import { useState } from 'preact/hooks';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { TextField } from '@/components/form/text-field';
import { dateOf } from '@/utils/calendar/school-date';
import { askingToClose } from '@/utils/policy/back-in-school';
import { dayFrom } from '@/utils/wording/dates';
import { spokenName } from '@/utils/wording/people';
import type { PartProps } from './pupil-page';

/** The child has come back: the case asks to be closed, with a reason. */
export function CloseCase({ view, row, actions, last }: PartProps) {
  const [reason, setReason] = useState('');
  const { busy, problems, run } = useSaving();
  const state = row.standing.case;
  if (state.status !== 'returned' || askingToClose(view, row) === null) return null;
  const missing =
    reason.trim() === '' ? [{ field: 'close-reason', message: 'Write why the case is closed' }] : [];
  const save = (): Promise<boolean> =>
    run(missing, async () => {
      const outcome = await actions.closeCase(row.id, reason.trim());
      if (outcome.kind === 'done') last.say('Case closed.', outcome.value);
      return outcome;
    });
  return (
    <section class="app-notice" aria-labelledby="close-case">
      <h2 class="govuk-heading-m" id="close-case">
        {spokenName(row.pupil)} is back
      </h2>
      <p class="govuk-body">
        A mark shows them in school {dayFrom(dateOf(view.now), state.returnedOn)}. Steps of that absence are
        no longer needed. Close the case with the reason for the absence, as far as you know it.
      </p>
      <Form submit="Close the case" busy={busy} problems={problems} onSubmit={() => void save()}>
        <TextField
          id="close-reason"
          label="Reason"
          hint="For example: ill, family bereavement, returned from visit abroad, reason not found."
          problems={problems}
          value={reason}
          onChange={setReason}
        />
      </Form>
    </section>
  );
}
