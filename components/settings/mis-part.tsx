import { useState } from 'preact/hooks';
import type { ImportPreview } from '@/components/actions';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { TextField } from '@/components/form/text-field';
import { Button } from '@/components/govuk/button';
import { Tag } from '@/components/govuk/tag';
import { Empty, Inset } from '@/components/govuk/text-blocks';
import { WebForms } from '@/components/fill/web-forms';
import { TaughtPages } from '@/components/teach/taught-pages';
import type { SchoolView } from '@/utils/policy/school-view';
import type { SettingsPartProps } from './settings-page';

const FIELD = 'mis-address';

/** The addresses at which registers are read. The browser asks; it can be taken back at any time. */
export function MisPart<Seen extends ImportPreview>({ view, actions, onSaid }: SettingsPartProps<Seen>) {
  const [address, setAddress] = useState('');
  const { busy, problems, run } = useSaving();
  const add = async (text: string): Promise<void> => {
    const missing = text.trim() === '' ? [{ field: FIELD, message: 'Enter the address of your MIS' }] : [];
    // Nothing is awaited before the action: the browser asks only within the press of a button.
    if (!(await run(missing, () => actions.addMisAddress(text)))) return;
    setAddress('');
    onSaid('Registers at this address are now read. Open one, or reload the page that is open.');
  };
  const remove = async (origin: string): Promise<void> => {
    if (await run([], () => actions.removeMisAddress(origin))) onSaid('The address is removed.');
  };
  return (
    <>
      <Inset>
        Your browser will ask whether Tenth Day may read this one site. It reads registers there while you
        look at them. It clicks nothing, types nothing, sends nothing, and sees no other site.
      </Inset>
      <Addresses
        view={view}
        onAllow={(origin) => void add(origin)}
        onRemove={(origin) => void remove(origin)}
      />
      <Form submit="Allow this address" busy={busy} problems={problems} onSubmit={() => void add(address)}>
        <TextField
          id={FIELD}
          label="Address of your MIS"
          hint="Copy it from the address bar while a register is open."
          problems={problems}
          value={address}
          onChange={setAddress}
        />
      </Form>
      <WebForms actions={actions.portals} onSaid={onSaid} />
      <TaughtPages addresses={view.misAddresses.map(({ origin }) => origin)} actions={actions.mappings} />
    </>
  );
}

interface AddressesProps {
  readonly view: SchoolView;
  readonly onAllow: (origin: string) => void;
  readonly onRemove: (origin: string) => void;
}

function Addresses({ view, onAllow, onRemove }: AddressesProps) {
  if (view.misAddresses.length === 0) {
    return (
      <Empty>
        <p class="govuk-body">No address yet, so no register can be read.</p>
      </Empty>
    );
  }
  return (
    <ul class="app-steps">
      {view.misAddresses.map(({ origin, allowed }) => (
        <li key={origin} class="app-step">
          <p class="app-step__due">
            <strong>{origin}</strong>{' '}
            <Tag colour={allowed ? 'green' : 'red'}>{allowed ? 'Allowed' : 'Not allowed by the browser'}</Tag>
          </p>
          {allowed ? null : (
            <p class="govuk-body">The permission was taken back, so registers here are no longer read.</p>
          )}
          <div class="app-step__actions">
            {allowed ? null : (
              <Button kind="small" label={`Allow again: ${origin}`} onPress={() => onAllow(origin)}>
                Allow again
              </Button>
            )}
            <Button kind="small" label={`Remove ${origin}`} onPress={() => onRemove(origin)}>
              Remove
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
