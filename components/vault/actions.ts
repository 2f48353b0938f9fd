import type { Outcome } from '@/components/actions';
import type { SchoolMoment } from '@/utils/calendar/school-date';

/** The roles whose keys a person can hold (reliability B3). */
export type KeyRole = 'office' | 'dsl' | 'head';

/** Why the vault is locked. */
export type WhyLocked =
  | 'asked'
  | 'switching'
  | 'idle'
  | 'screen-locked'
  | 'browser-closed'
  | 'updated'
  | 'clock-set-back'
  | 'erased';

/** A person as the sign-in list may show them while everything is locked. */
export interface PersonAtTheDoor {
  readonly memberId: string;
  /** What they chose to be shown as, for example "Office, JM". Never needed to be a name. */
  readonly label: string;
  readonly role: KeyRole;
  /** They can also unlock with this computer's own key (fingerprint, face or PIN of the device). */
  readonly withDevice: boolean;
}

/** Where somebody who opens a page of the extension stands. */
export type DoorState =
  | { readonly kind: 'opening' }
  /** No vault has been set up here. */
  | { readonly kind: 'new' }
  /** There was a vault on this computer and its records are gone or damaged. Never treated as new. */
  | { readonly kind: 'missing'; readonly damaged: boolean }
  /** The store cannot be used; the sentence says why and what to do. */
  | { readonly kind: 'trouble'; readonly message: string }
  | {
      readonly kind: 'locked';
      readonly because: WhyLocked;
      readonly people: readonly PersonAtTheDoor[];
      /** Registers that were read while locked and wait, sealed, to be counted. */
      readonly waiting: number;
    }
  | {
      readonly kind: 'open';
      readonly memberId: string;
      readonly name: string;
      readonly role: KeyRole;
    };

/** One person at set-up or added later. */
export interface PersonToAdmit {
  readonly name: string;
  readonly role: KeyRole;
  readonly label: string;
  readonly passphrase: string;
  /** Last day on which the sign-in works, for cover staff; null for no end. Written YYYY-MM-DD. */
  readonly until: string | null;
}

/** What is asked once. The first of `people` is the DSL or the head: they found the vault. */
export interface SetUp {
  readonly school: string;
  readonly people: readonly PersonToAdmit[];
}

/** What can be done at the door, before anybody is signed in. */
export interface DoorActions {
  /** Makes the vault and signs the first person in. `done` with the recovery key as it is printed: it is shown this once. */
  readonly setUp: (setUp: SetUp) => Promise<Outcome<{ readonly recoveryKey: string }>>;
  readonly signIn: (memberId: string, passphrase: string) => Promise<Outcome>;
  /** To be called first thing in a press of a button: the browser asks for the device's key only then. */
  readonly signInWithDevice: (memberId: string) => Promise<Outcome>;
  /**
   * With the printed key somebody who lost their passphrase, and nobody else being there to admit them, gets a new
   * sign-in as DSL or head. `done` with them signed in.
   */
  readonly signInWithRecoveryKey: (typed: string, person: PersonToAdmit) => Promise<Outcome>;
  readonly lock: (because: 'asked' | 'switching') => Promise<void>;
  /** Sentences saying why this passphrase may not be used; none when it may. */
  readonly weaknesses: (
    passphrase: string,
    names: { readonly school: string; readonly own: string },
  ) => readonly string[];
  readonly suggestPassphrase: () => string;
}

/** A person in the list of those who hold keys, for whoever is signed in. */
export interface KeyHolder {
  readonly memberId: string;
  readonly name: string;
  readonly label: string;
  readonly role: KeyRole;
  readonly since: SchoolMoment;
  readonly until: string | null;
  readonly left: SchoolMoment | null;
  /** Read out over the telephone before a case is handed over. */
  readonly fingerprint: string;
  readonly withDevice: boolean;
  /** Why their sign-in was ended; null where nobody said. */
  readonly reason: string | null;
}

/** Who holds keys, and the state of the log. */
export interface KeysView {
  readonly holders: readonly KeyHolder[];
  readonly me: string;
  readonly mayAdmit: boolean;
  readonly recoveryKeys: readonly { readonly memberId: string; readonly since: SchoolMoment }[];
  /** Minutes without use after which the vault locks. */
  readonly idleMinutes: number;
  /** The most that may be set on this computer: 15, or fewer where the IT department says so. */
  readonly mostIdleMinutes: number;
  /** What the last check of the log found; one sentence each. */
  readonly findings: readonly string[];
  readonly checkedAt: SchoolMoment | null;
  /** When it was last noticed that this computer's clock was set back, by that clock. */
  readonly clockSetBack: SchoolMoment | null;
}

/** What key-holders do in Settings. Each answers `refused` with plain sentences; the office may only change its own. */
export interface KeysActions {
  readonly admit: (person: PersonToAdmit) => Promise<Outcome>;
  /** Their keys end, and what is written from now on has new ones. The reason is kept. */
  readonly letGo: (memberId: string, reason: string) => Promise<Outcome>;
  /** A person whose passphrase is lost gets new keys; their old entries stay theirs. */
  readonly newSignInFor: (memberId: string, passphrase: string) => Promise<Outcome>;
  readonly changePassphrase: (old: string, next: string) => Promise<Outcome>;
  /** Adds this computer's own key beside the passphrase. First thing in a press of a button. */
  readonly addDevice: (passphrase: string) => Promise<Outcome>;
  readonly removeDevice: () => Promise<Outcome>;
  /** The old printed key is void from then on. `done` with the new one, shown this once. */
  readonly newRecoveryKey: () => Promise<Outcome<{ readonly recoveryKey: string }>>;
  readonly saveIdleMinutes: (minutes: number) => Promise<Outcome>;
  /** Checks every entry ever written. */
  readonly checkLog: () => Promise<Outcome>;
}
