import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PupilActions } from '@/components/actions';
import { ErrorSummary } from '@/components/govuk/error-summary';
import { StatusLine, useLastDone } from '@/components/shell/status-line';
import { callList } from '@/utils/policy/call-list';
import type { CallList } from '@/utils/policy/call-list';
import { callSheets } from '@/utils/policy/call-sheets';
import type { CallSheet } from '@/utils/policy/call-sheets';
import { mayShowAddress } from '@/utils/policy/for-role';
import type { SchoolView } from '@/utils/policy/school-view';
import { childrenWords, groupWords } from '@/utils/wording/people';
import { ClosedCall, OpenCall, dayWords } from './call-card';
import { CallListEmpty } from './call-list-empty';
import { Deadline } from './deadline';
import { CALL_OUTCOMES, UNDO_KEY, VISIT_KEY } from './outcomes';
import { childrenOf, useCalls } from './use-calls';
import type { Calls } from './use-calls';
import { VisitForm } from './visit-form';

interface CallListProps {
  readonly view: SchoolView;
  readonly actions: PupilActions;
}

type Keys = Readonly<Record<string, () => void>>;

/** One-key shortcuts work only while the list has the focus (WCAG 2.1.4), never while something is being typed. */
function onKeys(keys: Keys) {
  return (event: KeyboardEvent): void => {
    const typing =
      event.target instanceof Element && event.target.closest('input, select, textarea') !== null;
    if (typing || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
    const press = keys[event.key.toLowerCase()];
    if (press === undefined) return;
    event.preventDefault();
    press();
  };
}

/** Children drawn at once; the list moves up as they are rung. */
const MOST = 40;

/** When the last child leaves the list the heading takes the focus, so that undo stays one key away. */
function useFocusWhenEmpty(turn: number, isEmpty: boolean): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isEmpty && turn > 0) heading.current?.focus();
  }, [isEmpty, turn]);
  return heading;
}

/** Children away with no reason today, in the order of the work, with one key for each way a call can end. */
export function CallListSection({ view, actions }: CallListProps) {
  const list = callList(view);
  const last = useLastDone(actions.undo);
  const sheets = callSheets(view, list);
  const calls = useCalls(sheets.slice(0, MOST), actions, last);
  const heading = useFocusWhenEmpty(calls.turn, list.calls.length === 0);
  const undo = async (): Promise<void> => {
    await last.undo();
    calls.goBack();
  };
  const keys: Keys = {
    ...Object.fromEntries(
      CALL_OUTCOMES.map((outcome) => [outcome.key, () => void (calls.busy || calls.ring(outcome))]),
    ),
    [VISIT_KEY]: calls.startVisit,
    [UNDO_KEY]: () => void undo(),
    arrowdown: () => calls.step(1),
    arrowup: () => calls.step(-1),
  };
  return (
    <section class="app-section" aria-labelledby="call-list" onKeyDown={onKeys(keys)}>
      <h2 class="govuk-heading-m" id="call-list" tabIndex={-1} ref={heading}>
        Call list{list.calls.length === 0 ? '' : `: ${list.calls.length} with no reason yet`}
      </h2>
      <StatusLine last={last} onUndo={undo} />
      <ErrorSummary problems={last.problems} />
      {list.calls.length === 0 ? (
        <CallListEmpty view={view} />
      ) : (
        <Calling list={list} sheets={sheets} calls={calls} view={view} />
      )}
    </section>
  );
}

interface CallingProps {
  readonly list: CallList;
  readonly sheets: readonly CallSheet[];
  readonly calls: Calls;
  readonly view: SchoolView;
}

function Calling({ list, sheets, calls, view }: CallingProps) {
  const later = sheets.length - MOST;
  return (
    <>
      <Deadline deadline={list.deadline} sheets={sheets} now={view.now} />
      <ol class="app-calls">
        {sheets.slice(0, MOST).map((call) => (
          <CallItem key={call.pupilId} call={call} calls={calls} view={view} />
        ))}
      </ol>
      {later > 0 ? <p class="app-quiet">And {later} more, who come up as these are rung.</p> : null}
      <p class="app-quiet">Keys work while a child on this list has the focus. Arrow keys move along it.</p>
    </>
  );
}

interface CallItemProps {
  readonly call: CallSheet;
  readonly calls: Calls;
  readonly view: SchoolView;
}

function CallItem({ call, calls, view }: CallItemProps) {
  const isCurrent = call.pupilId === calls.current?.pupilId;
  return (
    <li class={isCurrent ? 'app-call app-call--current' : 'app-call'}>
      {isCurrent ? (
        <CurrentCall call={call} calls={calls} view={view} />
      ) : (
        <ClosedCall call={call} onOpen={() => calls.goTo(call.pupilId)} />
      )}
    </li>
  );
}

/** Takes the focus when its turn comes, so that the keys act on what is in front of the person. */
function CurrentCall({ call, calls, view }: CallItemProps) {
  const card = useRef<HTMLDivElement>(null);
  const { turn, visiting, busy } = calls;
  useEffect(() => {
    if (turn > 0 && !visiting) card.current?.focus();
  }, [turn, visiting]);
  const name = childrenWords(childrenOf(call).map(({ pupil }) => pupil));
  const facts = [groupWords(call.pupil), dayWords(call), 'no reason yet']
    .filter((part) => part !== '')
    .join(' · ');
  const row = view.pupils.find(({ id }) => id === call.pupilId);
  const address = row !== undefined && mayShowAddress(view, row) ? row.pupil.address : undefined;
  return (
    <div ref={card} role="group" aria-label={`${name}, ${facts}`} tabIndex={0} class="app-call__card">
      <h3 class="app-call__heading">
        <span class="app-call__name">{name}</span>
        <span class="app-call__facts">{facts}</span>
      </h3>
      {visiting ? (
        <VisitForm address={address} onSave={calls.visit} onCancel={calls.endVisit} />
      ) : (
        <OpenCall
          call={call}
          view={view}
          busy={busy}
          leftOut={calls.leftOut}
          onAbout={calls.setAbout}
          onOutcome={(outcome) => void calls.ring(outcome)}
          onVisit={calls.startVisit}
        />
      )}
    </div>
  );
}
