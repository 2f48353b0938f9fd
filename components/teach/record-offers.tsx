import { useState } from 'preact/hooks';
import type { Outcome } from '@/components/actions';
import { useSaving } from '@/components/form/saving';
import { Form } from '@/components/form/form';
import { Button, LinkButton } from '@/components/govuk/button';
import { ErrorSummary } from '@/components/govuk/error-summary';
import type { Confirmed } from '@/utils/roster/known-pupil';
import type { Pupil } from '@/utils/roster/pupil';
import { mayBeTicked } from '@/utils/roster/pupil-record';
import type { PupilRecord, RecordFact, RecordOffer } from '@/utils/roster/pupil-record';
import { dayAndYear } from '@/utils/wording/dates';
import { spokenName } from '@/utils/wording/people';
import { FACT_WORDS, factLines } from '@/utils/wording/record';

/** A record page beside what is on file about its pupil. */
export interface RecordPreview {
  readonly pupilId: string;
  readonly pupil: Pupil;
  readonly record: PupilRecord;
  readonly origin: string;
  readonly offers: readonly RecordOffer[];
  readonly last: Confirmed | null;
}

export interface RecordActions {
  readonly readRecord: () => Promise<Outcome<RecordPreview>>;
  /** `done` with the details as they were. */
  readonly confirmRecord: (preview: RecordPreview, facts: readonly RecordFact[]) => Promise<Outcome<Pupil>>;
  readonly undoRecord: (preview: RecordPreview, before: Pupil) => Promise<Outcome<string>>;
}

interface Undo {
  readonly preview: RecordPreview;
  readonly before: Pupil;
}

interface Kept {
  readonly said: string;
  readonly undo: Undo | null;
}

const TAKEN_BACK: Kept = { said: 'Taken back. The details are as they were.', undo: null };

/** Reads the record of the pupil on the page beside the panel, and takes over what staff tick. */
export function RecordSection({ actions }: { readonly actions: RecordActions }) {
  const [preview, setPreview] = useState<RecordPreview | null>(null);
  const [kept, setKept] = useState<Kept | null>(null);
  const { busy, problems, run } = useSaving();
  const read = () =>
    run([], async () => {
      setKept(null);
      const outcome = await actions.readRecord();
      setPreview(outcome.kind === 'done' ? outcome.value : null);
      return outcome;
    });
  const undo = ({ preview: of, before }: Undo) =>
    run([], async () => {
      const outcome = await actions.undoRecord(of, before);
      if (outcome.kind === 'done') setKept(TAKEN_BACK);
      return outcome;
    });
  const close = (said: string, before: Pupil | null) => {
    if (preview !== null) setKept({ said, undo: before === null ? null : { preview, before } });
    setPreview(null);
  };
  if (preview !== null) return <Offers preview={preview} actions={actions} onKept={close} />;
  return (
    <>
      <ErrorSummary problems={problems} />
      <KeptLine kept={kept} onUndo={(of) => void undo(of)} />
      <p class="app-quiet">
        Is a pupil’s record open beside this?{' '}
        <LinkButton disabled={busy} onPress={() => void read()}>
          Read this pupil’s record
        </LinkButton>
      </p>
    </>
  );
}

interface KeptLineProps {
  readonly kept: Kept | null;
  readonly onUndo: (undo: Undo) => void;
}

function KeptLine({ kept, onUndo }: KeptLineProps) {
  const undo = kept?.undo ?? null;
  return (
    <div class={kept === null ? 'app-status app-status--empty' : 'app-status'}>
      <span role="status" class="app-status__text">
        {kept?.said ?? ''}
      </span>
      {undo === null ? null : (
        <Button kind="small" label="Undo the details" onPress={() => onUndo(undo)}>
          Undo
        </Button>
      )}
    </div>
  );
}

interface OffersProps {
  readonly preview: RecordPreview;
  readonly actions: RecordActions;
  readonly onKept: (said: string, before: Pupil | null) => void;
}

function Offers({ preview, actions, onKept }: OffersProps) {
  const { offers, pupil, last } = preview;
  return (
    <section class="app-section" aria-labelledby="record-of">
      <h2 class="govuk-heading-m" id="record-of">
        The record of {spokenName(pupil)}
      </h2>
      {last === null ? null : (
        <p class="app-quiet">Details last taken from a record on {dayAndYear(last.on)}.</p>
      )}
      {offers.length === 0 ? (
        <>
          <p class="govuk-body">The page says nothing that is not on file already.</p>
          <Button kind="secondary" onPress={() => onKept(NOTHING_TAKEN, null)}>
            Close
          </Button>
        </>
      ) : (
        <OffersForm {...{ preview, actions, onKept }} />
      )}
    </section>
  );
}

const NOTHING_TAKEN = 'Nothing was taken from the record.';

function OffersForm({ preview, actions, onKept }: OffersProps) {
  const { offers, pupil } = preview;
  const [ticked, setTicked] = useState(() => offers.filter(mayBeTicked).map(({ fact }) => fact));
  const { busy, problems, run } = useSaving();
  const save = () =>
    run([], async () => {
      const outcome = await actions.confirmRecord(preview, ticked);
      if (outcome.kind === 'done') onKept(`The details of ${spokenName(pupil)} are kept.`, outcome.value);
      return outcome;
    });
  const toggle = (fact: RecordFact) =>
    setTicked(ticked.includes(fact) ? ticked.filter((one) => one !== fact) : [...ticked, fact]);
  return (
    <Form
      submit="Keep what is ticked"
      busy={busy}
      problems={problems}
      onSubmit={() => void save()}
      onCancel={() => onKept(NOTHING_TAKEN, null)}
    >
      <p class="govuk-body">Tick what is right. Something else on file is replaced only where you tick it.</p>
      <div class="govuk-checkboxes govuk-checkboxes--small" id="record-facts">
        {offers.map((offer) => (
          <Offer
            key={offer.fact}
            offer={offer}
            ticked={ticked.includes(offer.fact)}
            onToggle={() => toggle(offer.fact)}
          />
        ))}
      </div>
    </Form>
  );
}

interface OfferProps {
  readonly offer: RecordOffer;
  readonly ticked: boolean;
  readonly onToggle: () => void;
}

function Lines({ lines, none }: { readonly lines: readonly string[]; readonly none: string }) {
  if (lines.length === 0) return <dd>{none}</dd>;
  return (
    <dd>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </dd>
  );
}

/** One fact: on the page, and on file. */
function Offer({ offer, ticked, onToggle }: OfferProps) {
  const { fact, onPage, onFile } = offer;
  const id = `record-${fact}`;
  return (
    <div class="govuk-checkboxes__item app-offer">
      <input
        class="govuk-checkboxes__input"
        type="checkbox"
        id={id}
        checked={ticked}
        aria-describedby={`${id}-both`}
        onChange={onToggle}
      />
      <label class="govuk-label govuk-checkboxes__label" for={id}>
        {FACT_WORDS[fact]}
      </label>
      <dl class="app-candidates__facts app-offer__both" id={`${id}-both`}>
        <dt>On the page</dt>
        <Lines lines={factLines(fact, onPage)} none="nothing" />
        <dt>On file</dt>
        <Lines lines={factLines(fact, onFile)} none="nothing yet" />
      </dl>
    </div>
  );
}
