import { useEffect, useState } from 'preact/hooks';
import type { Outcome } from '@/components/actions';
import { useSaving } from '@/components/form/saving';
import { Button } from '@/components/govuk/button';
import { ErrorSummary } from '@/components/govuk/error-summary';

interface NamedAddressesProps {
  readonly load: () => Promise<readonly string[]>;
  /** Those that stand in the list already. */
  readonly known: readonly string[];
  /** Asks the browser: called first thing in a press of a button. */
  readonly onAdd: (address: string) => Promise<Outcome<string>>;
  readonly onSaid: (message: string) => void;
}

/** Addresses that the IT department has named: one button each in place of typing. Nothing where there are none. */
export function NamedAddresses({ load, known, onAdd, onSaid }: NamedAddressesProps) {
  const [named, setNamed] = useState<readonly string[]>([]);
  const { busy, problems, run } = useSaving();
  useEffect(() => void load().then(setNamed), [load]);
  const offered = named.filter((origin) => !known.includes(origin));
  if (offered.length === 0) return null;
  const add = async (origin: string): Promise<void> => {
    if (await run([], () => onAdd(origin))) onSaid(`Registers at ${origin} are now read.`);
  };
  return (
    <>
      <ErrorSummary problems={problems} />
      <p class="govuk-body">Your IT department has named these addresses:</p>
      <ul class="app-steps">
        {offered.map((origin) => (
          <li key={origin} class="app-step">
            <p class="app-step__due">
              <strong>{origin}</strong>
            </p>
            <div class="app-step__actions">
              <Button kind="small" disabled={busy} label={`Allow ${origin}`} onPress={() => void add(origin)}>
                Allow
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
