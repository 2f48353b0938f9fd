import { attribute, bodyOf, elementsOf, nameOf, parentOf, query } from '../page/dom';
import type { Root } from '../page/dom';

/** A tag with the role that says what it is: `div[listitem]`. */
export function tagOf(element: Element): string {
  const role = attribute(element, 'role');
  return role !== null && /^[a-z]+$/.test(role) ? `${nameOf(element)}[${role}]` : nameOf(element);
}

const isBody = (element: Element) => ['body', 'html'].includes(nameOf(element));

/** The tags from the body (or the root of a custom element) down to an element: "main > ul > li". */
export function tagPath(element: Element): string {
  const tags: string[] = [];
  for (let at: Element | null = element; at !== null && !isBody(at); at = parentOf(at))
    tags.unshift(tagOf(at));
  return tags.join(' > ');
}

/** One step down: of all the children with this tag, which one, and how many there are. */
const STEP = /^([a-z][\w-]*(?:\[[a-z]+\])?):(\d{1,3})\/(\d{1,3})$/;

export const isPath = (path: string) => path.split(' > ').every((step) => STEP.test(step));
export const isTagPath = (path: string) =>
  path.split(' > ').every((tag) => /^[a-z][\w-]*(?:\[[a-z]+\])?$/.test(tag));

/** The way down from `top` to an element inside it; empty for `top` itself. */
export function pathDown(top: Element, element: Element): string {
  const steps: string[] = [];
  for (let at = element; at !== top;) {
    const parent = parentOf(at);
    if (parent === null) return '';
    const alike = elementsOf(parent).filter((other) => tagOf(other) === tagOf(at));
    steps.unshift(`${tagOf(at)}:${alike.indexOf(at) + 1}/${alike.length}`);
    at = parent;
  }
  return steps.join(' > ');
}

/** Follows a way down. Null where a step is not there, or has another number of elements like it than when it was taught. */
export function followPath(top: Element, path: string): Element | null {
  let at: Element | null = top;
  for (const step of path.split(' > ')) {
    const [, tag, place, count] = STEP.exec(step) ?? [];
    if (at === null || tag === undefined) return null;
    const alike: Element[] = elementsOf(at).filter((child) => tagOf(child) === tag);
    at = alike.length === Number(count) ? (alike[Number(place) - 1] ?? null) : null;
  }
  return at;
}

/** The element that a way from the body leads to. */
export function elementAt(document: Document, path: string): Element | null {
  const body = bodyOf(document);
  return body === null ? null : followPath(body, path);
}

/** The elements with these tags from the body down, in the order of the page. */
export function elementsWithTags(root: Root, path: string): readonly Element[] {
  const [last = ''] = path.split(' > ').slice(-1);
  const tag = last.replace(/\[.*$/, '');
  return query(root, tag).filter((element) => tagPath(element) === path);
}
