import type { AboutPolicy, Recipient } from './policy';

type Fields = Readonly<Record<string, unknown>>;

const RECIPIENT_TEXTS = ['email', 'phone', 'address'] as const;

function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

function isRecipient(value: unknown): boolean {
  const fields = fieldsOf(value);
  if (fields === null || typeof fields['name'] !== 'string') return false;
  return RECIPIENT_TEXTS.every((name) => fields[name] === undefined || typeof fields[name] === 'string');
}

const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((text) => typeof text === 'string');

/** Problems of what a policy file says besides its steps; it may say nothing. */
export function checkAbout(value: unknown): string[] {
  if (value === undefined) return [];
  const fields = fieldsOf(value);
  if (fields === null)
    return ['The policy: "about" must hold what it says of its definition and recipients.'];
  const {
    definition,
    notCme,
    onReturn,
    vulnerableGroups: groups,
    recipients,
  } = fields as Readonly<Record<string, unknown>> & {
    definition?: unknown;
    notCme?: unknown;
    onReturn?: unknown;
    vulnerableGroups?: unknown;
    recipients?: unknown;
  };
  return [
    ...(typeof definition === 'string' ? [] : ['The policy: "about.definition" must be a text.']),
    ...(notCme === undefined || typeof notCme === 'string'
      ? []
      : ['The policy: "about.notCme" must be a text.']),
    ...(onReturn === undefined || isTexts(onReturn)
      ? []
      : ['The policy: "about.onReturn" must be a list of texts.']),
    ...(isTexts(groups) ? [] : ['The policy: "about.vulnerableGroups" must be a list of texts.']),
    ...(Array.isArray(recipients) && recipients.every(isRecipient)
      ? []
      : ['The policy: every one of "about.recipients" needs a name; email, phone and address are texts.']),
  ];
}

/** The part of a checked file that is kept. */
export function aboutFrom(value: unknown): AboutPolicy {
  const { definition, notCme, onReturn, vulnerableGroups, recipients } = value as AboutPolicy;
  const kept = recipients.map(({ name, email, phone, address }): Recipient => ({
    name,
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
    ...(address === undefined ? {} : { address }),
  }));
  return {
    definition,
    ...(notCme === undefined ? {} : { notCme }),
    ...(onReturn === undefined ? {} : { onReturn }),
    vulnerableGroups,
    recipients: kept,
  };
}
