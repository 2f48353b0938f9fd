import type { Atom } from './atoms';
import type { Paragraph } from './blocks';

/** A stretch of a paragraph that waits for an answer. */
export type Slot = { readonly from: number; readonly to: number } & (
  | { readonly kind: 'leader'; readonly isDate: boolean }
  | { readonly kind: 'input'; readonly atom: Atom & { readonly kind: 'control' | 'field' } }
  | { readonly kind: 'box'; readonly atom: Atom | null; readonly ticked: boolean }
);

/** Lines of underscores, dots or tabs, and wide gaps after a colon, that stand for "write here". */
const LEADER =
  /_+[ \u00A0]*\/[ \u00A0]*_+[ \u00A0]*\/[ \u00A0]*_+|_{3,}(?:[ \u00A0]_{3,})*|(?:[.…·][ \u00A0]?){4,}|…[ \u00A0.…]*|(?<=[:?][ \u00A0]*)\t[\t \u00A0]*|(?<=:)[ \u00A0]{4,}(?=\S)/gu;
const EMPTY_BOXES = '☐□❏❑▢◻';
const TICKED_BOXES = '☒☑■';
/** Wingdings and its kin: empty boxes and ticked ones by their character codes. */
const EMPTY_SYMBOL = /^F0(6F|70|71|72|A8)$/i;
const TICKED_SYMBOL = /^F0(FD|FE|FC|78)$/i;

function leaders(text: string): readonly Slot[] {
  return [...text.matchAll(LEADER)].map((found) => ({
    kind: 'leader',
    isDate: found[0].includes('/'),
    from: found.index,
    to: found.index + found[0].length,
  }));
}

function glyphs(text: string): readonly Slot[] {
  const slots: Slot[] = [];
  for (let from = 0; from < text.length; from += 1) {
    const ticked = TICKED_BOXES.includes(text.charAt(from));
    if (ticked || EMPTY_BOXES.includes(text.charAt(from))) {
      slots.push({ kind: 'box', atom: null, ticked, from, to: from + 1 });
    }
  }
  return slots;
}

function inputs(
  paragraph: Paragraph,
  isTick: (atom: Atom) => boolean,
  isTicked: (atom: Atom) => boolean,
): readonly Slot[] {
  return paragraph.atoms.flatMap((atom): readonly Slot[] => {
    const stretch = { from: atom.at, to: atom.at + atom.length };
    if (atom.kind === 'symbol') {
      const char = atom.node.attributes.get('char') ?? '';
      const ticked = TICKED_SYMBOL.test(char);
      return ticked || EMPTY_SYMBOL.test(char) ? [{ kind: 'box', atom, ticked, ...stretch }] : [];
    }
    if (atom.kind !== 'control' && atom.kind !== 'field') return [];
    return isTick(atom)
      ? [{ kind: 'box', atom, ticked: isTicked(atom), ...stretch }]
      : [{ kind: 'input', atom, ...stretch }];
  });
}

/** Everything in a paragraph that waits for an answer, in order. */
export function slotsOf(
  paragraph: Paragraph,
  isTick: (atom: Atom) => boolean,
  isTicked: (atom: Atom) => boolean,
): readonly Slot[] {
  const text = paragraph.text;
  const slots = [...leaders(text), ...glyphs(text), ...inputs(paragraph, isTick, isTicked)];
  return slots.sort((a, b) => a.from - b.from);
}

/** The words between the slots: one more than there are slots. */
export function wordsBetween(text: string, slots: readonly Slot[]): readonly string[] {
  const words: string[] = [];
  let at = 0;
  for (const slot of slots) {
    words.push(text.slice(at, slot.from));
    at = slot.to;
  }
  return [...words, text.slice(at)];
}
