import { useState } from 'preact/hooks';
import type { ListPreview, SettingsActions } from '@/components/actions';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { Details } from '@/components/govuk/details';
import { ErrorSummary } from '@/components/govuk/error-summary';
import { amount } from '@/utils/wording/amounts';
import { listName } from '@/utils/wording/people';
import { FileButton } from './file-button';
import type { SettingsPartProps } from './settings-page';

/** Loads a pupil list: first shows what every row would do, then does it. */
export function PupilsPart<Preview extends ListPreview>({
  view,
  actions,
  onSaid,
}: SettingsPartProps<Preview>) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const { problems, run } = useSaving();
  const look = (text: string): Promise<boolean> =>
    run([], async () => {
      const outcome = await actions.previewPupilList(text);
      setPreview(outcome.kind === 'done' ? outcome.value : null);
      return outcome;
    });
  return (
    <>
      <p class="govuk-body">
        Export a pupil list from your MIS as a CSV file: name, date of birth, UPN, class, address, and the
        contacts with their order and phone numbers. {amount(view.pupils.length, 'pupil')} on the list now.
      </p>
      <ErrorSummary problems={problems} />
      <FileButton
        id="pupil-file"
        label="Pupil list (CSV)"
        accept=".csv,.txt"
        onText={(text) => void look(text)}
      />
      {preview === null ? null : (
        <LoadForm
          preview={preview}
          onLoad={actions.importPupilList}
          onLoaded={onSaid}
          onClose={() => setPreview(null)}
        />
      )}
    </>
  );
}

interface LoadFormProps<Preview extends ListPreview> {
  readonly preview: Preview;
  readonly onLoad: SettingsActions<Preview>['importPupilList'];
  readonly onLoaded: (said: string) => void;
  readonly onClose: () => void;
}

function LoadForm<Preview extends ListPreview>({
  preview,
  onLoad,
  onLoaded,
  onClose,
}: LoadFormProps<Preview>) {
  const { busy, problems, run } = useSaving();
  const load = (): Promise<boolean> =>
    run([], async () => {
      const outcome = await onLoad(preview);
      if (outcome.kind === 'refused') return outcome;
      onClose();
      onLoaded(`Pupil list loaded: ${outcome.value.added} added, ${outcome.value.updated} changed.`);
      return outcome;
    });
  return (
    <Form
      submit="Load these pupils"
      busy={busy}
      problems={problems}
      onSubmit={() => void load()}
      onCancel={onClose}
    >
      <PreviewWords preview={preview} />
    </Form>
  );
}

const DOES_WORDS = {
  adds: 'Add',
  updates: 'Change',
  nothing: 'No change',
  doubt: 'In doubt: left out',
} as const;
const MOST = 200;

function PreviewWords({ preview }: { readonly preview: ListPreview }) {
  const count = (does: keyof typeof DOES_WORDS): number =>
    preview.plan.filter((row) => row.does === does).length;
  return (
    <>
      <h2 class="govuk-heading-m">What this list would do</h2>
      <p class="govuk-body">
        {count('adds')} to add, {count('updates')} to change, {count('nothing')} as they are, {count('doubt')}{' '}
        in doubt. Nothing has been saved yet.
      </p>
      <p class="govuk-body">
        Understood:{' '}
        {preview.understood.map(({ heading, as }) => `${heading} (${as})`).join(', ') || 'no heading'}.
        {preview.ignored.length === 0 ? '' : ` Not used: ${preview.ignored.join(', ')}.`}
      </p>
      {preview.problems.length === 0 ? null : (
        <Details
          summary={`${amount(preview.problems.length, 'oddity').replace('odditys', 'oddities')} in the file`}
          open
        >
          <ul class="govuk-list govuk-list--bullet">
            {preview.problems.map(({ row, message }) => (
              <li key={`${row ?? ''}${message}`}>{row === null ? message : `Row ${row}: ${message}`}</li>
            ))}
          </ul>
        </Details>
      )}
      <PlanTable preview={preview} />
    </>
  );
}

function PlanTable({ preview }: { readonly preview: ListPreview }) {
  return (
    <div class="app-scroll" role="region" aria-label="Rows of the list" tabIndex={0}>
      <table class="govuk-table app-table">
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {['Row', 'Pupil', 'Group', 'What happens'].map((heading) => (
              <th scope="col" key={heading} class="govuk-table__header">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {preview.plan.slice(0, MOST).map(({ row, pupil, does, message }) => (
            <tr class="govuk-table__row" key={row}>
              <td class="govuk-table__cell">{row}</td>
              <td class="govuk-table__cell">{listName(pupil)}</td>
              <td class="govuk-table__cell">{pupil.group ?? '–'}</td>
              <td class="govuk-table__cell">
                {DOES_WORDS[does]}
                {message === undefined ? '' : `. ${message}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {preview.plan.length > MOST ? <p class="govuk-body">The first {MOST} rows are shown.</p> : null}
    </div>
  );
}
