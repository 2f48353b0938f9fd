import { LogForm } from '@/components/log/log-form';
import { LogTable } from '@/components/log/log-table';
import { allSteps, eventsFor, mayKnowWhy, stepRows } from '@/utils/policy/for-role';
import type { PartProps } from './pupil-page';

/** What was done about this child, and a form that adds a line. */
export function PupilLog({ view, row, actions, last }: PartProps) {
  const takeBack = async (id: string): Promise<void> => {
    const outcome = await actions.undo(id);
    if (outcome.kind === 'refused') last.complain(outcome.problems);
    else last.say('Taken back. The line stays in the record as taken back.');
  };
  return (
    <section aria-labelledby="log">
      <h2 class="govuk-heading-m" id="log">
        Log
      </h2>
      <LogForm
        pupil={row.pupil}
        now={view.now}
        steps={allSteps(view).filter((step) => mayKnowWhy(view.acting, step))}
        mayFlag={view.acting?.role === 'dsl'}
        onLog={(line) => actions.logRow(row.id, line)}
        onLogged={(eventId) => last.say('Added to the log.', eventId)}
      />
      <LogTable
        events={eventsFor(view, row)}
        titleOfStep={(step) => stepRows(view, step)[0]?.title ?? step}
        nameOfStaff={(id) => view.staff.find((member) => member.id === id)?.name ?? ''}
        onTakeBack={(event) => void takeBack(event.id)}
      />
    </section>
  );
}
