import { useRef, useState } from 'preact/hooks';
import type { Outcome, PupilActions, RowToLog } from '@/components/actions';
import { NOT_SAVED } from '@/components/form/saving';
import type { Problem } from '@/components/govuk/error-summary';
import type { CallSheet } from '@/utils/policy/call-sheets';
import { childrenWords } from '@/utils/wording/people';
import { callRow } from './outcomes';
import type { CallOutcome } from './outcomes';

/** The child after one in the list; the first again after the last; null when there is no other. */
export function childAfter(calls: readonly CallSheet[], id: string): string | null {
  const at = calls.findIndex(({ pupilId }) => pupilId === id);
  return [...calls.slice(at + 1), ...calls.slice(0, Math.max(at, 0))][0]?.pupilId ?? null;
}

interface Turn {
  readonly current: CallSheet | null;
  readonly visiting: boolean;
  /** Counts up each time a child's turn comes, so that focus can follow. */
  readonly turn: number;
  readonly goTo: (pupilId: string | null) => void;
  readonly step: (by: 1 | -1) => void;
  readonly startVisit: () => void;
  readonly endVisit: () => void;
}

function useTurn(calls: readonly CallSheet[]): Turn {
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

type Log = (pupilIds: readonly string[], row: RowToLog) => Promise<Outcome<string>>;
type LogActions = Pick<PupilActions, 'logRow' | 'logForAll'>;

/** Logs one row at a time: a key held down or pressed twice in a hurry logs once. */
function useOneAtATime({ logRow, logForAll }: LogActions): { readonly busy: boolean; readonly log: Log } {
  const [busy, setBusy] = useState(false);
  const logging = useRef(false);
  const log: Log = async (pupilIds, row) => {
    if (logging.current) return { kind: 'refused', problems: [] };
    logging.current = true;
    setBusy(true);
    const [only = '', ...others] = pupilIds;
    const logged = others.length === 0 ? logRow(only, row) : logForAll(pupilIds, row);
    const outcome = await logged.catch((): Outcome<string> => ({
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
  /** Children of the sheet whom the next line is not about. */
  readonly leftOut: readonly string[];
  readonly setAbout: (pupilIds: readonly string[]) => void;
}

/** The children of a sheet, the one whose turn it is first. */
export function childrenOf(sheet: CallSheet): readonly Pick<CallSheet, 'pupilId' | 'pupil'>[] {
  return [sheet, ...sheet.also];
}

interface About {
  readonly leftOut: readonly string[];
  readonly setAbout: Calls['setAbout'];
  readonly askAgain: () => void;
  /** Those of a sheet's children, among some, whom the next line is about. */
  readonly of: (sheet: CallSheet, among?: readonly string[]) => ReturnType<typeof childrenOf>;
}

/** Whom of the family the next line is about: all of the sheet, until somebody is left out. */
function useAbout(current: CallSheet | null): About {
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const children = current === null ? [] : childrenOf(current);
  return {
    leftOut,
    setAbout: (ids) =>
      setLeftOut(children.flatMap(({ pupilId }) => (ids.includes(pupilId) ? [] : [pupilId]))),
    askAgain: () => setLeftOut([]),
    of: (sheet, among) =>
      childrenOf(sheet).filter(
        ({ pupilId }) => (among === undefined || among.includes(pupilId)) && !leftOut.includes(pupilId),
      ),
  };
}

const NOBODY_MEANT: Problem = { field: null, message: 'Choose at least one child whom this is about.' };

/** Whose turn it is on the call list, and what a key does. After each outcome the next family's turn comes. */
export function useCalls(calls: readonly CallSheet[], actions: LogActions, voice: Voice): Calls {
  const turn = useTurn(calls);
  const { busy, log } = useOneAtATime(actions);
  const { current } = turn;
  const about = useAbout(current);
  const lastRung = useRef<string | null>(null);

  const logAndMoveOn = async (
    sheet: CallSheet,
    children: ReturnType<typeof childrenOf>,
    row: RowToLog,
    said: string,
  ): Promise<Outcome<string>> => {
    if (children.length === 0) return { kind: 'refused', problems: [NOBODY_MEANT] };
    const next = childAfter(calls, sheet.pupilId) ?? sheet.pupilId;
    const ids = children.map(({ pupilId }) => pupilId);
    const outcome = await log(ids, row);
    if (outcome.kind === 'refused') return outcome;
    lastRung.current = sheet.pupilId;
    voice.say(`${childrenWords(children.map(({ pupil }) => pupil))}${said}`, outcome.value);
    about.askAgain();
    turn.goTo(next);
    return outcome;
  };
  const ring: Calls['ring'] = async (outcome) => {
    if (current === null || current.next === null) return;
    const { next } = current;
    const said = `, ${next.person}: ${outcome.label.toLowerCase()}. ${outcome.next ?? ''}`.trim();
    const children = about.of(current, next.about);
    const ended = await logAndMoveOn(current, children, callRow(next, outcome.outcome), said);
    if (ended.kind === 'refused' && ended.problems.length > 0) voice.complain(ended.problems);
  };
  const visit: Calls['visit'] = (row) =>
    current === null
      ? Promise.resolve({ kind: 'refused', problems: [] })
      : logAndMoveOn(current, about.of(current), row, ': home visit logged.');
  const goBack = (): void => turn.goTo(lastRung.current);
  return { ...turn, busy, ring, visit, leftOut: about.leftOut, setAbout: about.setAbout, goBack };
}
