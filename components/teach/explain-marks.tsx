import { useState } from 'preact/hooks';
import { SelectField } from '@/components/form/choice-fields';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { Button } from '@/components/govuk/button';
import { ErrorSummary } from '@/components/govuk/error-summary';
import type { SchoolDate } from '@/utils/calendar/school-date';
import { amount } from '@/utils/wording/amounts';
import type { LookedAt, PageActions, UnknownMark } from './actions';
import type { Kept } from './kept-line';
import { LEAVE_UNREAD, meaningChoices, meaningOf } from './meanings';

interface ExplainMarksProps {
  readonly today: SchoolDate;
  readonly actions: Pick<PageActions, 'look' | 'teachWords'>;
  readonly onKept: (kept: Kept) => void;
}

/** Looks at the register in front for marks that are not known, and asks what each of them means. */
export function ExplainMarks({ today, actions, onKept }: ExplainMarksProps) {
  const [looked, setLooked] = useState<LookedAt | null>(null);
  const { busy, problems, run } = useSaving();
  const look = () =>
    run([], async () => {
      const outcome = await actions.look();
      setLooked(outcome.kind === 'done' ? outcome.value : null);
      return outcome;
    });
  if (looked !== null && looked.unknown.length > 0)
    return <Meanings {...{ today, looked, actions, onKept }} onClose={() => setLooked(null)} />;
  return (
    <>
      <ErrorSummary problems={problems} />
      {looked === null ? null : <p class="govuk-body">Every mark on the page beside this is understood.</p>}
      <Button kind="secondary" disabled={busy} onPress={() => void look()}>
        Say what these marks mean
      </Button>
    </>
  );
}

interface MeaningsProps extends ExplainMarksProps {
  readonly looked: LookedAt;
  readonly onClose: () => void;
}

/** What is asked about something that the page shows; a drawn mark is named by its class. */
function questionOf({ shows, drawn, times }: UnknownMark, at: number) {
  const what = drawn === true ? `the box drawn as “${shows}”` : `“${shows}”`;
  return {
    id: `meaning-${at + 1}`,
    label: `What does ${what} mean?`,
    hint: `${amount(times, 'mark')} on this page`,
  };
}

function Meanings({ today, looked, actions, onKept, onClose }: MeaningsProps) {
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const { busy, problems, run } = useSaving();
  const words = looked.unknown.flatMap(({ shows }) => {
    const means = meaningOf(chosen[shows] ?? LEAVE_UNREAD);
    return means === null ? [] : [{ shows, means }];
  });
  const save = async (): Promise<void> => {
    const none =
      words.length === 0 ? [{ field: 'meaning-1', message: 'Choose what at least one of them means' }] : [];
    await run(none, async () => {
      const outcome = await actions.teachWords(looked.address, words, looked.reading);
      if (outcome.kind === 'done')
        onKept({ said: `${amount(words.length, 'wording')} kept for pages like this.`, kept: outcome.value });
      return outcome;
    });
  };
  return (
    <Form
      submit="Keep these meanings"
      busy={busy}
      problems={problems}
      onSubmit={() => void save()}
      onCancel={onClose}
      inline
      label="What these marks mean"
    >
      {looked.unknown.map((mark, at) => (
        <SelectField
          key={mark.shows}
          {...questionOf(mark, at)}
          choices={meaningChoices(today)}
          value={chosen[mark.shows] ?? LEAVE_UNREAD}
          onChange={(value) => setChosen({ ...chosen, [mark.shows]: value })}
          problems={problems}
        />
      ))}
    </Form>
  );
}
