import { useState } from 'preact/hooks';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { TextField } from '@/components/form/text-field';
import { Button } from '@/components/govuk/button';
import type { Problem } from '@/components/govuk/error-summary';
import { Tag } from '@/components/govuk/tag';
import { dateOf, momentOn, parseSchoolDate, timeOf } from '@/utils/calendar/school-date';
import type { SchoolMoment } from '@/utils/calendar/school-date';
import type { SchoolView } from '@/utils/policy/school-view';
import type { PaperFacts } from '@/utils/referral/answering/facts';
import { paperOf } from '@/utils/referral/papers/papers';
import { momentFrom } from '@/utils/wording/dates';
import { ChangedAnswers } from './changed-answers';
import type { MadePaper, PaperActions } from './paper-actions';

interface SentPapersProps {
  readonly view: SchoolView;
  readonly papers: readonly MadePaper[];
  readonly actions: PaperActions;
  readonly facts: PaperFacts;
  readonly onSaid: (message: string) => void;
}

/** Papers made for this child, and who sent them where. Sending is done by a person, outside the program. */
export function SentPapers({ papers, ...shared }: SentPapersProps) {
  if (papers.length === 0) return null;
  return (
    <section aria-labelledby="made-papers">
      <h2 class="govuk-heading-m" id="made-papers">
        Papers made
      </h2>
      <ul class="app-steps">
        {papers.map((made) => (
          <MadeItem key={made.id} made={made} {...shared} />
        ))}
      </ul>
    </section>
  );
}

function sentWords(sent: NonNullable<MadePaper['sent']>, view: SchoolView, by: string): string {
  const how = sent.how === undefined ? '' : ` How: ${sent.how}.`;
  const reference = sent.reference === undefined ? '' : ` Their reference: ${sent.reference}.`;
  return `Sent ${momentFrom(view.now, sent.at)} by ${by} to ${sent.to}.${how}${reference}`;
}

type ItemProps = Omit<SentPapersProps, 'papers'> & { readonly made: MadePaper };

function MadeItem({ made, ...shared }: ItemProps) {
  const { view, onSaid } = shared;
  const [sending, setSending] = useState(false);
  const name = (id: string): string => view.staff.find((member) => member.id === id)?.name ?? id;
  return (
    <li class="app-step">
      <h3 class="app-step__title">{paperOf(made.form)?.title ?? made.form}</h3>
      <p class="app-step__due">
        <Tag colour={made.sent === null ? 'yellow' : 'green'}>{made.sent === null ? 'Not sent' : 'Sent'}</Tag>{' '}
        {made.fileName}. Made {momentFrom(view.now, made.madeAt)} by {name(made.madeBy)}.
        {made.sent === null ? '' : ` ${sentWords(made.sent, view, name(made.sent.by))}`}
      </p>
      <ChangedAnswers made={made} facts={shared.facts} />
      {made.sent === null && !sending ? (
        <Button kind="small" label={`Mark as sent: ${made.fileName}`} onPress={() => setSending(true)}>
          Mark as sent
        </Button>
      ) : null}
      {sending && made.sent === null ? (
        <SentForm
          {...shared}
          made={made}
          onCancel={() => setSending(false)}
          onSaid={(message) => {
            setSending(false);
            onSaid(message);
          }}
        />
      ) : null}
    </li>
  );
}

interface SentDraft {
  readonly to: string;
  readonly how: string;
  readonly reference: string;
  readonly day: string;
  readonly review: string;
}

function problemsOf({ to, day }: SentDraft, now: SchoolMoment): Problem[] {
  const date = parseSchoolDate(day);
  const late = date !== null && date > dateOf(now);
  return [
    ...(to.trim() === '' ? [{ field: 'sent-to', message: 'Write who it was sent to' }] : []),
    ...(date === null ? [{ field: 'sent-on', message: 'Enter the day on which it was sent' }] : []),
    ...(late ? [{ field: 'sent-on', message: 'It cannot have been sent later than today' }] : []),
  ];
}

/** Sent today is sent now; a day before today is put down at the same time of day. */
function sentOf({ to, day, review, how, reference }: SentDraft, now: SchoolMoment) {
  const date = parseSchoolDate(day);
  const look = parseSchoolDate(review);
  return {
    to: to.trim(),
    ...(how.trim() === '' ? {} : { how: how.trim() }),
    ...(reference.trim() === '' ? {} : { reference: reference.trim() }),
    ...(date === null || date === dateOf(now) ? {} : { at: momentOn(date, timeOf(now)) }),
    ...(look === null ? {} : { review: look }),
  };
}

interface SentFieldsProps {
  readonly hint: string | undefined;
  readonly set: (name: keyof SentDraft) => {
    readonly problems: readonly Problem[];
    readonly value: string;
    readonly onChange: (value: string) => void;
  };
}

function SentFields({ hint, set }: SentFieldsProps) {
  return (
    <>
      <TextField id="sent-to" label="Sent to" hint={hint} {...set('to')} />
      <TextField
        id="sent-how"
        label="How (optional)"
        hint="Secure email, the portal, post."
        {...set('how')}
      />
      <TextField id="sent-reference" label="Their reference (optional)" {...set('reference')} />
      <TextField id="sent-on" label="Sent on" type="date" width="medium" {...set('day')} />
      <TextField
        id="sent-review"
        label="Look again on (optional)"
        type="date"
        width="medium"
        {...set('review')}
      />
    </>
  );
}

function SentForm({ made, view, actions, onSaid, onCancel }: ItemProps & { readonly onCancel: () => void }) {
  const recipient = paperOf(made.form)?.recipient;
  const to = made.to ?? recipient?.email ?? recipient?.name ?? '';
  const [draft, setDraft] = useState<SentDraft>({
    to,
    how: '',
    reference: '',
    day: dateOf(view.now),
    review: '',
  });
  const { busy, problems, run } = useSaving();
  const who = view.acting?.name ?? 'nobody yet';
  const save = (): Promise<boolean> =>
    run(problemsOf(draft, view.now), async () => {
      const outcome = await actions.markSent(made.id, sentOf(draft, view.now));
      if (outcome.kind === 'done') onSaid(`Recorded: sent by ${who} to ${draft.to.trim()}.`);
      return outcome;
    });
  const hint =
    recipient === undefined ? undefined : `Usually ${recipient.name}. Check the address before you send.`;
  const set = (name: keyof SentDraft) => ({
    problems,
    value: draft[name],
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
  });
  return (
    <Form
      inline
      submit={`Record as sent by ${who}`}
      busy={busy}
      problems={problems}
      onSubmit={() => void save()}
      onCancel={onCancel}
    >
      <SentFields hint={hint} set={set} />
    </Form>
  );
}
