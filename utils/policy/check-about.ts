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

/** Problems of what a policy file says besides its steps; it may say nothing. */
export function checkAbout(value: unknown): string[] {
  if (value === undefined) return [];
  const fields = fieldsOf(value);
  if (fields === null)
    return ['The policy: "about" must hold what it says of its definition and recipients.'];
  const {
    definition,
    notCme,
    vulnerableGroups: groups,
    recipients,
  } = fields as Readonly<Record<string, unknown>> & {
    definition?: unknown;
    notCme?: unknown;
    vulnerableGroups?: unknown;
    recipients?: unknown;
  };
  return [
    ...(typeof definition === 'string' ? [] : ['The policy: "about.definition" must be a text.']),
    ...(notCme === undefined || typeof notCme === 'string'
      ? []
      : ['The policy: "about.notCme" must be a text.']),
    ...(Array.isArray(groups) && groups.every((group) => typeof group === 'string')
      ? []
      : ['The policy: "about.vulnerableGroups" must be a list of texts.']),
    ...(Array.isArray(recipients) && recipients.every(isRecipient)
      ? []
      : ['The policy: every one of "about.recipients" needs a name; email, phone and address are texts.']),
  ];
}

/** The part of a checked file that is kept. */
export function aboutFrom(value: unknown): AboutPolicy {
  const { definition, notCme, vulnerableGroups, recipients } = value as AboutPolicy;
  const kept = recipients.map(({ name, email, phone, address }): Recipient => ({
    name,
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
    ...(address === undefined ? {} : { address }),
  }));
  return { definition, ...(notCme === undefined ? {} : { notCme }), vulnerableGroups, recipients: kept };
}
