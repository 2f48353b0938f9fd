import { useState } from 'preact/hooks';
import type { Outcome, StepDecision } from '@/components/actions';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { TextField } from '@/components/form/text-field';
import { parseSchoolDate } from '@/utils/calendar/school-date';

interface DecisionFormProps {
  /** Tells the controls of one form from those of another on the same screen. */
  readonly id: string;
  readonly outcome: 'done' | 'waived';
  readonly onSave: (how: StepDecision) => Promise<Outcome<string>>;
  readonly onSaved: (eventId: string) => void;
  readonly onCancel: () => void;
}

function decisionOf(outcome: 'done' | 'waived', text: string, review: string): StepDecision {
  const day = parseSchoolDate(review);
  const words = text === '' ? {} : outcome === 'waived' ? { reason: text } : { text };
  return { outcome, ...words, ...(day === null ? {} : { review: day }) };
}

/** A step called done, or a decision not to take it: then the reason is needed, and a day to look again may be set. */
export function DecisionForm({ id, outcome, onSave, onSaved, onCancel }: DecisionFormProps) {
  const [text, setText] = useState('');
  const [review, setReview] = useState('');
  const { busy, problems, run } = useSaving();
  const waived = outcome === 'waived';
  const field = `${id}-text`;
  const missing =
    waived && text.trim() === ''
      ? [{ field, message: 'Write why this step is not taken. It stays in the record.' }]
      : [];
  const save = (): Promise<boolean> =>
    run(missing, async () => {
      const ended = await onSave(decisionOf(outcome, text.trim(), review));
      if (ended.kind === 'done') onSaved(ended.value);
      return ended;
    });
  const label = waived ? 'Why not?' : 'What was done (optional)';
  const look = {
    id: `${id}-review`,
    label: 'Look again on (optional)',
    type: 'date',
    width: 'medium',
  } as const;
  return (
    <Form
      inline
      submit={waived ? 'Record the decision' : 'Record as done'}
      busy={busy}
      problems={problems}
      onSubmit={() => void save()}
      onCancel={onCancel}
    >
      <TextField id={field} label={label} problems={problems} value={text} onChange={setText} />
      {waived ? <TextField {...look} value={review} onChange={setReview} /> : null}
    </Form>
  );
}
