import { useState } from 'preact/hooks';
import { useSaving } from '@/components/form/saving';
import type { SchoolDate } from '@/utils/calendar/school-date';
import type { DoorActions } from './actions';
import type { Slot } from './door';
import { RecoverySheet } from './recovery-sheet';
import { RecoveryTry } from './recovery-try';
import { emptyDraft, placeBefore, setUpFrom } from './set-up-draft';
import type { SetUpPlace } from './set-up-draft';
import { BackupStep, WhatNext } from './set-up-end';
import { TypedStep } from './set-up-steps';

interface WizardProps {
  readonly actions: DoorActions;
  /** Already typed, when a school starts anew. */
  readonly school: string;
  readonly today: SchoolDate;
  readonly backupStep: Slot;
  readonly onHold: (hold: boolean) => void;
  readonly onLeave: () => void;
}

/** What was typed, where one is, and the key that is shown once. */
function useSetUp({ actions, school, onHold, onLeave }: WizardProps) {
  const [place, setPlace] = useState<SetUpPlace>('school');
  const [draft, setDraft] = useState(() => emptyDraft(school));
  const [recoveryKey, setRecoveryKey] = useState('');
  const { busy, problems, run } = useSaving();
  const makeKeys = async (): Promise<void> => {
    onHold(true);
    const made = await run([], async () => {
      const outcome = await actions.setUp(setUpFrom(draft));
      if (outcome.kind === 'done') setRecoveryKey(outcome.value.recoveryKey);
      return outcome;
    });
    if (!made) return onHold(false);
    setDraft(emptyDraft(draft.school));
    setPlace('print');
  };
  const isPrinted = (): void => {
    setRecoveryKey('');
    setPlace('backup');
  };
  const back = (): void => {
    const before = placeBefore(place);
    if (before === null) onLeave();
    else setPlace(before);
  };
  return { place, setPlace, draft, setDraft, recoveryKey, busy, problems, makeKeys, isPrinted, back };
}

/**
 * From the name of the school to a vault with its paper in the safe. Going back keeps what was typed; passphrases are
 * forgotten here once the keys are made.
 */
export function SetUpWizard(props: WizardProps) {
  const { actions, today, backupStep, onHold } = props;
  const at = useSetUp(props);
  const { place, setPlace, draft, recoveryKey, busy, problems } = at;
  switch (place) {
    case 'print':
      return (
        <RecoverySheet {...{ recoveryKey, today }} school={draft.school} onPrinted={() => setPlace('try')} />
      );
    case 'try':
      return <RecoveryTry {...{ recoveryKey }} onBack={() => setPlace('print')} onSafe={at.isPrinted} />;
    case 'backup':
      return <BackupStep slot={backupStep} onDone={() => setPlace('next')} />;
    case 'next':
      return <WhatNext onOpen={() => onHold(false)} />;
    case 'school':
    case 'first':
    case 'second':
    case 'check':
      return (
        <TypedStep
          key={place}
          {...{ place, draft, busy, problems }}
          advice={actions}
          onChange={at.setDraft}
          onGo={setPlace}
          onBack={at.back}
          onMake={() => void at.makeKeys()}
        />
      );
  }
}
