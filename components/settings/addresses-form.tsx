import { useState } from 'preact/hooks';
import type { Outcome } from '@/components/actions';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { TextField } from '@/components/form/text-field';
import { Button } from '@/components/govuk/button';
import { Tag } from '@/components/govuk/tag';
import { Empty } from '@/components/govuk/text-blocks';

/** What the form says. */
export interface AddressWords {
  readonly label: string;
  readonly hint: string;
  readonly submit: string;
  readonly none: string;
  readonly missing: string;
  readonly added: string;
  /** Said of an address whose permission was taken back. */
  readonly takenBack: string;
}

interface Allowed {
  readonly origin: string;
  readonly allowed: boolean;
}

interface AddressesFormProps {
  readonly id: string;
  readonly words: AddressWords;
  readonly addresses: readonly Allowed[];
  /** Asks the browser: called first thing in a press of a button. */
  readonly onAdd: (address: string) => Promise<Outcome<string>>;
  readonly onRemove: (origin: string) => Promise<Outcome>;
  readonly onSaid: (message: string) => void;
}

/** Addresses that the browser may be asked for: those there are, and one to be added. */
export function AddressesForm({ id, words, addresses, onAdd, onRemove, onSaid }: AddressesFormProps) {
  const [address, setAddress] = useState('');
  const { busy, problems, run } = useSaving();
  const add = async (text: string): Promise<void> => {
    const missing = text.trim() === '' ? [{ field: id, message: words.missing }] : [];
    // Nothing is awaited before the action: the browser asks only within the press of a button.
    if (!(await run(missing, () => onAdd(text)))) return;
    // What was typed meanwhile is the next address.
    setAddress((typed) => (typed === text ? '' : typed));
    onSaid(words.added);
  };
  const remove = async (origin: string): Promise<void> => {
    if (await run([], () => onRemove(origin))) onSaid('The address is removed.');
  };
  return (
    <>
      <AddressList
        words={words}
        addresses={addresses}
        onAllow={(origin) => void add(origin)}
        onRemove={(origin) => void remove(origin)}
      />
      <Form submit={words.submit} busy={busy} problems={problems} onSubmit={() => void add(address)}>
        <TextField
          id={id}
          label={words.label}
          hint={words.hint}
          problems={problems}
          value={address}
          onChange={setAddress}
        />
      </Form>
    </>
  );
}

interface AddressListProps extends Pick<AddressesFormProps, 'words' | 'addresses'> {
  readonly onAllow: (origin: string) => void;
  readonly onRemove: (origin: string) => void;
}

function AddressList({ words, addresses, onAllow, onRemove }: AddressListProps) {
  if (addresses.length === 0) {
    return (
      <Empty>
        <p class="govuk-body">{words.none}</p>
      </Empty>
    );
  }
  return (
    <ul class="app-steps">
      {addresses.map(({ origin, allowed }) => (
        <li key={origin} class="app-step">
          <p class="app-step__due">
            <strong>{origin}</strong>{' '}
            <Tag colour={allowed ? 'green' : 'red'}>{allowed ? 'Allowed' : 'Not allowed by the browser'}</Tag>
          </p>
          {allowed ? null : <p class="govuk-body">{words.takenBack}</p>}
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
