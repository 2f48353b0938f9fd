import type { PupilActions } from '@/components/actions';
import { Go } from '@/components/shell/link';
import { StatusLine, useLastDone } from '@/components/shell/status-line';
import { mayShowAddress } from '@/utils/policy/for-role';
import type { PupilRow, SchoolView } from '@/utils/policy/school-view';
import type { Pupil } from '@/utils/roster/pupil';
import { spokenName } from '@/utils/wording/people';
import { ContactsForm } from './details-contacts';
import { FlagsForm } from './details-flags';
import { IdentityForm } from './details-identity';
import { LeaveForm } from './details-leave';
import { ParentsForm } from './details-parents';
import { SiblingsForm } from './details-siblings';

/** What every part of the details gets: the pupil as they are, and how to save a changed one. */
export interface PartFormProps {
  readonly pupil: Pupil;
  readonly onSave: (pupil: Pupil) => ReturnType<PupilActions['savePupil']>;
  readonly onSaved: (message: string) => void;
}

interface DetailsPageProps {
  readonly view: SchoolView;
  readonly row: PupilRow;
  readonly actions: PupilActions;
}

/** The details of a pupil, in parts that are saved one by one. */
export function DetailsPage({ view, row, actions }: DetailsPageProps) {
  const last = useLastDone(actions.undo);
  const part: PartFormProps = {
    pupil: row.pupil,
    onSave: (pupil) => actions.savePupil(row.id, pupil),
    onSaved: last.say,
  };
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1} id="page-title">
        <span class="govuk-caption-l">
          <Go to={{ page: 'pupil', id: row.id }}>{spokenName(row.pupil)}</Go>
        </span>
        Details
      </h1>
      <p class="govuk-body">Each part is saved by its own button.</p>
      <StatusLine last={last} />
      <IdentityForm {...part} showAddress={mayShowAddress(view, row)} />
      <ParentsForm {...part} showAddress={mayShowAddress(view, row)} />
      <ContactsForm {...part} />
      <SiblingsForm {...part} />
      <LeaveForm {...part} />
      {view.acting?.role === 'dsl' ? <FlagsForm {...part} /> : null}
    </>
  );
}

interface NewPupilProps {
  readonly actions: PupilActions;
  readonly onAdded: (pupilId: string) => void;
}

const NOBODY: Pupil = { surname: '', forenames: '' };

/** A pupil added by hand: name first, everything else afterwards. */
export function NewPupilPage({ actions, onAdded }: NewPupilProps) {
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1} id="page-title">
        Add a pupil
      </h1>
      <p class="govuk-body">Pupils on a register are added by themselves. Add one here who is on none yet.</p>
      <IdentityForm
        pupil={NOBODY}
        showAddress
        onSave={async (pupil) => {
          const outcome = await actions.savePupil(null, pupil);
          if (outcome.kind === 'done') onAdded(outcome.value);
          return outcome;
        }}
        onSaved={() => undefined}
      />
    </>
  );
}
