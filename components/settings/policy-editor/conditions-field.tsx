import { useState } from 'preact/hooks';
import { Checkboxes, SelectField } from '@/components/form/choice-fields';
import type { Choice } from '@/components/form/choice-fields';
import { listed } from '@/components/form/given';
import { TextField } from '@/components/form/text-field';
import { Button, LinkButton } from '@/components/govuk/button';
import type { Problem } from '@/components/govuk/error-summary';
import { CODES } from '@/utils/codes/codes';
import { CONDITION_KINDS } from '@/utils/policy/check-step-parts';
import type { Condition } from '@/utils/policy/policy';
import { FLAGS } from '@/utils/roster/pupil';
import { FLAG_WORDS } from '@/utils/wording/people';
import { conditionChoice } from '@/utils/wording/policy';

interface ConditionsProps {
  /** Each condition's id is this and its place. */
  readonly id: string;
  readonly conditions: readonly Condition[];
  readonly problems: readonly Problem[];
  readonly onChange: (conditions: readonly Condition[]) => void;
  /** Inside a choice of several, one is enough. */
  readonly isChoice?: boolean;
}

const KINDS: readonly Choice[] = CONDITION_KINDS.map((kind) => ({
  value: kind,
  label: conditionChoice(kind),
}));

/** Kinds that ask for something besides, with nothing chosen yet. */
const EMPTY: readonly Condition[] = [
  { is: 'first-mark', code: 'N' },
  { is: 'latest-mark', codes: [] },
  { is: 'flag', anyOf: [] },
  { is: 'any-of', conditions: [] },
];

function newCondition(kind: string): Condition {
  return EMPTY.find(({ is }) => is === kind) ?? ({ is: kind } as Condition);
}

/** What must hold for a step: every one of the conditions, or one of them inside a choice of several. */
export function ConditionsField({ id, conditions, problems, onChange, isChoice = false }: ConditionsProps) {
  const replace = (at: number, condition: Condition): void =>
    onChange(conditions.map((kept, place) => (place === at ? condition : kept)));
  return (
    <fieldset class="govuk-fieldset app-conditions" id={id} tabIndex={-1}>
      <legend class="govuk-fieldset__legend">
        {isChoice ? 'One of these' : 'Only when all of these hold'}
      </legend>
      {conditions.length === 0 ? (
        <p class="govuk-hint">{isChoice ? 'Nothing chosen yet.' : 'No condition: for every child.'}</p>
      ) : null}
      {conditions.map((condition, at) => (
        <OneCondition
          key={at}
          id={`${id}-${at + 1}`}
          place={at + 1}
          condition={condition}
          problems={problems}
          onChange={(changed) => replace(at, changed)}
          onRemove={() => onChange(conditions.filter((_kept, place) => place !== at))}
        />
      ))}
      <Button kind="small" onPress={() => onChange([...conditions, { is: 'unexplained' }])}>
        Add a condition
      </Button>
    </fieldset>
  );
}

interface AboutProps<Kind extends Condition> {
  readonly id: string;
  readonly condition: Kind;
  readonly problems: readonly Problem[];
  readonly onChange: (condition: Condition) => void;
}

interface OneProps extends AboutProps<Condition> {
  readonly place: number;
  readonly onRemove: () => void;
}

function OneCondition({ place, onRemove, ...about }: OneProps) {
  const { id, condition, problems, onChange } = about;
  return (
    <div class="app-conditions__one">
      <SelectField
        id={id}
        label={`Condition ${place}`}
        choices={KINDS}
        problems={problems}
        value={condition.is}
        onChange={(kind) => onChange(newCondition(kind))}
      />
      <About {...about} />
      <LinkButton label={`Remove condition ${place}`} onPress={onRemove}>
        Remove
      </LinkButton>
    </div>
  );
}

/** What a condition asks, where its kind leaves that open. */
function About({ id, condition, problems, onChange }: AboutProps<Condition>) {
  if (condition.is === 'first-mark' || condition.is === 'latest-mark')
    return <Marks {...{ id, condition, problems, onChange }} />;
  if (condition.is === 'flag') {
    return (
      <Checkboxes
        id={`${id}-flags`}
        label="On the child’s record"
        choices={FLAGS.map((flag) => ({ value: flag, label: FLAG_WORDS[flag] }))}
        values={condition.anyOf}
        onChange={(chosen) => onChange({ is: 'flag', anyOf: FLAGS.filter((flag) => chosen.includes(flag)) })}
      />
    );
  }
  if (condition.is === 'leaving') return <Destinations id={id} to={condition.to ?? []} onChange={onChange} />;
  if (condition.is !== 'any-of') return null;
  return (
    <ConditionsField
      id={id}
      isChoice
      conditions={condition.conditions}
      problems={problems}
      onChange={(conditions) => onChange({ is: 'any-of', conditions })}
    />
  );
}

const MARKS: readonly Choice[] = Object.entries(CODES).map(([code, { meaning }]) => ({
  value: code,
  label: `${code}: ${meaning}`,
}));

function Marks({ id, condition, onChange }: AboutProps<Extract<Condition, { is: `${string}-mark` }>>) {
  const [typed, setTyped] = useState(condition.is === 'latest-mark' ? condition.codes.join(', ') : '');
  if (condition.is === 'first-mark') {
    return (
      <SelectField
        id={`${id}-mark`}
        label="Mark"
        choices={MARKS}
        value={condition.code}
        onChange={(code) => onChange({ is: 'first-mark', code })}
      />
    );
  }
  return (
    <TextField
      id={`${id}-marks`}
      label="Marks, with commas between them"
      hint="For example I, M"
      value={typed}
      onChange={(marks) => {
        setTyped(marks);
        onChange({ is: 'latest-mark', codes: listed(marks.toUpperCase()) });
      }}
    />
  );
}

const DESTINATIONS = ['another school', 'home education', 'outside England', 'unknown'];

interface DestinationsProps {
  readonly id: string;
  readonly to: readonly string[];
  readonly onChange: (condition: Condition) => void;
}

function Destinations({ id, to, onChange }: DestinationsProps) {
  const others = to.filter((place) => !DESTINATIONS.includes(place));
  return (
    <Checkboxes
      id={`${id}-to`}
      label="For"
      hint="None chosen: wherever they go."
      choices={[...DESTINATIONS, ...others].map((place) => ({ value: place, label: place }))}
      values={to}
      onChange={(places) => onChange({ is: 'leaving', ...(places.length === 0 ? {} : { to: places }) })}
    />
  );
}
