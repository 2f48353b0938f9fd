import type { Reading, ReadMark, ReadPupil } from '@/utils/register/reading';
import { readRegister } from '../read-register';
import type { ReadOptions } from '../read-register';
import { refusal } from '../verdict/refusal';
import { writesMonthFirst } from './cells';
import type { ListProblem } from './pupil-list';
import { layOutRegister } from './register-page';
import { gridOfRows } from './register-rows';
import type { Said } from './register-rows';
import type { Sheet } from './sheet';

/** A register of a file as a Reading, and the rows of the file that were left out of it. */
export interface RegisterFile {
  readonly reading: Reading;
  readonly rows: readonly ListProblem[];
}

const HEADING_LINES = 12;

function withSaid(mark: ReadMark, said: readonly Said[]): ReadMark {
  const own = said.find(({ date, session }) => date === mark.date && session === mark.session);
  return own === undefined ? mark : { ...mark, ...own };
}

/** Only where as many pupils were read as the list has, so that each row is still in its place. */
function sayingMore(pupils: readonly ReadPupil[], said: readonly (readonly Said[])[]): readonly ReadPupil[] {
  if (pupils.length !== said.length) return pupils;
  return pupils.map((pupil, at) => ({
    ...pupil,
    marks: pupil.marks.map((mark) => withSaid(mark, said[at] ?? [])),
  }));
}

/**
 * Reads an export of the register: pupils by sessions, or one mark a row. It is read under the rules of a page
 * (design.md 5.2), by the same reader. A file whose days are written month first is refused.
 *
 * @param page an empty document that nothing else uses.
 */
export function readRegisterFile(sheet: Sheet, page: Document, options: ReadOptions): RegisterFile {
  const list = gridOfRows(sheet);
  if (list === null && sheet.rows.slice(0, HEADING_LINES).some(writesMonthFirst))
    return { reading: refusal('month-first'), rows: [] };
  if (list !== null && list.said.length === 0)
    return { reading: refusal('date-unknown'), rows: list.problems };
  layOutRegister(list?.rows ?? sheet.rows, page);
  const reading = readRegister(page, options);
  if (list === null) return { reading, rows: [] };
  const whole = reading.complete && list.problems.length === 0;
  return {
    reading: { ...reading, complete: whole, pupils: sayingMore(reading.pupils, list.said) },
    rows: list.problems,
  };
}
