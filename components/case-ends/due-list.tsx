import { useState } from 'preact/hooks';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { TextField } from '@/components/form/text-field';
import { Button } from '@/components/govuk/button';
import { Empty } from '@/components/govuk/text-blocks';
import { Go } from '@/components/shell/link';
import { parseSchoolDate } from '@/utils/calendar/school-date';
import type { RecordReview } from '@/utils/cases/retention';
import type { SchoolView } from '@/utils/policy/school-view';
import { dayAndYear } from '@/utils/wording/dates';
import { spokenName } from '@/utils/wording/people';
import { caseWords } from '@/utils/wording/steps';
import type { RetentionActions } from './actions';
import type { DueReview } from './due-reviews';

interface ListProps {
  readonly reviews: readonly DueReview[];
  readonly view: SchoolView;
  readonly actions: RetentionActions;
  readonly onSaid: (message: string) => void;
}

/** The records whose time is up, each with the two ways to decide. */
export function DueList({ reviews, ...shared }: ListProps) {
  return (
    <section class="app-section" aria-labelledby="due-reviews">
      <h2 class="govuk-heading-m" id="due-reviews">
        Due to be looked at
      </h2>
      {reviews.length === 0 ? (
        <Empty>
          <p class="govuk-body">No record is due under the schedule.</p>
        </Empty>
      ) : (
        <ul class="app-holders">
          {reviews.map((due) => (
            <Due key={due.row.id} due={due} {...shared} />
          ))}
        </ul>
      )}
    </section>
  );
}

const RULE_WORDS: Readonly<Record<RecordReview['rule'], string>> = {
  closed: 'the time after the last entry was up',
  birthday: 'the birthday of the schedule was reached',
  'no-birthday':
    'the time after the last entry was up; it holds safeguarding facts, and goes by a birthday that is not entered',
  kept: 'it was to be kept until then',
};

type DueProps = Omit<ListProps, 'reviews'> & { readonly due: DueReview };

function Due({ due, ...shared }: DueProps) {
  const [keeping, setKeeping] = useState(false);
  const { row, review } = due;
  const name = spokenName(row.pupil);
  return (
    <li class="app-holder">
      <h3 class="govuk-heading-s">
        <Go to={{ page: 'pupil', id: row.id }}>{name}</Go>
      </h3>
      <p class="app-quiet">
        {caseWords(row.standing.case, shared.view.now)}. On {dayAndYear(review.on)} {RULE_WORDS[review.rule]}.
      </p>
      {keeping ? (
        <KeepForm {...shared} due={due} onClose={() => setKeeping(false)} />
      ) : (
        <div class="app-step__actions">
          <Button kind="small" label={`Keep it longer: ${name}`} onPress={() => setKeeping(true)}>
            Keep it longer
          </Button>
          <Go to={{ page: 'record', id: row.id }}>Erase, hand over or copy</Go>
        </div>
      )}
    </li>
  );
}

/** What is typed to keep a record longer, and keeping it. */
function useKeeping({ due, actions, onSaid }: DueProps) {
  const { busy, problems, run } = useSaving();
  const [day, setDay] = useState('');
  const [reason, setReason] = useState('');
  const keep = async (): Promise<void> => {
    const until = parseSchoolDate(day);
    if (until === null) {
      const message = 'Enter the day until which it is kept.';
      await run([{ field: 'keep-until', message }], () => Promise.resolve({ kind: 'refused', problems: [] }));
    } else if (await run([], () => actions.keepUntil(due.row.id, { until, reason }))) {
      const name = spokenName(due.row.pupil);
      onSaid(`The record of ${name} is kept until ${dayAndYear(until)}. The log says why.`);
    }
  };
  return { busy, problems, day, setDay, reason, setReason, keep };
}

function KeepForm(props: DueProps & { readonly onClose: () => void }) {
  const { busy, problems, day, setDay, reason, setReason, keep } = useKeeping(props);
  return (
    <Form
      {...{ busy, problems }}
      inline
      label={`Keep the record of ${spokenName(props.due.row.pupil)} longer`}
      submit="Keep it until then"
      onSubmit={() => void keep()}
      onCancel={props.onClose}
    >
      <TextField
        id="keep-until"
        type="date"
        width="medium"
        label="Keep it until"
        problems={problems}
        value={day}
        onChange={setDay}
      />
      <TextField
        id="keep-reason"
        label="Reason"
        hint="For example: a claim is open, or a brother’s case is not closed."
        problems={problems}
        value={reason}
        onChange={setReason}
      />
    </Form>
  );
}
