import type { SchoolMoment } from '@/utils/calendar/school-date';
import type { PaperAnswers } from '@/utils/referral/answers';
import { printedDate } from '@/utils/referral/printing';
import { plainText } from '../plain-text';
import { printedPaper } from '../printed-paper';
import type { PrintedPaper } from '../printed-paper';
import { partOfText, textOfPart, unzipParts, zipParts } from '../zip';

const CORE = 'docProps/core.xml';

/** The document's dates are those of the paper, not of the machine. */
function dated(core: string, madeAt: SchoolMoment): string {
  return core.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${madeAt}:00Z`);
}

/** Our own Word document of a paper. */
export function writeWord(paper: PaperAnswers): Promise<Uint8Array> {
  return writePrinted(printedPaper(paper), paper.madeAt);
}

/**
 * A printed paper as a Word document, as bytes of a .docx. The library is loaded when the first paper is made. The same
 * paper always gives the same bytes; its properties hold no name but the program's.
 */
export async function writePrinted(paper: PrintedPaper, madeAt: SchoolMoment): Promise<Uint8Array> {
  const [{ Packer }, { paperDocument }] = await Promise.all([import('docx'), import('./paper-document')]);
  const packed = await Packer.pack(paperDocument(paper), 'uint8array');
  const parts = unzipParts(packed);
  const core = parts[CORE];
  if (core !== undefined) parts[CORE] = partOfText(dated(textOfPart(core), madeAt));
  return zipParts(parts);
}

/** Some answers of each of many pupils. */
export interface PupilList {
  readonly title: string;
  readonly school: string;
  readonly madeAt: SchoolMoment;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A return over many pupils as a Word document, a table a pupil. */
export function writePupils({ title, school, madeAt, headings, rows }: PupilList): Promise<Uint8Array> {
  const blocks = rows.map((row, at) => ({
    kind: 'places' as const,
    heading: `Pupil ${at + 1} of ${rows.length}`,
    note: '',
    places: headings.map((label, column) => ({
      label: plainText(label),
      lines: [plainText(row[column] ?? '')].filter((text) => text !== ''),
      why: null,
      leftOut: null,
    })),
  }));
  const lines = [school, `Prepared on ${printedDate(madeAt)}.`].map(plainText);
  return writePrinted({ title, lines, blocks }, madeAt);
}
