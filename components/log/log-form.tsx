import { useState } from 'preact/hooks';
import type { Outcome, RowToLog } from '@/components/actions';
import { Checkboxes, SelectField } from '@/components/form/choice-fields';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { TextField } from '@/components/form/text-field';
import type { Problem } from '@/components/govuk/error-summary';
import { dateOf, timeOf } from '@/utils/calendar/school-date';
import type { SchoolMoment } from '@/utils/calendar/school-date';
import { LOG_KINDS } from '@/utils/cases/log-row';
import type { LogKind } from '@/utils/cases/log-row';
import type { Step } from '@/utils/policy/policy';
import type { Pupil } from '@/utils/roster/pupil';
import { FIELDS_OF_KIND, FIELD_LABELS, KIND_OPTIONS, OPTIONS, outcomeOptions } from './log-fields';
import type { FieldName } from './log-fields';
import { fieldId, rowFromForm } from './row-from-form';
import type { LogDraft, LogValues } from './row-from-form';

interface LogFormProps {
  readonly pupil: Pupil;
  readonly now: SchoolMoment;
  readonly steps: readonly Step[];
  /** Flags are set and cleared by the DSL alone. */
  readonly mayFlag: boolean;
  readonly onLog: (row: RowToLog) => Promise<Outcome<string>>;
  readonly onLogged: (eventId: string) => void;
}

function startOf(kind: LogKind): LogValues {
  return kind === 'contact-attempt' ? { method: 'call' } : {};
}

function emptyDraft(now: SchoolMoment, kind: LogKind): LogDraft {
  return { kind, date: dateOf(now), time: timeOf(now), values: startOf(kind), dslOnly: false };
}

const ONLY_DSL =
  'The office then sees that there is a note, and its day, and cannot read it again: not even its own.';

/** Adds one line to the log: the kind is chosen first, and only what that kind needs is asked. */
export function LogForm({ pupil, now, steps, mayFlag, onLog, onLogged }: LogFormProps) {
  const [draft, setDraft] = useState(() => emptyDraft(now, 'contact-attempt'));
  const { busy, problems, run } = useSaving();
  const set = (name: FieldName, value: string): void =>
    setDraft({ ...draft, values: { ...draft.values, [name]: value } });
  const save = (): Promise<boolean> => {
    const read = rowFromForm(draft, now);
    return run('problems' in read ? read.problems : [], async () => {
      if ('problems' in read) return { kind: 'refused', problems: read.problems };
      const outcome = await onLog(read.row);
      if (outcome.kind === 'refused') return outcome;
      setDraft(emptyDraft(now, draft.kind));
      onLogged(outcome.value);
      return outcome;
    });
  };
  const submit = 'Add to the log';
  return (
    <Form submit={submit} label={submit} busy={busy} problems={problems} onSubmit={() => void save()}>
      <div class="app-row">
        <KindField
          draft={draft}
          mayFlag={mayFlag}
          onChange={(kind) => setDraft({ ...draft, kind, values: startOf(kind), dslOnly: false })}
        />
        <When draft={draft} problems={problems} onChange={setDraft} />
      </div>
      <div class="app-row">
        {FIELDS_OF_KIND[draft.kind].map((name) => (
          <LogField
            key={name}
            {...{ name, draft, pupil, steps, problems }}
            onChange={(value) => set(name, value)}
          />
        ))}
      </div>
      {draft.kind === 'note' ? <WhoMayRead draft={draft} onChange={setDraft} /> : null}
    </Form>
  );
}

interface WhoMayReadProps {
  readonly draft: LogDraft;
  readonly onChange: (draft: LogDraft) => void;
}

/** Notes alone can be kept from the office: what is counted, and what completes a step, is for everybody. */
function WhoMayRead({ draft, onChange }: WhoMayReadProps) {
  return (
    <Checkboxes
      id={fieldId('restricted')}
      label="Who may read it"
      choices={[{ value: 'dsl', label: 'Only the DSL and the headteacher', hint: ONLY_DSL }]}
      values={draft.dslOnly ? ['dsl'] : []}
      onChange={(values) => onChange({ ...draft, dslOnly: values.length > 0 })}
    />
  );
}

interface KindFieldProps {
  readonly draft: LogDraft;
  readonly mayFlag: boolean;
  readonly onChange: (kind: LogKind) => void;
}

function KindField({ draft, mayFlag, onChange }: KindFieldProps) {
  return (
    <SelectField
      id={fieldId('kind')}
      label="What happened"
      choices={KIND_OPTIONS.filter(({ value }) => mayFlag || value !== 'flag')}
      value={draft.kind}
      onChange={(value) => {
        const kind = LOG_KINDS.find((known) => known === value);
        if (kind !== undefined) onChange(kind);
      }}
    />
  );
}

interface WhenProps {
  readonly draft: LogDraft;
  readonly problems: readonly Problem[];
  readonly onChange: (draft: LogDraft) => void;
}

function When({ draft, problems, onChange }: WhenProps) {
  return (
    <>
      <TextField
        id={fieldId('date')}
        label="Day"
        type="date"
        problems={problems}
        value={draft.date}
        onChange={(date) => onChange({ ...draft, date })}
      />
      <TextField
        id={fieldId('time')}
        label="Time"
        type="time"
        problems={problems}
        value={draft.time}
        onChange={(time) => onChange({ ...draft, time })}
      />
    </>
  );
}

interface LogFieldProps extends Pick<LogFormProps, 'pupil' | 'steps'> {
  readonly name: FieldName;
  readonly draft: LogDraft;
  readonly problems: readonly Problem[];
  readonly onChange: (value: string) => void;
}

function suggestionsFor(name: FieldName, pupil: Pupil): readonly string[] | undefined {
  const people = [...(pupil.parents ?? []), ...(pupil.contacts ?? [])];
  if (name === 'person' || name === 'spokeTo') return [...new Set(people.map((person) => person.name))];
  if (name === 'number') {
    const numbers = [
      ...(pupil.parents ?? []).flatMap((parent) => parent.phones ?? []),
      ...(pupil.contacts ?? []).flatMap((contact) => contact.phone ?? []),
    ];
    return [...new Set(numbers)];
  }
  return undefined;
}

function LogField({ name, draft, pupil, steps, problems, onChange }: LogFieldProps) {
  const stepOptions = steps.map(({ id, title }) => ({ value: id, label: title }));
  const options =
    name === 'outcome'
      ? outcomeOptions(draft.kind)
      : name === 'step' || name === 'about'
        ? stepOptions
        : OPTIONS[name];
  const shared = {
    id: fieldId(name),
    label: FIELD_LABELS[name],
    problems,
    value: draft.values[name] ?? '',
    onChange,
  };
  if (options !== undefined) {
    return <SelectField {...shared} choices={[{ value: '', label: 'Choose' }, ...options]} />;
  }
  const suggestions = suggestionsFor(name, pupil);
  return (
    <TextField
      {...shared}
      type={name === 'review' ? 'date' : 'text'}
      {...(suggestions === undefined ? {} : { suggestions })}
    />
  );
}
