import { useState } from 'preact/hooks';
import type { ImportPreview } from '@/components/actions';
import { Radios } from '@/components/form/choice-fields';
import type { Choice } from '@/components/form/choice-fields';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { TextField } from '@/components/form/text-field';
import type { Problem } from '@/components/govuk/error-summary';
import { Details } from '@/components/govuk/details';
import { Go } from '@/components/shell/link';
import { allSteps } from '@/utils/policy/for-role';
import { PACKS, packById } from '@/utils/policy/packs/packs';
import type { Step } from '@/utils/policy/policy';
import type { SchoolView } from '@/utils/policy/school-view';
import { FileButton } from './file-button';
import { PolicySteps } from './policy-steps';
import { PolicyVersions } from './policy-versions';
import type { SettingsPartProps } from './settings-page';

/** Which policy is followed, its steps with their clauses, and the days a school may set itself. */
export function PolicyPart<Preview extends ImportPreview>(props: SettingsPartProps<Preview>) {
  const { view } = props;
  return (
    <>
      <ChoosePolicy {...props} />
      <p class="govuk-body">
        <Go to={{ page: 'settings', part: 'policy-editor' }} look="secondary">
          Edit the steps
        </Go>
      </p>
      <PolicySteps steps={allSteps(view)} caption="Steps" days={view.settings.days} />
      <PolicyDays {...props} />
      <PolicyVersions view={view} actions={props.actions} onSaid={props.onSaid} />
    </>
  );
}

function choicesFor({ policy }: SchoolView): readonly Choice[] {
  const packs = PACKS.map(({ id, title, source }) => ({ value: id, label: title, hint: source }));
  if (PACKS.some(({ id }) => id === policy.id)) return packs;
  return [{ value: policy.id, label: `${policy.title} (your own)`, hint: policy.source }, ...packs];
}

function ChoosePolicy<Preview extends ImportPreview>({ view, actions, onSaid }: SettingsPartProps<Preview>) {
  const [picked, setPicked] = useState<string | null>(null);
  const { busy, problems, run } = useSaving();
  const chosen = picked ?? view.policy.id;
  const save = async (policy: unknown, said: string): Promise<void> => {
    if (!(await run([], () => actions.savePolicy(policy)))) return;
    // From here on the list shows the policy in force, also one that came from a file.
    setPicked(null);
    onSaid(said);
  };
  const follow = (): void =>
    void save(chosen, 'The policy is changed. Every step has been worked out again.');
  return (
    <Form submit="Follow this policy" busy={busy} problems={problems} onSubmit={follow}>
      <Radios
        id="policy"
        label="Policy in force"
        hint="The duties in law apply under every policy."
        problems={problems}
        value={chosen}
        onChange={setPicked}
        choices={choicesFor(view)}
      />
      <FileButton
        id="policy-file"
        label="Or load your own policy file. The present one stays until the new one has no problem left."
        accept=".json"
        onText={(text) => void save(text, 'Your policy file is in force.')}
      />
    </Form>
  );
}

function isOpen({ daySetBySchool, when }: Step): boolean {
  return daySetBySchool === true && when.on === 'count';
}

type Days = Readonly<Record<string, string>>;

function badDays(typed: readonly (readonly [string, string])[]): Problem[] {
  return typed
    .filter(([, day]) => !/^[1-9]\d?$/.test(day.trim()))
    .map(([id]) => ({ field: `day-${id}`, message: 'Enter a whole number of school days, from 1 to 99' }));
}

/** Days that the policy leaves open: ours until the school sets its own. */
function PolicyDays<Preview extends ImportPreview>({ view, actions, onSaid }: SettingsPartProps<Preview>) {
  const [days, setDays] = useState<Days>(() =>
    Object.fromEntries(Object.entries(view.settings.days).map(([id, day]) => [id, String(day)])),
  );
  const { busy, problems, run } = useSaving();
  const open = view.policy.steps.filter(isOpen);
  // The school's own policy carries its days in its rows.
  if (open.length === 0 || packById(view.policy.id) === undefined) return null;
  const save = async (): Promise<void> => {
    const typed = Object.entries(days).filter(([, day]) => day.trim() !== '');
    const numbers = Object.fromEntries(typed.map(([id, day]) => [id, Number(day)]));
    const saved = await run(badDays(typed), () =>
      actions.saveCountSettings({ ...view.settings, days: numbers }),
    );
    if (saved) onSaid('The days are saved.');
  };
  return (
    <Details summary="Days that your policy does not state">
      <Form submit="Save the days" busy={busy} problems={problems} onSubmit={() => void save()}>
        {open.map(({ id, title, when }) => (
          <TextField
            key={id}
            id={`day-${id}`}
            label={title}
            hint={when.on === 'count' ? `We use day ${when.day} unless you say otherwise.` : undefined}
            type="number"
            width="short"
            problems={problems}
            value={days[id] ?? ''}
            onChange={(value) => setDays({ ...days, [id]: value })}
          />
        ))}
      </Form>
    </Details>
  );
}
