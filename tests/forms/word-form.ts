import { zipParts, partOfText } from '@/utils/documents/zip';
import type { Parts } from '@/utils/documents/zip';

/** Makes little blank Word forms for tests: invented, in the manner of councils' forms. */

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml';
const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

export function run(text: string, properties = ''): string {
  const pr = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${pr}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;
}

export const tab = '<w:r><w:tab/></w:r>';

/** A paragraph; strings are runs of text, anything that begins with `<` is taken as it is. */
export function p(...content: readonly string[]): string {
  return `<w:p w:rsidR="00AA">${content.map((one) => (one.startsWith('<') ? one : run(one))).join('')}</w:p>`;
}

export function heading(text: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr>${run(text)}</w:p>`;
}

/** A cell; a string is one paragraph, an empty one an empty paragraph. */
export function cell(content = '', properties = ''): string {
  const inner = content === '' ? '<w:p/>' : content.startsWith('<') ? content : p(content);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
}

export function row(...cells: readonly string[]): string {
  return `<w:tr w:rsidR="00BB">${cells.map((one) => (one.startsWith('<w:tc') || one.startsWith('<w:sdt') ? one : cell(one))).join('')}</w:tr>`;
}

export function table(...rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
}

/** A content control in a paragraph. */
export function control(kind: string, content: string, alias = ''): string {
  const name = alias === '' ? '' : `<w:alias w:val="${alias}"/>`;
  return `<w:sdt><w:sdtPr>${name}<w:id w:val="1"/><w:showingPlcHdr/>${kind}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

export const hint =
  '<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>Click here to enter text.</w:t></w:r>';

export function tickControl(): string {
  return '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rFonts w:ascii="MS Gothic"/></w:rPr><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>';
}

/** A form field of older Word. */
export function field(instruction: string, data: string, result = ''): string {
  const shown = result === '' ? '' : run(result);
  return `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Text1"/><w:enabled/>${data}</w:ffData></w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
}

export const formText = (data = '<w:textInput/>') =>
  field('FORMTEXT', data, '\u2002\u2002\u2002\u2002\u2002');
export const formTick = () =>
  field('FORMCHECKBOX', '<w:checkBox><w:sizeAuto/><w:default w:val="0"/></w:checkBox>');
export const formList = (...items: readonly string[]) =>
  field(
    'FORMDROPDOWN',
    `<w:ddList>${items.map((one) => `<w:listEntry w:val="${one}"/>`).join('')}</w:ddList>`,
  );
export const symbol = (char: string) => `<w:r><w:sym w:font="Wingdings" w:char="${char}"/></w:r>`;

export function bodyXml(...blocks: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:document xmlns:w="${W}" xmlns:w14="${W14}"><w:body>${blocks.join('')}<w:sectPr/></w:body></w:document>`;
}

/** The bytes of a form; more parts may be given, or parts replaced. */
export function form(body: string, more: Parts = {}): Uint8Array {
  return zipParts({
    '[Content_Types].xml': partOfText(TYPES),
    '_rels/.rels': partOfText(RELS),
    'word/document.xml': partOfText(body),
    'word/settings.xml': partOfText(
      `<w:settings xmlns:w="${W}"><w:documentProtection w:edit="forms"/></w:settings>`,
    ),
    ...more,
  });
}
