import { useState } from 'preact/hooks';
import type { ImportPreview } from '@/components/actions';
import { Checkboxes, Radios } from '@/components/form/choice-fields';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { CODES } from '@/utils/codes/codes';
import type { AttendanceCode } from '@/utils/codes/codes';
import type { CountSettings } from '@/utils/counters/settings';
import { SETTING_NAMES, SETTING_WORDS } from '@/utils/wording/settings';
import { SettingExampleFigure } from './setting-example';
import type { SettingsPartProps } from './settings-page';

type Name = (typeof SETTING_NAMES)[number];

/** A choice is typed as text; yes and no go back to true and false. */
function chosen(settings: CountSettings, name: Name, value: string): CountSettings {
  return { ...settings, [name]: value === 'true' ? true : value === 'false' ? false : value };
}

const EXPECTED: readonly AttendanceCode[] = ['S', 'E', 'M', 'R', 'J1'];
const CHOICES = EXPECTED.map((code) => ({ value: code, label: `${code}: ${CODES[code].meaning}` }));

/** What law leaves to the school about counting, a sentence each. */
export function CountingPart<Preview extends ImportPreview>({
  view,
  actions,
  onSaid,
}: SettingsPartProps<Preview>) {
  const [settings, setSettings] = useState(view.settings);
  const { busy, problems, run } = useSaving();
  const save = async (): Promise<void> => {
    if (await run([], () => actions.saveCountSettings(settings))) {
      onSaid('Saved. Every count has been worked out again.');
    }
  };
  return (
    <Form submit="Save how days are counted" busy={busy} problems={problems} onSubmit={() => void save()}>
      <p class="govuk-body">The law is silent on these. What is chosen here holds for every child.</p>
      {SETTING_NAMES.map((name) => (
        <div key={name} class="app-setting">
          <Radios
            id={name}
            label={SETTING_WORDS[name].question}
            hint={SETTING_WORDS[name].hint}
            choices={SETTING_WORDS[name].choices}
            problems={problems}
            value={String(settings[name])}
            onChange={(value) => setSettings(chosen(settings, name, value))}
          />
          <SettingExampleFigure name={name} saved={view.settings} chosen={settings} />
        </div>
      ))}
      <div class="app-setting">
        <PassedOver settings={settings} onChange={setSettings} />
        <SettingExampleFigure name="exclude_codes_from_A" saved={view.settings} chosen={settings} />
      </div>
    </Form>
  );
}

interface PassedOverProps {
  readonly settings: CountSettings;
  readonly onChange: (settings: CountSettings) => void;
}

function PassedOver({ settings, onChange }: PassedOverProps) {
  return (
    <Checkboxes
      id="exclude_codes_from_A"
      label="Which of these marks are passed over in the days away?"
      hint="The child is expected to be away. Days not seen go on counting."
      choices={CHOICES}
      values={settings.exclude_codes_from_A}
      onChange={(codes) =>
        onChange({ ...settings, exclude_codes_from_A: EXPECTED.filter((code) => codes.includes(code)) })
      }
    />
  );
}
