import type { Ask } from '@/utils/referral/ask';
import type { Report } from '../report';
import type { Xml } from '../xml';
import { partOfText, zipParts } from '../zip';
import { fillPlaces } from './decide';
import type { Filling, Tally } from './decide';
import { applyEdits, noEdits } from './edits';
import { textBelow } from './elements';
import { fillChecklistRow } from './fill-checklist';
import { fillLog, fillPeople } from './fill-rows';
import { BODY, bodyOf, openTemplate, TemplateRefused } from './open-template';
import { BrokenXml, scanXml } from './scan-xml';
import type { XmlElement } from './scan-xml';
import type { Survey } from './survey';
import { surveyOf } from './walk';

export interface FilledWord extends Report {
  readonly bytes: Uint8Array;
}

function rootOf(source: string): XmlElement {
  try {
    return scanXml(source);
  } catch (trouble) {
    if (trouble instanceof BrokenXml) throw new TemplateRefused('The file is damaged and cannot be opened.');
    throw trouble;
  }
}

function refuseWithoutPlaces({ places, checklist, logs, people }: Survey): void {
  if (places.length + checklist.length + logs.length + people.length > 0) return;
  throw new TemplateRefused('The file has no place to fill.');
}

const TWO_TABLES = 'Two places of the form ask for this, so neither was filled.';

/** Of two tables, or two rows of a checklist, that ask for the same rows of the log neither is filled. */
function splitTwice<T extends { readonly takes: string | null }>(
  all: readonly T[],
): readonly [readonly T[], readonly T[]] {
  const isOnly = (one: T) => !one.takes || all.filter(({ takes }) => takes === one.takes).length === 1;
  return [all.filter(isOnly), all.filter((one) => !isOnly(one))];
}

function fillTables(source: string, survey: Survey, filling: Filling): void {
  const [rows, rowsTwice] = splitTwice(survey.checklist);
  const [logs, logsTwice] = splitTwice(survey.logs);
  for (const row of rows) fillChecklistRow(source, row, filling);
  for (const table of survey.people) fillPeople(source, table, filling);
  for (const table of logs) fillLog(source, table, filling);
  for (const { label } of [...rowsTwice, ...logsTwice]) filling.tally.left.push({ label, why: TWO_TABLES });
}

/** Opens what was written and looks for every text. Throws when one is not there: then nothing should be saved. */
function check(body: string, written: readonly string[], xml: Xml | null): void {
  const text = textBelow(scanXml(body));
  const missing = written.filter((value) => !value.split('; ').every((line) => text.includes(line)));
  if (missing.length > 0) throw new Error(`${missing.length} answers are not in the file that was written.`);
  xml?.parse(body);
}

/**
 * Fills a council's own blank Word form. What is not sure is left, and so is everything else of the file: only the
 * characters of the filled places change, and every other part is the same byte for byte.
 *
 * @param xml a parser to read the result once more with; null to go by our own alone
 * @throws TemplateRefused with one sentence, for a file that cannot be filled
 */
export function fillWord(bytes: Uint8Array, ask: Ask, xml: Xml | null): FilledWord {
  const parts = openTemplate(bytes);
  const source = bodyOf(parts);
  const survey = surveyOf(source, rootOf(source));
  refuseWithoutPlaces(survey);
  const tally: Tally = { filled: [], left: [], written: [] };
  const filling: Filling = { ask, edits: noEdits(), tally };
  fillPlaces(survey.places, filling);
  fillTables(source, survey, filling);
  const body = applyEdits(source, filling.edits);
  check(body, tally.written, xml);
  const { filled, left } = tally;
  return { bytes: zipParts({ ...parts, [BODY]: partOfText(body) }), filled, left };
}
