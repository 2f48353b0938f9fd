import { useEffect, useState } from 'preact/hooks';
import { Checkboxes, Radios } from '@/components/form/choice-fields';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { Button } from '@/components/govuk/button';
import type { Problem } from '@/components/govuk/error-summary';
import type { StaffMember } from '@/utils/policy/school-view';
import { WHO_SHORT } from '@/utils/wording/people';
import type { HandOverActions, Recipient } from './actions';
import { CardFields } from './card-fields';

interface PartProps<To extends Recipient> {
  readonly pupilId: string;
  readonly acting: StaffMember | null;
  readonly actions: HandOverActions<To>;
  readonly onSaid: (message: string) => void;
}

/** Handing this case to one other person, as a file that nobody else can open. */
export function HandOverPart<To extends Recipient>(props: PartProps<To>) {
  const [open, setOpen] = useState(false);
  return (
    <section class="app-section" aria-labelledby="hand-over">
      <h2 class="govuk-heading-m" id="hand-over">
        Hand the case over
      </h2>
      <p class="govuk-body">
        Makes one sealed file of this case: the log, the papers, the register and the details. Only the person
        you choose can open it, on a computer with Tenth Day. The case stays here too.
      </p>
      {open ? (
        <HandOverForm {...props} onClose={() => setOpen(false)} />
      ) : (
        <Button kind="secondary" onPress={() => setOpen(true)}>
          Make a handover file
        </Button>
      )}
    </section>
  );
}

const BY_CARD = 'card';

const mayReadRestricted = (role: Recipient['member']['role'] | undefined) =>
  role === 'dsl' || role === 'head';

/** Those who hold keys here, and whoever sent a card. */
function useRecipients<To extends Recipient>({ recipients, readCard }: HandOverActions<To>) {
  const [known, setKnown] = useState<readonly To[]>([]);
  const [card, setCard] = useState<To | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  useEffect(() => {
    void recipients().then((outcome) =>
      outcome.kind === 'done' ? setKnown(outcome.value) : setProblems(outcome.problems),
    );
  }, []);
  const read = async (bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
    const outcome = await readCard(bytes);
    setCard(outcome.kind === 'done' ? outcome.value : null);
    setProblems(outcome.kind === 'done' ? [] : outcome.problems);
  };
  return { known, card, problems, read };
}

interface FormProps<To extends Recipient> extends PartProps<To> {
  readonly onClose: () => void;
}

/** What is chosen on the form, and making the file of it. */
function useHandOver<To extends Recipient>({ pupilId, acting, actions, onSaid, onClose }: FormProps<To>) {
  const { known, card, problems: notRead, read } = useRecipients(actions);
  const { busy, problems: notMade, run } = useSaving();
  const [choice, setChoice] = useState('');
  const [forDsl, setForDsl] = useState(true);
  const [compared, setCompared] = useState(false);
  const to = choice === BY_CARD ? card : (known.find(({ member }) => member.id === choice) ?? null);
  const mayForDsl = mayReadRestricted(acting?.role) && mayReadRestricted(to?.member.role);
  const make = async (): Promise<void> => {
    const done = await run(missingIn(choice, to, compared), async () => {
      if (to === null) return { kind: 'refused', problems: [] } as const;
      const outcome = await actions.handOver({ pupilId, to, forDsl: mayForDsl && forDsl });
      if (outcome.kind === 'done') onSaid(outcome.value);
      return outcome;
    });
    if (done) onClose();
  };
  const problems = [...notRead, ...notMade];
  return {
    known,
    card,
    read,
    busy,
    problems,
    choice,
    setChoice,
    forDsl,
    setForDsl,
    compared,
    setCompared,
    to,
    mayForDsl,
    make,
  };
}

function HandOverForm<To extends Recipient>(props: FormProps<To>) {
  const { busy, problems, choice, card, compared, ...form } = useHandOver(props);
  return (
    <Form
      {...{ busy, problems }}
      label="Handover file"
      submit={busy ? 'Sealing the file…' : 'Make the file'}
      onSubmit={() => void form.make()}
      onCancel={props.onClose}
    >
      <Radios
        id="hand-over-to"
        label="Who is it for?"
        problems={problems}
        choices={choicesOf(form.known, props.acting)}
        value={choice}
        onChange={form.setChoice}
      />
      {choice === BY_CARD ? (
        <CardFields
          {...{ card, compared, problems, busy }}
          onCard={form.read}
          onCompared={form.setCompared}
        />
      ) : null}
      <Restricted
        isOffered={form.mayForDsl}
        isChosen={form.to !== null}
        value={form.forDsl}
        onChange={form.setForDsl}
      />
    </Form>
  );
}

interface RestrictedProps {
  readonly isOffered: boolean;
  readonly isChosen: boolean;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

function Restricted({ isOffered, isChosen, value, onChange }: RestrictedProps) {
  if (!isOffered) {
    return isChosen ? (
      <p class="govuk-body">What only the DSL and the head may read stays out of this file.</p>
    ) : null;
  }
  return (
    <Checkboxes
      id="hand-over-restricted"
      label="What only the DSL and the head may read"
      choices={[{ value: 'yes', label: 'Put it into the file too' }]}
      values={value ? ['yes'] : []}
      onChange={(values) => onChange(values.length > 0)}
    />
  );
}

function choicesOf(known: readonly Recipient[], acting: StaffMember | null) {
  const isMe = (id: string) => acting?.signsInAs?.includes(id) === true;
  const here = known.map(({ member, name }) => ({
    value: member.id,
    label: member.role === 'recovery' ? name : `${name}, ${WHO_SHORT[member.role]}`,
    ...(isMe(member.id) ? { hint: 'You, on another computer.' } : {}),
  }));
  const hint = 'With the key card that they made in their Tenth Day, under “Open a handover file”.';
  return [...here, { value: BY_CARD, label: 'Somebody at another school', hint }];
}

function missingIn(choice: string, to: Recipient | null, compared: boolean): Problem[] {
  if (choice === '') return [{ field: 'hand-over-to', message: 'Choose who the file is for.' }];
  if (to === null) return [{ field: 'key-card', message: 'Choose the key card of whoever it is for.' }];
  if (choice !== BY_CARD || compared) return [];
  return [
    {
      field: 'key-compared',
      message: 'Ring them first and compare. The file would open for whoever made this card.',
    },
  ];
}
