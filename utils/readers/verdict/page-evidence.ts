import type { SchoolDate } from '@/utils/calendar/school-date';
import { dayEvidence } from '../dates/day-claims';
import type { DayEvidence } from '../dates/day-claims';
import { sessionClaims } from '../headings/session-claims';
import type { PageSession } from '../headings/session-claims';
import { attribute, documentAddress } from '../page/dom';
import type { Root } from '../page/dom';
import { labelledTexts } from '../page/labels';
import { pageView, titlesOf } from '../page/page-view';
import type { PageView } from '../page/page-view';
import { textOf } from '../page/text';
import { pageGroup } from '../pupils/group';
import type { HeadedGrid } from '../headings/heading-rows';

/** What the page around a table says about it. */
export interface PageEvidence {
  readonly view: PageView;
  /** Titles over the table, nearest first, and the title of the page. */
  readonly titles: readonly string[];
  /** Those of them that stand over the table. */
  readonly near: readonly string[];
  readonly days: DayEvidence;
  readonly session: PageSession;
  readonly group: string | null;
  readonly pagers: readonly string[];
  readonly hasNext: boolean;
}

/** A control that turns to the next page, and can be used. */
function turnsOn(element: Element): boolean {
  const isNext = attribute(element, 'rel') === 'next' || /next/i.test(attribute(element, 'aria-label') ?? '');
  return isNext && attribute(element, 'disabled') === null && attribute(element, 'aria-disabled') !== 'true';
}

const LESSON_LABEL = /^(?:lesson|subject|course|teaching group|period)$/;

/** Looks once at everything around a table. */
export function pageEvidence(
  document: Document,
  root: Root,
  headed: HeadedGrid,
  today: SchoolDate,
  others?: ReadonlySet<Element>,
): PageEvidence {
  const { grid, titles: own } = headed;
  const view = pageView(document, root, documentAddress(document), new Set(grid.elements), others);
  const near = [...own, ...titlesOf(grid.elements, root, view)];
  const labels = labelledTexts(view.blocks);
  const lessons = labels
    .filter(({ label }) => LESSON_LABEL.test(label))
    .map(({ label, text }) => (label === 'period' ? `period ${text}` : `lesson ${text}`));
  return {
    view,
    titles: [...near, view.title, ...lessons],
    near,
    days: dayEvidence(view, near, labels, today),
    session: sessionClaims(view, near, labels),
    group: pageGroup([...near, view.title], labels, view.fields),
    pagers: view.pagers.map(textOf),
    hasNext: view.pagers.some(turnsOn),
  };
}
