import type { Report } from '@/utils/documents/report';
import { TemplateRefused } from '@/utils/documents/template/open-template';
import type { Xml } from '@/utils/documents/xml';
import type { Ask } from '@/utils/referral/ask';
import type { BlankLook, BlankPlace, Confirmed } from '@/utils/referral/blanks/blank';
import { refusedFor } from '../outcome';
import type { Outcome } from '../outcome';

export const BLANK_FILE = 'blank-file';

/** What reading and writing an authority's form takes besides the form. */
export interface FormTools {
  readonly xml: () => Xml;
  readonly font: () => Promise<Uint8Array>;
}

export interface FilledFile extends Report {
  readonly bytes: Uint8Array;
}

/** True for bytes that begin as a PDF does. */
function beginsAsPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

export function kindOfFile(bytes: Uint8Array): BlankLook['kind'] {
  return beginsAsPdf(bytes) ? 'pdf' : 'word';
}

const NOT_FILLED =
  'The file could not be filled, so nothing was saved. The program’s own paper can always be made.';

/** A refused file is a plain sentence, with what can be done instead. */
function refusal(trouble: unknown): Outcome<never> {
  if (!(trouble instanceof TemplateRefused)) return refusedFor(NOT_FILLED, BLANK_FILE);
  const offer = / own paper/.test(trouble.message) ? '' : ' The program’s own paper can always be made.';
  return refusedFor(`${trouble.message}${offer}`, BLANK_FILE);
}

/** What a file asks, place by place. The libraries are loaded only now: a PDF's are most of a megabyte. */
export async function placesOfFile(bytes: Uint8Array): Promise<Outcome<readonly BlankPlace[]>> {
  try {
    if (kindOfFile(bytes) === 'pdf') {
      const { lookAtPdf } = await import('@/utils/documents/pdf/fill-pdf');
      return { kind: 'done', value: await lookAtPdf(bytes) };
    }
    const { lookAtWord } = await import('@/utils/documents/template/fill-word');
    return { kind: 'done', value: lookAtWord(bytes) };
  } catch (trouble) {
    return refusal(trouble);
  }
}

/** The file filled as it was confirmed. */
export async function fillFile(
  bytes: Uint8Array,
  ask: Ask,
  confirmed: Confirmed,
  { xml, font }: FormTools,
): Promise<Outcome<FilledFile>> {
  try {
    if (kindOfFile(bytes) === 'pdf') {
      const { fillPdf } = await import('@/utils/documents/pdf/fill-pdf');
      return { kind: 'done', value: await fillPdf(bytes, ask, await font(), confirmed) };
    }
    const { fillWord } = await import('@/utils/documents/template/fill-word');
    return { kind: 'done', value: fillWord(bytes, ask, xml(), confirmed) };
  } catch (trouble) {
    return refusal(trouble);
  }
}
