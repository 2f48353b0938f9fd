import type { PDFDocument, PDFField } from '@cantoo/pdf-lib';
import { PDFTextField } from '@cantoo/pdf-lib';
import { cleanLabel } from '../template/place';
import { drawnOn } from './page-text';
import type { DrawnText } from './page-text';

/** What stands beside or above a field that says nothing of itself; empty when that is not certain. */
export type NearbyLabel = (field: PDFField) => string;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Words further away than these, in points, belong to something else. */
const BESIDE = 220;
const ABOVE = 26;
const LONGEST = 90;

function boxOf(field: PDFField): Box | null {
  return field.acroField.getWidgets()[0]?.getRectangle() ?? null;
}

function isInside({ x, y }: DrawnText, box: Box): boolean {
  return x >= box.x - 1 && x <= box.x + box.width && y >= box.y - 1 && y <= box.y + box.height;
}

/** Words of one line, drawn in pieces, from left to right. */
function lineBefore(texts: readonly DrawnText[], box: Box, fields: readonly Box[]): string {
  const middle = box.y + Math.min(box.height, 30) / 2;
  // Another field between the words and this one: they are that one's.
  const between = fields.filter(
    (other) => other !== box && other.x < box.x && Math.abs(other.y + other.height / 2 - middle) < 10,
  );
  const from = Math.max(box.x - BESIDE, ...between.map((other) => other.x + other.width - 1));
  const line = texts.filter(
    ({ x, y, size }) => x < box.x && x >= from && y <= middle + 2 && y >= middle - Math.max(size, 8) - 2,
  );
  return [...line]
    .sort((one, other) => one.x - other.x)
    .map(({ text }) => text)
    .join(' ');
}

function lineAbove(texts: readonly DrawnText[], box: Box): string {
  const top = box.y + box.height;
  const over = texts.filter(({ x, y }) => y >= top - 1 && y <= top + ABOVE && Math.abs(x - box.x) < 12);
  const lowest = Math.min(...over.map(({ y }) => y));
  return over
    .filter(({ y }) => y - lowest < 2)
    .map(({ text }) => text)
    .join(' ');
}

/** Looks for labels by where words stand on the pages. Only for fields that a person types into. */
export function nearbyLabels(document: PDFDocument): NearbyLabel {
  const pages = document.getPages();
  const drawn = new Map<number, readonly DrawnText[]>();
  const fields = document.getForm().getFields();
  const pageOf = (field: PDFField): number => {
    const ref = field.acroField.getWidgets()[0]?.P();
    const at = pages.findIndex((page) => page.ref === ref);
    return at >= 0 || pages.length > 1 ? at : 0;
  };
  return (field) => {
    const box = boxOf(field);
    const at = pageOf(field);
    const page = pages[at];
    if (box === null || page === undefined || !(field instanceof PDFTextField)) return '';
    const texts = (drawn.get(at) ?? drawnOn(page)).filter((text) => !isInside(text, box));
    drawn.set(at, drawn.get(at) ?? drawnOn(page));
    const others = fields.filter((other) => other !== field && pageOf(other) === at);
    const boxes = others.map(boxOf).filter((other) => other !== null);
    const beside = cleanLabel(lineBefore(texts, box, boxes));
    const label = beside === '' ? cleanLabel(lineAbove(texts, box)) : beside;
    return label.length > LONGEST ? '' : label;
  };
}
