import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Outcome } from '@/components/actions';
import type { SchoolMoment } from '@/utils/calendar/school-date';
import type { KeysActions, KeysView } from '../actions';
import type { PassphraseAdvice } from '../person-draft';
import { KeysPart } from './keys-part';

/** Who can sign in, as a page of the extension hands it in. */
export type KeysOfPage = KeysActions & PassphraseAdvice & { readonly keys: () => Promise<Outcome<KeysView>> };

interface KeysProps {
  readonly door: KeysOfPage;
  readonly school: string;
  readonly now: SchoolMoment;
  readonly onSaid: (message: string) => void;
}

/** The same actions, each of which has the list shown anew once it is done. */
function showingAnew(door: KeysOfPage, look: () => void): KeysActions {
  const then =
    <Asked extends readonly unknown[], Value>(act: (...asked: Asked) => Promise<Outcome<Value>>) =>
    async (...asked: Asked): Promise<Outcome<Value>> => {
      const outcome = await act(...asked);
      if (outcome.kind === 'done') look();
      return outcome;
    };
  return {
    admit: then(door.admit),
    letGo: then(door.letGo),
    newSignInFor: then(door.newSignInFor),
    changePassphrase: then(door.changePassphrase),
    addDevice: then(door.addDevice),
    removeDevice: then(door.removeDevice),
    newRecoveryKey: then(door.newRecoveryKey),
    saveIdleMinutes: then(door.saveIdleMinutes),
    checkLog: then(door.checkLog),
  };
}

/** "Who can sign in", read anew after every change. */
export function KeysOfSchool({ door, school, now, onSaid }: KeysProps) {
  const [view, setView] = useState<KeysView | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [looks, setLooks] = useState(0);
  useEffect(() => {
    let stopped = false;
    void door.keys().then((outcome) => {
      if (stopped) return;
      if (outcome.kind === 'done') setView(outcome.value);
      setTrouble(outcome.kind === 'refused' ? (outcome.problems[0]?.message ?? null) : null);
    });
    return () => {
      stopped = true;
    };
  }, [door, looks]);
  const actions = useMemo(() => showingAnew(door, () => setLooks((before) => before + 1)), [door]);
  return (
    <>
      <div role="alert">{trouble === null ? null : <p class="govuk-body">{trouble}</p>}</div>
      {view === null ? null : <KeysPart {...{ view, actions, school, now, onSaid }} advice={door} />}
    </>
  );
}
