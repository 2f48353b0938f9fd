import type { Field } from '../page/fields';
import type { LabelledText } from '../page/labels';
import type { TableTitles } from '../page/page-view';

const GROUP_LABEL =
  /^(?:class|form|group|reg(?:istration)?(?: group| form)?|tutor group|form group|year(?: group)?|teaching group)$/;
const NAMED_GROUP =
  /\b(?:[Cc]lass|[Ff]orm|[Rr]eg(?:istration)?(?: [Gg]roup)?|(?:[Tt]utor |[Ff]orm )?[Gg]roup)\s*:?\s+([A-Z0-9][\w/]*(?:-[A-Z]\w*)?)\b/;
const NOT_A_GROUP =
  /^(?:register|registers|list|attendance|group|teacher|tutor|time|room|period|am|pm|date|on|of|for|mon|tue|wed|thu|fri|monday|tuesday|wednesday|thursday|friday)$/i;
const NAME_THEN_CLASS = /\b([A-Z][\p{L}]+)\s+class\b(?!\s+(?:register|list)s?\s+for)/u;
const YEAR = /\b(?:year|yr)\s*(\d{1,2}[A-Z]?(?:\s*\/\s*\d{1,2})?)\b|\b(reception|nursery)\b/i;
const SHORT = /(?:^|[\s([–—:|-])((?:[1-9]|1[0-3])(?!AM|PM|ST|ND|RD|TH)[A-Z]{1,3}\d?)(?=$|[\s)\],.:–—|-])/;
const ANY = /^(?:all|any|select|please|choose|whole school|everyone|-+|$)/i;
const NOT_A_NAME = new Set('the this my your our whole each every register school day daily'.split(' '));

/** The class a heading or a title names: "Class 3B", "Oak class", "Year 4", "7A". */
export function groupIn(text: string): string | null {
  const named = NAMED_GROUP.exec(text)?.[1];
  if (named !== undefined && !NOT_A_GROUP.test(named)) return named;
  const before = NAME_THEN_CLASS.exec(text)?.[1];
  if (before !== undefined && !NOT_A_NAME.has(before.toLowerCase())) return before;
  const short = SHORT.exec(text)?.[1];
  if (short !== undefined) return short;
  const year = YEAR.exec(text);
  return year === null ? null : (year[2] ?? `Year ${year[1] ?? ''}`);
}

const WHOLE =
  /^(?:(?:class|form|group|tutor group|reg) )?(?:\d{1,2}[A-Z]{1,3}\d?|(?:year|yr|y) ?\d{1,2}\w?|reception|nursery)$/i;
const IN_BRACKETS = /\s*[([]([^()[\]]{2,20})[)\]]\s*$/;

/** Whether a text is a class or a year group and no more. */
export function isGroup(text: string): boolean {
  return WHOLE.test(text.trim());
}

/** A name without the class that stands behind it in brackets, and that class. */
export function withoutGroup(text: string): { readonly name: string; readonly group: string | null } {
  if (!/[)\]]\s*$/.test(text)) return { name: text, group: null };
  const [end, inside] = IN_BRACKETS.exec(text) ?? [];
  if (end === undefined || inside === undefined || !isGroup(inside)) return { name: text, group: null };
  return { name: text.slice(0, -end.length), group: inside };
}

const chosenGroup = ({ about, kind, text }: Field) =>
  kind === 'choice' &&
  /class|form\b|form[_-]?(?:id|group)|group|tutor|\breg(?:form|istration)?\b/i.test(about) &&
  !/age|blood|ethnic|per ?page/i.test(about) &&
  !ANY.test(text) &&
  text.length <= 40
    ? text
    : null;

/** The one group that the page names for the whole list; null when it names none, or several. */
export function pageGroup(
  titles: TableTitles,
  labels: readonly LabelledText[],
  fields: readonly Field[],
): string | null {
  const chosen = fields.map(chosenGroup).find((text) => text !== null);
  const labelled = labels.find(
    ({ label, text }) => GROUP_LABEL.test(label) && text.length <= 40 && !ANY.test(text),
  );
  return chosen ?? labelled?.text ?? titles.map(groupIn).find((group) => group !== null) ?? null;
}
