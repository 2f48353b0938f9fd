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
      /(?<!\bI )\ba\.?m\b\.?|\bmornings?\b|\b(?:1st|first) (?:mark|reg(?:ister|istration)?)\b|\bmark (?:1|one)\b/gi,
  },
  {
    session: 'PM',
    words:
      /\bp\.?m\b\.?|\bafternoons?\b|\b(?:2nd|second) (?:mark|reg(?:ister|istration)?)\b|\bmark (?:2|two)\b/gi,
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

const NUMBERED =
  /\b(?:(?:session|sess)\s*(?<number>[12]|one|two)|(?<order>1st|2nd|first|second)\s+session)\b/i;

/** The half of the day a numbered session would be, if it is one: lessons are numbered, too. */
export function numberedSession(text: string): Session | null {
  const { number, order } = NUMBERED.exec(text)?.groups ?? {};
  const said = number ?? order;
  if (said === undefined) return null;
  return /^(?:1|one|first)/i.test(said) ? 'AM' : 'PM';
}

const KEY_OF_FIRST = /\bsession\s*(?:1|one)\s*(?:[=:(–—-]|is|means)\s*(?:the\s+)?(?:am\b|morning)/i;
const KEY_OF_SECOND = /\bsession\s*(?:2|two)\s*(?:[=:(–—-]|is|means)\s*(?:the\s+)?(?:pm\b|afternoon)/i;

/** Whether a key on the page says that sessions 1 and 2 are morning and afternoon. */
export function numbersAreHalves(texts: readonly string[]): boolean {
  const whole = texts.join(' ');
  return KEY_OF_FIRST.test(whole) && KEY_OF_SECOND.test(whole);
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
