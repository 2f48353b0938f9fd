import { useState } from 'preact/hooks';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { TextField } from '@/components/form/text-field';
import { amount } from '@/utils/wording/amounts';
import type { KeysProps } from './keys-part';

const FEWEST = 1;

/** After how many minutes without use it locks. */
export function IdlePart(props: KeysProps) {
  const { view } = props;
  return (
    <section class="app-section" aria-labelledby="idle-title">
      <h2 class="govuk-heading-m" id="idle-title">
        Locking by itself
      </h2>
      {view.mayAdmit ? (
        <IdleForm {...props} />
      ) : (
        <p class="govuk-body">
          It locks after {amount(view.idleMinutes, 'minute')} without use. Only the DSL and the headteacher
          can change that.
        </p>
      )}
      <p class="govuk-body">It also locks when the screen locks, and when the browser closes.</p>
    </section>
  );
}

function IdleForm({ view, actions, onSaid }: KeysProps) {
  const most = view.mostIdleMinutes;
  const [minutes, setMinutes] = useState(String(view.idleMinutes));
  const { busy, problems, run } = useSaving();
  const save = async (): Promise<void> => {
    const given = /^\d+$/.test(minutes.trim()) ? Number(minutes) : 0;
    const found =
      given < FEWEST || given > most
        ? [{ field: 'idle', message: `Enter a number of minutes from ${FEWEST} to ${most}` }]
        : [];
    if (await run(found, () => actions.saveIdleMinutes(given)))
      onSaid(`It locks after ${amount(given, 'minute')} without use.`);
  };
  return (
    <Form submit="Save the minutes" {...{ busy, problems }} onSubmit={() => void save()}>
      <TextField
        id="idle"
        type="number"
        width="short"
        label="Minutes without use until it locks"
        hint={`${FEWEST} to ${most}. Short is right where several people pass the desk.`}
        value={minutes}
        problems={problems}
        onChange={setMinutes}
      />
    </Form>
  );
}
