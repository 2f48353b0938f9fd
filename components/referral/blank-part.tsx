import { useEffect, useState } from 'preact/hooks';
import type { Outcome } from '@/components/actions';
import { useSaving } from '@/components/form/saving';
import { Button, ButtonGroup } from '@/components/govuk/button';
import { ErrorSummary } from '@/components/govuk/error-summary';
import { shortDay } from '@/utils/wording/dates';
import { amount } from '@/utils/wording/amounts';
import { LEAVE } from '@/utils/referral/blanks/blank';
import type { BlankMapping } from '@/utils/referral/blanks/blank';
import type { BlankActions, BlankInHand, KeptBlank } from './blank-actions';
import { BytesButton } from './bytes-button';
import { MatchForm } from './match-form';

/** The blanks in use, as they are now. */
export function useBlanks({ watchBlanks }: Pick<BlankActions, 'watchBlanks'>): readonly KeptBlank[] {
  const [blanks, setBlanks] = useState<readonly KeptBlank[]>([]);
  useEffect(() => watchBlanks(setBlanks), [watchBlanks]);
  return blanks;
}

interface BlankPartProps {
  readonly form: string;
  readonly blank: KeptBlank | null;
  readonly actions: BlankActions;
  readonly onSaid: (message: string) => void;
}

function keptWords({ name, revision, places }: BlankMapping): string {
  const filled = places.filter(({ fills }) => fills !== LEAVE).length;
  const again = revision === 1 ? '' : `, corrected ${amount(revision - 1, 'time')}`;
  return `“${name}” is kept: ${amount(filled, 'place')} of ${places.length} matched${again}. You will not be asked again.`;
}

/** What is in hand: a file whose matches are to be confirmed. */
function useInHand({ form, actions, onSaid }: BlankPartProps) {
  const [inHand, setInHand] = useState<BlankInHand | null>(null);
  const { problems, run } = useSaving();
  const show = async (look: () => Promise<Outcome<BlankInHand | BlankMapping>>) => {
    let found: BlankInHand | BlankMapping | null = null;
    await run([], async () => {
      const outcome = await look();
      found = outcome.kind === 'done' ? outcome.value : null;
      return outcome;
    });
    const shown = found as BlankInHand | BlankMapping | null;
    setInHand(shown !== null && 'look' in shown ? shown : null);
    if (shown !== null && !('look' in shown)) onSaid(keptWords(shown));
  };
  const confirm = async (fills: Readonly<Record<string, string>>): Promise<Outcome<unknown>> => {
    if (inHand === null) return { kind: 'refused', problems: [] };
    const outcome = await actions.keepBlank(form, inHand, fills);
    if (outcome.kind === 'refused') return outcome;
    setInHand(null);
    onSaid(keptWords(outcome.value));
    return outcome;
  };
  return { inHand, problems, show, confirm, drop: () => setInHand(null) };
}

/** Loads the authority's blank of one paper, shows its matches once, and keeps them. */
export function BlankPart(props: BlankPartProps) {
  const { form, blank, actions, onSaid } = props;
  const { inHand, problems, show, confirm, drop } = useInHand(props);
  if (inHand !== null)
    return <MatchForm key={inHand.look.hash} look={inHand.look} onConfirm={confirm} onCancel={drop} />;
  const remove = async () => {
    const outcome = await actions.removeBlank(form);
    if (outcome.kind === 'done') onSaid('The blank form and its matches are removed.');
  };
  return (
    <>
      <ErrorSummary problems={problems} />
      {blank === null ? null : (
        <KeptLine
          blank={blank}
          onReview={() => void show(() => actions.reviewBlank(blank.mapping))}
          onFile={() => actions.saveMatches(blank.mapping)}
          onRemove={() => void remove()}
        />
      )}
      <BytesButton
        id={`blank-file-${form}`}
        label={blank === null ? 'Load the authority’s blank form' : 'Load another blank'}
        hint="Word (.docx) or PDF, with nothing filled in yet. The file stays on this computer."
        accept=".docx,.pdf,.doc,.docm,.rtf"
        onBytes={(name, bytes) => void show(() => actions.lookAtBlank(form, name, bytes))}
      />
    </>
  );
}

interface KeptLineProps {
  readonly blank: KeptBlank;
  readonly onReview: () => void;
  readonly onFile: () => void;
  readonly onRemove: () => void;
}

function KeptLine({ blank: { mapping, hasFile }, onReview, onFile, onRemove }: KeptLineProps) {
  const { name, revision, confirmedOn } = mapping;
  return (
    <>
      <p class="govuk-body">
        <strong>{name}</strong>. Matches confirmed {shortDay(confirmedOn)}, version {revision}.
        {hasFile ? '' : ' The matches were loaded from a file: load the same blank once on this computer.'}
      </p>
      <ButtonGroup>
        {hasFile ? (
          <Button kind="small" label={`Change the matches of ${name}`} onPress={onReview}>
            Change the matches
          </Button>
        ) : null}
        <Button kind="small" label={`Save the matches of ${name} as a file`} onPress={onFile}>
          Save the matches as a file
        </Button>
        <Button kind="small" label={`Remove ${name}`} onPress={onRemove}>
          Remove
        </Button>
      </ButtonGroup>
    </>
  );
}
