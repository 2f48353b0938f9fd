import { useState } from 'preact/hooks';
import { FileField } from '@/components/form/file-field';
import { useSaving } from '@/components/form/saving';
import { Button } from '@/components/govuk/button';
import { ErrorSummary } from '@/components/govuk/error-summary';
import { Go } from '@/components/shell/link';
import { StatusLine, useLastDone } from '@/components/shell/status-line';
import { amount } from '@/utils/wording/amounts';
import type { HandoverPreview, TakeInActions } from './actions';
import { TakeInCheck } from './take-in-check';

interface PageProps<Preview extends HandoverPreview> {
  readonly actions: TakeInActions<Preview>;
}

interface Added {
  readonly pupilId: string;
  readonly entries: number;
  readonly papers: number;
}

const NOTHING_TO_UNDO = () => Promise.resolve({ kind: 'refused', problems: [] } as const);

/** Opening a handover file: choose it, see what it would add, and take it in. */
export function TakeInPage<Preview extends HandoverPreview>({ actions }: PageProps<Preview>) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [added, setAdded] = useState<Added | null>(null);
  const held = preview === null ? 0 : preview.alreadyHere.entries + preview.alreadyHere.papers;
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1} id="page-title">
        Open a handover file
      </h1>
      {added !== null ? (
        <TakenIn added={added} isEmpty={held === 0} />
      ) : preview !== null ? (
        <TakeInCheck {...{ actions, preview }} onTakenIn={setAdded} onBack={() => setPreview(null)} />
      ) : (
        <ChooseFile actions={actions} onPreview={setPreview} />
      )}
    </>
  );
}

interface ChooseProps<Preview extends HandoverPreview> extends PageProps<Preview> {
  readonly onPreview: (preview: Preview) => void;
}

function ChooseFile<Preview extends HandoverPreview>({ actions, onPreview }: ChooseProps<Preview>) {
  const { busy, problems, run } = useSaving();
  const last = useLastDone(NOTHING_TO_UNDO);
  const open = (bytes: Uint8Array<ArrayBuffer>) =>
    run([], async () => {
      const outcome = await actions.previewHandover(bytes);
      if (outcome.kind === 'done') onPreview(outcome.value);
      return outcome;
    });
  const saveCard = () =>
    run([], async () => {
      const outcome = await actions.saveOwnCard();
      if (outcome.kind === 'done') last.say(outcome.value);
      return outcome;
    });
  return (
    <>
      <StatusLine last={last} />
      <ErrorSummary problems={problems} />
      <p class="govuk-body">
        A handover file holds one case, sealed for one person. It opens when that person is signed in. Nothing
        is saved before you have seen what is in it.
      </p>
      <FileField
        id="handover-file"
        label="Handover file"
        hint="A file whose name ends in .tdhandover."
        accept=".tdhandover"
        problems={problems}
        busy={busy}
        onBytes={(bytes) => void open(bytes)}
      />
      <p class="govuk-body" role="status">
        {busy ? 'Opening…' : ''}
      </p>
      <OwnCard busy={busy} onSave={() => void saveCard()} />
    </>
  );
}

function OwnCard({ busy, onSave }: { readonly busy: boolean; readonly onSave: () => void }) {
  return (
    <>
      <h2 class="govuk-heading-m">To be sent a case from another school</h2>
      <p class="govuk-body">
        Send them your key card. They choose it when they make the file, and ring you to compare its
        fingerprint, which is beside your name under{' '}
        <Go to={{ page: 'settings', part: 'keys' }}>Who can sign in</Go>.
      </p>
      <Button kind="secondary" disabled={busy} onPress={onSave}>
        Save my key card
      </Button>
    </>
  );
}

interface TakenInProps {
  readonly added: Added;
  /** The file held neither entries nor papers. */
  readonly isEmpty: boolean;
}

function addedWords({ added: { entries, papers }, isEmpty }: TakenInProps): string {
  if (entries > 0 || papers > 0)
    return `Added: ${amount(entries, 'entry', 'entries')} and ${amount(papers, 'paper')}. The log says where they come from.`;
  return isEmpty
    ? 'The file held no log entries and no papers.'
    : 'All entries and papers of this file were here already.';
}

function TakenIn(props: TakenInProps) {
  return (
    <>
      <p class="govuk-body" role="status">
        {addedWords(props)}
      </p>
      <p class="govuk-body">
        <Go to={{ page: 'pupil', id: props.added.pupilId }}>See the case</Go>
      </p>
    </>
  );
}
