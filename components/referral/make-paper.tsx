import { useState } from 'preact/hooks';
import type { Outcome } from '@/components/actions';
import { Checkboxes } from '@/components/form/choice-fields';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { Inset } from '@/components/govuk/text-blocks';
import type { PaperAnswers } from '@/utils/referral/answers';
import { amount } from '@/utils/wording/amounts';

interface MakePaperProps {
  readonly answers: PaperAnswers;
  /** The question about the whereabouts has an answer. */
  readonly answered: boolean;
  readonly mayMake: boolean;
  readonly onMake: () => Promise<Outcome<unknown>>;
  readonly onMade: () => void;
}

/** Makes the Word document, once a person has looked at what it says. */
export function MakePaper(props: MakePaperProps) {
  const { answers, answered, mayMake } = props;
  if (!answered) {
    return (
      <Inset>Answer the question about the child’s whereabouts first. Then the paper can be made.</Inset>
    );
  }
  if (!mayMake) return <Inset>The designated safeguarding lead makes this paper.</Inset>;
  const gaps = answers.gaps.length;
  return (
    <section aria-labelledby="make-paper">
      <h2 class="govuk-heading-m" id="make-paper">
        Make the document
      </h2>
      <p class="govuk-body">
        {gaps === 0
          ? 'Nothing is missing.'
          : `${amount(gaps, 'thing')} still missing: they stay blank on the paper.`}{' '}
        You can change the document in Word before you send it. This program sends nothing.
      </p>
      <MakeForm {...props} />
    </section>
  );
}

function MakeForm({ onMake, onMade }: MakePaperProps) {
  const [looked, setLooked] = useState<readonly string[]>([]);
  const { busy, problems, run } = useSaving();
  const missing =
    looked.length === 0
      ? [{ field: 'looked', message: 'Look at the paper above, then say that you have' }]
      : [];
  const save = (): Promise<boolean> =>
    run(missing, async () => {
      const outcome = await onMake();
      if (outcome.kind === 'refused') return outcome;
      setLooked([]);
      onMade();
      return outcome;
    });
  return (
    <Form submit="Make the Word document" busy={busy} problems={problems} onSubmit={() => void save()}>
      <Checkboxes
        id="looked"
        label="Before you make it"
        problems={problems}
        values={looked}
        onChange={setLooked}
        choices={[{ value: 'looked', label: 'I have looked at every answer above' }]}
      />
    </Form>
  );
}
