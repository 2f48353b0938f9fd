import { Empty } from '@/components/govuk/text-blocks';
import { Go } from '@/components/shell/link';
import { readToday } from '@/utils/policy/read-today';
import type { SchoolView } from '@/utils/policy/school-view';

/** Why nobody is on the list. "Nobody is away" is said only when every register was read. */
export function CallListEmpty({ view }: { readonly view: SchoolView }) {
  return (
    <Empty>
      <p class="govuk-body">
        <EmptyWords view={view} />
      </p>
    </Empty>
  );
}

function EmptyWords({ view }: { readonly view: SchoolView }) {
  if (view.calendar === null) {
    return (
      <>
        Nothing is counted until the term dates are entered.{' '}
        <Go to={{ page: 'settings', part: 'calendar' }}>Enter the term dates</Go>
      </>
    );
  }
  if (view.pupils.length === 0) {
    return (
      <>
        No pupils yet. Open a register in your MIS, or{' '}
        <Go to={{ page: 'settings', part: 'pupils' }}>load the pupil list</Go>.
      </>
    );
  }
  const read = readToday(view);
  if (read.length === 0) return <>There is no school today.</>;
  if (read.every((session) => session.read === 0)) {
    return (
      <>
        No register has been read today. Open this morning’s register in your MIS: it is read as you look at
        it.
      </>
    );
  }
  if (read.some((session) => session.read < session.pupils)) {
    return <>Nobody is away without a reason in the registers read so far. Some are still missing.</>;
  }
  return <>Nobody is away without a reason today. Every register was read.</>;
}
