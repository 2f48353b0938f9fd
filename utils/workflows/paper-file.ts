import { WORD_FILE } from '@/utils/documents/word/file-type';
import type { PaperAnswers } from '@/utils/referral/answers';
import type { Desk } from './desk';
import { refusedFor } from './outcome';
import type { Outcome } from './outcome';

const NOT_MADE = 'The document could not be made. Nothing was saved. Try again.';

type FileKind = 'word' | 'pdf';

/** The file of a paper. Loaded when first needed: writing files is most of what the dashboard weighs. */
async function fileOf(answers: PaperAnswers, kind: FileKind) {
  const { makePaper: write, paperFileName } = await import('@/utils/documents/make-paper');
  if (kind === 'word') {
    const { pageXml } = await import('@/utils/documents/xml');
    return { ...(await write(answers, pageXml())), type: WORD_FILE };
  }
  const [{ writePdf }, { paperFont }] = await Promise.all([
    import('@/utils/documents/pdf/write-pdf'),
    import('@/utils/platform/paper-font'),
  ]);
  const bytes = await writePdf(answers, await paperFont());
  return { bytes, fileName: paperFileName(answers, bytes, 'pdf'), type: 'application/pdf' };
}

/** Writes the file, keeps a record of it, then hands it to the downloads. */
export async function makePaperFile(
  pupilId: string,
  answers: PaperAnswers,
  kind: FileKind,
  desk: Pick<Desk, 'recordPaper' | 'saveFile'>,
): Promise<Outcome<unknown>> {
  try {
    const { bytes, fileName, type } = await fileOf(answers, kind);
    const make = () => Promise.resolve(bytes);
    const { form, answers: kept, recipient } = answers;
    const to = recipient.email ?? recipient.name;
    const outcome = await desk.recordPaper({ pupilId, form, fileName, answers: kept, make, to });
    if (outcome.kind === 'done') desk.saveFile(fileName, bytes, type);
    return outcome;
  } catch {
    return refusedFor(NOT_MADE);
  }
}
