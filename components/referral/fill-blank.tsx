import { useEffect, useState } from 'preact/hooks';
import { Checkboxes } from '@/components/form/choice-fields';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { Button } from '@/components/govuk/button';
import { ErrorSummary } from '@/components/govuk/error-summary';
import { SummaryList } from '@/components/govuk/summary-list';
import type { SchoolMoment } from '@/utils/calendar/school-date';
import type { Ask } from '@/utils/referral/ask';
import type { BlankMapping } from '@/utils/referral/blanks/blank';
import { amount } from '@/utils/wording/amounts';
import type { BlankActions, BlankFilled } from './blank-actions';

interface FillBlankProps {
  readonly mapping: BlankMapping;
  readonly pupilId: string;
  readonly ask: Ask;
  readonly now: SchoolMoment;
  readonly actions: BlankActions;
  readonly onMade: (fileName: string) => void;
}

/** Fills the authority's form, shows every filled place and every gap, and saves it when a person has looked. */
export function FillBlank({ mapping, pupilId, ask, now, actions, onMade }: FillBlankProps) {
  const [filled, setFilled] = useState<BlankFilled | null>(null);
  const { busy, problems, run } = useSaving();
  useEffect(() => setFilled(null), [mapping.hash, mapping.revision]);
  const look = () =>
    run([], async () => {
      const outcome = await actions.fillBlank(mapping, ask, now);
      if (outcome.kind === 'done') setFilled(outcome.value);
      return outcome;
    });
  const save = async (shown: BlankFilled) => {
    const outcome = await actions.saveFilled(pupilId, mapping.form, shown);
    if (outcome.kind === 'refused') return outcome;
    setFilled(null);
    onMade(shown.fileName);
    return outcome;
  };
  if (filled === null)
    return (
      <>
        <ErrorSummary problems={problems} />
        <Button kind="secondary" disabled={busy} onPress={() => void look()}>
          {busy ? 'Filling…' : 'See the authority’s form filled'}
        </Button>
      </>
    );
  return <FilledPlaces filled={filled} onSave={() => save(filled)} onCancel={() => setFilled(null)} />;
}

interface FilledPlacesProps {
  readonly filled: BlankFilled;
  readonly onSave: () => ReturnType<BlankActions['saveFilled']>;
  readonly onCancel: () => void;
}

function FilledPlaces({ filled, onSave, onCancel }: FilledPlacesProps) {
  const [looked, setLooked] = useState<readonly string[]>([]);
  const { busy, problems, run } = useSaving();
  const missing =
    looked.length === 0
      ? [{ field: 'looked-form', message: 'Look at the places above, then say that you have' }]
      : [];
  return (
    <Form
      submit="Save the filled form"
      busy={busy}
      problems={problems}
      onSubmit={() => void run(missing, onSave)}
      onCancel={onCancel}
    >
      <h3 class="govuk-heading-s">{amount(filled.filled.length, 'place')} filled</h3>
      <SummaryList rows={filled.filled.map(({ label, value }) => ({ key: label, value }))} />
      <h3 class="govuk-heading-s">{amount(filled.left.length, 'place')} left to you</h3>
      <SummaryList rows={filled.left.map(({ label, why }) => ({ key: label, value: why }))} />
      <Checkboxes
        id="looked-form"
        label="Before you save it"
        problems={problems}
        values={looked}
        onChange={setLooked}
        choices={[{ value: 'looked', label: 'I have looked at every place above' }]}
      />
    </Form>
  );
}
