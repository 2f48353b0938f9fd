import { Checkboxes, SelectField } from '@/components/form/choice-fields';
import type { Choice } from '@/components/form/choice-fields';
import { TextField } from '@/components/form/text-field';
import { Details } from '@/components/govuk/details';
import type { Problem } from '@/components/govuk/error-summary';
import { UNITS_OF } from '@/utils/policy/check-when';
import type { CountUnit, CountedIn, RuleName } from '@/utils/policy/policy';
import { FLAGS } from '@/utils/roster/pupil';
import { FLAG_WORDS } from '@/utils/wording/people';
import { COUNT_CHOICES, RULE_WORDS, UNIT_WORDS } from '@/utils/wording/policy';
import type { Draft } from './draft';
import type { Start, StepDraft } from './draft-step';
import { fieldOf } from './problems';

export interface FieldsProps {
  readonly draft: Draft;
  readonly step: StepDraft;
  readonly problems: readonly Problem[];
  readonly onChange: (change: Partial<StepDraft>) => void;
}

const STARTS: Readonly<Record<Exclude<Start, `rule ${RuleName}`>, string>> = {
  count: 'On a day of a count',
  'at-once': 'At once, on the first missed session',
  'same-day-as': 'On the day another step is done',
  share: 'From a share of the year’s sessions (per cent)',
  leaving: 'When the child leaves',
  admission: 'After the child starts',
};

const START_CHOICES: readonly Choice[] = [
  ...Object.entries(STARTS).map(([value, label]) => ({ value, label })),
  ...Object.entries(RULE_WORDS).map(([rule, label]) => ({ value: `rule ${rule}`, label })),
];

const COUNTS: readonly Choice[] = Object.entries(COUNT_CHOICES).map(([value, label]) => ({ value, label }));

/** A count that a day can be counted in, and a unit that goes with it. */
function counting(step: StepDraft, countedIn: CountedIn): Pick<StepDraft, 'countedIn' | 'unit'> {
  const units = UNITS_OF[countedIn] ?? [];
  return { countedIn, unit: units.includes(step.unit) ? step.unit : 'school-days' };
}

function started(step: StepDraft, start: Start): Partial<StepDraft> {
  if (start !== 'count') return { start };
  return { start, ...counting(step, UNITS_OF[step.countedIn] === undefined ? 'absence' : step.countedIn) };
}

/** When a step falls due: how it begins, and the numbers that go with that. */
export function WhenFields(props: FieldsProps) {
  const { step, problems, onChange } = props;
  return (
    <>
      <SelectField
        id={fieldOf(step.key, 'start')}
        label="When"
        choices={START_CHOICES}
        problems={problems}
        value={step.start}
        onChange={(start) => onChange(started(step, start as Start))}
      />
      <Numbers {...props} />
    </>
  );
}

function Numbers(props: FieldsProps) {
  const { start } = props.step;
  if (start === 'count') return <CountFields {...props} />;
  if (start === 'same-day-as') return <OtherStep {...props} />;
  if (start === 'share') return <ShareFields {...props} />;
  if (start === 'leaving')
    return <DayField {...props} label="School days after leaving" hint="0: on the day itself." />;
  if (start === 'admission') return <DayField {...props} label="Calendar days after the first day" />;
  return null;
}

const DAY_LABELS: Readonly<Record<CountUnit, string>> = {
  'school-days': 'School day',
  'calendar-days': 'Calendar day',
  weeks: 'Week',
  sessions: 'Session',
};

function CountFields(props: FieldsProps) {
  const { step, problems, onChange } = props;
  return (
    <>
      <div class="app-beside">
        <CountAndUnit {...props} />
        <DayField {...props} label={DAY_LABELS[step.unit]} />
        <TextField
          id={fieldOf(step.key, 'by')}
          label="By (time)"
          hint="Empty: by the end of the day."
          type="time"
          problems={problems}
          value={step.by}
          onChange={(by) => onChange({ by })}
        />
      </div>
      <Checkboxes
        id={fieldOf(step.key, 'daySetBySchool')}
        label="Where the day comes from"
        choices={[{ value: 'school', label: 'The policy names no day: this one is set by the school' }]}
        values={step.daySetBySchool ? ['school'] : []}
        onChange={(chosen) => onChange({ daySetBySchool: chosen.length > 0 })}
      />
      <Sooner {...props} />
    </>
  );
}

function CountAndUnit({ step, problems, onChange }: FieldsProps) {
  const units = UNITS_OF[step.countedIn] ?? [];
  return (
    <>
      <SelectField
        id={fieldOf(step.key, 'countedIn')}
        label="What is counted"
        choices={COUNTS}
        problems={problems}
        value={step.countedIn}
        onChange={(countedIn) => onChange(counting(step, countedIn as CountedIn))}
      />
      <SelectField
        id={fieldOf(step.key, 'unit')}
        label="Counted in"
        choices={units.map((unit) => ({ value: unit, label: UNIT_WORDS[unit] }))}
        problems={problems}
        value={step.unit}
        onChange={(unit) => onChange({ unit: unit as CountUnit })}
      />
    </>
  );
}

function DayField({
  step,
  problems,
  onChange,
  label,
  hint,
}: FieldsProps & { readonly label: string; readonly hint?: string }) {
  return (
    <TextField
      id={fieldOf(step.key, 'day')}
      label={label}
      hint={hint}
      width="short"
      problems={problems}
      value={step.day}
      onChange={(day) => onChange({ day })}
    />
  );
}

function ShareFields(props: FieldsProps) {
  const { step, onChange } = props;
  return (
    <div class="app-beside">
      <SelectField
        id={fieldOf(step.key, 'of')}
        label="What is counted"
        choices={[
          { value: 'absence', label: 'Every missed session' },
          { value: 'unauthorised', label: 'Sessions missed without permission' },
        ]}
        value={step.of}
        onChange={(of) => onChange({ of: of === 'unauthorised' ? 'unauthorised' : 'absence' })}
      />
      <DayField {...props} label="Per cent" hint="Once 20 sessions were possible." />
    </div>
  );
}

function OtherStep({ draft, step, problems, onChange }: FieldsProps) {
  const others = draft.steps.filter(({ key }) => key !== step.key);
  return (
    <SelectField
      id={fieldOf(step.key, 'other')}
      label="Which step"
      choices={[
        { value: '', label: 'Choose a step' },
        ...others.map(({ key, title }) => ({ value: String(key), label: title })),
      ]}
      problems={problems}
      value={String(step.other ?? '')}
      onChange={(key) => onChange({ other: key === '' ? null : Number(key) })}
    />
  );
}

function Sooner({ step, problems, onChange }: FieldsProps) {
  const isSaid = step.soonerDay !== '' || step.soonerFlags.length > 0;
  return (
    <Details summary="Sooner for some children" open={isSaid}>
      <TextField
        id={fieldOf(step.key, 'soonerDay')}
        label="Day for these children"
        width="short"
        problems={problems}
        value={step.soonerDay}
        onChange={(soonerDay) => onChange({ soonerDay })}
      />
      <Checkboxes
        id={fieldOf(step.key, 'soonerFlags')}
        label="On the child’s record"
        problems={problems}
        choices={FLAGS.map((flag) => ({ value: flag, label: FLAG_WORDS[flag] }))}
        values={step.soonerFlags}
        onChange={(chosen) => onChange({ soonerFlags: FLAGS.filter((flag) => chosen.includes(flag)) })}
      />
    </Details>
  );
}
