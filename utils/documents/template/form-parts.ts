import type { Confirmed } from '@/utils/referral/blanks/blank';
import { confirmedTables } from '../blanks/confirmed';
import type { Parts } from '../zip';
import { BODY, openTemplate, TemplateRefused, textOfXml } from './open-template';
import { BrokenXml, scanXml } from './scan-xml';
import type { XmlElement } from './scan-xml';
import type { Survey } from './survey';
import { surveyOf } from './walk';

/** A part of a Word form that may hold places: the body, a header, a footer. */
export interface FormPart {
  readonly name: string;
  readonly source: string;
  readonly survey: Survey;
}

const HEADER_OR_FOOTER = /^word\/(?:header|footer)\d*\.xml$/;

function rootOf(source: string): XmlElement {
  try {
    return scanXml(source);
  } catch (trouble) {
    if (trouble instanceof BrokenXml) throw new TemplateRefused('The file is damaged and cannot be opened.');
    throw trouble;
  }
}

function partOf(parts: Parts, name: string): FormPart {
  const source = textOfXml(parts[name] ?? new Uint8Array());
  return { name, source, survey: surveyOf(source, rootOf(source)) };
}

function isWithoutPlaces({ survey: { places, checklist, logs, people } }: FormPart): boolean {
  return places.length + checklist.length + logs.length + people.length === 0;
}

/**
 * Opens a council's Word form and finds what waits for an answer, in its body and in its headers and footers.
 *
 * @throws TemplateRefused with one sentence, for a file that cannot be filled
 */
export function openForm(bytes: Uint8Array): { readonly parts: Parts; readonly forms: readonly FormPart[] } {
  const parts = openTemplate(bytes);
  const edges = Object.keys(parts)
    .filter((name) => HEADER_OR_FOOTER.test(name))
    .sort();
  const forms = [BODY, ...edges].map((name) => partOf(parts, name));
  if (forms.every(isWithoutPlaces)) throw new TemplateRefused('The file has no place to fill.');
  return { parts, forms };
}

/** The part with what staff confirmed of it. */
export function withConfirmed(part: FormPart, confirmed: Confirmed | null): FormPart {
  if (confirmed === null) return part;
  return { ...part, survey: confirmedTables(part.name, part.survey, confirmed) };
}
