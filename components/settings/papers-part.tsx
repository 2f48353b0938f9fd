import { useState } from 'preact/hooks';
import type { ImportPreview } from '@/components/actions';
import { SelectField } from '@/components/form/choice-fields';
import { useSaving } from '@/components/form/saving';
import { ErrorSummary } from '@/components/govuk/error-summary';
import { BlankPart, useBlanks } from '@/components/referral/blank-part';
import { PAPERS, paperOf } from '@/utils/referral/papers/papers';
import { FileButton } from './file-button';
import type { SettingsPartProps } from './settings-page';

function titleOf({ title, authority }: { readonly title: string; readonly authority: string | null }) {
  return authority === null ? title : `${title} (${authority})`;
}

/** The authority's blank forms: which are kept, loading another, and matches from another computer. */
export function PapersPart<Preview extends ImportPreview>({
  view,
  actions,
  onSaid,
}: SettingsPartProps<Preview>) {
  const blanks = useBlanks(actions.blanks);
  const [form, setForm] = useState(view.policy.referralForm ?? PAPERS[0]?.id ?? '');
  const kept = new Set(blanks.map(({ mapping }) => mapping.form));
  return (
    <>
      <p class="govuk-body">
        Load the blank form that your authority gives out, as Word or PDF. Its places are matched once, and
        from then on the program fills it. No pupil is in what is kept here.
      </p>
      <SelectField
        id="paper-of-blank"
        label="Paper"
        value={form}
        onChange={setForm}
        choices={PAPERS.map((paper) => ({
          value: paper.id,
          label: `${titleOf(paper)}${kept.has(paper.id) ? ': blank loaded' : ''}`,
        }))}
      />
      <BlankPart
        key={form}
        form={form}
        blank={blanks.find(({ mapping }) => mapping.form === form) ?? null}
        actions={actions.blanks}
        onSaid={onSaid}
      />
      <LoadMatches actions={actions} onSaid={onSaid} />
    </>
  );
}

function LoadMatches<Preview extends ImportPreview>({
  actions,
  onSaid,
}: Omit<SettingsPartProps<Preview>, 'view'>) {
  const { problems, run } = useSaving();
  const load = (text: string) =>
    run([], async () => {
      const outcome = await actions.blanks.loadMatches(text);
      if (outcome.kind === 'done') {
        const paper = paperOf(outcome.value.form);
        onSaid(
          `The matches of “${outcome.value.name}” are loaded${paper === null ? '' : ` for ${titleOf(paper)}`}.`,
        );
      }
      return outcome;
    });
  return (
    <section aria-labelledby="load-matches">
      <h2 class="govuk-heading-m" id="load-matches">
        Matches from another computer or school
      </h2>
      <ErrorSummary problems={problems} />
      <FileButton
        id="matches-file"
        label="Load the matches of a blank form (JSON)"
        accept=".json"
        onText={(text) => void load(text)}
      />
    </section>
  );
}
