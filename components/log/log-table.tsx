import { useState } from 'preact/hooks';
import { LinkButton } from '@/components/govuk/button';
import { Empty } from '@/components/govuk/text-blocks';
import { dateOf, timeOf } from '@/utils/calendar/school-date';
import type { CaseEvent } from '@/utils/cases/log-row';
import { clockTime, shortDay } from '@/utils/wording/dates';
import { RestrictedLine } from './restricted-line';
import { rowDetail, rowTitle } from '@/utils/wording/log-rows';

interface LogTableProps {
  readonly events: readonly CaseEvent[];
  readonly titleOfStep: (step: string) => string;
  readonly nameOfStaff: (id: string) => string;
  readonly onTakeBack: (event: CaseEvent) => void;
}

/** Everything that was done, newest first. A line taken back stays in the record, and is no longer counted. */
export function LogTable({ events, titleOfStep, nameOfStaff, onTakeBack }: LogTableProps) {
  const [asking, setAsking] = useState<string | null>(null);
  if (events.length === 0) {
    return (
      <Empty>
        <p class="govuk-body">Nothing has been logged for this child yet.</p>
      </Empty>
    );
  }
  return (
    <ol class="app-log" aria-label="Log, newest first">
      {[...events].reverse().map((event) =>
        event.withheld === true ? (
          <RestrictedLine key={event.id} role="dsl" at={event.recordedAt} />
        ) : (
          <li key={event.id} class="app-log__row">
            <span class="app-log__when">
              {shortDay(dateOf(event.row.at))} {clockTime(timeOf(event.row.at))}
            </span>
            <span class="app-log__what">
              <strong>{rowTitle(event.row, titleOfStep)}</strong>
              {rowDetail(event.row) === '' ? null : <span>{rowDetail(event.row)}</span>}
              <span class="app-quiet">{event.row.by ?? nameOfStaff(event.author)}</span>
              {event.dslOnly === true ? <span class="app-quiet">For the DSL and the head only</span> : null}
            </span>
            <TakeBack
              what={rowTitle(event.row, titleOfStep)}
              asking={asking === event.id}
              onAsk={(ask) => setAsking(ask ? event.id : null)}
              onYes={() => onTakeBack(event)}
            />
          </li>
        ),
      )}
    </ol>
  );
}

interface TakeBackProps {
  readonly what: string;
  readonly asking: boolean;
  readonly onAsk: (ask: boolean) => void;
  readonly onYes: () => void;
}

function TakeBack({ what, asking, onAsk, onYes }: TakeBackProps) {
  if (!asking) {
    return (
      <LinkButton label={`Take back: ${what}`} onPress={() => onAsk(true)}>
        Take back
      </LinkButton>
    );
  }
  return (
    <span class="app-log__ask">
      Take this line back?{' '}
      <LinkButton
        label={`Yes, take back: ${what}`}
        onPress={() => {
          onAsk(false);
          onYes();
        }}
      >
        Yes
      </LinkButton>{' '}
      <LinkButton label={`No, keep: ${what}`} onPress={() => onAsk(false)}>
        No
      </LinkButton>
    </span>
  );
}
