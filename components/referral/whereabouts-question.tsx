import { useState } from 'preact/hooks';
import type { Outcome, RowToLog } from '@/components/actions';
import { Radios } from '@/components/form/choice-fields';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { TextField } from '@/components/form/text-field';
import { Button } from '@/components/govuk/button';
import type { PaperFacts } from '@/utils/referral/answering/facts';
import { whereaboutsOf } from '@/utils/referral/answering/whereabouts';
import { shortDay } from '@/utils/wording/dates';

interface QuestionProps {
  readonly facts: PaperFacts;
  readonly onAnswer: (row: RowToLog) => Promise<Outcome<string>>;
  readonly onSaid: (message: string, eventId: string) => void;
}

/** Asked before any paper: a child whose whereabouts are known is not missing. */
export function WhereaboutsQuestion({ facts, onAnswer, onSaid }: QuestionProps) {
  const where = whereaboutsOf(facts);
  const [changing, setChanging] = useState(false);
  const answered = where.answer !== 'not answered';
  return (
    <section class="app-question" aria-labelledby="whereabouts-title">
      <h2 class="govuk-heading-m" id="whereabouts-title">
        Are the child’s whereabouts known?
      </h2>
      {answered ? (
        <p class="govuk-body">
          <strong>{where.answer === 'known' ? 'Yes, known.' : 'No, not known.'}</strong> {where.because} (
          {shortDay(where.since)})
        </p>
      ) : (
        <p class="govuk-body">
          Nothing in this absence answers that yet. If you know where the child is, the absence goes on the
          attendance return. If you do not, the child is referred as missing education.
        </p>
      )}
      {answered && !changing ? (
        <Button kind="small" onPress={() => setChanging(true)}>
          That has changed
        </Button>
      ) : (
        <AnswerForm
          onAnswer={onAnswer}
          onSaid={(message, eventId) => {
            setChanging(false);
            onSaid(message, eventId);
          }}
        />
      )}
    </section>
  );
}

function AnswerForm({ onAnswer, onSaid }: Omit<QuestionProps, 'facts'>) {
  const [outcome, setOutcome] = useState('');
  const [text, setText] = useState('');
  const { busy, problems, run } = useSaving();
  const missing =
    outcome === '' ? [{ field: 'whereabouts', message: 'Choose whether the whereabouts are known' }] : [];
  const save = (): Promise<boolean> =>
    run(missing, async () => {
      const ended = await onAnswer({
        kind: 'whereabouts',
        outcome: outcome === 'known' ? 'known' : 'unknown',
        ...(text.trim() === '' ? {} : { text: text.trim() }),
      });
      if (ended.kind === 'done')
        onSaid(`Logged: whereabouts ${outcome === 'known' ? 'known' : 'not known'}.`, ended.value);
      return ended;
    });
  return (
    <Form submit="Record the answer" busy={busy} problems={problems} onSubmit={() => void save()}>
      <Radios
        id="whereabouts"
        label="Whereabouts"
        inline
        problems={problems}
        value={outcome}
        onChange={setOutcome}
        choices={[
          { value: 'known', label: 'Known' },
          { value: 'unknown', label: 'Not known' },
        ]}
      />
      <TextField
        id="whereabouts-text"
        label="How you know, or what you tried (optional)"
        value={text}
        onChange={setText}
      />
    </Form>
  );
}
