import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/govuk/button';
import type { Policy, Step } from '@/utils/policy/policy';
import { valueOf, withNewStep, withStep, withStepMoved, withoutStep } from './draft';
import type { StepDraft } from './draft-step';
import { fieldOf } from './problems';
import { StepRow } from './step-row';
import type { Editor } from './use-editor';

/** Puts the focus on a control once the rows have been drawn anew: a row that moves would lose it. */
function useFocusNext(): (ids: readonly string[]) => void {
  const next = useRef<readonly string[]>([]);
  useEffect(() => {
    const controls = next.current.map((id) => document.getElementById(id));
    next.current = [];
    controls.find((control) => control !== null && !control.matches(':disabled'))?.focus();
  });
  return (ids) => {
    next.current = ids;
  };
}

/** The rows as they would be followed, by key; those with something wrong are left out. */
function saidSteps({ draft, problems }: Editor): ReadonlyMap<number, Step> {
  const { steps } = valueOf(draft) as Policy;
  return new Map(
    draft.steps.flatMap(({ key }, at) => {
      const step = steps[at];
      return step === undefined || problems.steps.has(key) ? [] : [[key, step] as const];
    }),
  );
}

interface RowActions {
  readonly opened: ReadonlySet<number>;
  /** What was just done, to be read out. */
  readonly done: string;
  readonly open: (key: number, isOpen: boolean) => void;
  readonly changed: (step: StepDraft, part: Partial<StepDraft>) => void;
  readonly move: (step: StepDraft, by: -1 | 1) => void;
  readonly remove: (step: StepDraft, at: number) => void;
  readonly add: () => void;
}

/** What can be done with the rows, each leaving the focus where the work goes on. */
function useRows({ draft, change }: Editor): RowActions {
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const [done, setDone] = useState('');
  const focusNext = useFocusNext();
  const open: RowActions['open'] = (key, isOpen) => {
    const others = [...opened].filter((one) => one !== key);
    setOpened(new Set(isOpen ? [...others, key] : others));
    focusNext([fieldOf(key, isOpen ? 'title' : 'open')]);
  };
  const changed: RowActions['changed'] = ({ key, title }, part) => {
    // A row that is open because of a problem stays open once that is put right.
    if (!opened.has(key)) setOpened(new Set([...opened, key]));
    const what = title.trim() === '' ? 'a change to a step' : `a change to “${title}”`;
    change(what, withStep(draft, key, part), `${key} ${Object.keys(part).join(' ')}`);
  };
  const move: RowActions['move'] = ({ key, title }, by) => {
    const next = withStepMoved(draft, key, by);
    change(`moving “${title}”`, next);
    const place = next.steps.findIndex((step) => step.key === key) + 1;
    setDone(`“${title}” is now step ${place} of ${next.steps.length}.`);
    focusNext([fieldOf(key, by === -1 ? 'up' : 'down'), fieldOf(key, by === -1 ? 'down' : 'up')]);
  };
  const remove: RowActions['remove'] = ({ key, title }, at) => {
    change(`removing “${title}”`, withoutStep(draft, key));
    const neighbour = draft.steps[at + 1] ?? draft.steps[at - 1];
    focusNext([neighbour === undefined ? 'add-step' : fieldOf(neighbour.key, 'open')]);
    setDone(`“${title}” is removed. Undo brings it back.`);
  };
  const add = (): void => {
    change('adding a step', withNewStep(draft));
    setOpened(new Set([...opened, draft.nextKey]));
    focusNext([fieldOf(draft.nextKey, 'title')]);
  };
  return { opened, done, open, changed, move, remove, add };
}

/** The steps of the policy as rows: opened one by one, moved, added and removed. */
export function StepsList({ editor }: { readonly editor: Editor }) {
  const { draft, problems } = editor;
  const rows = useRows(editor);
  const said = saidSteps(editor);
  const titles = new Map([...said.values()].map(({ id, title }) => [id, title]));
  return (
    <>
      <ol class="app-edit-steps" aria-label="Steps of the policy" id="policy-steps" tabIndex={-1}>
        {draft.steps.map((step, at) => (
          <StepRow
            key={step.key}
            draft={draft}
            step={step}
            place={at + 1}
            said={said.get(step.key) ?? null}
            titleOf={(id) => titles.get(id) ?? id}
            problems={problems.beside}
            isOpen={rows.opened.has(step.key) || problems.steps.has(step.key)}
            onOpen={(isOpen) => rows.open(step.key, isOpen)}
            onChange={(part) => rows.changed(step, part)}
            onMove={(by) => rows.move(step, by)}
            onRemove={() => rows.remove(step, at)}
          />
        ))}
      </ol>
      <p class="govuk-visually-hidden" role="status">
        {rows.done}
      </p>
      <Button kind="secondary" id="add-step" onPress={rows.add}>
        Add a step
      </Button>
    </>
  );
}
