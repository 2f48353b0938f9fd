import { textOfPart, unzipParts } from '../zip';
import { wordElements } from '../xml';
import type { Xml } from '../xml';
import type { Report } from '../report';

function textOf(element: Element): string {
  return wordElements(element, 't')
    .map((text) => text.textContent ?? '')
    .join('');
}

/** What stands in a Word document: the text of every paragraph, and of every cell, in order. */
export interface WordText {
  readonly paragraphs: readonly string[];
  readonly cells: readonly string[];
}

/** Reads a .docx back. Throws when it is no zip, or its body is not well-formed. */
export function readWord(bytes: Uint8Array, xml: Xml): WordText {
  const body = unzipParts(bytes)['word/document.xml'];
  if (body === undefined) throw new Error('The file holds no Word document.');
  const document = xml.parse(textOfPart(body));
  return {
    paragraphs: wordElements(document, 'p').map(textOf),
    cells: wordElements(document, 'tc').map((cell) => wordElements(cell, 'p').map(textOf).join('; ')),
  };
}

/** Places of the report that the written file does not hold. Empty when the file is right. */
export function missingFrom(bytes: Uint8Array, report: Report, xml: Xml): readonly string[] {
  const { paragraphs, cells } = readWord(bytes, xml);
  const texts = [...paragraphs, ...cells];
  const holds = (text: string) => texts.some((one) => one.includes(text));
  return report.filled.filter(({ label, value }) => !holds(label) || !holds(value)).map(({ label }) => label);
}
