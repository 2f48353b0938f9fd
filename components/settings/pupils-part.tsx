import type { ImportKind, ImportPreview, SettingsActions, SheetsFound } from '@/components/actions';
import { Radios } from '@/components/form/choice-fields';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { Button } from '@/components/govuk/button';
import { ErrorSummary } from '@/components/govuk/error-summary';
import { AskWhen } from '@/components/import/ask-when';
import { ListWords } from '@/components/import/list-words';
import { RegisterWords } from '@/components/import/register-words';
import { SourceFields } from '@/components/import/source-fields';
import { useImport } from '@/components/import/use-import';
import { dateOf } from '@/utils/calendar/school-date';
import { amount } from '@/utils/wording/amounts';
import type { SettingsPartProps } from './settings-page';

const KINDS = [
  {
    value: 'pupils',
    label: 'Pupil list',
    hint: 'Name, date of birth, UPN, class, address, and contacts if the list has them',
  },
  {
    value: 'contacts',
    label: 'Contacts',
    hint: 'Who is rung for whom, in which order: with the UPN, the admission number, or the name and date of birth of the pupil',
  },
  { value: 'register', label: 'Register', hint: 'Marks of past days: pupils by sessions, or one mark a row' },
] as const;

const LABELS: Readonly<Record<ImportKind, string>> = {
  pupils: 'Pupil list',
  contacts: 'List of contacts',
  register: 'Register export',
};
const LOAD: Readonly<Record<ImportKind, string>> = {
  pupils: 'Load these pupils',
  contacts: 'Load these contacts',
  register: 'Load this register',
};

/** Loads a list or a register from a file or a paste: first shows what it would do, then does it. */
export function PupilsPart<Preview extends ImportPreview>({
  view,
  actions,
  onSaid,
}: SettingsPartProps<Preview>) {
  const loading = useImport(actions);
  const { kind, busy, problems } = loading;
  return (
    <>
      <p class="govuk-body">
        Export a list from your MIS and choose the file, or copy the table and paste it.{' '}
        {amount(view.pupils.length, 'pupil')} on the list now.
      </p>
      <ErrorSummary problems={problems} />
      <Radios
        id="import-kind"
        label="What it is"
        choices={KINDS}
        value={kind}
        onChange={(value) => loading.setKind(value as ImportKind)}
      />
      <SourceFields key={kind} label={LABELS[kind]} onSource={loading.look} />
      <Reading busy={busy} onStop={loading.close} />
      <NextQuestion {...{ loading, view, actions, onSaid }} />
    </>
  );
}

/** What has to be said before there is a preview; then the preview. */
function NextQuestion<Preview extends ImportPreview>(
  props: SettingsPartProps<Preview> & { readonly loading: ReturnType<typeof useImport<Preview>> },
) {
  const { loading, view, actions, onSaid } = props;
  const { busy, sheets, when, preview } = loading;
  return (
    <>
      {sheets === null ? null : <WhichSheet sheets={sheets} onChoose={loading.chooseSheet} />}
      {when === null ? null : (
        <AskWhen
          when={when}
          today={dateOf(view.now)}
          busy={busy}
          onSaid={loading.sayWhen}
          onClose={loading.close}
        />
      )}
      {preview === null ? null : (
        <LoadForm
          preview={preview}
          onColumns={loading.sayColumns}
          onLoad={actions.importFile}
          onLoaded={(said) => onSaid(said, actions.undoImport)}
          onClose={loading.close}
        />
      )}
    </>
  );
}

function Reading({ busy, onStop }: { readonly busy: boolean; readonly onStop: () => void }) {
  return (
    <div role="status">
      {busy ? (
        <p class="govuk-body">
          Reading…{' '}
          <Button kind="small" onPress={onStop}>
            Stop
          </Button>
        </p>
      ) : null}
    </div>
  );
}

interface WhichSheetProps {
  readonly sheets: SheetsFound;
  readonly onChoose: (sheet: number) => void;
}

/** Buttons, not radios: moving through them with the arrow keys must choose nothing. */
function WhichSheet({ sheets, onChoose }: WhichSheetProps) {
  return (
    <>
      <h2 class="govuk-heading-m">There are several sheets. Which one is it?</h2>
      <ul class="govuk-list">
        {sheets.sheets.map(({ name, rows }, at) => (
          <li key={at}>
            <Button kind="secondary" onPress={() => onChoose(at)}>
              {name} ({amount(rows, 'row')})
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

interface LoadFormProps<Preview extends ImportPreview> {
  readonly preview: Preview;
  readonly onColumns: (columns: readonly string[]) => void;
  readonly onLoad: SettingsActions<Preview>['importFile'];
  readonly onLoaded: (said: string) => void;
  readonly onClose: () => void;
}

function LoadForm<Preview extends ImportPreview>(props: LoadFormProps<Preview>) {
  const { preview, onColumns, onLoad, onLoaded, onClose } = props;
  const { busy, problems, run } = useSaving();
  const shown: ImportPreview = preview;
  const load = (): Promise<boolean> =>
    run([], async () => {
      const outcome = await onLoad(preview);
      if (outcome.kind === 'refused') return outcome;
      onClose();
      onLoaded(outcome.value);
      return outcome;
    });
  return (
    <Form
      submit={LOAD[shown.kind]}
      busy={busy}
      problems={problems}
      onSubmit={() => void load()}
      onCancel={onClose}
    >
      {shown.kind === 'register' ? (
        <RegisterWords preview={shown} />
      ) : (
        <ListWords preview={shown} onColumns={onColumns} />
      )}
      <div role="status">
        {busy ? <p class="govuk-body">Loading… Nothing is saved until all of it is.</p> : null}
      </div>
    </Form>
  );
}
