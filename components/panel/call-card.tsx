import { CountList } from '@/components/counts/count-list';
import { Button } from '@/components/govuk/button';
import { Details } from '@/components/govuk/details';
import { Go } from '@/components/shell/link';
import type { Call } from '@/utils/policy/call-list';
import type { CallSheet } from '@/utils/policy/call-sheets';
import type { SchoolView } from '@/utils/policy/school-view';
import type { ToRing } from '@/utils/policy/ring-order';
import { amount } from '@/utils/wording/amounts';
import { clockTime } from '@/utils/wording/dates';
import { childrenWords, groupWords, spokenName } from '@/utils/wording/people';
import { FamilySheet } from './family-sheet';
import { CALL_OUTCOMES } from './outcomes';
import type { CallOutcome } from './outcomes';
import { childrenOf } from './use-calls';

export function dayWords({ day, dayCertain }: Call): string {
  return dayCertain ? `day ${day}` : `day ${day} at most`;
}

function RingNext({ next }: { readonly next: ToRing | null }) {
  if (next === null) {
    return (
      <p class="govuk-body app-ring">No number left to ring. Add one to the pupil’s details, or visit.</p>
    );
  }
  return (
    <p class="app-ring">
      <span class="app-ring__who">
        Ring {next.person}
        {next.relationship === null ? '' : `, ${next.relationship}`}
      </span>
      <span class="app-ring__number">{next.number}</span>
    </p>
  );
}

function Attempts({ call }: { readonly call: Call }) {
  if (call.attempts.length === 0) return <p class="app-quiet">Nobody rung yet today.</p>;
  return (
    <ul class="app-attempts" aria-label="Tried today">
      {call.attempts.map(({ time, person, outcome }) => (
        <li key={`${time}${person}${outcome}`}>
          {clockTime(time)} {person}: {outcome}
        </li>
      ))}
    </ul>
  );
}

interface OpenCallProps {
  readonly call: CallSheet;
  readonly view: SchoolView;
  readonly busy: boolean;
  readonly leftOut: readonly string[];
  readonly onAbout: (pupilIds: readonly string[]) => void;
  readonly onOutcome: (outcome: CallOutcome) => void;
  readonly onVisit: () => void;
}

/** The child whose family is being rung now: the number, and a button and a key for each way the call can end. */
export function OpenCall({ call, view, busy, leftOut, onAbout, onOutcome, onVisit }: OpenCallProps) {
  return (
    <div class="app-call__open">
      <FamilySheet call={call} leftOut={leftOut} onAbout={onAbout} />
      <RingNext next={call.next} />
      {call.after.length === 0 ? null : (
        <p class="app-quiet">
          Then: {call.after.map(({ person, number }) => `${person} ${number}`).join(' · ')}
        </p>
      )}
      <Attempts call={call} />
      <div class="app-outcomes">
        {CALL_OUTCOMES.map((outcome) => (
          <Button
            key={outcome.key}
            kind="small"
            disabled={busy || call.next === null}
            onPress={() => onOutcome(outcome)}
          >
            <kbd class="app-key">{outcome.key}</kbd> {outcome.label}
          </Button>
        ))}
        <Button kind="small" disabled={busy} onPress={onVisit}>
          <kbd class="app-key">V</kbd> Home visit
        </Button>
      </div>
      <CallCounts call={call} view={view} />
      <p class="app-quiet">
        <Go to={{ page: 'pupil', id: call.pupilId }} label={`Everything about ${spokenName(call.pupil)}`}>
          Everything about this child
        </Go>
      </p>
    </div>
  );
}

function CallCounts({ call, view }: Pick<OpenCallProps, 'call' | 'view'>) {
  const row = view.pupils.find(({ id }) => id === call.pupilId);
  if (row === undefined) return null;
  return (
    <Details summary="Counts">
      {() => <CountList view={view} row={row} only={['absence', 'noContact', 'unseen']} />}
    </Details>
  );
}

/** One line for a child whose turn comes later. */
export function ClosedCall({ call, onOpen }: { readonly call: CallSheet; readonly onOpen: () => void }) {
  const tried = call.attempts.length === 0 ? 'not rung yet' : `tried ${amount(call.attempts.length, 'time')}`;
  return (
    <button type="button" class="app-call__closed" onClick={onOpen}>
      <span class="app-call__name">{childrenWords(childrenOf(call).map(({ pupil }) => pupil))}</span>
      <span class="app-call__facts">
        {[groupWords(call.pupil), dayWords(call), call.spokenToday ? 'spoke today, no reason yet' : tried]
          .filter((part) => part !== '')
          .join(' · ')}
      </span>
    </button>
  );
}
