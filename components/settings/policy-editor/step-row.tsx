import { Button, ButtonGroup, LinkButton } from '@/components/govuk/button';
import { Tag } from '@/components/govuk/tag';
import type { Step } from '@/utils/policy/policy';
import { WHO_WORDS } from '@/utils/wording/people';
import { conditionWords } from '@/utils/wording/condition-words';
import { whenWords } from '@/utils/wording/policy';
import { fieldOf } from './problems';
import { StepFields } from './step-fields';
import type { FieldsProps } from './when-fields';

interface StepRowProps extends FieldsProps {
  readonly place: number;
  /** The step as it stands; null while something in it is wrong. */
  readonly said: Step | null;
  readonly titleOf: (id: string) => string;
  readonly isOpen: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One step of the policy being edited: what it says, and its fields once it is opened. */
export function StepRow(props: StepRowProps) {
  const { step, place, said, titleOf, isOpen } = props;
  const name = step.title.trim() === '' ? `Step ${place}` : step.title;
  return (
    <li class="app-edit-step" id={fieldOf(step.key, 'row')}>
      <h3 class="app-edit-step__title">
        {place}. {name}
        {step.daySetBySchool ? (
          <>
            {' '}
            <Tag colour="blue">day set by the school</Tag>
          </>
        ) : null}
      </h3>
      {said === null ? null : <Sentence step={said} titleOf={titleOf} />}
      <RowButtons {...props} name={name} />
      {isOpen ? <StepFields {...props} /> : null}
    </li>
  );
}

function RowButtons({ name, ...props }: StepRowProps & { readonly name: string }) {
  const { draft, step, place, isOpen, onOpen, onMove, onRemove } = props;
  const id = (part: string): string => fieldOf(step.key, part);
  const verb = isOpen ? 'Close' : 'Change';
  return (
    <ButtonGroup>
      <Button kind="small" id={id('open')} label={`${verb}: ${name}`} onPress={() => onOpen(!isOpen)}>
        {verb}
      </Button>
      <Button
        kind="small"
        id={id('up')}
        label={`Up: move “${name}” up`}
        disabled={place === 1}
        onPress={() => onMove(-1)}
      >
        Up
      </Button>
      <Button
        kind="small"
        id={id('down')}
        label={`Down: move “${name}” down`}
        disabled={place === draft.steps.length}
        onPress={() => onMove(1)}
      >
        Down
      </Button>
      <LinkButton label={`Remove: ${name}`} onPress={onRemove}>
        Remove
      </LinkButton>
    </ButtonGroup>
  );
}

function Sentence({ step, titleOf }: { readonly step: Step; readonly titleOf: (id: string) => string }) {
  return (
    <p class="govuk-body app-edit-step__words">
      {whenWords(step, titleOf)} · {WHO_WORDS[step.who]} · {step.source}
      {step.conditions.map((condition, at) => (
        <span key={at} class="app-edit-step__if">
          Only if: {conditionWords(condition)}
        </span>
      ))}
    </p>
  );
}
