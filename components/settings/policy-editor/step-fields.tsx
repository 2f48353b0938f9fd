import { Checkboxes, SelectField } from '@/components/form/choice-fields';
import { TextArea, TextField } from '@/components/form/text-field';
import type { Who } from '@/utils/policy/policy';
import { WHO_WORDS } from '@/utils/wording/people';
import { ConditionsField } from './conditions-field';
import { DoneByField } from './done-by-field';
import { fieldOf } from './problems';
import { WhenFields } from './when-fields';
import type { FieldsProps } from './when-fields';

const OWNERS = (['office', 'dsl', 'head'] as const).map((who) => ({ value: who, label: WHO_WORDS[who] }));

/** Every field of a step. */
export function StepFields(props: FieldsProps) {
  const { step, problems, onChange } = props;
  const { key } = step;
  return (
    <div class="app-edit-step__fields">
      <TextField
        id={fieldOf(key, 'title')}
        label="What to do"
        problems={problems}
        value={step.title}
        onChange={(title) => onChange({ title })}
      />
      <SelectField
        id={fieldOf(key, 'who')}
        label="Who does it"
        choices={OWNERS}
        value={step.who}
        onChange={(who) => onChange({ who: who as Who })}
      />
      <WhenFields {...props} />
      <ConditionsField
        id={fieldOf(key, 'conditions')}
        conditions={step.conditions}
        problems={problems}
        onChange={(conditions) => onChange({ conditions })}
      />
      <DoneByField
        id={fieldOf(key, 'doneBy')}
        doneBy={step.doneBy}
        problems={problems}
        onChange={(doneBy) => onChange({ doneBy })}
      />
      <BesidesFields {...props} />
    </div>
  );
}

/** Where the step comes from, and what else is said about it. */
function BesidesFields({ step, problems, onChange }: FieldsProps) {
  const { key } = step;
  return (
    <>
      <TextField
        id={fieldOf(key, 'source')}
        label="Clause it comes from"
        hint="For example “Policy 4.2”"
        problems={problems}
        value={step.source}
        onChange={(source) => onChange({ source })}
      />
      <TextArea
        id={fieldOf(key, 'advice')}
        label="Advice (optional)"
        problems={problems}
        value={step.advice}
        onChange={(advice) => onChange({ advice })}
      />
      <Checkboxes
        id={fieldOf(key, 'aboutMissing')}
        label="Children who come late"
        choices={[{ value: 'missing', label: 'Not due on a day on which the child was seen' }]}
        values={step.aboutMissing ? ['missing'] : []}
        onChange={(chosen) => onChange({ aboutMissing: chosen.length > 0 })}
      />
    </>
  );
}
