import { useState } from 'preact/hooks';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { TextField } from '@/components/form/text-field';
import type { Problem } from '@/components/govuk/error-summary';
import { dateOf, parseSchoolDate } from '@/utils/calendar/school-date';
import { askingToClose } from '@/utils/policy/back-in-school';
import type { Policy } from '@/utils/policy/policy';
import { dayFrom } from '@/utils/wording/dates';
import { spokenName } from '@/utils/wording/people';
import type { PartProps } from './pupil-page';

interface Draft {
  readonly reason: string;
  readonly note: string;
  readonly review: string;
}

const EMPTY: Draft = { reason: '', note: '', review: '' };

function returnNote({ note, review }: Draft) {
  const day = parseSchoolDate(review);
  const said = note.trim();
  if (said === '' && day === null) return undefined;
  return { ...(said === '' ? {} : { note: said }), ...(day === null ? {} : { review: day }) };
}

/** The child has come back: the case asks for a return note, and to be closed with a reason. */
export function CloseCase({ view, row, actions, last }: PartProps) {
  const [draft, setDraft] = useState(EMPTY);
  const { busy, problems, run } = useSaving();
  const state = row.standing.case;
  if (state.status !== 'returned' || askingToClose(view, row) === null) return null;
  const reason = draft.reason.trim();
  const missing = reason === '' ? [{ field: 'close-reason', message: 'Write why the case is closed' }] : [];
  const save = (): Promise<boolean> =>
    run(missing, async () => {
      const note = returnNote(draft);
      const outcome = await (note === undefined
        ? actions.closeCase(row.id, reason)
        : actions.closeCase(row.id, reason, note));
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
      <OnReturn policy={view.policy} />
      <Form submit="Close the case" busy={busy} problems={problems} onSubmit={() => void save()}>
        <ReturnFields draft={draft} problems={problems} onChange={setDraft} />
      </Form>
    </section>
  );
}

/** What the policy asks for when a missing child is back. */
function OnReturn({ policy }: { readonly policy: Policy }) {
  const asked = policy.about?.onReturn ?? [];
  if (asked.length === 0) return null;
  return (
    <>
      <p class="govuk-body">Your policy on a child who was missing and is back:</p>
      <ul class="govuk-list govuk-list--bullet">
        {asked.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

interface FieldsProps {
  readonly draft: Draft;
  readonly problems: readonly Problem[];
  readonly onChange: (draft: Draft) => void;
}

function ReturnFields({ draft, problems, onChange }: FieldsProps) {
  return (
    <>
      <TextField
        id="close-reason"
        label="Reason"
        hint="For example: ill, family bereavement, returned from visit abroad, reason not found."
        problems={problems}
        value={draft.reason}
        onChange={(reason) => onChange({ ...draft, reason })}
      />
      <TextField
        id="close-note"
        label="Return note (optional)"
        hint="Who spoke to the child on their return, and how they are. What must stay with the DSL goes into a note of its own."
        value={draft.note}
        onChange={(note) => onChange({ ...draft, note })}
      />
      <TextField
        id="close-review"
        label="Look in on them on (optional)"
        hint="It comes back on Today on that day."
        type="date"
        width="medium"
        problems={problems}
        value={draft.review}
        onChange={(review) => onChange({ ...draft, review })}
      />
    </>
  );
}
