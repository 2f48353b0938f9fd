import { PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { PDFField } from '@cantoo/pdf-lib';
import { contextUnder, START } from '@/utils/referral/labels/context';
import type { FormContext } from '@/utils/referral/labels/context';
import { fold } from '@/utils/referral/labels/fold';
import { meaningOf } from '@/utils/referral/labels/meaning-of';
import type { NearbyLabel } from './nearby-label';
import { cleanLabel } from '../template/place';

/** What a field of a PDF is called, and under what it stands. */
export interface PdfLabel {
  readonly label: string;
  readonly context: FormContext;
}

/** Names that a program gave: "Text1", "undefined_3", "Check Box12". They say nothing. */
const MADE_UP =
  /^(?:text|untitled|undefined|field|check ?box|radio|group|button|combo ?box|drop ?down|list ?box|fill|topmostsubform|form|page|date|signature|textfield|row|cell)?[\s_.#-]*\d*(?:\[\d+\])?$/i;

/** Words that, without a heading, are the child's and nobody else's on a council's form. */
const OF_THE_CHILD = ['surname', 'forename', 'dob', 'gender', 'yeargroup', 'ethnicity'];
const NO_HEADING: FormContext = { ...START, atStart: false };

function tooltipOf(field: PDFField): string {
  const text = field.acroField.dict.lookup(PDFName.of('TU'));
  return text instanceof PDFString || text instanceof PDFHexString ? text.decodeText() : '';
}

/** "childDateOfBirth_2" becomes "child Date Of Birth 2". */
function spelt(name: string): string {
  return name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .replace(/[_\-[\]#]+/g, ' ')
    .trim();
}

function contextFor(label: string, context: FormContext): FormContext {
  if (context.subjects.size > 0 || context.closed !== null) return context;
  const { words } = fold(label);
  return words.size === 1 && OF_THE_CHILD.some((word) => words.has(word)) ? START : context;
}

/**
 * The field's tooltip; else its own name, where somebody gave it one, under the names it belongs to; else the words that
 * stand beside or above it.
 */
export function labelOfField(field: PDFField, nearby: NearbyLabel): PdfLabel {
  const tooltip = cleanLabel(tooltipOf(field));
  const parts = field
    .getName()
    .split('.')
    .filter((part) => !MADE_UP.test(part));
  const own = cleanLabel(spelt(parts[parts.length - 1] ?? ''));
  const group = parts.slice(0, -1).map(spelt).join(' ');
  const context = group === '' ? NO_HEADING : contextUnder(group, NO_HEADING);
  const named = tooltip === '' ? own : tooltip;
  const label = named === '' ? nearby(field) : named;
  return {
    label: label === '' ? field.getName() : label,
    context: label === '' ? closedFor() : contextFor(label, context),
  };
}

function closedFor(): FormContext {
  return { ...NO_HEADING, closed: 'The form does not say what this field is for.' };
}

/** "LAC yes" and "LAC no" are two answers to one question; null when a name ends with neither. */
export function splitYesNo(label: string): readonly [string, string] | null {
  const found = /^(.*\S)[\s:,–-]+(yes|no)$/i.exec(label);
  const [, question, answer] = found ?? [];
  if (question === undefined || answer === undefined) return null;
  return meaningOf(question, NO_HEADING).kind === 'unsure' ? null : [question, answer];
}
