import { useState } from 'preact/hooks';
import { Button } from '@/components/govuk/button';
import { dateOf } from '@/utils/calendar/school-date';
import type { SchoolMoment } from '@/utils/calendar/school-date';
import { WHO_WORDS } from '@/utils/wording/people';
import type { KeyRole, KeysActions, KeysView } from '../actions';
import { ROLE_OPENS } from '../door-words';
import type { PassphraseAdvice } from '../person-draft';
import { RecoverySheet } from '../recovery-sheet';
import { RecoveryTry } from '../recovery-try';
import { AdmitForm } from './admit-form';
import { HoldersList } from './holders-list';
import { IdlePart } from './idle-part';
import { LogCheck } from './log-check';
import { OwnSignIn } from './own-sign-in';
import { RecoveryPart } from './recovery-part';

/** What every part of this page gets. */
export interface KeysProps {
  readonly view: KeysView;
  readonly actions: KeysActions;
  readonly advice: PassphraseAdvice;
  /** The name of the school: it must not stand in a passphrase, and does stand on the printed sheet. */
  readonly school: string;
  readonly now: SchoolMoment;
  readonly onSaid: (message: string) => void;
}

/** "Who can sign in": the people, the reader's own passphrase, the paper in the safe, and the check of the log. */
export function KeysPart(props: KeysProps) {
  const [printing, setPrinting] = useState<{ readonly key: string; readonly isTried: boolean } | null>(null);
  const { school, now, onSaid } = props;
  if (printing !== null && !printing.isTried) {
    return (
      <RecoverySheet
        inside
        recoveryKey={printing.key}
        school={school}
        today={dateOf(now)}
        onPrinted={() => setPrinting({ ...printing, isTried: true })}
      />
    );
  }
  if (printing !== null) {
    return (
      <RecoveryTry
        inside
        recoveryKey={printing.key}
        onBack={() => setPrinting({ ...printing, isTried: false })}
        onSafe={() => {
          setPrinting(null);
          onSaid('The new recovery key is printed. Put it into the safe and destroy the old page.');
        }}
      />
    );
  }
  return <Parts {...props} onNewKey={(key) => setPrinting({ key, isTried: false })} />;
}

function Parts(props: KeysProps & { readonly onNewKey: (recoveryKey: string) => void }) {
  return (
    <>
      <HoldersList {...props} />
      <Admitting {...props} />
      <OwnSignIn {...props} />
      <RecoveryPart {...props} />
      <IdlePart {...props} />
      <LogCheck {...props} />
      <RolesExplained />
    </>
  );
}

function Admitting(props: KeysProps) {
  const [open, setOpen] = useState(false);
  if (!props.view.mayAdmit) {
    return (
      <p class="govuk-body">
        Only the DSL and the headteacher can admit people, let them go or give a new passphrase.
      </p>
    );
  }
  return open ? (
    <AdmitForm {...props} onClose={() => setOpen(false)} />
  ) : (
    <Button onPress={() => setOpen(true)}>Admit somebody</Button>
  );
}

const ROLES: readonly KeyRole[] = ['office', 'dsl', 'head'];

function RolesExplained() {
  return (
    <section class="app-section" aria-labelledby="roles">
      <h2 class="govuk-heading-m" id="roles">
        What each role opens
      </h2>
      <p class="govuk-body">
        A role is not a setting: it is which keys a passphrase opens. Nobody can choose another one. To the
        office a restricted note shows as “DSL note, 12 November”, without its words.
      </p>
      <dl class="govuk-summary-list">
        {ROLES.map((role) => (
          <div class="govuk-summary-list__row" key={role}>
            <dt class="govuk-summary-list__key">{WHO_WORDS[role]}</dt>
            <dd class="govuk-summary-list__value">{ROLE_OPENS[role]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
