import { rgb } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFFont, PDFPage } from '@cantoo/pdf-lib';

/** A4 in points. */
const WIDTH = 595.28;
const HEIGHT = 841.89;
const MARGIN = 50;
const GREY = rgb(0.35, 0.35, 0.35);
const BLACK = rgb(0, 0, 0);
const LEADING = 1.35;

/** A stretch of right-to-left words with the blanks between them, or anything else. */
const STRETCHES =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}][\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{M}\s]*(?<!\s)|(?:(?![\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}])[\s\S])+/gu;

export interface TextLook {
  readonly size: number;
  readonly grey?: boolean;
  /** From the left margin. */
  readonly indent?: number;
  readonly width?: number;
}

export const TEXT_WIDTH = WIDTH - 2 * MARGIN;

/** Writes lines of text down pages, a new page when one is full. */
export class PdfSheet {
  private page: PDFPage;
  private y = HEIGHT - MARGIN;

  constructor(
    private readonly document: PDFDocument,
    private readonly font: PDFFont,
  ) {
    this.page = document.addPage([WIDTH, HEIGHT]);
  }

  /** The words of a text, broken into lines that fit a width. A word longer than a line is cut. */
  wrapped(text: string, size: number, width: number): readonly string[] {
    const lines: string[] = [];
    let line = '';
    for (const word of text.split(' ').flatMap((one) => this.pieces(one, size, width))) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && this.font.widthOfTextAtSize(longer, size) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line];
  }

  private pieces(word: string, size: number, width: number): readonly string[] {
    if (this.font.widthOfTextAtSize(word, size) <= width) return [word];
    const pieces: string[] = [''];
    for (const char of word) {
      const last = pieces[pieces.length - 1] ?? '';
      if (last !== '' && this.font.widthOfTextAtSize(last + char, size) > width) pieces.push(char);
      else pieces[pieces.length - 1] = last + char;
    }
    return pieces;
  }

  private room(height: number): void {
    if (this.y - height >= MARGIN) return;
    this.page = this.document.addPage([WIDTH, HEIGHT]);
    this.y = HEIGHT - MARGIN;
  }

  /** Left to right, with stretches in a right-to-left script each turned as they are read. */
  private drawLine(line: string, x: number, y: number, { size, grey = false }: TextLook): void {
    let at = x;
    for (const [stretch] of line.matchAll(STRETCHES)) {
      this.page.drawText(stretch, { x: at, y, size, font: this.font, color: grey ? GREY : BLACK });
      at += this.font.widthOfTextAtSize(stretch, size);
    }
  }

  text(text: string, look: TextLook): void {
    const { size, indent = 0, width = TEXT_WIDTH - indent } = look;
    for (const line of this.wrapped(text, size, width)) {
      this.room(size * LEADING);
      this.y -= size * LEADING;
      this.drawLine(line, MARGIN + indent, this.y, look);
    }
  }

  space(height: number): void {
    this.y -= height;
  }

  rule(): void {
    this.room(6);
    this.y -= 5;
    const [start, end] = [MARGIN, WIDTH - MARGIN].map((x) => ({ x, y: this.y }));
    if (start !== undefined && end !== undefined)
      this.page.drawLine({ start, end, thickness: 0.5, color: GREY });
  }

  /** Numbers every page; to be called last. */
  numberPages(title: string): void {
    const pages = this.document.getPages();
    pages.forEach((page, at) => {
      const text = `${title} · page ${at + 1} of ${pages.length}`;
      page.drawText(text, { x: MARGIN, y: MARGIN / 2, size: 8, font: this.font, color: GREY });
    });
  }
}
