import { useState } from 'preact/hooks';
import { Checkboxes, SelectField } from '@/components/form/choice-fields';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { TextField } from '@/components/form/text-field';
import { Details } from '@/components/govuk/details';
import type { Problem } from '@/components/govuk/error-summary';
import { Tag } from '@/components/govuk/tag';
import { dateOf, parseSchoolDate } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import { BEFORE_DELETION, GROUNDS, TO_SEND, deletionState, pointsFor } from '@/utils/policy/deletion';
import type { DeletionState, RecordFact, Tick } from '@/utils/policy/deletion';
import { readsRestricted } from '@/utils/policy/for-role';
import { dayAndYear, momentFrom } from '@/utils/wording/dates';
import type { PartProps } from './pupil-page';

/** Steps that mean that a deletion may be in view. */
const IN_VIEW: readonly string[] = [...BEFORE_DELETION, 'leave-overrun', 'off-roll'];

interface Draft {
  readonly ground: string;
  readonly ticked: readonly string[];
  readonly on: string;
}

function problemsOf({ ground, on }: Draft, today: SchoolDate): Problem[] {
  const day = parseSchoolDate(on);
  return [
    ...(ground === '' ? [{ field: 'deletion-ground', message: 'Choose the ground' }] : []),
    ...(on !== '' && (day === null || day < today)
      ? [{ field: 'deletion-on', message: 'A deletion is never dated back: enter today or a later day' }]
      : []),
  ];
}

/** The checklist before a deletion from roll: the grounds, what the record says, and the ticks of two people. Never an action. */
export function DeletionChecklist({ view, row, actions, last }: PartProps) {
  const [draft, setDraft] = useState<Draft>({ ground: 'i', ticked: [], on: '' });
  const { busy, problems, run } = useSaving();
  if (!readsRestricted(view.acting)) return null;
  const state = deletionState(view, row, draft.ground);
  const day = parseSchoolDate(draft.on);
  const save = (): Promise<boolean> =>
    run(problemsOf(draft, dateOf(view.now)), async () => {
      const { ground, ticked } = draft;
      const tick = { kind: 'deletion-tick', ground, ticked, ...(day === null ? {} : { on: day }) } as const;
      const outcome = await actions.logRow(row.id, tick);
      if (outcome.kind === 'done')
        last.say('Your ticks are written down. Nothing is deleted.', outcome.value);
      return outcome;
    });
  const inView = row.standing.prompts.some(({ step }) => IN_VIEW.includes(step));
  return (
    <Details summary="Deletion from roll: checklist" open={inView}>
      <p class="govuk-body">
        Two people go through this, each with their own sign-in. It changes nothing in the register: the
        deletion is made in the MIS by a person, after the return has gone.
      </p>
      <Form submit="Write down my ticks" busy={busy} problems={problems} onSubmit={() => void save()}>
        <ChecklistFields draft={draft} problems={problems} facts={state.facts} onChange={setDraft} />
      </Form>
      <Ticks view={view} state={state} ground={draft.ground} />
    </Details>
  );
}

interface FieldsProps {
  readonly draft: Draft;
  readonly problems: readonly Problem[];
  readonly facts: readonly RecordFact[];
  readonly onChange: (draft: Draft) => void;
}

function ChecklistFields({ draft, problems, facts, onChange }: FieldsProps) {
  const ground = GROUNDS.find(({ id }) => id === draft.ground);
  return (
    <>
      <SelectField
        id="deletion-ground"
        label="Ground, regulation 9(1)"
        problems={problems}
        value={draft.ground}
        onChange={(id) => onChange({ ...draft, ground: id, ticked: [] })}
        choices={GROUNDS.map(({ id, text }) => ({ value: id, label: `(${id}) ${text.slice(0, 60)}…` }))}
      />
      <p class="govuk-body">{ground?.text}</p>
      <Facts facts={facts} />
      <Checkboxes
        id="deletion-points"
        label="I have checked that"
        choices={pointsFor(draft.ground).map(({ id, text }) => ({ value: id, label: text }))}
        values={draft.ticked}
        onChange={(ticked) => onChange({ ...draft, ticked })}
      />
      <TextField
        id="deletion-on"
        label="Day of the deletion (optional)"
        type="date"
        width="medium"
        problems={problems}
        value={draft.on}
        onChange={(on) => onChange({ ...draft, on })}
      />
    </>
  );
}

function Facts({ facts }: { readonly facts: readonly RecordFact[] }) {
  return (
    <ul class="govuk-list">
      {facts.map(({ text, holds }) => (
        <li key={text}>
          <Tag colour={holds === true ? 'green' : holds === false ? 'red' : 'yellow'}>
            {holds === true ? 'On record' : holds === false ? 'Not so' : 'Not known'}
          </Tag>{' '}
          {text}
        </li>
      ))}
    </ul>
  );
}

interface TicksProps extends Pick<PartProps, 'view'> {
  readonly state: DeletionState;
  readonly ground: string;
}

function tickWords({ by, row }: Tick, view: PartProps['view']): string {
  const of = pointsFor(row.ground).length;
  const on = row.on === undefined ? '' : ` Deletion on ${dayAndYear(row.on)}.`;
  return `${by}, ${momentFrom(view.now, row.at)}: ground (${row.ground}), ${row.ticked.length} of ${of} points.${on}`;
}

function Ticks({ view, state, ground }: TicksProps) {
  return (
    <>
      <ul class="govuk-list">
        {state.ticks.map((tick) => (
          <li key={tick.eventId}>{tickWords(tick, view)}</li>
        ))}
      </ul>
      <p class="govuk-body">
        <strong>
          {state.complete
            ? `Two people have ticked every point of ground (${ground}).`
            : `Not complete for ground (${ground}): two people must tick every point, and nothing on record may speak against it.`}
        </strong>
      </p>
      <p class="govuk-body">What the deletion return holds:</p>
      <ul class="govuk-list govuk-list--bullet">
        {TO_SEND.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="govuk-body">
        Destination not known: one common transfer file to the lost-pupil database (XXX/XXXX), at once.
      </p>
    </>
  );
}
