import type { Session } from '@/utils/calendar/calendar';
import type { SchoolDate } from '@/utils/calendar/school-date';
import type { FactPlace, Mapping } from '@/utils/register/mapping';
import { isoDaysIn } from '../dates/date-text';
import { titleDays } from '../dates/days-in-title';
import { resolveDay } from '../dates/resolve';
import { onlySession } from '../headings/session-claims';
import { nameOf, textProperty, tidy } from '../page/dom';
import { chosenOption } from '../page/fields';
import { labelledTexts } from '../page/labels';
import { textOf } from '../page/text';
import type { ProblemCode } from '../problems';
import type { PageEvidence } from '../verdict/page-evidence';
import { elementAt } from './place';

/** What staff answered when they were asked about the page in front of them. */
export interface Told {
  readonly session?: Session;
  readonly date?: SchoolDate;
}

export type WithTaught =
  | { readonly kind: 'evidence'; readonly evidence: PageEvidence }
  | { readonly kind: 'refused'; readonly code: ProblemCode };

const refused = (code: ProblemCode) => ({ kind: 'refused', code }) as const;

/** What an element says: the value of a control, or its text. */
export function saidBy(element: Element): string {
  if (nameOf(element) === 'input') return tidy(textProperty(element, 'value'));
  if (nameOf(element) !== 'select') return textOf(element);
  const option = chosenOption(element);
  return option === null ? '' : textOf(option);
}

/** The text at a taught place; null when the place is not there, or is there twice. */
function textAt(document: Document, { view }: PageEvidence, place: FactPlace): string | null {
  if ('path' in place) {
    const element = elementAt(document, place.path);
    return element === null ? null : saidBy(element);
  }
  const wanted = place.label.toLowerCase();
  const found = labelledTexts(view.blocks).filter(({ label }) => label === wanted);
  return found.length === 1 ? (found[0]?.text ?? null) : null;
}

function dayAt(text: string, evidence: PageEvidence): SchoolDate | null {
  const [iso] = isoDaysIn(text);
  const [year, month, day] = (iso ?? '').split('-').map(Number);
  const named =
    year !== undefined && month !== undefined && day !== undefined
      ? { year, month, day }
      : titleDays(text).day;
  const found = named === undefined ? null : resolveDay(named, evidence.days.context);
  return found?.kind === 'date' ? found.date : null;
}

function withDate(document: Document, evidence: PageEvidence, place: FactPlace): WithTaught {
  const { pageDay } = evidence.days;
  const text = textAt(document, evidence, place);
  const date = text === null ? null : dayAt(text, evidence);
  if (date === null) return refused('mapping-place-lost');
  if (pageDay.kind === 'date' && pageDay.date !== date) return refused('mapping-conflict');
  if (pageDay.kind === 'conflict') return { kind: 'evidence', evidence };
  const days = { ...evidence.days, pageDay: { kind: 'date', date } as const };
  return { kind: 'evidence', evidence: { ...evidence, days } };
}

function withSession(
  document: Document,
  evidence: PageEvidence,
  taught: NonNullable<Mapping['session']>,
): WithTaught {
  const text = 'always' in taught ? null : textAt(document, evidence, taught);
  const session = 'always' in taught ? taught.always : text === null ? null : onlySession(text);
  if (session === null) return refused('mapping-place-lost');
  const { session: page } = evidence;
  if (page.kind === 'session' && page.session !== session) return refused('mapping-conflict');
  if (page.kind === 'conflict') return { kind: 'evidence', evidence };
  return { kind: 'evidence', evidence: { ...evidence, session: { kind: 'session', session } } };
}

function withGroup(document: Document, evidence: PageEvidence, place: FactPlace): WithTaught {
  const group = textAt(document, evidence, place);
  if (group === null || group === '') return refused('mapping-place-lost');
  return { kind: 'evidence', evidence: { ...evidence, group: evidence.group ?? group } };
}

/** The evidence of a page with what staff answered, where the page itself says nothing. */
function withAnswers(evidence: PageEvidence, { session, date }: Told): PageEvidence {
  const { days } = evidence;
  return {
    ...evidence,
    ...(session !== undefined && evidence.session.kind === 'unknown'
      ? { session: { kind: 'session', session } as const }
      : {}),
    ...(date !== undefined && days.pageDay.kind === 'unknown'
      ? { days: { ...days, pageDay: { kind: 'date', date } as const } }
      : {}),
  };
}

/**
 * The evidence of a page with what was taught of it. A taught place that is gone, or that says something else than the
 * page, is a refusal; two days or sessions on the page itself stay the conflict they are.
 */
export function withTaughtFacts(
  document: Document,
  evidence: PageEvidence,
  { mapping, told }: { readonly mapping?: Mapping | null; readonly told?: Told },
): WithTaught {
  const { date, session, group } = mapping ?? {};
  let now = evidence;
  const facts = [
    () => (date === undefined ? null : withDate(document, now, date)),
    () => (session === undefined ? null : withSession(document, now, session)),
    () => (group === undefined ? null : withGroup(document, now, group)),
  ];
  for (const fact of facts) {
    const added = fact();
    if (added?.kind === 'refused') return added;
    now = added?.evidence ?? now;
  }
  return { kind: 'evidence', evidence: told === undefined ? now : withAnswers(now, told) };
}
