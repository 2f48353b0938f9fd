import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { Opening } from '@/components/shell/opening';
import type { SchoolDate } from '@/utils/calendar/school-date';
import type { DoorActions, DoorState } from './actions';
import { BeforeSetUp } from './before-set-up';
import { Locked } from './locked';

/** A screen that another part of the program hands in: it calls `onDone` when it is finished or left. */
export type Slot = (onDone: () => void) => ComponentChildren;

export interface DoorProps {
  readonly state: DoorState;
  readonly actions: DoorActions;
  /** For the date on the printed sheet. */
  readonly today: SchoolDate;
  /** Choosing a folder or file and bringing a school back from it. */
  readonly restore: Slot;
  /** Choosing the folder for backups, at set-up. */
  readonly backupStep: Slot;
  /** What is shown to whoever is signed in. It is taken out of the page when the state leaves `open`. */
  readonly children: ComponentChildren;
}

const SLOW_AFTER_MS = 300;

/** The tab's title stands in the list of windows: while nobody is signed in it says nothing about a page. */
function useNeutralTitle(kind: DoorState['kind']): void {
  useLayoutEffect(() => {
    document.title = kind === 'locked' ? 'Tenth Day is locked' : 'Tenth Day';
  }, [kind]);
}

/**
 * What stands between a page of the extension and the school's records. Nothing of `children` stays in the page when
 * the state is any other than `open`.
 */
export function Door(props: DoorProps) {
  const { state, actions } = props;
  const [settingUp, setSettingUp] = useState(false);
  useNeutralTitle(state.kind);
  useEffect(() => {
    if (state.kind === 'locked') setSettingUp(false);
  }, [state.kind]);
  if (state.kind === 'locked') return <Locked state={state} actions={actions} />;
  // Making the vault opens it, while the recovery key still waits to be printed: set-up stays until it is finished.
  if (settingUp || state.kind === 'new' || state.kind === 'missing') {
    return <BeforeSetUp key="before" {...props} onHold={setSettingUp} />;
  }
  if (state.kind === 'open') return <>{props.children}</>;
  return <Waiting trouble={state.kind === 'trouble' ? state.message : null} />;
}

function Waiting({ trouble }: { readonly trouble: string | null }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const waiting = setTimeout(() => setSlow(true), SLOW_AFTER_MS);
    return () => clearTimeout(waiting);
  }, []);
  return <Opening trouble={trouble} slow={slow} />;
}
