import { openWith } from '@/utils/vault/sealing/named-key';
import type { NamedKey } from '@/utils/vault/sealing/named-key';
import { VaultTrouble } from '@/utils/vault/trouble';
import { eventFault } from './check-event';
import type { LogContext } from './check-event';
import { boundToEvent, idParts, sealedBytes } from './envelope';
import type { Envelope } from './envelope';
import type { Fault } from './links';

const TROUBLE_OF = {
  altered: 'damaged',
  're-signed': 'damaged',
  'unknown-author': 'damaged',
  'older-suite': 'older-suite',
  'not-checkable': 'not-checkable',
} as const satisfies Partial<Record<Fault, unknown>>;

function troubleOf(fault: Fault): VaultTrouble {
  return new VaultTrouble(fault in TROUBLE_OF ? TROUBLE_OF[fault as keyof typeof TROUBLE_OF] : 'damaged');
}

/**
 * What an entry says, without checking who signed it: for entries that `verifyChain` found in order. Its place, its
 * author and its clock are still bound to what is sealed.
 *
 * @throws VaultTrouble no-key (also a restricted entry, for the office), damaged, older-suite, newer-suite
 */
export async function openContent(event: Envelope, key: NamedKey): Promise<unknown> {
  const parts = idParts(event.id);
  const sealed = sealedBytes(event);
  if (parts === null || sealed === null) throw new VaultTrouble('damaged');
  if (key.kid !== event.kid) throw new VaultTrouble('no-key');
  return openWith(key, boundToEvent(parts.vault, parts.at, event), sealed);
}

/**
 * What an entry says, once its hash, its author and its signature are in order. For an entry that comes from a backup,
 * a handover or another machine.
 *
 * @throws VaultTrouble damaged, not-checkable, and those of `openContent`
 */
export async function openEvent(event: Envelope, key: NamedKey, context: LogContext): Promise<unknown> {
  const fault = await eventFault(event, context);
  if (fault !== null) throw troubleOf(fault);
  return openContent(event, key);
}
