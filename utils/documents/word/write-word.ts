import type { SchoolMoment } from '@/utils/calendar/school-date';
import type { PaperAnswers } from '@/utils/referral/answers';
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
