import type { FormContext } from '@/utils/referral/labels/context';
import type { Paragraph } from './blocks';
import { isTickAtom, isTickedAtom, optionOfBox, placeOfInput } from './inputs';
import { ALREADY_FILLED, cleanLabel, SEVERAL_BLANKS } from './place';
import type { Option, Place } from './place';
import { slotsOf, wordsBetween } from './slots';
import type { Slot } from './slots';
import { behind, over, strike } from './write';

/** Words to be struck out: "Yes / No (delete as appropriate)". */
const CHOICE =
  /(?:^|[\s:?])((?:yes|no|y|n|male|female|m|f|boy|girl|not known|unknown|don't know|n\/a)(?:\s*[/|]\s*(?:yes|no|y|n|male|female|m|f|boy|girl|not known|unknown|don't know|n\/a))+)[\s*]*(?:\([^)]*\))?[\s.*]*$/iu;

const hasLetters = (text: string) => /[\p{L}\p{N}]/u.test(text);

export function slotsIn(paragraph: Paragraph): readonly Slot[] {
  return slotsOf(paragraph, isTickAtom, isTickedAtom);
}

export function offersWords(paragraph: Paragraph): boolean {
  return CHOICE.test(paragraph.text);
}

/** Which side of a box its words stand on; null when that is not clear. */
function sideOf(words: readonly string[]): 'before' | 'after' | null {
  const first = words[0] ?? '';
  const last = words[words.length - 1] ?? '';
  if (!hasLetters(last)) return hasLetters(first) ? 'before' : null;
  return !hasLetters(first) || /[:?]\s*$/.test(first) ? 'after' : null;
}

/** "Gender: Male ☐ Female ☐": what stands before the last colon or question mark is the question. */
function splitQuestion(words: string): readonly [string, string] {
  const found = /^(.*[:?])([^:?]*)$/su.exec(words);
  return found?.[1] === undefined ? ['', words] : [found[1], found[2] ?? ''];
}

function boxPlaces(
  source: string,
  paragraph: Paragraph,
  slots: readonly Slot[],
  outer: string,
  context: FormContext,
): readonly Place[] {
  const words = wordsBetween(paragraph.text, slots);
  const side = sideOf(words);
  const boxes = slots.filter((slot) => slot.kind === 'box');
  const whole = cleanLabel(paragraph.text);
  const at = { context, quiet: false };
  if (!words.some(hasLetters)) {
    const [box, ...more] = boxes;
    if (box === undefined || more.length > 0 || outer === '') return [];
    return [{ ...at, label: outer, kind: 'options', options: [optionOfBox(source, paragraph, box, outer)] }];
  }
  if (boxes.some(({ ticked }) => ticked))
    return [{ ...at, label: outer || whole, kind: 'refused', why: ALREADY_FILLED }];
  if (side === null)
    return [
      {
        ...at,
        label: outer || whole,
        kind: 'refused',
        why: 'It is not clear which words belong to which box.',
      },
    ];
  const [question, firstOption] = side === 'before' ? splitQuestion(words[0] ?? '') : [words[0] ?? '', ''];
  const texts = side === 'before' ? [firstOption, ...words.slice(1)] : words.slice(1);
  const options = slots.flatMap((slot, place): readonly Option[] =>
    slot.kind === 'box' ? [optionOfBox(source, paragraph, slot, cleanLabel(texts[place] ?? ''))] : [],
  );
  return [{ ...at, label: cleanLabel(question) || outer, kind: 'options', options }];
}

function leaderPlace(
  paragraph: Paragraph,
  slot: Slot & { kind: 'leader' },
  label: string,
  context: FormContext,
): Place {
  return {
    label,
    context,
    quiet: false,
    kind: 'text',
    dateOnly: slot.isDate,
    limit: null,
    write: (edits, { lines }) => {
      const text = lines.join('; ');
      return over(edits, paragraph, slot.from, slot.to, text) ? text : null;
    },
  };
}

/** A blank without words of its own belongs to the label outside; a second such blank makes both unclear. */
function slotPlaces(
  source: string,
  paragraph: Paragraph,
  slots: readonly Slot[],
  outer: string,
  context: FormContext,
): readonly Place[] {
  const words = wordsBetween(paragraph.text, slots);
  const labels = slots.map((_slot, place) => cleanLabel(words[place] ?? ''));
  const unclear = labels.some((label, place) => place > 0 && !hasLetters(label));
  const said = labels.map((label) => (hasLetters(label) ? label : outer));
  if (unclear)
    return [{ label: said[0] ?? outer, context, quiet: false, kind: 'refused', why: SEVERAL_BLANKS }];
  return slots.flatMap((slot, place): readonly Place[] => {
    const label = said[place] ?? '';
    if (slot.kind === 'input') return [placeOfInput(source, slot, { label, context, quiet: false })];
    return slot.kind === 'leader' && label !== '' ? [leaderPlace(paragraph, slot, label, context)] : [];
  });
}

function wordPlace(source: string, paragraph: Paragraph, outer: string, context: FormContext): Place | null {
  const found = CHOICE.exec(paragraph.text);
  if (found?.[1] === undefined) return null;
  const begin = found.index + found[0].indexOf(found[1]);
  const parts = [...found[1].matchAll(/[^/|]*[^/|\s][^/|]*/g)].filter(([word]) => word.trim() !== '');
  const stretches = parts.map((part): readonly [number, number] => {
    const from = begin + part.index + part[0].length - part[0].trimStart().length;
    return [from, from + part[0].trim().length];
  });
  const options = parts.map(([word], chosen): Option => ({
    text: word.trim(),
    choose: (edits) =>
      strike(
        source,
        edits,
        paragraph,
        stretches.filter((_one, place) => place !== chosen),
      ),
  }));
  const label = cleanLabel(paragraph.text.slice(0, begin)) || outer;
  return label === '' ? null : { label, context, quiet: false, kind: 'options', options };
}

/** The blank after a label that ends a paragraph: "Surname:". */
export function placeBehind(
  source: string,
  paragraph: Paragraph,
  context: FormContext,
  quiet: boolean,
): Place {
  return {
    label: cleanLabel(paragraph.text),
    context,
    quiet,
    kind: 'text',
    dateOnly: false,
    limit: null,
    write: (edits, { lines }) => {
      const text = lines.join('; ');
      return behind(source, edits, paragraph, text) ? text : null;
    },
  };
}

/** Every place in a paragraph. `outer` is the label that stands outside it, in the cell to the left. */
export function placesInParagraph(
  source: string,
  paragraph: Paragraph,
  outer: string,
  context: FormContext,
): readonly Place[] {
  const slots = slotsIn(paragraph);
  if (slots.some(({ kind }) => kind === 'box')) return boxPlaces(source, paragraph, slots, outer, context);
  if (slots.length > 0) return slotPlaces(source, paragraph, slots, outer, context);
  const words = wordPlace(source, paragraph, outer, context);
  return words === null ? [] : [words];
}
