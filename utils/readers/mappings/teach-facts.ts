import type { FactPlace } from '@/utils/register/mapping';
import { titleDays } from '../dates/days-in-title';
import { isoDaysIn } from '../dates/date-text';
import { onlySession } from '../headings/session-claims';
import { bodyOf, documentAddress, isWithin } from '../page/dom';
import { labelledTexts } from '../page/labels';
import { pageView } from '../page/page-view';
import { pathDown } from './place';
import { saidBy } from './taught-facts';

export type FactTrouble = 'no-day-there' | 'no-session-there' | 'nothing-there' | 'out-of-reach';

export type TaughtFact =
  | { readonly kind: 'place'; readonly place: FactPlace }
  | { readonly kind: 'trouble'; readonly why: FactTrouble };

const SAYS: Readonly<
  Record<
    'date' | 'session' | 'group',
    { readonly says: (text: string) => boolean; readonly why: FactTrouble }
  >
> = {
  date: {
    says: (text) => titleDays(text).day !== undefined || isoDaysIn(text).length === 1,
    why: 'no-day-there',
  },
  session: { says: (text) => onlySession(text) !== null, why: 'no-session-there' },
  group: { says: (text) => text !== '', why: 'nothing-there' },
};

/** A label says what stands after it, wherever the page puts it; a way by tags is the second choice. */
function labelOf(document: Document, text: string): string | null {
  const view = pageView(document, document, documentAddress(document), new Set());
  const labels = labelledTexts(view.blocks);
  const found = labels.filter((each) => each.text === text);
  const [only] = found;
  if (only === undefined || found.length > 1) return null;
  return labels.filter(({ label }) => label === only.label).length === 1 ? only.label : null;
}

/** Where one fact stands outside the list, by the element staff pointed at. */
export function teachFact(
  document: Document,
  what: 'date' | 'session' | 'group',
  element: Element,
): TaughtFact {
  const text = saidBy(element);
  if (!SAYS[what].says(text)) return { kind: 'trouble', why: SAYS[what].why };
  const label = labelOf(document, text);
  if (label !== null) return { kind: 'place', place: { label } };
  const body = bodyOf(document);
  const path = body === null || !isWithin(element, body) ? '' : pathDown(body, element);
  return path === '' ? { kind: 'trouble', why: 'out-of-reach' } : { kind: 'place', place: { path } };
}
