import type { BlankPlace, Confirmed } from '@/utils/referral/blanks/blank';
import type { Ask } from '@/utils/referral/ask';
import { proposedSurvey } from '../blanks/propose';
import type { Report } from '../report';
import type { Xml } from '../xml';
import { partOfText, zipParts } from '../zip';
import type { Parts } from '../zip';
import { fillPlaces } from './decide';
import type { Filling, Tally } from './decide';
import { applyEdits, noEdits } from './edits';
import { textBelow } from './elements';
import { fillChecklistRow } from './fill-checklist';
import { fillLog, fillPeople } from './fill-rows';
import { openForm, withConfirmed } from './form-parts';
import type { FormPart } from './form-parts';
import { scanXml } from './scan-xml';
import type { Survey } from './survey';

export interface FilledWord extends Report {
  readonly bytes: Uint8Array;
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

interface Done extends Report {
  readonly text: string;
}

function fillPart({ source, survey }: FormPart, ask: Ask, xml: Xml | null): Done {
  const tally: Tally = { filled: [], left: [], written: [] };
  const filling: Filling = { ask, edits: noEdits(), tally };
  fillPlaces(survey.places, filling);
  fillTables(source, survey, filling);
  const text = applyEdits(source, filling.edits);
  check(text, tally.written, xml);
  return { text, filled: tally.filled, left: tally.left };
}

/**
 * Fills a council's own blank Word form. What is not sure is left, and so is everything else of the file: only the
 * characters of the filled places change, and every other part is the same byte for byte.
 *
 * @param xml a parser to read the result once more with; null to go by our own alone
 * @param confirmed what staff confirmed of this very file; null to go by its words alone
 * @throws TemplateRefused with one sentence, for a file that cannot be filled
 */
export function fillWord(
  bytes: Uint8Array,
  ask: Ask,
  xml: Xml | null,
  confirmed: Confirmed | null = null,
): FilledWord {
  const { parts, forms } = openForm(bytes);
  const done = forms.map((part) => ({ part, ...fillPart(withConfirmed(part, confirmed), ask, xml) }));
  const changed: Parts = Object.fromEntries(
    done
      .filter(({ part, text }) => text !== part.source)
      .map(({ part, text }) => [part.name, partOfText(text)]),
  );
  return {
    bytes: zipParts({ ...parts, ...changed }),
    filled: done.flatMap(({ filled }) => filled),
    left: done.flatMap(({ left }) => left),
  };
}

/**
 * What a blank Word form asks, place by place, for a person to confirm.
 *
 * @throws TemplateRefused with one sentence, for a file that cannot be filled
 */
export function lookAtWord(bytes: Uint8Array): readonly BlankPlace[] {
  return openForm(bytes).forms.flatMap(({ name, survey }) => proposedSurvey(name, survey));
}
