import { useEffect, useState } from 'preact/hooks';
import type { PortalActions } from '@/components/actions';
import { Inset } from '@/components/govuk/text-blocks';
import { AddressesForm } from '@/components/settings/addresses-form';
import type { AddressWords } from '@/components/settings/addresses-form';

type Portals = Parameters<Parameters<PortalActions['watchPortals']>[0]>[0];

/** The addresses of the authority's forms, as they are now. */
export function usePortals({ watchPortals }: Pick<PortalActions, 'watchPortals'>): Portals {
  const [portals, setPortals] = useState<Portals>([]);
  useEffect(() => watchPortals(setPortals), [watchPortals]);
  return portals;
}

interface WebFormsProps {
  readonly actions: PortalActions;
  readonly onSaid: (message: string) => void;
}

const WORDS: AddressWords = {
  label: 'Address of the authority’s form',
  hint: 'Copy it from the address bar while the form is open.',
  submit: 'Allow this form’s address',
  none: 'No address yet, so no form can be filled.',
  missing: 'Enter the address of the authority’s form',
  added: 'Forms at this address can now be filled from the side panel.',
  takenBack: 'The permission was taken back, so forms here can no longer be filled.',
};

/** The addresses at which the authority's own forms may be filled. */
export function WebForms({ actions, onSaid }: WebFormsProps) {
  const portals = usePortals(actions);
  return (
    <section aria-labelledby="web-forms">
      <h2 class="govuk-heading-m" id="web-forms">
        Web forms of the authority
      </h2>
      <Inset>
        Your browser will ask whether Tenth Day may see this one site. It looks at a form there only when you
        press “See what would be filled”, and fills it only when you press “Fill this page”. It never sends a
        form, presses a button or ticks a declaration: you do that.
      </Inset>
      <AddressesForm
        id="portal-address"
        words={WORDS}
        addresses={portals}
        onAdd={actions.addPortal}
        onRemove={actions.removePortal}
        onSaid={onSaid}
      />
    </section>
  );
}
