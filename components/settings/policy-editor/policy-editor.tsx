import { useState } from 'preact/hooks';
import type { ImportPreview } from '@/components/actions';
import { TextField } from '@/components/form/text-field';
import { Button } from '@/components/govuk/button';
import { Details } from '@/components/govuk/details';
import { ErrorSummary } from '@/components/govuk/error-summary';
import type { SettingsPartProps } from '@/components/settings/settings-page';
import { StatutorySteps } from '@/components/settings/policy-steps';
import { Go } from '@/components/shell/link';
import { withDays } from './draft';
import { LeaveQuestion, useLeaveGuard } from './leave-guard';
import { StartFrom } from './start-from';
import { StepsList } from './steps-list';
import { SwitchOn } from './switch-on';
import { useEditor } from './use-editor';
import type { Editor } from './use-editor';

/** The school's policy as rows to be changed: nothing is followed until it was tried and is switched on. */
export function PolicyEditor<Preview extends ImportPreview>(props: SettingsPartProps<Preview>) {
  const { view, actions, onSaid } = props;
  const editor = useEditor(withDays(view.policy, view.settings.days));
  const [asked, setAsked] = useState(0);
  const guard = useLeaveGuard(editor.isChanged);
  const onSaved = (message: string): void => {
    editor.saved();
    onSaid(message);
  };
  return (
    <>
      <LeaveQuestion guard={guard} />
      <p class="govuk-body">
        Change the steps here. The policy in force goes on until you switch the changed one on, at the foot of
        this page. <Go to={{ page: 'settings', part: 'policy' }}>Back to the policy in force</Go>
      </p>
      <ErrorSummary problems={editor.problems.summary} asked={asked} />
      <StartFrom editor={editor} actions={actions} />
      <h2 class="govuk-heading-m">Steps</h2>
      <StepsList editor={editor} />
      <UndoLine editor={editor} />
      <Names editor={editor} />
      <StatutorySteps />
      <SwitchOn
        view={view}
        policy={editor.policy}
        isChanged={editor.isChanged}
        actions={actions}
        onRefused={() => setAsked(asked + 1)}
        onSaved={onSaved}
      />
    </>
  );
}

/** Stays in sight while the rows are worked on. */
function UndoLine({ editor }: { readonly editor: Editor }) {
  const { last, isChanged, undo } = editor;
  return (
    <div class="app-undo-line">
      <span role="status">
        {isChanged ? 'Changed, and not switched on yet.' : 'As in force: nothing is changed.'}
      </span>{' '}
      {last === null ? null : (
        <Button kind="small" label={`Undo: ${last}`} onPress={undo}>
          Undo: {last}
        </Button>
      )}
    </div>
  );
}

const NAMES = [
  { name: 'title', label: 'Name of the policy' },
  { name: 'version', label: 'Version' },
  { name: 'source', label: 'Document it comes from' },
] as const;

function Names({ editor }: { readonly editor: Editor }) {
  const { draft, change, problems } = editor;
  const isWrong = problems.beside.some(({ field }) => NAMES.some(({ name }) => field === `policy-${name}`));
  return (
    <Details summary="Name and version of the policy" open={isWrong}>
      {NAMES.map(({ name, label }) => (
        <TextField
          key={name}
          id={`policy-${name}`}
          label={label}
          problems={problems.beside}
          value={draft[name]}
          onChange={(value) => change(`a change to the ${name}`, { ...draft, [name]: value }, name)}
        />
      ))}
    </Details>
  );
}
