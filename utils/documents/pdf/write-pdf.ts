import * as fontkit from '@cantoo/fontkit';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { PaperAnswers } from '@/utils/referral/answers';
import { printedPaper } from '../printed-paper';
import type { PrintedBlock } from '../printed-paper';
import { PdfSheet } from './pdf-sheet';

const BODY = 9.5;
const SMALL = 8.5;
const NOT_SHOWN = '\u25A1';

/** Letters the font has no sign for are drawn as a box, and the paper says so. */
function drawable(font: Uint8Array): {
  readonly show: (text: string) => string;
  readonly missed: () => boolean;
} {
  const made = fontkit.create(font);
  const has = 'hasGlyphForCodePoint' in made ? made.hasGlyphForCodePoint.bind(made) : () => false;
  let missed = false;
  return {
    show: (text) =>
      [...text]
        .map((char) => {
          if (has(char.codePointAt(0) ?? 0)) return char;
          missed = true;
          return NOT_SHOWN;
        })
        .join(''),
    missed: () => missed,
  };
}

type Show = (text: string) => string;

function drawTable(sheet: PdfSheet, { columns, rows }: PrintedBlock & { kind: 'table' }, show: Show): void {
  for (const row of rows) {
    const cells = row
      .map((cell, at) => (cell === '' || (columns[at] ?? '') === '' ? cell : `${columns[at] ?? ''}: ${cell}`))
      .filter((cell) => cell !== '');
    sheet.text(show(cells.join(' · ')), { size: BODY });
    sheet.space(2);
  }
}

function drawBlock(sheet: PdfSheet, block: PrintedBlock, show: Show): void {
  sheet.rule();
  sheet.text(show(block.heading), { size: 12 });
  if (block.note !== '') sheet.text(show(block.note), { size: SMALL, grey: true });
  sheet.space(2);
  if (block.kind === 'table') drawTable(sheet, block, show);
  if (block.kind === 'ticks')
    for (const { label, ticked } of block.ticks)
      sheet.text(show(`${ticked ? 'Yes' : 'Not shown by the log'}: ${label}`), { size: BODY });
  if (block.kind !== 'places') return;
  for (const { label, lines, why } of block.places) {
    sheet.text(show(label), { size: SMALL, grey: true });
    for (const line of lines) sheet.text(show(line), { size: BODY, indent: 12 });
    if (lines.length === 0) sheet.text(show(why ?? ''), { size: SMALL, grey: true, indent: 12 });
  }
}

/**
 * A paper of ours as a flat PDF. Names are drawn with the font that is handed in; words in a right-to-left script stand
 * as they are read.
 *
 * @param font bytes of a TrueType font
 */
export async function writePdf(paper: PaperAnswers, font: Uint8Array): Promise<Uint8Array> {
  const printed = printedPaper(paper);
  const document = await PDFDocument.create({ updateMetadata: false });
  document.registerFontkit(fontkit);
  const sheet = new PdfSheet(document, await document.embedFont(font, { subset: true }));
  const { show, missed } = drawable(font);
  sheet.text(show(printed.title), { size: 16 });
  for (const line of printed.lines) sheet.text(show(line), { size: SMALL, grey: true });
  for (const block of printed.blocks) drawBlock(sheet, block, show);
  if (missed()) {
    sheet.rule();
    const words = `Some letters cannot be shown in a PDF and stand as ${NOT_SHOWN}. The Word document holds them.`;
    sheet.text(words, { size: SMALL });
  }
  sheet.numberPages(show(printed.title));
  return document.save({ addDefaultPage: false });
}
