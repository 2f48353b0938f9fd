import { PDFCheckBox, PDFDropdown, PDFRadioGroup, PDFTextField } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFField, PDFFont } from '@cantoo/pdf-lib';
import { ALREADY_FILLED, LOCKED } from '../template/place';
import type { Option, Place } from '../template/place';
import { nearbyLabels } from './nearby-label';
import type { NearbyLabel } from './nearby-label';
import { labelOfField, splitYesNo } from './pdf-labels';
import type { PdfLabel } from './pdf-labels';
import { sizeFor } from './fit-text';

/** Whether the font has a sign for every letter: a pupil's name must not be drawn as boxes. */
export type CanDraw = (text: string) => boolean;

export interface PdfPen {
  readonly font: PDFFont;
  readonly canDraw: CanDraw;
}

const CANNOT_DRAW = 'The PDF cannot show every letter of this answer the right way. Type it in by hand.';

type Named = PdfLabel & { readonly quiet: boolean };

function textPlace(field: PDFTextField, at: Named, { font, canDraw }: PdfPen): Place {
  if (field.isPassword() || field.isFileSelector() || field.isRichFormatted())
    return { ...at, kind: 'refused', why: LOCKED };
  if ((field.getText() ?? '').trim() !== '') return { ...at, kind: 'refused', why: ALREADY_FILLED };
  const textOf = (lines: readonly string[]) => lines.join(field.isMultiline() ? '\n' : '; ');
  return {
    ...at,
    kind: 'text',
    dateOnly: false,
    limit: field.getMaxLength() ?? null,
    whyNot: CANNOT_DRAW,
    fits: (lines) => !canDraw(textOf(lines)) || sizeFor(field, font, textOf(lines)) !== null,
    write: (_edits, { lines }) => {
      const text = textOf(lines);
      const size = sizeFor(field, font, text);
      if (!canDraw(text) || size === null) return null;
      if (size > 0 && field.isMultiline()) field.setFontSize(size);
      field.setText(text);
      field.updateAppearances(font);
      return text;
    },
  };
}

function dropdownPlace(field: PDFDropdown, at: Named, { font, canDraw }: PdfPen): Place {
  if (field.getSelected().some((text) => text.trim() !== '' && !/select|choose/i.test(text))) {
    return { ...at, kind: 'refused', why: ALREADY_FILLED };
  }
  const options = field.getOptions().map((text): Option => ({
    text,
    choose: () => {
      if (!canDraw(text)) return false;
      field.select(text);
      field.updateAppearances(font);
      return true;
    },
  }));
  return { ...at, kind: 'options', options };
}

function radioPlace(field: PDFRadioGroup, at: Named): Place {
  if (field.getSelected() !== undefined) return { ...at, kind: 'refused', why: ALREADY_FILLED };
  const options = field.getOptions().map((text): Option => ({
    text,
    choose: () => {
      field.select(text);
      return true;
    },
  }));
  return { ...at, kind: 'options', options };
}

function boxPlace(field: PDFCheckBox, at: Named): Place {
  if (field.isChecked()) return { ...at, kind: 'refused', why: ALREADY_FILLED };
  const choose = () => {
    field.check();
    return true;
  };
  const [question, answer] = splitYesNo(at.label) ?? [at.label, at.label];
  return { ...at, label: question, kind: 'options', options: [{ text: answer, choose }] };
}

function placeOf(field: PDFField, pen: PdfPen, nearby: NearbyLabel): Place | null {
  const at: Named = { ...labelOfField(field, nearby), quiet: false };
  const known = [PDFTextField, PDFDropdown, PDFRadioGroup, PDFCheckBox].some((kind) => field instanceof kind);
  if (!known) return null;
  if (field.isReadOnly()) return { ...at, kind: 'refused', why: LOCKED };
  if (field instanceof PDFTextField) return textPlace(field, at, pen);
  if (field instanceof PDFDropdown) return dropdownPlace(field, at, pen);
  if (field instanceof PDFRadioGroup) return radioPlace(field, at);
  return field instanceof PDFCheckBox ? boxPlace(field, at) : null;
}

/** Boxes that are the answers to one question are one place. */
function joinAnswers(places: readonly Place[]): readonly Place[] {
  const joined: Place[] = [];
  for (const place of places) {
    const isAnswer =
      place.kind === 'options' && place.options.length === 1 && place.options[0]?.text !== place.label;
    const same = joined.findIndex(
      (other) => isAnswer && other.kind === 'options' && other.label === place.label,
    );
    const other = joined[same];
    if (other?.kind === 'options' && place.kind === 'options') {
      joined[same] = { ...other, options: [...other.options, ...place.options] };
    } else joined.push(place);
  }
  return joined;
}

/** Everything in a PDF form that waits for an answer. Signatures and buttons are never touched. */
export function pdfPlaces(document: PDFDocument, pen: PdfPen): readonly Place[] {
  const fields = document.getForm().getFields();
  const nearby = nearbyLabels(document);
  return joinAnswers(fields.map((field) => placeOf(field, pen, nearby)).filter((place) => place !== null));
}
