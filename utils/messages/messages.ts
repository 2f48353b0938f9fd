import type { Mapping } from '@/utils/register/mapping';
import type { Reading } from '@/utils/register/reading';
import { browser } from '@/utils/platform/browser';

/** Every message there is: what is asked, and what is answered. */
export interface Messages {
  /**
   * A content script has read a page, which showed what was so many minutes old. Answered with whether it is on record,
   * and nothing else: the page is not ours.
   */
  'register-read': {
    readonly asks: { readonly reading: Reading; readonly age: number };
    readonly answers: { readonly recorded: boolean };
  };
  /** A watcher has found something like a register in its frame and asks for the reader. */
  'reader-wanted': { readonly asks: null; readonly answers: { readonly brought: boolean } };
  /** A content script asks what staff have taught of pages at its address. */
  'taught-pages': { readonly asks: null; readonly answers: readonly Mapping[] };
  /** A screen has changed the MIS addresses. */
  'addresses-changed': { readonly asks: null; readonly answers: null };
  /** A screen has changed what may be counted; open registers are to be read again. */
  'look-again': { readonly asks: null; readonly answers: null };
}

export type MessageName = keyof Messages;

export interface Message<Name extends MessageName = MessageName> {
  readonly name: Name;
  readonly body: Messages[Name]['asks'];
}

const NAMES: readonly string[] = [
  'register-read',
  'reader-wanted',
  'taught-pages',
  'addresses-changed',
  'look-again',
] satisfies readonly MessageName[];

/** Reads a message's name and body; null when it is none of ours. The body is still unchecked. */
export function messageIn(value: unknown): { name: MessageName; body: unknown } | null {
  if (typeof value !== 'object' || value === null) return null;
  const { name, body } = value as { name?: unknown; body?: unknown };
  return typeof name === 'string' && NAMES.includes(name) ? { name: name as MessageName, body } : null;
}

/** Sends a message to the background. Null when nobody answered: the extension was reloaded, or refused the message. */
export async function send<Name extends MessageName>(
  name: Name,
  body: Messages[Name]['asks'],
): Promise<Messages[Name]['answers'] | null> {
  try {
    const answer: unknown = await browser.runtime.sendMessage({ name, body } satisfies Message<Name>);
    return (answer ?? null) as Messages[Name]['answers'] | null;
  } catch {
    return null;
  }
}
