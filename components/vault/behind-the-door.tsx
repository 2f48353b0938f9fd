import type { ComponentChildren } from 'preact';
import type { SchoolDate } from '@/utils/calendar/school-date';
import type { DoorActions, DoorState } from './actions';
import { Door } from './door';
import type { Slot } from './door';
import { useActivity, useDoorState } from './use-door';

/** The door as a page of the extension hands it in. */
export interface DoorOfPage extends DoorActions {
  readonly watch: (show: (state: DoorState) => void) => () => void;
  readonly used: () => Promise<void>;
}

interface BehindProps {
  readonly door: DoorOfPage;
  readonly today: SchoolDate;
  readonly restore: Slot;
  readonly backupStep: Slot;
  /** What is shown to whoever is signed in, made anew for each person. */
  readonly children: () => ComponentChildren;
}

/** A page that is there only while somebody is signed in. */
export function BehindTheDoor({ door, today, restore, backupStep, children }: BehindProps) {
  const state = useDoorState(door.watch);
  useActivity(door.used);
  return (
    <Door state={state} actions={door} {...{ today, restore, backupStep }}>
      {state.kind === 'open' ? <div key={state.memberId}>{children()}</div> : null}
    </Door>
  );
}
