import {
  attribute,
  bodyOf,
  elementsOf,
  firstChildOf,
  isElement,
  isShown,
  nameOf,
  nextSiblingOf,
  parentOf,
  property,
} from '@/utils/readers/page/dom';
import { isHeadingElement } from '@/utils/readers/page/blocks';
import { breaksLine, isSilent } from '@/utils/readers/page/text';
import type { Heading } from '../form-survey';
import { CONTROLS } from './kinds';
import { hasControl, ownNames } from './labels';
import { isAside } from './regions';
import { isHint, said } from './said';

export interface FoundControl {
  readonly element: Element;
  readonly headings: readonly Heading[];
}

/** A frame whose form may not be looked at: from another address, or shut in by the page. */
export interface ClosedFrame {
  readonly element: Element;
  readonly headings: readonly Heading[];
}

export const LEGEND = 8;
export const LINE = 7;
const MOST_WORDS = 9;

function levelOf(element: Element): number {
  const level = /^h([1-6])$/.exec(nameOf(element))?.[1] ?? attribute(element, 'aria-level');
  return level === null || level === undefined ? 6 : Number(level);
}

/** The name of a group of fields, in a fieldset or beside it. */
export function groupName(group: Element): string {
  const legend = elementsOf(group).find((child) => nameOf(child) === 'legend');
  if (legend !== undefined) return said(legend).text;
  return ownNames(group)[0] ?? '';
}

export function isGroup(element: Element): boolean {
  return (
    nameOf(element) === 'fieldset' ||
    ['group', 'radiogroup', 'region'].includes(attribute(element, 'role') ?? '')
  );
}

/** A walk over everything the page shows, in its order: controls, each with the headings it stands under. */
export class Walk {
  readonly controls: FoundControl[] = [];
  readonly closedFrames: ClosedFrame[] = [];
  loading = false;
  private scope: readonly Heading[] = [];
  /** A short line that may be the label of the control that follows, or the heading of what follows. */
  private line = '';

  constructor(private readonly isOurs: (view: Window) => boolean) {}

  walkDocument(document: Document): void {
    const body = bodyOf(document);
    if (body !== null) this.children(body);
  }

  private children(parent: Node): void {
    for (let node = firstChildOf(parent); node !== null; node = nextSiblingOf(node))
      if (isElement(node)) this.enter(node);
  }

  private enter(element: Element): void {
    const name = nameOf(element);
    if (name === 'iframe' || name === 'frame') this.frame(element);
    else if (name === 'textarea' || name === 'select' || name === 'canvas') this.control(element);
    else if (isLeftOut(element)) return;
    else if (isHeadingElement(element) && name !== 'legend' && name !== 'caption') this.heading(element);
    else if (element.matches?.(CONTROLS) === true) this.control(element);
    else if (this.isLine(element)) this.takeLine(said(element).text);
    else this.within(element);
  }

  /** What headings inside an element head ends with it, once they have headed something. */
  private within(element: Element): void {
    // A wrapping with words of its own has its label inside: the line before it was none.
    if (
      this.line !== '' &&
      breaksLine(element) &&
      hasControl(element) &&
      /\p{L}{2}/u.test(said(element).text)
    )
      this.settleLine();
    const before = this.scope;
    const count = this.controls.length;
    if (isGroup(element)) this.group(element);
    const shadow = nameOf(element) === 'form' ? null : element.shadowRoot;
    this.children(shadow ?? element);
    if (isGroup(element) || this.controls.length > count) this.scope = before;
    if (attribute(element, 'aria-busy') === 'true') this.loading = true;
  }

  private group(element: Element): void {
    const text = groupName(element);
    if (text !== '') this.under({ text, level: LEGEND }, true);
  }

  private heading(element: Element): void {
    const { text } = said(element);
    this.settleLine();
    if (text !== '') this.under({ text, level: levelOf(element) }, false);
    if (hasControl(element)) this.children(element);
  }

  /** A heading takes the place of those of its own level and below; a legend stands inside them all. */
  private under(heading: Heading, inside: boolean): void {
    const above = inside
      ? this.scope
      : this.scope.filter(({ level }, place) => level < heading.level || this.isOuterLegend(place));
    this.scope = [...above, heading];
    this.line = '';
  }

  /** Headings inside a fieldset stand under its legend. */
  private isOuterLegend(place: number): boolean {
    const last = this.scope.map(({ level }) => level).lastIndexOf(LEGEND);
    return place <= last;
  }

  private isLine(element: Element): boolean {
    if (nameOf(element) === 'label' || isOneOfManyCells(element)) return false;
    return breaksLine(element) && !hasControl(element) && !elementsOf(element).some(breaksLine);
  }

  private takeLine(text: string): void {
    if (text === '') return;
    this.settleLine();
    this.line = text;
  }

  /** A line that turned out to be no label may name those who are asked about below it. */
  private settleLine(): void {
    const { line } = this;
    this.line = '';
    if (line === '' || line.split(/\s+/).length > MOST_WORDS || /[.!]$/.test(line)) return;
    this.scope = [...this.scope.filter(({ level }) => level !== LINE), { text: line, level: LINE }];
  }

  private control(element: Element): void {
    const names = ownNames(element);
    const isItsLabel = names.length === 0 || names.includes(this.line);
    if (!isItsLabel) this.settleLine();
    this.line = '';
    this.controls.push({ element, headings: this.scope });
  }

  private frame(frame: Element): void {
    if (!isShown(frame)) return;
    const inner = attribute(frame, 'sandbox') === null ? innerDocument(frame) : null;
    const view = inner === null ? null : (property(inner, 'defaultView') as Window | null);
    if (inner === null || view === null || !this.isOurs(view)) {
      this.closedFrames.push({ element: frame, headings: this.scope });
      return;
    }
    if (property(inner, 'readyState') !== 'complete') this.loading = true;
    const before = this.scope;
    this.walkDocument(inner);
    this.scope = before;
  }
}

/** A cell beside others labels its neighbour or its column; one that is a whole row may head what follows. */
function isOneOfManyCells(element: Element): boolean {
  if (!['td', 'th'].includes(nameOf(element))) return false;
  const row = parentOf(element);
  return row !== null && elementsOf(row).length > 1;
}

/** A legend is the name of its group and was read with it. */
function isLeftOut(element: Element): boolean {
  if (isSilent(element) || !isShown(element) || isAside(element) || isHint(element))
    return !hasControl(element) || isAside(element) || !isShown(element);
  return nameOf(element) === 'legend';
}

function innerDocument(frame: Element): Document | null {
  try {
    return property(frame, 'contentDocument') as Document | null;
  } catch {
    return null;
  }
}
