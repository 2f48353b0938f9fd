import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { PrintedBlock, PrintedPaper } from '../printed-paper';

/** A4 less its margins, in twentieths of a point. */
const PAGE = { width: 11906, height: 16838, margin: 1000 };
const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '808080' };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const LABEL_SHADE = { type: ShadingType.CLEAR, fill: 'F1F1F1', color: 'auto' };

/** Shares of the text's width, in hundredths. */
const WIDTHS = {
  places: [34, 66],
  ticks: [80, 20],
  checklist: [42, 16, 42],
  log: [13, 8, 15, 17, 16, 21, 10],
} as const;

type Layout = keyof typeof WIDTHS;

/** A table no longer than this is kept on one page. */
const KEPT_TOGETHER = 12;

interface Cell {
  readonly lines: readonly string[];
  readonly bold?: boolean;
}

function paragraph(
  text: string,
  look: { bold?: boolean; small?: boolean; keepNext?: boolean } = {},
): Paragraph {
  const { bold = false, small = false, keepNext = false } = look;
  return new Paragraph({
    keepNext,
    spacing: { before: 40, after: 40 },
    children: [new TextRun({ text, bold, ...(small ? { size: 18 } : {}) })],
  });
}

function cell(
  { lines, bold = false }: Cell,
  width: number,
  look: { small: boolean; keepNext: boolean },
): TableCell {
  const shown = lines.length === 0 ? [''] : lines;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: BORDERS,
    margins: { top: 40, bottom: 40, left: 100, right: 100 },
    ...(bold ? { shading: LABEL_SHADE } : {}),
    children: shown.map((line) => paragraph(line, { ...look, bold })),
  });
}

function table(layout: Layout, rows: readonly (readonly Cell[])[]): Table {
  const widths = WIDTHS[layout].map((share) => Math.round((TEXT_WIDTH * share) / 100));
  const isShort = rows.length <= KEPT_TOGETHER;
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: rows.map((cells, place) => {
      const look = { small: layout === 'log', keepNext: isShort && place < rows.length - 1 };
      return new TableRow({
        tableHeader: layout !== 'places' && place === 0,
        cantSplit: true,
        children: cells.map((one, column) => cell(one, widths[column] ?? 1000, look)),
      });
    }),
  });
}

function headedTable(
  layout: Layout,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Table {
  const head = columns.map((text): Cell => ({ lines: [text], bold: true }));
  const body = rows.map((cells) => cells.map((text): Cell => ({ lines: [text] })));
  return table(layout, [head, ...body]);
}

function blockBody(block: PrintedBlock): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'places':
      return [
        table(
          'places',
          block.places.map(({ label, lines }) => [{ lines: [label], bold: true }, { lines }]),
        ),
      ];
    case 'ticks': {
      const rows = block.ticks.map(({ label, ticked }) => [label, ticked ? '☒ Yes' : '☐']);
      return [headedTable('ticks', ['Criterion', 'Applies'], rows)];
    }
    case 'table':
      if (block.rows.length === 0) return [paragraph('Nothing is logged in this absence yet.')];
      return [headedTable(block.columns.length === 3 ? 'checklist' : 'log', block.columns, block.rows)];
    case 'note':
      return [];
  }
}

function printedBlock(block: PrintedBlock): readonly (Paragraph | Table)[] {
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_2,
    keepNext: true,
    spacing: { before: 280, after: 80 },
    children: [new TextRun({ text: block.heading })],
  });
  const note = block.note === '' ? [] : [paragraph(block.note, { keepNext: block.kind !== 'note' })];
  return [heading, ...note, ...blockBody(block)];
}

function footer(): Footer {
  const text = 'Confidential: personal information about a child. Page ';
  const run = new TextRun({ children: [text, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES], size: 18 });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })] });
}

const STYLES = {
  default: {
    document: { run: { font: 'Arial', size: 22, language: { value: 'en-GB' } } },
    heading1: {
      run: { font: 'Arial', size: 32, bold: true, color: '000000' },
      paragraph: { spacing: { after: 160 } },
    },
    heading2: { run: { font: 'Arial', size: 26, bold: true, color: '000000' } },
  },
};

/** The Word document of a printed paper: headings, tables of label and value, the checklist, the log. */
export function paperDocument(paper: PrintedPaper): Document {
  return new Document({
    title: paper.title,
    creator: 'Tenth Day',
    lastModifiedBy: 'Tenth Day',
    styles: STYLES,
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        footers: { default: footer() },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun({ text: paper.title })] }),
          ...paper.lines.map((line) => paragraph(line)),
          ...paper.blocks.flatMap(printedBlock),
        ],
      },
    ],
  });
}
