import { useEffect, useState } from 'preact/hooks';
import type { PortalActions } from '@/components/actions';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { TextField } from '@/components/form/text-field';
import { Button } from '@/components/govuk/button';
import { Tag } from '@/components/govuk/tag';
import { Inset } from '@/components/govuk/text-blocks';

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

const FIELD = 'portal-address';

function WhatIsAsked() {
  return (
    <Inset>
      Your browser will ask whether Tenth Day may see this one site. It looks at a form there only when you
      press “See what would be filled”, and fills it only when you press “Fill this page”. It never sends a
      form, presses a button or ticks a declaration: you do that.
    </Inset>
  );
}

/** Adding and removing an address. */
function useChanges({ actions, onSaid }: WebFormsProps) {
  const [address, setAddress] = useState('');
  const { busy, problems, run } = useSaving();
  const add = async (text: string): Promise<void> => {
    const missing =
      text.trim() === '' ? [{ field: FIELD, message: 'Enter the address of the authority’s form' }] : [];
    // Nothing is awaited before the action: the browser asks only within the press of a button.
    if (!(await run(missing, () => actions.addPortal(text)))) return;
    setAddress('');
    onSaid('Forms at this address can now be filled from the side panel.');
  };
  const remove = async (origin: string): Promise<void> => {
    if (await run([], () => actions.removePortal(origin))) onSaid('The address is removed.');
  };
  return { address, setAddress, busy, problems, add, remove };
}

/** The addresses at which the authority's own forms may be filled. */
export function WebForms({ actions, onSaid }: WebFormsProps) {
  const portals = usePortals(actions);
  const { address, setAddress, busy, problems, add, remove } = useChanges({ actions, onSaid });
  return (
    <section aria-labelledby="web-forms">
      <h2 class="govuk-heading-m" id="web-forms">
        Web forms of the authority
      </h2>
      <WhatIsAsked />
      <PortalList
        portals={portals}
        onAllow={(origin) => void add(origin)}
        onRemove={(origin) => void remove(origin)}
      />
      <Form
        submit="Allow this form’s address"
        busy={busy}
        problems={problems}
        onSubmit={() => void add(address)}
      >
        <TextField
          id={FIELD}
          label="Address of the authority’s form"
          hint="Copy it from the address bar while the form is open."
          problems={problems}
          value={address}
          onChange={setAddress}
        />
      </Form>
    </section>
  );
}

interface PortalListProps {
  readonly portals: Portals;
  readonly onAllow: (origin: string) => void;
  readonly onRemove: (origin: string) => void;
}

function PortalList({ portals, onAllow, onRemove }: PortalListProps) {
  if (portals.length === 0) return <p class="govuk-body">No address yet, so no form can be filled.</p>;
  return (
    <ul class="app-steps">
      {portals.map(({ origin, allowed }) => (
        <li key={origin} class="app-step">
          <p class="app-step__due">
            <strong>{origin}</strong>{' '}
            <Tag colour={allowed ? 'green' : 'red'}>{allowed ? 'Allowed' : 'Not allowed by the browser'}</Tag>
          </p>
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
