import { useState } from 'preact/hooks';
import { Form } from '@/components/form/form';
import { Radios } from '@/components/form/choice-fields';
import { useSaving } from '@/components/form/saving';
import { TextField } from '@/components/form/text-field';
import type { Problem } from '@/components/govuk/error-summary';
import { SummaryList } from '@/components/govuk/summary-list';
import { PassphraseField } from '@/components/vault/passphrase-field';
import { dayTime } from '@/utils/wording/dates';
import { WHO_WORDS } from '@/utils/wording/people';
import type { RestoreActions, RestorePreview, Restored } from './actions';

const WITH_PAPER = 'recovery-key';

const WHY = {
  older:
    'This backup is older than what this computer holds or has held. What was written since it was made will be gone.',
  'other-records':
    'This computer held other records before. They are not there any more, and this backup does not bring them back.',
} as const;

interface CheckProps<Preview extends RestorePreview> {
  readonly actions: RestoreActions<Preview>;
  readonly preview: Preview;
  readonly onRestored: (restored: Restored) => void;
  readonly onBack: () => void;
}

function useRestore<Preview extends RestorePreview>({ actions, preview, onRestored }: CheckProps<Preview>) {
  const [who, setWho] = useState('');
  const [secret, setSecret] = useState('');
  const [confirmed, setConfirmed] = useState('');
  const { busy, problems, run } = useSaving();
  const enter = (): void => {
    const found: Problem[] = [];
    if (who === '') found.push({ field: 'person', message: 'Choose who you are' });
    else if (secret === '') found.push({ field: 'secret', message: 'Enter it to go on' });
    const bring = who === WITH_PAPER ? { recoveryKey: secret } : { memberId: who, passphrase: secret };
    void run(found, async () => {
      const outcome = await actions.restore({ preview, with: bring, confirmed });
      if (outcome.kind === 'done') onRestored(outcome.value);
      return outcome;
    });
  };
  return { who, setWho, secret, setSecret, confirmed, setConfirmed, busy, problems, enter };
}

/** What the file is, and signing in to have it restored. */
export function RestoreCheck<Preview extends RestorePreview>(props: CheckProps<Preview>) {
  const { preview, onBack } = props;
  const { busy, problems, enter, ...at } = useRestore(props);
  return (
    <>
      <h1 class="govuk-heading-l">Check this backup</h1>
      <BackupSummary preview={preview} />
      {preview.overExisting ? (
        <p class="govuk-inset-text">
          It takes the place of the records on this computer. Only the DSL or the headteacher may do this. If
          anything goes wrong, the present records stay.
        </p>
      ) : null}
      <Form
        submit={busy ? 'Restoring…' : 'Restore'}
        {...{ busy, problems }}
        onSubmit={enter}
        onCancel={onBack}
        cancel="Choose another file"
      >
        <PersonRadios people={preview.people} problems={problems} value={at.who} onChange={at.setWho} />
        <PassphraseField
          id="secret"
          label={at.who === WITH_PAPER ? 'Recovery key' : 'Passphrase'}
          value={at.secret}
          problems={problems}
          onChange={at.setSecret}
        />
        <Confirm {...{ preview, problems }} value={at.confirmed} onChange={at.setConfirmed} />
      </Form>
    </>
  );
}

interface PersonProps {
  readonly people: RestorePreview['people'];
  readonly problems: readonly Problem[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function PersonRadios({ people, ...field }: PersonProps) {
  const choices = people.map(({ memberId, label, role }) => ({
    value: memberId,
    label,
    hint: WHO_WORDS[role],
  }));
  const paper = { value: WITH_PAPER, label: 'I have the printed recovery key' };
  return <Radios id="person" label="Who are you?" choices={[...choices, paper]} {...field} />;
}

function BackupSummary({ preview }: { readonly preview: RestorePreview }) {
  const { generation, madeAt, madeBy, counts } = preview;
  return (
    <SummaryList
      rows={[
        { key: 'Made', value: `${dayTime(madeAt)}, by ${madeBy}` },
        { key: 'Number', value: String(generation) },
        { key: 'Pupils', value: String(counts.pupils) },
        { key: 'Cases', value: String(counts.cases) },
        { key: 'Entries', value: String(counts.entries) },
      ]}
    />
  );
}

interface ConfirmProps {
  readonly preview: RestorePreview;
  readonly problems: readonly Problem[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Confirm({ preview, problems, value, onChange }: ConfirmProps) {
  const { confirm, why } = preview;
  if (confirm === null || why === null) return null;
  return (
    <>
      <p class="govuk-inset-text">{WHY[why]}</p>
      <TextField
        id="confirm"
        label={`Type “${confirm}” if that is what you want`}
        width="medium"
        value={value}
        problems={problems}
        onChange={onChange}
      />
    </>
  );
}
