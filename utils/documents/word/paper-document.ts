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

const WIDTHS: Readonly<Record<number, readonly number[]>> = {
  2: [34, 66],
  3: [42, 16, 42],
  7: [11, 8, 15, 18, 16, 22, 10],
};

function widthsFor(columns: number): readonly number[] {
  const shares = WIDTHS[columns] ?? Array.from({ length: columns }, () => 100 / columns);
  return shares.map((share) => Math.round((TEXT_WIDTH * share) / 100));
}

function paragraph(text: string, bold = false, size?: number): Paragraph {
  return new Paragraph({
    spacing: { before: 40, after: 40 },
    children: [new TextRun({ text, bold, ...(size === undefined ? {} : { size }) })],
  });
}

interface Cell {
  readonly lines: readonly string[];
  readonly bold?: boolean;
  readonly small?: boolean;
}

function cell({ lines, bold = false, small = false }: Cell, width: number): TableCell {
  const shown = lines.length === 0 ? [''] : lines;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: BORDERS,
    margins: { top: 40, bottom: 40, left: 100, right: 100 },
    ...(bold ? { shading: LABEL_SHADE } : {}),
    children: shown.map((line) => paragraph(line, bold, small ? 18 : undefined)),
  });
}

function table(rows: readonly (readonly Cell[])[], heading: boolean): Table {
  const widths = widthsFor(rows[0]?.length ?? 1);
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    rows: rows.map(
      (cells, place) =>
        new TableRow({
          tableHeader: heading && place === 0,
          cantSplit: true,
          children: cells.map((one, column) => cell(one, widths[column] ?? 1000)),
        }),
    ),
  });
}

function headedTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  small: boolean,
): Table {
  const head = columns.map((text): Cell => ({ lines: [text], bold: true, small }));
  const body = rows.map((cells) => cells.map((text): Cell => ({ lines: [text], small })));
  return table([head, ...body], true);
}

function blockBody(block: PrintedBlock): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'places':
      return [
        table(
          block.places.map(({ label, lines }) => [{ lines: [label], bold: true }, { lines }]),
          false,
        ),
      ];
    case 'ticks': {
      const rows = block.ticks.map(({ label, ticked }) => [label, ticked ? '☒ Yes' : '☐']);
      return [headedTable(['Criterion', 'Applies'], rows, false)];
    }
    case 'table':
      return block.rows.length === 0
        ? [paragraph('Nothing is logged in this absence yet.')]
        : [headedTable(block.columns, block.rows, block.columns.length > 4)];
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
  const note = block.note === '' ? [] : [paragraph(block.note)];
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
