import { Go } from '@/components/shell/link';
import { StatusLine, useLastDone } from '@/components/shell/status-line';
import type { PupilRow, SchoolView } from '@/utils/policy/school-view';
import { groupWords, spokenName } from '@/utils/wording/people';
import type { CopyActions, ErasureActions, HandOverActions, Recipient, WatchCaseEnds } from './actions';
import { CopyPart } from './copy-part';
import { ErasurePart } from './erasure-part';
import { HandOverPart } from './hand-over-part';
import { useCaseEnds } from './use-case-ends';

interface PageProps<To extends Recipient> {
  readonly view: SchoolView;
  readonly row: PupilRow;
  readonly actions: HandOverActions<To> & CopyActions & ErasureActions & WatchCaseEnds;
}

const NOTHING_TO_UNDO = () => Promise.resolve({ kind: 'refused', problems: [] } as const);

/** What can be done with the whole record of one child. */
export function RecordPage<To extends Recipient>({ view, row, actions }: PageProps<To>) {
  const last = useLastDone(NOTHING_TO_UNDO);
  const ends = useCaseEnds(actions);
  const shared = { pupilId: row.id, acting: view.acting, onSaid: last.say };
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1} id="page-title">
        <span class="govuk-caption-l">{groupWords(row.pupil)}</span>
        {spokenName(row.pupil)}: the whole record
      </h1>
      <p class="govuk-body">
        <Go to={{ page: 'pupil', id: row.id }}>Back to {spokenName(row.pupil)}</Go>
      </p>
      <StatusLine last={last} />
      <HandOverPart {...shared} actions={actions} />
      <CopyPart {...shared} actions={actions} />
      {ends === null ? null : (
        <ErasurePart
          {...shared}
          actions={actions}
          pending={ends.pending.find(({ pupilId }) => pupilId === row.id) ?? null}
        />
      )}
    </>
  );
}
