import type { Reading } from '@/utils/register/reading';
import { findGrids } from './grids/find-grids';
import { documentTitle } from './page/dom';
import type { Root } from './page/dom';
import { frameDocuments, shadowRoots } from './page/roots';
import { pageView } from './page/page-view';
import { registersAmong } from './verdict/candidates';
import { reasonForNone } from './verdict/no-register';
import { readGrid } from './verdict/read-grid';
import { readHistory } from './verdict/read-history';
import { refusal } from './verdict/refusal';
import type { ReadOptions } from './verdict/refusal';

export type { ReadOptions };

function readRoot(document: Document, root: Root, options: ReadOptions): Reading {
  const { grids, tooMany } = findGrids(root);
  if (tooMany) return refusal('too-many-rows');
  const { registers, histories, reasons } = registersAmong(grids);
  const [register] = registers;
  const [history] = histories;
  if (registers.length > 1) return refusal('two-registers');
  if (register !== undefined) return readGrid(document, root, register, options);
  if (histories.length > 1) return refusal('two-registers');
  if (history !== undefined) return readHistory(document, root, history, options);
  const view = pageView(document, root, '', new Set());
  const titles = [
    ...view.blocks.filter(({ heading, aside }) => heading && !aside).map(({ text }) => text),
    documentTitle(document),
  ];
  return refusal(reasonForNone(root, titles, reasons));
}

/** Reasons that say only that nothing was found here, so that it may be elsewhere in the page. */
const FOUND_NOTHING: readonly string[] = ['no-table', 'no-pupils', 'no-headings', 'no-marks'];

export function foundNothing(reading: Reading): boolean {
  return reading.page === 'none' && reading.problems.every(({ code }) => FOUND_NOTHING.includes(code));
}

/**
 * Reads the attendance register a page shows (design.md 5.2): its pupils, their marks, and the sessions the marks are
 * for. It only looks: nothing is clicked, typed or scrolled. What cannot be known is refused with a reason, never
 * guessed; `page: 'none'` then holds no pupil.
 *
 * @param document any document with the page in it; open shadow roots are looked into when the page itself holds no register.
 */
export function readRegister(document: Document, options: ReadOptions): Reading {
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
 */
export function readPage(document: Document, options: ReadOptions): Reading {
  const reading = readRegister(document, options);
  if (!foundNothing(reading)) return reading;
  const found = frameDocuments(document)
    .map((inner) => readRegister(inner, options))
    .filter((each) => !foundNothing(each));
  const registers = found.filter(({ page }) => page !== 'none');
  if (registers.length > 1) return refusal('two-registers');
  return registers[0] ?? found[0] ?? reading;
}
