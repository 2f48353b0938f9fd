import { useState } from 'preact/hooks';
import type { Outcome, StepDecision } from '@/components/actions';
import { Checkboxes, Radios } from '@/components/form/choice-fields';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { TextField } from '@/components/form/text-field';
import type { Problem } from '@/components/govuk/error-summary';
import { parseSchoolDate } from '@/utils/calendar/school-date';
import type { Decision } from '@/utils/cases/log-row';
import { DECISION_WORDS } from '@/utils/wording/log-rows';

interface DecisionFormProps {
  /** Tells the controls of one form from those of another on the same screen. */
  readonly id: string;
  readonly outcome: 'done' | 'waived';
  /** The person may keep the reason from the office. */
  readonly mayRestrict: boolean;
  readonly onSave: (how: StepDecision) => Promise<Outcome<string>>;
  readonly onSaved: (eventId: string) => void;
  readonly onCancel: () => void;
}

interface Draft {
  readonly text: string;
  readonly review: string;
  readonly decision: Decision;
  readonly dslOnly: boolean;
}

const START: Draft = { text: '', review: '', decision: 'not-needed', dslOnly: false };

function decisionOf(outcome: 'done' | 'waived', { text, review, decision, dslOnly }: Draft): StepDecision {
  const words = text.trim();
  if (outcome === 'done') return { outcome, ...(words === '' ? {} : { text: words }) };
  const day = parseSchoolDate(review);
  return {
    outcome,
    decision,
    reason: words,
    ...(day === null ? {} : { review: day }),
    ...(dslOnly ? { dslOnly } : {}),
  };
}

function missingIn(id: string, outcome: 'done' | 'waived', { text, review, decision }: Draft): Problem[] {
  if (outcome === 'done') return [];
  const message = 'Write why this step is not taken. It stays in the record.';
  const noReview = decision === 'not-escalating' && parseSchoolDate(review) === null;
  return [
    ...(text.trim() === '' ? [{ field: `${id}-text`, message }] : []),
    ...(noReview
      ? [{ field: `${id}-review`, message: 'Enter the day on which it is to be looked at again.' }]
      : []),
  ];
}

/** A step called done, or a decision not to take it: not needed, or left for now and looked at again on a day. */
export function DecisionForm({ id, outcome, mayRestrict, onSave, onSaved, onCancel }: DecisionFormProps) {
  const [draft, setDraft] = useState(START);
  const { busy, problems, run } = useSaving();
  const waived = outcome === 'waived';
  const save = (): Promise<boolean> =>
    run(missingIn(id, outcome, draft), async () => {
      const ended = await onSave(decisionOf(outcome, draft));
      if (ended.kind === 'done') onSaved(ended.value);
      return ended;
    });
  return (
    <Form
      inline
      submit={waived ? 'Record the decision' : 'Record as done'}
      busy={busy}
      problems={problems}
      onSubmit={() => void save()}
      onCancel={onCancel}
    >
      {waived ? (
        <DecisionFields {...{ id, draft, problems, mayRestrict }} onChange={setDraft} />
      ) : (
        <TextField
          id={`${id}-text`}
          label="What was done (optional)"
          problems={problems}
          value={draft.text}
          onChange={(text) => setDraft({ ...draft, text })}
        />
      )}
    </Form>
  );
}

const CHOICES = [
  { value: 'not-needed', label: DECISION_WORDS['not-needed'] },
  {
    value: 'not-escalating',
    label: DECISION_WORDS['not-escalating'],
    hint: 'It comes back as a step on the day you set.',
  },
] as const;

const RESTRICT = {
  value: 'dsl',
  label: 'Keep the reason from the office',
  hint: 'The office reads that you decided, and on which day.',
};

interface FieldsProps extends Pick<DecisionFormProps, 'id' | 'mayRestrict'> {
  readonly draft: Draft;
  readonly problems: readonly Problem[];
  readonly onChange: (draft: Draft) => void;
}

function DecisionFields({ id, draft, problems, mayRestrict, onChange }: FieldsProps) {
  const later = draft.decision === 'not-escalating';
  return (
    <>
      <Radios
        id={`${id}-decision`}
        label="What is decided"
        choices={CHOICES}
        value={draft.decision}
        onChange={(value) =>
          onChange({ ...draft, decision: value === 'not-escalating' ? value : 'not-needed' })
        }
      />
      <TextField
        id={`${id}-text`}
        label="Why not?"
        problems={problems}
        value={draft.text}
        onChange={(text) => onChange({ ...draft, text })}
      />
      <TextField
        id={`${id}-review`}
        label={later ? 'Look again on' : 'Look again on (optional)'}
        type="date"
        width="medium"
        problems={problems}
        value={draft.review}
        onChange={(review) => onChange({ ...draft, review })}
      />
      {mayRestrict ? <WhoMayRead id={id} draft={draft} onChange={onChange} /> : null}
    </>
  );
}

function WhoMayRead({ id, draft, onChange }: Pick<FieldsProps, 'id' | 'draft' | 'onChange'>) {
  return (
    <Checkboxes
      id={`${id}-restricted`}
      label="Who may read the reason"
      choices={[RESTRICT]}
      values={draft.dslOnly ? ['dsl'] : []}
      onChange={(values) => onChange({ ...draft, dslOnly: values.length > 0 })}
    />
  );
}
