import type { SchoolMoment } from '@/utils/calendar/school-date';
import type { Ask } from '@/utils/referral/ask';
import type { BlankActions } from './blank-actions';
import { BlankPart, useBlanks } from './blank-part';
import { FillBlank } from './fill-blank';

interface TheirFormProps {
  readonly form: string;
  readonly pupilId: string;
  readonly ask: Ask;
  readonly now: SchoolMoment;
  readonly mayMake: boolean;
  readonly actions: BlankActions;
  readonly onSaid: (message: string) => void;
}

/** The authority's own blank of this paper, filled in place of the program's own. */
export function TheirForm({ form, mayMake, actions, onSaid, ...toFill }: TheirFormProps) {
  const blank = useBlanks(actions).find(({ mapping }) => mapping.form === form) ?? null;
  return (
    <section aria-labelledby="their-form">
      <h2 class="govuk-heading-m" id="their-form">
        Or fill the authority’s own form
      </h2>
      {blank !== null && blank.hasFile && mayMake ? (
        <FillBlank
          mapping={blank.mapping}
          {...toFill}
          actions={actions}
          onMade={(fileName) => onSaid(`${fileName} was saved to your downloads. It has not been sent.`)}
        />
      ) : null}
      <BlankPart form={form} blank={blank} actions={actions} onSaid={onSaid} />
    </section>
  );
}
