import { Checkboxes } from '@/components/form/choice-fields';
import { FileField } from '@/components/form/file-field';
import type { Problem } from '@/components/govuk/error-summary';
import type { Recipient } from './actions';

interface CardProps {
  readonly card: Recipient | null;
  readonly compared: boolean;
  readonly problems: readonly Problem[];
  readonly busy: boolean;
  readonly onCard: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  readonly onCompared: (compared: boolean) => void;
}

/** The key card of somebody at another school, and whether it is really theirs. */
export function CardFields({ card, compared, problems, busy, onCard, onCompared }: CardProps) {
  return (
    <>
      <FileField
        id="key-card"
        label="Their key card"
        hint="A file whose name ends in .tdcard."
        accept=".tdcard"
        problems={problems}
        busy={busy}
        onBytes={(bytes) => {
          onCompared(false);
          void onCard(bytes);
        }}
      />
      {card === null ? null : (
        <>
          <p class="govuk-body">
            The card says it is of <strong>{card.name}</strong>
            {card.school === '' ? null : <>, {card.school}</>}. Its fingerprint:
          </p>
          <p class="govuk-body app-fingerprint">{card.fingerprint}</p>
          <Checkboxes
            id="key-compared"
            label="Is it really theirs?"
            hint="Ring them on a number you already have, and have them read out the fingerprint on their screen."
            problems={problems}
            choices={[{ value: 'yes', label: 'They read out the same fingerprint' }]}
            values={compared ? ['yes'] : []}
            onChange={(values) => onCompared(values.length > 0)}
          />
        </>
      )}
    </>
  );
}
