import { printedDate } from '@/utils/referral/printing';
import { dayAndYear } from '@/utils/wording/dates';
import type { SchoolDate } from '@/utils/calendar/school-date';
import { childOf, childrenOf, down, isElement, isOn, isWord, textBelow, valueOf, W14 } from './elements';
import { escaped, prefixOf } from './edits';
import type { Edits } from './edits';
import type { XmlElement } from './scan-xml';
import { intoParagraph, propertiesOf, runOf } from './write';
import type { Written } from './write';

export type ControlKind = 'text' | 'date' | 'list' | 'tick';

export function kindOfControl(control: XmlElement): ControlKind {
  const kinds = (childOf(control, 'sdtPr')?.children ?? []).filter(isElement);
  if (kinds.some((node) => node.name === 'checkbox' && node.uri === W14)) return 'tick';
  if (kinds.some((node) => isWord(node, 'dropDownList') || isWord(node, 'comboBox'))) return 'list';
  return kinds.some((node) => isWord(node, 'date')) ? 'date' : 'text';
}

/** Nobody may change it in Word, so neither does the program. */
export function isLocked(control: XmlElement): boolean {
  return /contentlocked/i.test(valueOf(childOf(control, 'sdtPr'), 'lock') ?? '');
}

/** True while the control shows its hint, or nothing. */
export function isBlankControl(control: XmlElement): boolean {
  return isOn(childOf(control, 'sdtPr'), 'showingPlcHdr') || textBelow(control).trim() === '';
}

export interface ListItem {
  readonly text: string;
  readonly place: number;
}

export function itemsOf(control: XmlElement): readonly ListItem[] {
  const pr = childOf(control, 'sdtPr');
  const list = childOf(pr, 'dropDownList') ?? childOf(pr, 'comboBox');
  const items = list === null ? [] : childrenOf(list, 'listItem');
  return items.map((item, place) => ({
    text: item.attributes.get('displayText') ?? item.attributes.get('value') ?? '',
    place,
  }));
}

function remove(edits: Edits, element: XmlElement | null): void {
  if (element !== null) edits.splices.push({ start: element.start, end: element.end, text: '' });
}

/** The hint's marks go, and so does the tie to a stored value that Word would put back on opening. */
function release(edits: Edits, control: XmlElement): void {
  const pr = childOf(control, 'sdtPr');
  remove(edits, childOf(pr, 'showingPlcHdr'));
  remove(edits, childOf(pr, 'dataBinding'));
  for (const node of pr?.children ?? []) {
    if (isElement(node) && node.name === 'dataBinding' && !isWord(node, 'dataBinding')) remove(edits, node);
  }
}

function putText(source: string, edits: Edits, control: XmlElement, lines: readonly string[]): boolean {
  const content = childOf(control, 'sdtContent');
  if (content === null || content.closeStart === content.openEnd) return false;
  const paragraph = childOf(content, 'p') ?? down(content, 'tc', 'p');
  const holder = paragraph ?? content;
  const run =
    holder.children.find((node): node is XmlElement => isElement(node) && isWord(node, 'r')) ?? null;
  const properties = propertiesOf(source, run);
  const first = holder.children.filter(isElement).find((node) => !isWord(node, 'pPr'));
  if (first === undefined) {
    intoParagraph(source, edits, holder, lines);
    return true;
  }
  edits.splices.push({
    start: first.start,
    end: holder.closeStart,
    text: runOf(prefixOf(control), properties, lines),
  });
  for (const node of content.children.filter(isElement)) {
    if (paragraph !== null && isWord(node, 'p') && node !== paragraph) remove(edits, node);
  }
  return true;
}

/** A day in the manner the control asks for. */
function inFormat(iso: string, format: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  if (/^d{1,2} MMMM yyyy$/.test(format)) return dayAndYear(iso as SchoolDate);
  if (!/^[dMy./\- ]+$/.test(format) || /MMM|ddd/.test(format)) return printedDate(iso);
  return format
    .replace(/y+/, (y) => (y.length > 2 ? year : year.slice(2)))
    .replace(/M+/, (m) => (m.length > 1 ? month : String(Number(month))))
    .replace(/d+/, (d) => (d.length > 1 ? day : String(Number(day))));
}

function setFullDate(edits: Edits, date: XmlElement, iso: string, source: string): void {
  const open = source.slice(date.start, date.openEnd);
  const without = open.replace(/\s[\w:]*fullDate="[^"]*"/, '');
  const text = without.replace(/\s*(\/?>)$/, ` ${prefixOf(date)}fullDate="${iso}T00:00:00Z"$1`);
  edits.splices.push({ start: date.start, end: date.openEnd, text });
}

/** Fills a text or date control. Answers what it now shows, or null when it cannot be filled. */
export function fillControl(source: string, edits: Edits, control: XmlElement, put: Written): string | null {
  const date = down(control, 'sdtPr', 'date');
  if (date !== null && put.iso === null) return null;
  const shown =
    date !== null && put.iso !== null ? inFormat(put.iso, valueOf(date, 'dateFormat') ?? '') : null;
  const lines = shown === null ? put.lines : [shown];
  const isOneLine = down(control, 'sdtPr', 'text')?.attributes.get('multiLine') !== '1';
  const laid = isOneLine && lines.length > 1 ? [lines.join('; ')] : lines;
  if (!putText(source, edits, control, laid)) return null;
  if (date !== null && put.iso !== null) setFullDate(edits, date, put.iso, source);
  release(edits, control);
  return laid.join('; ');
}

/** Chooses an item of a list. */
export function chooseItem(source: string, edits: Edits, control: XmlElement, item: ListItem): boolean {
  if (!putText(source, edits, control, [item.text])) return false;
  release(edits, control);
  return true;
}

function tickBox(control: XmlElement): XmlElement | undefined {
  const parts = (childOf(control, 'sdtPr')?.children ?? []).filter(isElement);
  return parts.find((node) => node.name === 'checkbox' && node.uri === W14);
}

/** Ticks a box: its value, and the sign that it shows. */
export function tickControl(edits: Edits, control: XmlElement): boolean {
  const box = tickBox(control);
  const text = [...textNodes(childOf(control, 'sdtContent'))][0];
  if (box === undefined || box.closeStart === box.openEnd || text === undefined) return false;
  const parts = box.children.filter(isElement);
  const state = parts.find((node) => node.name === 'checkedState');
  const checked = parts.find((node) => node.name === 'checked');
  const sign = String.fromCodePoint(parseInt(state?.attributes.get('val') ?? '2612', 16));
  const value = `<${prefixOf(box)}checked ${prefixOf(box)}val="1"/>`;
  const { start, end } = checked ?? { start: box.openEnd, end: box.openEnd };
  edits.splices.push({ start, end, text: value });
  edits.splices.push({
    start: text.start,
    end: text.end,
    text: `<${text.tag}>${escaped(sign)}</${text.tag}>`,
  });
  remove(edits, childOf(childOf(control, 'sdtPr'), 'dataBinding'));
  return true;
}

function* textNodes(element: XmlElement | null): Generator<XmlElement> {
  for (const node of element?.children ?? []) {
    if (!isElement(node)) continue;
    if (isWord(node, 't')) yield node;
    yield* textNodes(node);
  }
}

export function isTicked(control: XmlElement): boolean {
  const checked = tickBox(control)
    ?.children.filter(isElement)
    .find((node) => node.name === 'checked');
  return ['1', 'true'].includes(checked?.attributes.get('val') ?? '');
}
