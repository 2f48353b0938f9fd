import type { Session } from '@/utils/calendar/calendar';

export interface SessionsInText {
  readonly sessions: readonly Session[];
  /** The text without clock times and without the words for a session. */
  readonly rest: string;
}

/** A clock time is no session: "taken at 9.05 AM". */
const CLOCK = /\b\d{1,2}(?:[:.]\d{2}){1,2}\s*(?:[ap]\.?m\b\.?)?|\b\d{1,2}\s*[ap]\.?m\b\.?/gi;
const GREETING = /\bgood (?:morning|afternoon)\b/gi;

const WORDS: readonly { session: Session; words: RegExp }[] = [
  {
    session: 'AM',
    words:
      /(?<!\bI )\ba\.?m\b\.?|\bmornings?\b|\b(?:1st|first) (?:mark|reg(?:ister|istration)?|session)\b|\b(?:mark|session) (?:1|one)\b/gi,
  },
  {
    session: 'PM',
    words:
      /\bp\.?m\b\.?|\bafternoons?\b|\b(?:2nd|second) (?:mark|reg(?:ister|istration)?|session)\b|\b(?:mark|session) (?:2|two)\b/gi,
  },
];

/**
 * The sessions a text names, and what else it says. Take days out of the text first: "9 AM" is a time, "Mon 9 AM" is
 * a morning.
 */
export function sessionsIn(text: string): SessionsInText {
  const sessions: Session[] = [];
  let rest = text.replace(CLOCK, ' ').replace(GREETING, ' ');
  for (const { session, words } of WORDS) {
    const without = rest.replace(words, ' ');
    if (without !== rest) sessions.push(session);
    rest = without;
  }
  return { sessions, rest: rest.replace(/\s+/g, ' ').trim() };
}

const AM_TOKEN = /(?:^|[^a-z])(?:am|morning)(?![a-z])/i;
const PM_TOKEN = /(?:^|[^a-z])(?:pm|afternoon)(?![a-z])/i;

/** The session a class, a field name or an attribute names as one of its words: `col-am`, `mark_pm_2026-11-09`. */
export function sessionToken(text: string): Session | null {
  const am = AM_TOKEN.test(text);
  const pm = PM_TOKEN.test(text);
  if (am === pm) return null;
  return am ? 'AM' : 'PM';
}
