import { vi } from 'vitest';
import type { Outcome } from '@/components/actions';
import type { PersonAtTheDoor, PersonToAdmit, SetUp } from '@/components/vault/actions';

/** Invented; only its form is that of a recovery key. */
export const PAPER_KEY = [
  'K7M2P 0Q4RX 9TB3D HJ5W1 C6N8V EFG2A 3XYZ4',
  '5B7D9 QRS0T VW1X2 M4N6P 8ACEF GH1J3 K5M7N',
].join(' ');

export const DSL_AT_DOOR: PersonAtTheDoor = {
  memberId: 'member-pn',
  label: 'DSL, PN',
  role: 'dsl',
  withDevice: true,
};

export const OFFICE_AT_DOOR: PersonAtTheDoor = {
  memberId: 'member-jm',
  label: 'Office, JM',
  role: 'office',
  withDevice: false,
};

/** The door's actions, all of them done, and remembering what they were asked. A passphrase is weak under 14 characters. */
export function doorActions() {
  return {
    setUp: vi.fn((_setUp: SetUp): Promise<Outcome<{ readonly recoveryKey: string }>> =>
      Promise.resolve({ kind: 'done', value: { recoveryKey: PAPER_KEY } }),
    ),
    signIn: vi.fn((_memberId: string, _passphrase: string): Promise<Outcome> =>
      Promise.resolve({ kind: 'done', value: undefined }),
    ),
    signInWithDevice: vi.fn((_memberId: string): Promise<Outcome> =>
      Promise.resolve({ kind: 'done', value: undefined }),
    ),
    signInWithRecoveryKey: vi.fn((_typed: string, _person: PersonToAdmit): Promise<Outcome> =>
      Promise.resolve({ kind: 'done', value: undefined }),
    ),
    lock: vi.fn((_because: 'asked' | 'switching'): Promise<void> => Promise.resolve()),
    weaknesses: vi.fn((passphrase: string): readonly string[] =>
      passphrase.length < 14 ? ['Use at least 14 characters.'] : [],
    ),
    suggestPassphrase: vi.fn(() => 'lantern otter cycle plum harbour'),
  };
}

export const WRONG: Outcome = {
  kind: 'refused',
  problems: [{ field: 'passphrase', message: 'This passphrase does not open the records.' }],
};
