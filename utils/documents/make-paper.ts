import { dateOf } from '@/utils/calendar/school-date';
import type { PaperAnswers } from '@/utils/referral/answers';
import { reportOf } from './printed-paper';
import type { Report } from './report';
import { missingFrom } from './word/read-word';
import { writeWord } from './word/write-word';
import type { Xml } from './xml';

export interface MadePaper extends Report {
  readonly bytes: Uint8Array;
  /** Without names, spaces or apostrophes. */
  readonly fileName: string;
}

/** Four letters that tell two papers of one day apart (FNV-1a over the bytes). */
function markOf(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return (hash & 0xffff).toString(16).padStart(4, '0');
}

/** @example paperFileName(paper, bytes) // 'glos-cme-referral-2026-11-20-a3f9.docx' */
export function paperFileName(
  paper: Pick<PaperAnswers, 'form' | 'madeAt'>,
  bytes: Uint8Array,
  kind: 'docx' | 'pdf' | 'csv' = 'docx',
): string {
  return `${paper.form}-${dateOf(paper.madeAt)}-${markOf(bytes)}.${kind}`;
}

/**
 * Our own Word document of a paper, opened again and checked before it is handed over. Throws when the file does not
 * hold what the report says: then nothing should be saved.
 */
export async function makePaper(paper: PaperAnswers, xml: Xml): Promise<MadePaper> {
  const bytes = await writeWord(paper);
  const report = reportOf(paper);
  const missing = missingFrom(bytes, report, xml);
  if (missing.length > 0) throw new Error(`The paper lacks what was written: ${missing.join(', ')}.`);
  return { ...report, bytes, fileName: paperFileName(paper, bytes) };
}
