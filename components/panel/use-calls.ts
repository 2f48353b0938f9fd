import { useRef, useState } from 'preact/hooks';
import type { Outcome, PupilActions, RowToLog } from '@/components/actions';
import { NOT_SAVED } from '@/components/form/saving';
import type { Problem } from '@/components/govuk/error-summary';
import type { Call } from '@/utils/policy/call-list';
import { spokenName } from '@/utils/wording/people';
import { callRow } from './outcomes';
import type { CallOutcome } from './outcomes';

/** The child after one in the list; the first again after the last; null when there is no other. */
export function childAfter(calls: readonly Call[], id: string): string | null {
  const at = calls.findIndex(({ pupilId }) => pupilId === id);
  return [...calls.slice(at + 1), ...calls.slice(0, Math.max(at, 0))][0]?.pupilId ?? null;
}

interface Turn {
  readonly current: Call | null;
  readonly visiting: boolean;
  /** Counts up each time a child's turn comes, so that focus can follow. */
  readonly turn: number;
  readonly goTo: (pupilId: string | null) => void;
  readonly step: (by: 1 | -1) => void;
  readonly startVisit: () => void;
  readonly endVisit: () => void;
}

function useTurn(calls: readonly Call[]): Turn {
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [visiting, setVisiting] = useState(false);
  const [turn, setTurn] = useState(0);
  const current = calls.find(({ pupilId }) => pupilId === currentId) ?? calls[0] ?? null;
  const goTo = (pupilId: string | null): void => {
    setVisiting(false);
    setCurrentId(pupilId);
    setTurn((count) => count + 1);
  };
  const step = (by: 1 | -1): void => {
    if (current === null) return;
    goTo(childAfter(by === 1 ? calls : [...calls].reverse(), current.pupilId) ?? current.pupilId);
  };
  const endVisit = (): void => goTo(current?.pupilId ?? null);
  return { current, visiting, turn, goTo, step, startVisit: () => setVisiting(true), endVisit };
}

interface Voice {
  readonly say: (message: string, eventId: string | null) => void;
  readonly complain: (problems: readonly Problem[]) => void;
}

type Log = (call: Call, row: RowToLog) => Promise<Outcome<string>>;

/** Logs one row at a time: a key held down or pressed twice in a hurry logs once. */
function useOneAtATime(logRow: PupilActions['logRow']): { readonly busy: boolean; readonly log: Log } {
  const [busy, setBusy] = useState(false);
  const logging = useRef(false);
  const log: Log = async (call, row) => {
    if (logging.current) return { kind: 'refused', problems: [] };
    logging.current = true;
    setBusy(true);
    const outcome = await logRow(call.pupilId, row).catch((): Outcome<string> => ({
      kind: 'refused',
      problems: [NOT_SAVED],
    }));
    logging.current = false;
    setBusy(false);
    return outcome;
  };
  return { busy, log };
}

export interface Calls extends Turn {
  readonly busy: boolean;
  /** To the child of the last outcome, which was just taken back. */
  readonly goBack: () => void;
  readonly ring: (outcome: CallOutcome) => Promise<void>;
  readonly visit: (row: RowToLog) => Promise<Outcome<string>>;
}

/** Whose turn it is on the call list, and what a key does. After each outcome the next child's turn comes. */
export function useCalls(calls: readonly Call[], logRow: PupilActions['logRow'], voice: Voice): Calls {
  const turn = useTurn(calls);
  const { busy, log } = useOneAtATime(logRow);
  const { current } = turn;
  const lastRung = useRef<string | null>(null);

  const logAndMoveOn = async (call: Call, row: RowToLog, said: string): Promise<Outcome<string>> => {
    const next = childAfter(calls, call.pupilId) ?? call.pupilId;
    const outcome = await log(call, row);
    if (outcome.kind === 'refused') return outcome;
    lastRung.current = call.pupilId;
    voice.say(said, outcome.value);
    turn.goTo(next);
    return outcome;
  };
  const ring: Calls['ring'] = async (outcome) => {
    if (current === null || current.next === null) return;
    const said = `${spokenName(current.pupil)}, ${current.next.person}: ${outcome.label.toLowerCase()}.`;
    const row = callRow(current.next, outcome.outcome);
    const ended = await logAndMoveOn(current, row, `${said} ${outcome.next ?? ''}`.trim());
    if (ended.kind === 'refused' && ended.problems.length > 0) voice.complain(ended.problems);
  };
  const visit: Calls['visit'] = (row) =>
    current === null
      ? Promise.resolve({ kind: 'refused', problems: [] })
      : logAndMoveOn(current, row, `${spokenName(current.pupil)}: home visit logged.`);
  return { ...turn, busy, ring, visit, goBack: () => turn.goTo(lastRung.current) };
}
