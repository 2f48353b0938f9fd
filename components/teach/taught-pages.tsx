import { useEffect, useState } from 'preact/hooks';
import type { Outcome } from '@/components/actions';
import { SelectField } from '@/components/form/choice-fields';
import { useSaving } from '@/components/form/saving';
import { Button } from '@/components/govuk/button';
import { ErrorSummary } from '@/components/govuk/error-summary';
import { Empty } from '@/components/govuk/text-blocks';
import { FileButton } from '@/components/settings/file-button';
import type { Mapping } from '@/utils/register/mapping';
import { capital } from '@/utils/wording/amounts';
import type { MappingActions } from './actions';
import { KeptLine } from './kept-line';
import type { Kept } from './kept-line';
import { addressWords, taughtWords } from './taught-words';

const AS_IN_FILE = '';

interface TaughtPagesProps {
  readonly addresses: readonly string[];
  readonly actions: MappingActions;
}

/** The mappings that are kept: what they are for, a file of each for another school, and loading one. */
export function TaughtPages({ addresses, actions }: TaughtPagesProps) {
  const [mappings, setMappings] = useState<readonly Mapping[]>([]);
  const [last, setLast] = useState<Kept | null>(null);
  const { problems, run } = useSaving();
  useEffect(() => actions.watchMappings(setMappings), [actions]);
  const load = (text: string, origin: string | null) =>
    run([], async () => {
      const outcome = await actions.loadMapping(text, origin);
      if (outcome.kind === 'done') setLast({ said: 'The mapping is loaded.', kept: outcome.value });
      return outcome;
    });
  const remove = (mapping: Mapping) =>
    run([], async (): Promise<Outcome> => {
      const outcome = await actions.removeMapping(mapping.applies);
      if (outcome.kind === 'done') setLast({ said: `“${mapping.name}” is removed.`, kept: null });
      return outcome;
    });
  return (
    <section aria-labelledby="taught-pages">
      <h2 class="govuk-heading-m" id="taught-pages">
        Pages that were taught
      </h2>
      <KeptLine last={last} onUndo={actions.undo} onUndone={(said) => setLast({ said, kept: null })} />
      <ErrorSummary problems={problems} />
      <MappingList
        mappings={mappings}
        onFile={actions.saveMappingFile}
        onRemove={(mapping) => void remove(mapping)}
      />
      <LoadMapping addresses={addresses} onText={(text, origin) => void load(text, origin)} />
    </section>
  );
}

interface LoadMappingProps {
  readonly addresses: readonly string[];
  readonly onText: (text: string, origin: string | null) => void;
}

/** A file from another school counts at one of our own addresses. */
function LoadMapping({ addresses, onText }: LoadMappingProps) {
  const [origin, setOrigin] = useState(AS_IN_FILE);
  return (
    <>
      <SelectField
        id="mapping-address"
        label="A mapping that is loaded counts for"
        choices={[
          { value: AS_IN_FILE, label: 'pages at the address in the file' },
          ...addresses.map((address) => ({ value: address, label: `our pages at ${address}` })),
        ]}
        value={origin}
        onChange={setOrigin}
      />
      <FileButton
        id="mapping-file"
        label="Load a mapping (JSON)"
        accept=".json"
        onText={(text) => onText(text, origin === AS_IN_FILE ? null : origin)}
      />
    </>
  );
}

interface MappingListProps {
  readonly mappings: readonly Mapping[];
  readonly onFile: (mapping: Mapping) => void;
  readonly onRemove: (mapping: Mapping) => void;
}

function MappingList({ mappings, onFile, onRemove }: MappingListProps) {
  if (mappings.length === 0) {
    return (
      <Empty>
        <p class="govuk-body">
          None yet. When a register is not understood, teach its page in the side panel beside it.
        </p>
      </Empty>
    );
  }
  return (
    <ul class="app-steps">
      {mappings.map((mapping) => (
        <li key={addressWords(mapping.applies)} class="app-step">
          <p class="govuk-body">
            <strong>{mapping.name}</strong>
            <br />
            <span class="app-address">{addressWords(mapping.applies)}</span>
            <br />
            {capital(taughtWords(mapping))}.
          </p>
          <div class="app-step__actions">
            <Button kind="small" label={`Save as a file: ${mapping.name}`} onPress={() => onFile(mapping)}>
              Save as a file
            </Button>
            <Button kind="small" label={`Remove ${mapping.name}`} onPress={() => onRemove(mapping)}>
              Remove
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
