import { useEffect, useState } from 'preact/hooks';
import type { ImportPreview, SettingsActions } from '@/components/actions';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { TextField } from '@/components/form/text-field';
import { Button } from '@/components/govuk/button';
import type { Problem } from '@/components/govuk/error-summary';
import { minutesBefore, schoolMoment, timeOf } from '@/utils/calendar/school-date';
import { clockTime } from '@/utils/wording/dates';
import type { SettingsPartProps } from './settings-page';

/** When staff are told of what is due, and whether this computer may show it. */
export function PromptingPart<Preview extends ImportPreview>(props: SettingsPartProps<Preview>) {
  return (
    <>
      <p class="govuk-body">
        The number on the button of Tenth Day always says how many of your steps are due. A notification comes
        once for each step time and person. It says how many steps are due, never whose.
      </p>
      <ThisComputer {...props} />
      <Hours {...props} />
    </>
  );
}

interface ThisComputerProps {
  readonly actions: Pick<SettingsActions, 'mayNotify' | 'askForNotifications'>;
  readonly onSaid: (message: string) => void;
}

const ANSWERS = {
  allowed: 'This computer shows notifications.',
  refused:
    'The browser did not allow notifications. They can be allowed in its settings, under Extensions, Tenth Day.',
} as const;

/** Asks the browser at a press; it asks the person. */
function ThisComputer({ actions, onSaid }: ThisComputerProps) {
  const [isAllowed, setAllowed] = useState<boolean | null>(null);
  useEffect(() => {
    let isHere = true;
    void actions.mayNotify().then((may) => isHere && setAllowed(may));
    return () => {
      isHere = false;
    };
  }, [actions]);
  const ask = (): void => {
    void actions.askForNotifications().then((granted) => {
      setAllowed(granted);
      onSaid(ANSWERS[granted ? 'allowed' : 'refused']);
    });
  };
  return (
    <section aria-labelledby="this-computer-title">
      <h2 class="govuk-heading-m" id="this-computer-title">
        This computer
      </h2>
      {isAllowed === true ? (
        <p class="govuk-body">{ANSWERS.allowed}</p>
      ) : (
        <>
          <p class="govuk-body">This computer shows no notifications yet.</p>
          <Button kind="secondary" disabled={isAllowed === null} onPress={ask}>
            Allow notifications
          </Button>
        </>
      )}
    </section>
  );
}

function isTime(typed: string): boolean {
  return /^\d\d:\d\d$/.test(typed);
}

/** What the warning does, on the time that every policy knows. */
function exampleOf(minutes: string): string | undefined {
  if (!/^\d{1,3}$/.test(minutes.trim())) return undefined;
  const told = timeOf(minutesBefore(schoolMoment('2026-11-24T10:00'), Number(minutes)));
  return `A call to be made by 10am is announced at ${clockTime(told)}.`;
}

function problemsIn(warn: string, from: string, until: string): Problem[] {
  return [
    ...(/^\d{1,3}$/.test(warn.trim())
      ? []
      : [{ field: 'warn-minutes', message: 'Enter a whole number of minutes from 0 to 120.' }]),
    ...(isTime(from) ? [] : [{ field: 'loud-from', message: 'Enter a time of day.' }]),
    ...(isTime(until) ? [] : [{ field: 'loud-until', message: 'Enter a time of day.' }]),
  ];
}

const LATE = 'On school days only. What came due before is announced then.';

function Hours<Preview extends ImportPreview>({ view, actions, onSaid }: SettingsPartProps<Preview>) {
  const [warn, setWarn] = useState(String(view.prompting.warnMinutes));
  const [from, setFrom] = useState(view.prompting.from);
  const [until, setUntil] = useState(view.prompting.until);
  const { busy, problems, run } = useSaving();
  const save = async (): Promise<void> => {
    const saved = await run(problemsIn(warn, from, until), () =>
      actions.savePrompting({ warnMinutes: Number(warn), from, until }),
    );
    if (saved) onSaid('Saved.');
  };
  const time = { type: 'time', width: 'medium', problems } as const;
  return (
    <Form submit="Save the times" busy={busy} problems={problems} onSubmit={() => void save()}>
      <h2 class="govuk-heading-m">For the whole school</h2>
      <TextField
        id="warn-minutes"
        label="Minutes before a step’s time"
        hint={exampleOf(warn)}
        width="short"
        problems={problems}
        value={warn}
        onChange={setWarn}
      />
      <TextField
        {...time}
        id="loud-from"
        label="Notifications begin at"
        hint={LATE}
        value={from}
        onChange={setFrom}
      />
      <TextField {...time} id="loud-until" label="Quiet from" value={until} onChange={setUntil} />
    </Form>
  );
}
