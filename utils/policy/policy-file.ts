import { checkPolicy } from './check-policy';
import type { CheckedPolicy } from './check-policy';
import type { Policy } from './policy';

/** A policy file is a page or two of text; nothing larger is one. */
const LARGEST_FILE = 500_000;

const refusal = (message: string): CheckedPolicy => ({ policy: null, problems: [message] });

/** The policy in a file, or in plain sentences why there is none. */
export function policyFromText(text: string): CheckedPolicy {
  if (text.length > LARGEST_FILE) return refusal('This file is too large to be a policy.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refusal('This is neither a policy that Tenth Day knows nor a policy file.');
  }
  return checkPolicy(value);
}

/** A policy as a file holds it, laid out to be read. */
export function textOfPolicy(policy: Policy): string {
  return `${JSON.stringify(policy, null, 2)}\n`;
}

export function policyFileName({ id }: Policy): string {
  return `policy-${id}.json`;
}
