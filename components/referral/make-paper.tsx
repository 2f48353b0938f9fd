import { useState } from 'preact/hooks';
import type { Outcome } from '@/components/actions';
import { Checkboxes, Radios } from '@/components/form/choice-fields';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { TextField } from '@/components/form/text-field';
import type { Problem } from '@/components/govuk/error-summary';
import { Inset } from '@/components/govuk/text-blocks';
import type { PaperAnswers } from '@/utils/referral/answers';
import { amount } from '@/utils/wording/amounts';
import { recipientText } from './recipient';

const KINDS = { word: 'Word document', pdf: 'PDF' } as const;
export type FileKind = keyof typeof KINDS;

interface MakePaperProps {
  readonly answers: PaperAnswers;
  /** The question about the whereabouts has an answer. */
  readonly answered: boolean;
  readonly mayMake: boolean;
  /** To whom it is going, as the person left it. */
  readonly onMake: (to: string, kind: FileKind) => Promise<Outcome<unknown>>;
  readonly onMade: (kind: FileKind) => void;
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
        This program sends nothing.
      </p>
      <MakeForm {...props} />
    </section>
  );
}

function MakeForm({ answers, onMake, onMade }: MakePaperProps) {
  const [kind, setKind] = useState<FileKind>(answers.form === 'chronology' ? 'pdf' : 'word');
  const [to, setTo] = useState(recipientText(answers.recipient));
  const [looked, setLooked] = useState<readonly string[]>([]);
  const { busy, problems, run } = useSaving();
  const missing = [
    ...(to.trim() === '' ? [{ field: 'paper-to', message: 'Write to whom it is going' }] : []),
    ...(looked.length === 0
      ? [{ field: 'looked', message: 'Look at the paper above, then say that you have' }]
      : []),
  ];
  const save = (): Promise<boolean> =>
    run(missing, async () => {
      const outcome = await onMake(to.trim(), kind);
      if (outcome.kind === 'refused') return outcome;
      setLooked([]);
      onMade(kind);
      return outcome;
    });
  return (
    <Form submit={`Make the ${KINDS[kind]}`} busy={busy} problems={problems} onSubmit={() => void save()}>
      <RecipientField to={to} problems={problems} onChange={setTo} />
      <KindField kind={kind} onChange={setKind} />
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

interface RecipientProps {
  readonly to: string;
  readonly problems: readonly Problem[];
  readonly onChange: (to: string) => void;
}

function RecipientField({ to, problems, onChange }: RecipientProps) {
  return (
    <TextField
      id="paper-to"
      label="Going to"
      hint="It stands on the paper. Check it: addresses of authorities change."
      problems={problems}
      value={to}
      onChange={onChange}
    />
  );
}

interface KindProps {
  readonly kind: FileKind;
  readonly onChange: (kind: FileKind) => void;
}

function KindField({ kind, onChange }: KindProps) {
  return (
    <Radios
      id="paper-kind"
      label="File"
      inline
      value={kind}
      onChange={(value) => onChange(value === 'pdf' ? 'pdf' : 'word')}
      choices={[
        { value: 'word', label: 'Word, to be changed before it is sent' },
        { value: 'pdf', label: 'PDF, as it stands' },
      ]}
    />
  );
}
