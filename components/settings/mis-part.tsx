import type { ImportPreview } from '@/components/actions';
import { Inset } from '@/components/govuk/text-blocks';
import { TaughtForms } from '@/components/fill/taught-forms';
import { WebForms } from '@/components/fill/web-forms';
import { TaughtPages } from '@/components/teach/taught-pages';
import { NamedAddresses } from './named-addresses';
import { AddressesForm } from './addresses-form';
import type { AddressWords } from './addresses-form';
import type { SettingsPartProps } from './settings-page';

const WORDS: AddressWords = {
  label: 'Address of your MIS',
  hint: 'Copy it from the address bar while a register is open.',
  submit: 'Allow this address',
  none: 'No address yet, so no register can be read.',
  missing: 'Enter the address of your MIS',
  added: 'Registers at this address are now read. Open one, or reload the page that is open.',
  takenBack: 'The permission was taken back, so registers here are no longer read.',
};

/** The addresses at which registers are read. The browser asks; it can be taken back at any time. */
export function MisPart<Seen extends ImportPreview>({ view, actions, onSaid }: SettingsPartProps<Seen>) {
  return (
    <>
      <Inset>
        Your browser will ask whether Tenth Day may read this one site. It reads registers there while you
        look at them. It clicks nothing, types nothing, sends nothing, and sees no other site.
      </Inset>
      <NamedAddresses
        load={actions.namedAddresses}
        known={view.misAddresses.map(({ origin }) => origin)}
        onAdd={actions.addMisAddress}
        onSaid={onSaid}
      />
      <AddressesForm
        id="mis-address"
        words={WORDS}
        addresses={view.misAddresses}
        onAdd={actions.addMisAddress}
        onRemove={actions.removeMisAddress}
        onSaid={onSaid}
      />
      <WebForms actions={actions.portals} onSaid={onSaid} />
      <TaughtForms actions={actions.portals} onSaid={onSaid} />
      <TaughtPages addresses={view.misAddresses.map(({ origin }) => origin)} actions={actions.mappings} />
    </>
  );
}
