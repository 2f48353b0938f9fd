import { EncryptedPDFError, PDFDocument } from '@cantoo/pdf-lib';
import { TemplateRefused } from '../template/open-template';

const MAX_FILE = 25_000_000;
const OUR_PAPER = 'Make the program’s own paper instead, or ask the authority for a Word form.';

const REFUSALS = {
  large: 'The file is too large to be a form: the limit is 25 MB.',
  notPdf: 'The file is not a PDF.',
  broken: 'The file is damaged and cannot be opened.',
  locked:
    'The PDF is protected with a password or locked against changes. Ask the authority for one that is not.',
  xfa: `The PDF is of a kind (XFA) that only Adobe’s own reader can fill. ${OUR_PAPER}`,
  flat: `The PDF has no fields to fill; it is meant to be printed. ${OUR_PAPER}`,
} as const;

function refuse(why: keyof typeof REFUSALS): never {
  throw new TemplateRefused(REFUSALS[why]);
}

/** The file's own table says how it is locked: also one that opens without a password but may not be changed. */
function isLocked(bytes: Uint8Array): boolean {
  return /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(new TextDecoder('latin1').decode(bytes));
}

export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

async function loaded(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, {
      updateMetadata: false,
      throwOnInvalidObject: true,
      preserveXFA: true,
    });
  } catch (trouble) {
    return refuse(trouble instanceof EncryptedPDFError ? 'locked' : 'broken');
  }
}

/** Opens a PDF form. Throws `TemplateRefused` with one sentence for what cannot or must not be filled. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  if (bytes.length > MAX_FILE) refuse('large');
  if (!isPdf(bytes)) refuse('notPdf');
  if (isLocked(bytes)) refuse('locked');
  const document = await loaded(bytes);
  const form = document.getForm();
  if (form.hasXFA()) refuse('xfa');
  if (form.getFields().length === 0) refuse('flat');
  return document;
}
