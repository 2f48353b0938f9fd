import type { PDFFont, PDFTextField } from '@cantoo/pdf-lib';

/** Sizes tried, in points. Below the last nobody could read it; a form that asks for more than the largest has no size of its own. */
const LARGEST = 14;
const SIZES = [11, 10, 9, 8, 7, 6];
const PADDING = 6;
const LINE = 1.25;

function ownSize(field: PDFTextField): number {
  return Number(/([\d.]+)\s+Tf/.exec(field.acroField.getDefaultAppearance() ?? '')?.[1] ?? '0');
}

/** Lines a paragraph takes when words are wrapped at a width. */
function wrapped(paragraph: string, font: PDFFont, size: number, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const own = font.widthOfTextAtSize(`${word} `, size);
    if (used > 0 && used + own > width) lines += 1;
    used = used > 0 && used + own <= width ? used + own : own;
    lines += Math.floor(own / width);
  }
  return lines;
}

/**
 * The size at which a text fits a field of several lines; null when it fits at none. A field of one line is shrunk by
 * the reader, so anything fits.
 */
export function sizeFor(field: PDFTextField, font: PDFFont, text: string): number | null {
  const box = field.acroField.getWidgets()[0]?.getRectangle();
  const own = ownSize(field);
  if (!field.isMultiline() || box === undefined) return own;
  const fits = (size: number) => {
    const count = text
      .split('\n')
      .reduce((sum, line) => sum + wrapped(line, font, size, box.width - PADDING), 0);
    return count * size * LINE <= box.height - PADDING;
  };
  const sizes = own > 0 && own <= LARGEST ? [own, ...SIZES.filter((size) => size < own)] : SIZES;
  return sizes.find(fits) ?? null;
}
