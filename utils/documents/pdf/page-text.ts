import { PDFArray, PDFDict, PDFName, PDFRawStream, PDFStream, decodePDFRawStream } from '@cantoo/pdf-lib';
import type { PDFObject, PDFPage } from '@cantoo/pdf-lib';
import { tokensOf } from './content-tokens';
import type { Token } from './content-tokens';

/** Words drawn on a page, with where they begin. */
export interface DrawnText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

type Decode = (bytes: readonly number[]) => string;

/** a b c d e f: how a page turns its own measure into points. */
type Matrix = readonly [number, number, number, number, number, number];
const AS_IS: Matrix = [1, 0, 0, 1, 0, 0];

function times(one: Matrix, other: Matrix): Matrix {
  const [a, b, c, d, e, f] = one;
  const [g, h, i, j, k, l] = other;
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

function textOfStream(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFRawStream)) return stream instanceof PDFStream ? stream.getContentsString() : '';
  return new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode());
}

function charsOf(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((four) => String.fromCharCode(parseInt(four, 16))).join('');
}

/** The table by which a font says which letters its numbers stand for. */
function mapOf(table: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  for (const [block] of table.matchAll(/beginbfchar[\s\S]*?endbfchar/g))
    for (const [, from = '', to = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      letters.set(parseInt(from, 16), charsOf(to));
  for (const [block] of table.matchAll(/beginbfrange[\s\S]*?endbfrange/g))
    for (const [, first = '', last = '', to = ''] of block.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]{4})>/g,
    ))
      for (let code = parseInt(first, 16); code <= Math.min(parseInt(last, 16), 0xffff); code += 1)
        letters.set(code, String.fromCharCode(parseInt(to, 16) + code - parseInt(first, 16)));
  return letters;
}

/** Letters 128 to 159 of the encoding that most PDFs use (WinAnsi). */
const WIN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const plain: Decode = (bytes) => bytes.map((byte) => WIN[byte - 128] ?? String.fromCharCode(byte)).join('');

function decoderOf(font: PDFObject | undefined): Decode {
  if (!(font instanceof PDFDict)) return plain;
  const table = font.lookup(PDFName.of('ToUnicode'));
  const isWide = font.lookup(PDFName.of('Subtype')) === PDFName.of('Type0');
  if (!(table instanceof PDFStream)) return isWide ? () => '' : plain;
  const letters = mapOf(textOfStream(table));
  return (bytes) => {
    let text = '';
    for (let at = 0; at < bytes.length; at += isWide ? 2 : 1) {
      const code = isWide ? ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0) : (bytes[at] ?? 0);
      text += letters.get(code) ?? (isWide ? '' : plain([code]));
    }
    return text;
  };
}

/** What is drawn with: where the next word goes, and in which font. */
interface Pen {
  page: Matrix;
  line: Matrix;
  leading: number;
  size: number;
  decode: Decode;
}

/** Blanks in a line set with movements wider than this, in thousandths of the size. */
const GAP = -180;

function textIn(given: readonly Token[], decode: Decode): string {
  return given
    .map((token) =>
      token.kind === 'bytes' ? decode(token.value) : token.kind === 'number' && token.value < GAP ? ' ' : '',
    )
    .join('');
}

function moved({ line }: Pen, x: number, y: number): Matrix {
  return times([1, 0, 0, 1, x, y], line);
}

type FontOf = (name: string) => Decode;

/** Does what an operator says. Answers words that it drew. */
function act(operator: string, given: readonly Token[], pen: Pen, fontOf: FontOf): DrawnText | null {
  const numbers = given.flatMap((token) => (token.kind === 'number' ? [token.value] : []));
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
  const name = given.find((token) => token.kind === 'name');
  if (operator === 'cm') pen.page = times([a, b, c, d, e, f], pen.page);
  else if (operator === 'BT') pen.line = AS_IS;
  else if (operator === 'Tm') pen.line = [a, b, c, d, e, f];
  else if (operator === 'TL') pen.leading = a;
  else if (operator === 'Td' || operator === 'TD') {
    if (operator === 'TD') pen.leading = -b;
    pen.line = moved(pen, a, b);
  } else if (operator === 'Tf' && name?.kind === 'name') {
    pen.decode = fontOf(name.value);
    pen.size = a;
  }
  if (['T*', "'", '"'].includes(operator)) pen.line = moved(pen, 0, -pen.leading);
  if (!['Tj', 'TJ', "'", '"'].includes(operator)) return null;
  const [, , , scale, x, y] = times(pen.line, pen.page);
  return { text: textIn(given, pen.decode), x, y, size: Math.abs(pen.size * scale) };
}

function contentsOf(page: PDFPage): string {
  const contents = page.node.Contents();
  if (contents instanceof PDFArray)
    return contents
      .asArray()
      .map((_ref, at) => textOfStream(contents.lookup(at)))
      .join('\n');
  return textOfStream(contents);
}

/** The words drawn on a page. What it takes from elsewhere (a picture, a form within it) is not read. */
export function drawnOn(page: PDFPage): readonly DrawnText[] {
  const fonts = page.node.Resources()?.lookup(PDFName.of('Font'));
  const known = new Map<string, Decode>();
  const fontOf: FontOf = (name) => {
    const made =
      known.get(name) ?? decoderOf(fonts instanceof PDFDict ? fonts.lookup(PDFName.of(name)) : undefined);
    known.set(name, made);
    return made;
  };
  const pen: Pen = { page: AS_IS, line: AS_IS, leading: 0, size: 0, decode: () => '' };
  const kept: Matrix[] = [];
  const drawn: DrawnText[] = [];
  let given: Token[] = [];
  for (const token of tokensOf(contentsOf(page))) {
    if (token.kind !== 'operator') given.push(token);
    else {
      if (token.value === 'q') kept.push(pen.page);
      if (token.value === 'Q') pen.page = kept.pop() ?? AS_IS;
      const text = act(token.value, given, pen, fontOf);
      if (text !== null && text.text.trim() !== '') drawn.push(text);
      given = [];
    }
  }
  return drawn;
}
