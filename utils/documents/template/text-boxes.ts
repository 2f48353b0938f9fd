import { below, isElement, isWord } from './elements';
import type { Option, Place } from './place';
import type { XmlElement } from './scan-xml';

const TWO_COPIES = 'Word keeps this text box in two copies that differ, so it was left.';

function boxesBelow(element: XmlElement): readonly XmlElement[] {
  return [...below(element)].filter((node) => isWord(node, 'txbxContent'));
}

function isAlternate(node: XmlElement): boolean {
  return node.name === 'AlternateContent' && !node.tag.startsWith('w:');
}

/** Writes into both copies of a box; what the first shows is what is reported. */
function inBoth(one: Place, other: Place): Place {
  const { label, context, quiet } = one;
  if (one.kind === 'text' && other.kind === 'text')
    return {
      ...one,
      write: (edits, put) => (other.write(edits, put) === null ? null : one.write(edits, put)),
    };
  if (one.kind === 'options' && other.kind === 'options' && one.options.length === other.options.length)
    return {
      ...one,
      options: one.options.map(({ text, choose }, at): Option => ({
        text,
        choose: (edits) => (other.options[at]?.choose(edits) ?? false) && choose(edits),
      })),
    };
  return one.kind === 'refused' ? one : { label, context, quiet, kind: 'refused', why: TWO_COPIES };
}

function refused({ label, context, quiet }: Place): Place {
  return { label, context, quiet, kind: 'refused', why: TWO_COPIES };
}

function placesOfPair(
  alternate: XmlElement,
  placesIn: (box: XmlElement) => readonly Place[],
): readonly Place[] {
  const copies = alternate.children
    .filter(isElement)
    .map((copy) => boxesBelow(copy).flatMap((box) => placesIn(box)))
    .filter((places) => places.length > 0);
  const [one = [], other, ...more] = copies;
  if (other === undefined) return one;
  const same = more.length === 0 && one.length === other.length;
  return one.map((place, at) => {
    const twin = other[at];
    return same && twin?.label === place.label ? inBoth(place, twin) : refused(place);
  });
}

/**
 * The places in text boxes. Word keeps a box twice, as a drawing and for older programs: both are filled, or neither.
 */
export function walkTextBoxes(
  root: XmlElement,
  placesIn: (box: XmlElement) => readonly Place[],
): readonly Place[] {
  const walk = (element: XmlElement): readonly Place[] =>
    element.children.filter(isElement).flatMap((node) => {
      if (isAlternate(node)) return placesOfPair(node, placesIn);
      return isWord(node, 'txbxContent') ? placesIn(node) : walk(node);
    });
  return walk(root);
}
