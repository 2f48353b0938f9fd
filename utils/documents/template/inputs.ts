import { controlLabel, isTickControl } from './atoms';
import type { Atom } from './atoms';
import type { Paragraph } from './blocks';
import {
  chooseItem,
  fillControl,
  isBlankControl,
  isLocked,
  isTicked,
  itemsOf,
  kindOfControl,
  tickControl,
} from './controls';
import {
  chooseFieldItem,
  fieldItems,
  fieldLimit,
  fillField,
  isBlankField,
  isDateField,
  isDisabled,
  isFieldTicked,
  tickField,
} from './fields';
import type { LegacyField } from './atoms';
import type { XmlElement } from './scan-xml';
import { ALREADY_FILLED, LOCKED } from './place';
import type { Option, Place } from './place';
import type { Edits } from './edits';
import type { Slot } from './slots';

type Where = Pick<Place, 'label' | 'context' | 'quiet'>;

export function isTickAtom(atom: Atom): boolean {
  if (atom.kind === 'control') return isTickControl(atom.control);
  return atom.kind === 'field' && atom.field.type === 'FORMCHECKBOX';
}

export function isTickedAtom(atom: Atom): boolean {
  if (atom.kind === 'control') return isTicked(atom.control);
  return atom.kind === 'field' && isFieldTicked(atom.field);
}

/** The place that a content control is. */
export function placeOfControl(source: string, control: XmlElement, where: Where): Place {
  const label = where.label === '' ? controlLabel(control) : where.label;
  const at = { ...where, label };
  if (isLocked(control)) return { ...at, kind: 'refused', why: LOCKED };
  if (!isBlankControl(control)) return { ...at, kind: 'refused', why: ALREADY_FILLED };
  const kind = kindOfControl(control);
  if (kind === 'list') {
    const options = itemsOf(control).map((item) => ({
      text: item.text,
      choose: (edits: Edits) => chooseItem(source, edits, control, item),
    }));
    return { ...at, kind: 'options', options };
  }
  return {
    ...at,
    kind: 'text',
    dateOnly: kind === 'date',
    limit: null,
    write: (edits, put) => fillControl(source, edits, control, put),
  };
}

function placeOfField(source: string, field: LegacyField, where: Where): Place {
  if (isDisabled(field)) return { ...where, kind: 'refused', why: LOCKED };
  if (!isBlankField(field)) return { ...where, kind: 'refused', why: ALREADY_FILLED };
  if (field.type === 'FORMDROPDOWN') {
    const options = fieldItems(field).map((item) => ({
      text: item.text,
      choose: (edits: Edits) => chooseFieldItem(edits, field, item),
    }));
    return { ...where, kind: 'options', options };
  }
  return {
    ...where,
    kind: 'text',
    dateOnly: isDateField(field),
    limit: fieldLimit(field),
    write: (edits, { lines }) => (fillField(source, edits, field, lines) ? lines.join('; ') : null),
  };
}

export function placeOfInput(source: string, slot: Slot & { kind: 'input' }, where: Where): Place {
  const { atom } = slot;
  return atom.kind === 'control'
    ? placeOfControl(source, atom.control, where)
    : placeOfField(source, atom.field, where);
}

function tickSign(paragraph: Paragraph, slot: Slot, edits: Edits): boolean {
  const atom = paragraph.atoms.find((one) => one.at <= slot.from && one.at + one.length >= slot.to);
  if (atom?.kind !== 'text') return false;
  const { node, text, at } = atom;
  edits.changes.push({ node, text, from: slot.from - at, to: slot.to - at, put: '☒' });
  return true;
}

/** A symbol of Wingdings becomes the ticked box of the same font. */
function tickSymbol(node: XmlElement, source: string, edits: Edits): boolean {
  const { start, end } = node;
  const ticked = source.slice(start, end).replace(/(\bchar=")[0-9a-f]{4}"/i, '$1F0FE"');
  edits.splices.push({ start, end, text: ticked });
  return ticked !== source.slice(start, end);
}

/** One box with the words beside it. */
export function optionOfBox(
  source: string,
  paragraph: Paragraph,
  slot: Slot & { kind: 'box' },
  text: string,
): Option {
  const { atom } = slot;
  return {
    text,
    choose: (edits) => {
      if (atom?.kind === 'control') return !isLocked(atom.control) && tickControl(edits, atom.control);
      if (atom?.kind === 'field') return !isDisabled(atom.field) && tickField(edits, atom.field);
      if (atom?.kind === 'symbol') return tickSymbol(atom.node, source, edits);
      return tickSign(paragraph, slot, edits);
    },
  };
}
