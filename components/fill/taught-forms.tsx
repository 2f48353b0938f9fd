import { useEffect, useState } from 'preact/hooks';
import type { FormMappingFile, PortalActions } from '@/components/actions';
import { useSaving } from '@/components/form/saving';
import { Button } from '@/components/govuk/button';
import { ErrorSummary } from '@/components/govuk/error-summary';
import { Empty } from '@/components/govuk/text-blocks';
import { FileButton } from '@/components/settings/file-button';
import { amount } from '@/utils/wording/amounts';

interface TaughtFormsProps {
  readonly actions: PortalActions;
  readonly onSaid: (message: string) => void;
}

/** What was taught of the authority's web forms: a file of each for another school, and loading one. */
export function TaughtForms({ actions, onSaid }: TaughtFormsProps) {
  const [mappings, setMappings] = useState<readonly FormMappingFile[]>([]);
  const { problems, run } = useSaving();
  useEffect(() => actions.watchFormMappings(setMappings), [actions]);
  const load = (text: string) =>
    run([], async () => {
      const outcome = await actions.loadFormMapping(text);
      if (outcome.kind === 'done') onSaid('The mapping of the form is loaded.');
      return outcome;
    });
  const remove = (mapping: FormMappingFile) =>
    run([], async () => {
      const outcome = await actions.removeFormMapping(mapping);
      if (outcome.kind === 'done') onSaid(`“${mapping.name}” is removed.`);
      return outcome;
    });
  return (
    <section aria-labelledby="taught-forms">
      <h2 class="govuk-heading-m" id="taught-forms">
        Forms that were taught
      </h2>
      <ErrorSummary problems={problems} />
      <TaughtList
        mappings={mappings}
        onFile={actions.saveFormMappingFile}
        onRemove={(mapping) => void remove(mapping)}
      />
      <FileButton
        id="form-mapping-file"
        label="Load the mapping of a form (JSON)"
        accept=".json"
        onText={(text) => void load(text)}
      />
    </section>
  );
}

interface TaughtListProps {
  readonly mappings: readonly FormMappingFile[];
  readonly onFile: (mapping: FormMappingFile) => void;
  readonly onRemove: (mapping: FormMappingFile) => void;
}

function TaughtList({ mappings, onFile, onRemove }: TaughtListProps) {
  if (mappings.length === 0)
    return (
      <Empty>
        <p class="govuk-body">
          None yet. When a place of a form is not understood, teach it in the side panel beside the form.
        </p>
      </Empty>
    );
  return (
    <ul class="app-steps">
      {mappings.map((mapping) => (
        <TaughtItem
          key={`${mapping.applies.origin}${mapping.applies.path}`}
          mapping={mapping}
          onFile={() => onFile(mapping)}
          onRemove={() => onRemove(mapping)}
        />
      ))}
    </ul>
  );
}

interface TaughtItemProps {
  readonly mapping: FormMappingFile;
  readonly onFile: () => void;
  readonly onRemove: () => void;
}

function TaughtItem({ mapping: { name, applies, places }, onFile, onRemove }: TaughtItemProps) {
  return (
    <li class="app-step">
      <p class="govuk-body">
        <strong>{name}</strong>
        <br />
        <span class="app-address">
          {applies.origin}
          {applies.path}
        </span>
        <br />
        {amount(places.length, 'place')} taught.
      </p>
      <div class="app-step__actions">
        <Button kind="small" label={`Save as a file: ${name}`} onPress={onFile}>
          Save as a file
        </Button>
        <Button kind="small" label={`Remove ${name}`} onPress={onRemove}>
          Remove
        </Button>
      </div>
    </li>
  );
}
