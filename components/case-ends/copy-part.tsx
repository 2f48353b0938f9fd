import { useSaving } from '@/components/form/saving';
import { Button } from '@/components/govuk/button';
import { ErrorSummary } from '@/components/govuk/error-summary';
import type { StaffMember } from '@/utils/policy/school-view';
import type { CopyActions } from './actions';

interface PartProps {
  readonly pupilId: string;
  readonly acting: StaffMember | null;
  readonly actions: CopyActions;
  readonly onSaid: (message: string) => void;
}

/** A readable copy of everything held about this child, for a subject access request. */
export function CopyPart({ pupilId, acting, actions, onSaid }: PartProps) {
  const { busy, problems, run } = useSaving();
  const make = () =>
    run([], async () => {
      const outcome = await actions.subjectAccess(pupilId);
      if (outcome.kind === 'done') onSaid(outcome.value);
      return outcome;
    });
  return (
    <section class="app-section" aria-labelledby="copy">
      <h2 class="govuk-heading-m" id="copy">
        Answer a subject access request
      </h2>
      <ErrorSummary problems={problems} />
      <p class="govuk-body">
        Makes one Word document of everything that Tenth Day holds about this child. It is not sealed. Lines
        that name other people say so: take out what may not be given out before you hand it on. The log says
        that the copy was made.
      </p>
      {acting?.role === 'office' ? (
        <p class="govuk-body">
          What only the DSL and the head may read is left out of yours, and the document says so. For a whole
          copy the DSL or the head has to make it.
        </p>
      ) : null}
      <Button kind="secondary" disabled={busy} onPress={() => void make()}>
        {busy ? 'Making the document…' : 'Make the document'}
      </Button>
    </section>
  );
}
