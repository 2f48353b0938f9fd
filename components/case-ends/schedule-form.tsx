import { useState } from 'preact/hooks';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { TextField } from '@/components/form/text-field';
import type { RetentionSchedule } from '@/utils/cases/retention';
import { amount } from '@/utils/wording/amounts';
import type { RetentionActions } from './actions';

interface ScheduleProps {
  readonly schedule: RetentionSchedule;
  /** False: these are the suggested times, which the school has not taken over yet. */
  readonly isSet: boolean;
  readonly mayDecide: boolean;
  readonly actions: RetentionActions;
  readonly onSaid: (message: string) => void;
}

/** The school's own retention schedule, as far as it concerns what is kept here. */
export function ScheduleForm(props: ScheduleProps) {
  const { isSet, mayDecide } = props;
  return (
    <section class="app-section" aria-labelledby="schedule">
      <h2 class="govuk-heading-m" id="schedule">
        The school’s schedule
      </h2>
      {isSet ? null : (
        <p class="govuk-inset-text">
          Your school has not set its schedule yet. These are suggestions: compare them with the retention
          schedule of your school, then save.
        </p>
      )}
      {mayDecide ? <Fields {...props} /> : <InWords {...props} />}
    </section>
  );
}

function InWords({ schedule: { yearsAfterClosing, safeguardingBirthday } }: ScheduleProps) {
  return (
    <p class="govuk-body">
      A record is looked at {amount(yearsAfterClosing, 'year')} after its last entry
      {safeguardingBirthday === null
        ? '.'
        : `, or at birthday ${safeguardingBirthday} when it holds safeguarding facts.`}
    </p>
  );
}

/** What was typed as a number of years; not a number when it is none, so that saving says so. */
const yearsIn = (typed: string): number => (/^\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN);

function Fields({ schedule, actions, onSaid }: ScheduleProps) {
  const { busy, problems, run } = useSaving();
  const [years, setYears] = useState(String(schedule.yearsAfterClosing));
  const [birthday, setBirthday] = useState(schedule.safeguardingBirthday?.toString() ?? '');
  const save = async (): Promise<void> => {
    const typed: RetentionSchedule = {
      yearsAfterClosing: yearsIn(years),
      safeguardingBirthday: birthday.trim() === '' ? null : yearsIn(birthday),
    };
    if (await run([], () => actions.saveSchedule(typed))) onSaid('The schedule is saved.');
  };
  return (
    <Form {...{ busy, problems }} label="Schedule" submit="Save the schedule" onSubmit={() => void save()}>
      <TextField
        id="years-after"
        width="short"
        label="Years after the last entry, or after the child has left"
        hint="For a case that is closed. A record here is a working copy: your school’s own file is kept elsewhere."
        problems={problems}
        value={years}
        onChange={setYears}
      />
      <TextField
        id="birthday"
        width="short"
        label="Birthday until which a record with safeguarding facts is kept"
        hint="Child protection files are commonly kept to the 25th birthday. Leave it empty to treat these records like all others."
        problems={problems}
        value={birthday}
        onChange={setBirthday}
      />
    </Form>
  );
}
