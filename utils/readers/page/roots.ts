import { nameOf, property, query } from './dom';
import type { Root } from './dom';

/** A page this large is not searched for shadow roots: it would cost more than a look may. */
const MOST_ELEMENTS = 20000;

/** The open shadow roots below a root, those inside them included. */
export function shadowRoots(root: Root): readonly ShadowRoot[] {
  const elements = query(root, '*');
  if (elements.length > MOST_ELEMENTS) return [];
  return elements.flatMap((element) => {
    const shadow = nameOf(element) === 'form' ? null : element.shadowRoot;
    return shadow === null ? [] : [shadow, ...shadowRoots(shadow)];
  });
}

/** The documents of frames that this page may look into: those of its own origin. */
export function frameDocuments(document: Document): readonly Document[] {
  return query(document, 'iframe, frame').flatMap((frame) => {
    try {
      const inner = property(frame, 'contentDocument') as Document | null;
      return inner === null ? [] : [inner, ...frameDocuments(inner)];
    } catch {
      return [];
    }
  });
}

/** The documents above that in a frame, outermost first: those of its own origin, each with the frame it holds. */
export function framedBy(
  document: Document,
): readonly { readonly outer: Document; readonly frame: Element }[] {
  try {
    const frame = document.defaultView?.frameElement ?? null;
    const outer = frame?.ownerDocument ?? null;
    return frame === null || outer === null ? [] : [...framedBy(outer), { outer, frame }];
  } catch {
    return [];
  }
}

/** A document, the frames it may look into, and every open shadow root in any of them. */
export function allRoots(document: Document): readonly Root[] {
  return [document, ...frameDocuments(document)].flatMap((each): Root[] => [each, ...shadowRoots(each)]);
}
