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
