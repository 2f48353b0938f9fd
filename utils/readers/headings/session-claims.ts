import type { Session } from '@/utils/calendar/calendar';
import type { LabelledText } from '../page/labels';
import type { Field } from '../page/fields';
import type { PageView, TableTitles } from '../page/page-view';
import { daysIn } from '../dates/date-text';
import { sessionToken, sessionsIn } from './session-words';

/** What the page around the table says about the session. */
export type PageSession = { kind: 'session'; session: Session } | { kind: 'conflict' } | { kind: 'unknown' };

const SESSION_LABEL =
  /^(?:(?:register|attendance|registration|school)\s+)?(?:session|period|registration|register|mark|half day)$/;
/** Names of schools and of other things in the day. */
const OTHER_MORNING =
  /\b(?:morning|afternoon)s?\s+(?:star|side|field|tea|break|club|snack|nursery|work|task|lesson)/i;
const LOOSE_LIMIT = 80;
const OTHER_LOOSE =
  /taken|saved|print|updat|log(?:ged)?\s?in|submi|closes?|opens?|until|before|after\s|by\s|collect|arriv/i;

/** The one session a text names; null when it names none or both. */
export function onlySession(text: string): Session | null {
  if (OTHER_MORNING.test(text)) return null;
  const { sessions } = sessionsIn(daysIn(text).rest);
  return sessions.length === 1 ? (sessions[0] ?? null) : null;
}

function fieldSession(field: Field): Session | null {
  if (field.kind !== 'choice' && field.kind !== 'current') return null;
  if (field.text.length > 40) return null;
  const shown = onlySession(field.text);
  const bare = /^(?:am|pm)$/i.exec(field.value)?.[0].toUpperCase() as Session | undefined;
  return shown ?? bare ?? null;
}

const PARAMETER = /sess|period|ampm|am_pm|half|^mark$|time/i;

function addressSessions(address: string): (Session | null)[] {
  if (!URL.canParse(address)) return [];
  const { protocol, pathname, searchParams, hash } = new URL(address);
  const values = [...searchParams].filter(([name]) => PARAMETER.test(name)).map(([, value]) => value);
  const path = (protocol === 'file:' ? hash : `${pathname}/${hash}`).split(/[/?&#]/);
  const bare = /^(?:am|pm|morning|afternoon)$/i;
  return [...values, ...path].map((text) => (bare.test(text) ? sessionToken(text) : null));
}

function agreed(sessions: readonly (Session | null)[]): PageSession {
  const named = new Set(sessions.filter((session) => session !== null));
  const [session] = named;
  if (session === undefined) return { kind: 'unknown' };
  return named.size > 1 ? { kind: 'conflict' } : { kind: 'session', session };
}

function looseSessions({ blocks }: PageView): (Session | null)[] {
  return blocks
    .filter(({ before, aside, heading, text }) => before && !aside && !heading && text.length <= LOOSE_LIMIT)
    .filter(({ text, element }) => !OTHER_LOOSE.test(text) && element.localName !== 'li')
    .map(({ text }) => onlySession(text));
}

/** Gathers what titles, labels, chosen options, tabs and the address say; loose text only when none of them says it. */
export function sessionClaims(
  view: PageView,
  titles: TableTitles,
  labels: readonly LabelledText[],
): PageSession {
  const nearest = titles.map(onlySession).find((session) => session !== null) ?? null;
  const sure = agreed([
    nearest,
    ...labels.filter(({ label }) => SESSION_LABEL.test(label)).map(({ text }) => onlySession(text)),
    ...view.fields.map(fieldSession),
    ...addressSessions(view.address),
    onlySession(view.title),
  ]);
  return sure.kind === 'unknown' ? agreed(looseSessions(view)) : sure;
}
