import { useState } from 'preact/hooks';
import type { SettingsActions } from '@/components/actions';
import { SelectField } from '@/components/form/choice-fields';
import { Button } from '@/components/govuk/button';
import { Details } from '@/components/govuk/details';
import { ErrorSummary } from '@/components/govuk/error-summary';
import type { Problem } from '@/components/govuk/error-summary';
import { FileButton } from '@/components/settings/file-button';
import { PACKS, packById } from '@/utils/policy/packs/packs';
import { draftOf } from './draft';
import { policyFileName, policyFromText, textOfPolicy } from '@/utils/policy/policy-file';
import type { Editor } from './use-editor';

interface StartFromProps {
  readonly editor: Editor;
  readonly actions: Pick<SettingsActions, 'saveFile'>;
}

/** Another policy to start from: one that comes with the program, or a file; and this one as a file. */
export function StartFrom({ editor, actions }: StartFromProps) {
  return (
    <Details summary="Start from another policy, load a file, or save as a file">
      <StartFromPack editor={editor} />
      <LoadFile editor={editor} />
      <SaveFile editor={editor} actions={actions} />
    </Details>
  );
}

const CHOICES = [
  { value: '', label: 'Choose a policy' },
  ...PACKS.map(({ id, title }) => ({ value: id, label: title })),
];

function StartFromPack({ editor: { draft, change } }: Pick<StartFromProps, 'editor'>) {
  const [pack, setPack] = useState('');
  const start = (): void => {
    const chosen = packById(pack);
    if (chosen === undefined) return;
    change(`starting from ${chosen.title}`, draftOf(chosen, draft.nextKey));
  };
  return (
    <>
      <SelectField
        id="start-from"
        label="Start from"
        hint="Replaces the steps below. Undo brings them back."
        choices={CHOICES}
        value={pack}
        onChange={setPack}
      />
      <Button kind="secondary" disabled={pack === ''} onPress={start}>
        Start from this policy
      </Button>
    </>
  );
}

function LoadFile({ editor: { draft, change } }: Pick<StartFromProps, 'editor'>) {
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const load = (text: string): void => {
    const read = policyFromText(text);
    setProblems(read.problems.map((message) => ({ field: null, message })));
    if (read.policy !== null) change('loading a file', draftOf(read.policy, draft.nextKey));
  };
  return (
    <>
      <ErrorSummary problems={problems} />
      <FileButton id="editor-file" label="Or load a policy file" accept=".json" onText={load} />
    </>
  );
}

function SaveFile({ editor: { policy }, actions }: StartFromProps) {
  const save = (): void => {
    if (policy === null) return;
    const bytes = new TextEncoder().encode(textOfPolicy(policy));
    actions.saveFile(policyFileName(policy), bytes, 'application/json');
  };
  return (
    <>
      <Button kind="secondary" disabled={policy === null} onPress={save}>
        Save as a file
      </Button>
      {policy === null ? <p class="govuk-hint">It can be saved once nothing in it is wrong.</p> : null}
    </>
  );
}
