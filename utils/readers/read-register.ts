import type { Reading } from '@/utils/register/reading';
import { findGrids } from './grids/find-grids';
import { appliesTo } from './mappings/address';
import { taughtRows } from './mappings/taught-rows';
import type { RowsPlace } from './mappings/taught-rows';
import { bodyOf, documentAddress, documentTitle } from './page/dom';
import type { Root } from './page/dom';
import { frameDocuments, shadowRoots } from './page/roots';
import { pageView } from './page/page-view';
import { registersAmong, registersInRecords } from './verdict/candidates';
import type { Registers } from './verdict/candidates';
import { reasonForNone } from './verdict/no-register';
import { readGrid } from './verdict/read-grid';
import { readHistories } from './verdict/read-histories';
import { readHistory } from './verdict/read-history';
import { refusal, refusalOf } from './verdict/refusal';
import type { ReadOptions } from './verdict/refusal';

export type { ReadOptions };

/** The list that staff pointed at on a page that is no table. */
function readTaughtRows(document: Document, root: Root, place: RowsPlace, options: ReadOptions): Reading {
  const found = taughtRows(root, place);
  if (found.kind === 'several') return refusal('two-registers');
  if (found.kind === 'lost') return refusalOf('mapping-place-lost', options);
  return readGrid(document, root, found.table, options);
}

/** Words without which a page is no register, and is not searched for lists that are no tables. */
const SPEAKS_OF_ATTENDANCE = /attendance|regist|roll ?call|absen(?:t|ce)|session/i;

const mayBeElsewhere = ({ registers, histories, reasons }: Registers, taught: unknown) =>
  taught === null &&
  registers.length + histories.length === 0 &&
  reasons.every((code) => FOUND_NOTHING.includes(code));

/** What the tables gave, and the lists of a page that speaks of attendance. */
function withRecords(inTables: Registers, document: Document, root: Root): Registers {
  const text = bodyOf(document)?.textContent ?? '';
  if (!SPEAKS_OF_ATTENDANCE.test(documentTitle(document)) && !SPEAKS_OF_ATTENDANCE.test(text))
    return inTables;
  const found = registersInRecords(root);
  return { ...found, reasons: [...inTables.reasons, ...found.reasons] };
}

function readRoot(document: Document, root: Root, options: ReadOptions): Reading {
  const { grids, tooMany } = findGrids(root);
  if (tooMany) return refusal('too-many-rows');
  const taught = options.mapping?.list ?? null;
  if (taught?.kind === 'rows') return readTaughtRows(document, root, taught, options);
  const inTables = registersAmong(grids, taught);
  const { registers, histories, reasons } = mayBeElsewhere(inTables, taught)
    ? withRecords(inTables, document, root)
    : inTables;
  const [register] = registers;
  const [history] = histories;
  if (registers.length > 1) return refusal('two-registers');
  if (register !== undefined) return readGrid(document, root, register, options);
  if (taught !== null) return refusalOf('mapping-place-lost', options);
  if (histories.length > 1) return readHistories(document, root, histories, options);
  if (history !== undefined) return readHistory(document, root, history, options);
  const view = pageView(document, root, '', new Set());
  const titles = [
    ...view.blocks.filter(({ heading, aside }) => heading && !aside).map(({ text }) => text),
    documentTitle(document),
  ];
  return refusal(reasonForNone(root, titles, reasons));
}

/** Reasons that say only that nothing was found here, so that it may be elsewhere in the page. */
const FOUND_NOTHING: readonly string[] = [
  'no-table',
  'no-pupils',
  'no-headings',
  'no-marks',
  'mapping-place-lost',
];

export function foundNothing(reading: Reading): boolean {
  return reading.page === 'none' && reading.problems.every(({ code }) => FOUND_NOTHING.includes(code));
}

/** A mapping is for its addresses only; a file on a disk has none, and may be read with any. */
function withMappingOf(document: Document, options: ReadOptions): ReadOptions {
  const address = documentAddress(document);
  const isElsewhere =
    options.mapping != null && /^https?:/.test(address) && !appliesTo(options.mapping, address);
  return isElsewhere ? { ...options, mapping: null } : options;
}

/**
 * Reads the attendance register a page shows (design.md 5.2): its pupils, their marks, and the sessions the marks are
 * for. It only looks: nothing is clicked, typed or scrolled. What cannot be known is refused with a reason, never
 * guessed; `page: 'none'` then holds no pupil.
 *
 * @param document any document with the page in it; open shadow roots are looked into when the page itself holds no register.
 */
export function readRegister(document: Document, given: ReadOptions): Reading {
  const options = withMappingOf(document, given);
  const reading = readRoot(document, document, options);
  if (!foundNothing(reading)) return reading;
  const inShadow = shadowRoots(document).map((root) => readRoot(document, root, options));
  const found = inShadow.filter((each) => !foundNothing(each));
  if (found.filter(({ page }) => page !== 'none').length > 1) return refusal('two-registers');
  return found.find(({ page }) => page !== 'none') ?? found[0] ?? reading;
}

/**
 * Reads the register of a page that may keep it in a frame: the page itself first, then the frames of its own origin.
 * Two registers in two frames are refused like two on one page.
 *
 * @param readOne how each document is read by itself.
 */
export function readPageBy(document: Document, readOne: (document: Document) => Reading): Reading {
  const reading = readOne(document);
  if (!foundNothing(reading)) return reading;
  const found = frameDocuments(document)
    .map(readOne)
    .filter((each) => !foundNothing(each));
  const registers = found.filter(({ page }) => page !== 'none');
  if (registers.length > 1) return refusal('two-registers');
  return registers[0] ?? found[0] ?? reading;
}

/** As `readPageBy`, each document read with the same options. */
export function readPage(document: Document, options: ReadOptions): Reading {
  return readPageBy(document, (each) => readRegister(each, options));
}
