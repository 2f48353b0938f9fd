import { useState } from 'preact/hooks';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { TextField } from '@/components/form/text-field';
import { Button, ButtonGroup } from '@/components/govuk/button';
import { Details } from '@/components/govuk/details';
import { Warning } from '@/components/govuk/text-blocks';
import { ScreenTitle } from './screen-title';

interface MissingProps {
  readonly damaged: boolean;
  readonly onRestore: () => void;
  /** With the name of the school, as it was typed. */
  readonly onAnew: (school: string) => void;
}

const MAY_HAVE_HAPPENED = {
  missing: [
    'The computer gives every user a fresh profile, or was set up again by IT.',
    'Somebody removed the extension, or cleared everything that the browser had stored.',
    'You are signed in to the browser, or to Windows, with another account than usual.',
  ],
  damaged: [
    'The disc was full, or the computer was switched off, at a bad moment.',
    'Only a part of the browser’s profile was copied or put back.',
  ],
} as const;

/** There was a vault here. Said loudly, because an empty start would look like a school without absences. */
export function RecordsMissing({ damaged, onRestore, onAnew }: MissingProps) {
  return (
    <>
      <ScreenTitle>The records of this computer are missing or damaged</ScreenTitle>
      <Warning>
        {damaged
          ? 'Tenth Day was set up here, and its records cannot be read any more. Nothing is counted until they are back.'
          : 'Tenth Day was set up here, and its records are no longer there. Nothing is counted until they are back.'}
      </Warning>
      <p class="govuk-body">Until then follow up every absence by hand, as on a day without computers.</p>
      <h2 class="govuk-heading-m">What may have happened</h2>
      <ul class="govuk-list govuk-list--bullet">
        {MAY_HAVE_HAPPENED[damaged ? 'damaged' : 'missing'].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">What to do, in this order</h2>
      <ol class="govuk-list govuk-list--number">
        <li>Restore from the backup folder or a backup file.</li>
        <li>Look on the other computers of the school on which Tenth Day was used.</li>
        <li>Ring your IT team before anybody cleans up or sets up this computer again.</li>
      </ol>
      <ButtonGroup>
        <Button onPress={onRestore}>Restore from a backup</Button>
      </ButtonGroup>
      <Details summary="There is no backup: start anew">
        <StartAnew onAnew={onAnew} />
      </Details>
    </>
  );
}

function StartAnew({ onAnew }: Pick<MissingProps, 'onAnew'>) {
  const [school, setSchool] = useState('');
  const { busy, problems, run } = useSaving();
  const start = (): Promise<boolean> => {
    const missing =
      school.trim() === '' ? [{ field: 'anew-school', message: 'Type the name of the school' }] : [];
    return run(missing, () => {
      onAnew(school.trim());
      return Promise.resolve({ kind: 'done', value: undefined });
    });
  };
  return (
    <Form
      submit="Start anew without the old records"
      busy={busy}
      problems={problems}
      onSubmit={() => void start()}
    >
      <p class="govuk-body">
        Every case, every note and every count on this computer then begins at nothing. A backup found later
        can still be restored in its place.
      </p>
      <TextField
        id="anew-school"
        label="To go on, type the name of the school"
        value={school}
        problems={problems}
        onChange={setSchool}
      />
    </Form>
  );
}
