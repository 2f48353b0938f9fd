import * as fontkit from '@cantoo/fontkit';
import { PDFDocument, PDFTextField, StandardFonts } from '@cantoo/pdf-lib';
import type { BlankPlace, Confirmed } from '@/utils/referral/blanks/blank';
import type { Ask } from '@/utils/referral/ask';
import { confirmedPlaces } from '../blanks/confirmed';
import { proposedPlaces } from '../blanks/propose';
import type { Report } from '../report';
import { fillPlaces } from '../template/decide';
import type { Tally } from '../template/decide';
import { noEdits } from '../template/edits';
import { openPdf } from './open-pdf';
import { pdfPlaces } from './pdf-places';
import type { CanDraw } from './pdf-places';

export interface FilledPdf extends Report {
  readonly bytes: Uint8Array;
}

/** The one part of a PDF, in the keys of its places. */
const PDF = 'pdf';

const RIGHT_TO_LEFT = /\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}/u;
const LEFT_TO_RIGHT = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}]/u;

/**
 * A line in one direction is drawn as it is read. One that mixes both would have its words in the wrong order, and a
 * letter the font lacks would be a box: then nothing is drawn.
 */
function canDrawWith(font: Uint8Array): CanDraw {
  const made = fontkit.create(font);
  const has = 'hasGlyphForCodePoint' in made ? made.hasGlyphForCodePoint.bind(made) : () => false;
  const hasAll = (text: string) => [...text].every((char) => char === '\n' || has(char.codePointAt(0) ?? 0));
  const isMixed = (line: string) => RIGHT_TO_LEFT.test(line) && LEFT_TO_RIGHT.test(line);
  return (text) => hasAll(text) && !text.split('\n').some(isMixed);
}

/** Opens what was written and looks for every text. Throws when one is not there: then nothing should be saved. */
async function check(bytes: Uint8Array, written: readonly string[]): Promise<void> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const fields = document.getForm().getFields();
  const texts = fields.map((field) => (field instanceof PDFTextField ? (field.getText() ?? '') : ''));
  const missing = written.filter((value) => !texts.some((text) => text.includes(value)));
  if (missing.length > 0) throw new Error(`${missing.length} answers are not in the file that was written.`);
}

/**
 * Fills a council's own PDF form. The form stays a form that can be edited; signatures are never touched. Names are
 * drawn with the font that is handed in, which has the letters of nearly every script.
 *
 * @param font bytes of a TrueType font
 * @param confirmed what staff confirmed of this very file; null to go by its words alone
 * @throws TemplateRefused with one sentence, for a file that cannot be filled
 */
export async function fillPdf(
  bytes: Uint8Array,
  ask: Ask,
  font: Uint8Array,
  confirmed: Confirmed | null = null,
): Promise<FilledPdf> {
  const document = await openPdf(bytes);
  document.registerFontkit(fontkit);
  const pen = { font: await document.embedFont(font, { subset: true }), canDraw: canDrawWith(font) };
  const tally: Tally = { filled: [], left: [], written: [] };
  const found = pdfPlaces(document, pen);
  const places = confirmed === null ? found : confirmedPlaces(PDF, found, confirmed);
  fillPlaces(places, { ask, edits: noEdits(), tally });
  const saved = await document.save({ updateFieldAppearances: false, addDefaultPage: false });
  await check(saved, tally.written);
  return { bytes: saved, filled: tally.filled, left: tally.left };
}

/**
 * What a PDF form asks, place by place, for a person to confirm.
 *
 * @throws TemplateRefused with one sentence, for a file that cannot be filled
 */
export async function lookAtPdf(bytes: Uint8Array): Promise<readonly BlankPlace[]> {
  const document = await openPdf(bytes);
  // Nothing is drawn: any font will do.
  const pen = { font: await document.embedFont(StandardFonts.Helvetica), canDraw: () => true };
  return proposedPlaces(PDF, pdfPlaces(document, pen));
}
