import { attribute, nameOf, parentOf, query } from '@/utils/readers/page/dom';
import { commonOf, groupLabel, ownNames } from './labels';
import type { FoundLabel } from './labels';
import { CONTROLS } from './kinds';
import { said } from './said';
import { groupName, isGroup } from './walk';

export type Part = 'day' | 'month' | 'year';

const WORD: Readonly<Record<string, Part>> = {
  day: 'day',
  dd: 'day',
  month: 'month',
  mm: 'month',
  year: 'year',
  yyyy: 'year',
  yy: 'year',
};
const LAST = /(?:^|[\s–—:,(/-])(day|month|year|dd|mm|yyyy)\)?$/i;
const TECHNICAL = /(?:^|[-_.$:[(])(day|month|year|dd|mm|yyyy)\]?\)?$|[a-z](Day|Month|Year)$/;
/** Without what comes after the part in its label: "Day (DD)". */
const withoutHint = (label: string) => label.replace(/\s*\((?:dd?|mm?|yyyy|yy)\)$/i, '').trim();

function partIn(text: string, pattern: RegExp): Part | null {
  const found = pattern.exec(text);
  const word = (found?.[1] ?? found?.[2] ?? '').toLowerCase();
  return WORD[word] ?? null;
}

/** Which part of a date a control takes: by its label, its placeholder, or its name in the source. */
export function partOf(control: Element): Part | null {
  const labels = ownNames(control).map((name) => partIn(withoutHint(name), LAST));
  const byLabel = labels.find((part) => part !== null);
  if (byLabel !== undefined && byLabel !== null) return byLabel;
  const byHint = partIn(
    (attribute(control, 'placeholder') ?? '').trim(),
    /^(day|month|year|dd|mm|yyyy|yy)$/i,
  );
  if (byHint !== null) return byHint;
  const [first] = nameOf(control) === 'select' ? query(control, 'option') : [];
  const byOption = first === undefined ? null : partIn(said(first).text, /^(day|month|year|dd|mm|yyyy|yy)$/i);
  if (byOption !== null) return byOption;
  return (
    ['id', 'name']
      .map((by) => partIn(attribute(control, by) ?? '', TECHNICAL))
      .find((part) => part !== null) ?? null
  );
}

/** What remains of a part's label when the part is taken off: "Date of birth - day". */
function restOf(control: Element): string {
  const name = withoutHint(ownNames(control)[0] ?? '');
  return name
    .replace(LAST, '')
    .replace(/[\s–—:,(/-]+$/, '')
    .trim();
}

function groupAround(controls: readonly Element[]): Element | null {
  for (let at = commonOf(controls); at !== null; at = parentOf(at)) {
    if (isGroup(at)) return query(at, CONTROLS).length === controls.length ? at : null;
  }
  return null;
}

/** What three parts of a date are asked for. */
export function datePartsLabel(parts: readonly Element[]): FoundLabel {
  const group = groupAround(parts);
  const name = group === null ? '' : groupName(group);
  if (name !== '' && partIn(name, /^(day|month|year)$/i) === null)
    return { label: name, from: 'label', alsoCalled: [] };
  const rest = [...new Set(parts.map(restOf).filter((text) => text !== ''))];
  if (rest.length === 1) return { label: rest[0] ?? '', from: 'label', alsoCalled: [] };
  return groupLabel(parts);
}
