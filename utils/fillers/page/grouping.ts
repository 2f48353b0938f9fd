import { attribute, callMethod, nameOf, parentOf, property } from '@/utils/readers/page/dom';
import { partOf } from './date-parts';
import type { Part } from './date-parts';
import { kindOf, typeOf } from './kinds';
import { commonOf } from './labels';
import type { FoundControl } from './walk';
import { isGroup } from './walk';

/** Controls that are one question. */
export type Grouped =
  | { readonly kind: 'single'; readonly controls: readonly [FoundControl] }
  | {
      readonly kind: 'date-parts';
      readonly controls: readonly FoundControl[];
      readonly order: readonly Element[];
    }
  | { readonly kind: 'radios' | 'ticks'; readonly controls: readonly FoundControl[] };

const PARTS: readonly Part[] = ['day', 'month', 'year'];

/** The three controls from a place on, when they are the parts of one date. */
function datePartsAt(controls: readonly FoundControl[], at: number): Grouped | null {
  const three = controls.slice(at, at + 3);
  const parts = three.map(({ element }) =>
    ['radio', 'checkbox'].includes(typeOf(element)) ? null : partOf(element),
  );
  const order = PARTS.map((part) => three[parts.indexOf(part)]?.element);
  if (three.length < 3 || order.some((element) => element === undefined)) return null;
  return { kind: 'date-parts', controls: three, order: order.filter((element) => element !== undefined) };
}

function sameRadios(first: Element, other: Element): boolean {
  if (typeOf(other) !== 'radio') return false;
  const name = attribute(first, 'name') ?? '';
  if (name !== '')
    return (
      attribute(other, 'name') === name &&
      property(other, 'form') === property(first, 'form') &&
      callMethod(other, 'getRootNode') === callMethod(first, 'getRootNode')
    );
  return groupOf(first) !== null && groupOf(first) === groupOf(other);
}

function groupOf(element: Element): Element | null {
  for (let at = parentOf(element); at !== null; at = parentOf(at)) {
    if (isGroup(at)) return at;
    if (nameOf(at) === 'form') return null;
  }
  return null;
}

const baseName = (element: Element) => (attribute(element, 'name') ?? '').replace(/\[[^\]]*\]$/, '');

/** Boxes of one question: of one name, or side by side under one legend or in one list of nothing else. */
function sameTicks(first: Element, other: Element): boolean {
  if (typeOf(other) !== 'checkbox' || groupOf(first) !== groupOf(other)) return false;
  if (baseName(first) !== '' && baseName(first) === baseName(other)) return true;
  if (groupOf(first) !== null) return true;
  const common = commonOf([first, other]);
  return common !== null && (nameOf(common) === 'ul' || nameOf(common) === 'td');
}

function runOf(
  controls: readonly FoundControl[],
  at: number,
  same: (one: Element) => boolean,
): readonly FoundControl[] {
  const rest = controls.slice(at);
  const end = rest.findIndex(
    ({ element }) => typeOf(element) !== typeOf(rest[0]?.element ?? element) || !same(element),
  );
  return end < 0 ? rest : rest.slice(0, end);
}

/** Puts the controls of a page together that answer one question. */
export function groupControls(controls: readonly FoundControl[]): readonly Grouped[] {
  const groups: Grouped[] = [];
  const taken = new Set<Element>();
  controls.forEach((control, at) => {
    const { element } = control;
    if (taken.has(element)) return;
    const group = groupAt(controls, at);
    for (const one of group.controls) taken.add(one.element);
    groups.push(group);
  });
  return groups;
}

function groupAt(controls: readonly FoundControl[], at: number): Grouped {
  const control = controls[at] as FoundControl;
  const { element } = control;
  const kind = kindOf(element);
  const takes = kind !== 'none' && 'takes' in kind ? kind.takes : null;
  if (takes === 'radio')
    return {
      kind: 'radios',
      controls: controls.filter((one) => one.element === element || sameRadios(element, one.element)),
    };
  if (takes === 'checkbox')
    return {
      kind: 'ticks',
      controls: runOf(controls, at, (one) => one === element || sameTicks(element, one)),
    };
  return datePartsAt(controls, at) ?? { kind: 'single', controls: [control] };
}
