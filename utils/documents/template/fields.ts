import type { LegacyField } from './atoms';
import { childOf, childrenOf, isOn, isWord, textBelow, valueOf } from './elements';
import { prefixOf } from './edits';
import type { Edits } from './edits';
import type { ListItem } from './controls';
import type { XmlElement } from './scan-xml';
import { propertiesOf, runOf } from './write';

/** Turned off in the form: not to be filled. */
export function isDisabled({ data }: LegacyField): boolean {
  return childOf(data, 'enabled') !== null && !isOn(data, 'enabled');
}

/** Characters a text field takes; null when it says nothing. */
export function fieldLimit({ data }: LegacyField): number | null {
  const limit = Number(valueOf(childOf(data, 'textInput'), 'maxLength') ?? '0');
  return limit > 0 ? limit : null;
}

export function isDateField({ data }: LegacyField): boolean {
  return valueOf(childOf(data, 'textInput'), 'type') === 'date';
}

function resultText({ results }: LegacyField): string {
  return results.map(textBelow).join('');
}

/** True while a text field holds nothing but its spaces or its hint, a list nothing but its first item. */
export function isBlankField(field: LegacyField): boolean {
  if (field.type === 'FORMDROPDOWN')
    return Number(valueOf(childOf(field.data, 'ddList'), 'result') ?? '0') === 0;
  const text = resultText(field).trim();
  return text === '' || text === (valueOf(childOf(field.data, 'textInput'), 'default') ?? '').trim();
}

/** Puts the lines where the field shows its result. */
export function fillField(
  source: string,
  edits: Edits,
  field: LegacyField,
  lines: readonly string[],
): boolean {
  const [first, ...more] = field.results;
  const prefix = prefixOf(field.endRun);
  if (first === undefined) {
    if (field.endRun.children.some((node) => isWord(node, 't') || isWord(node, 'instrText'))) return false;
    const at = field.endRun.start;
    edits.splices.push({
      start: at,
      end: at,
      text: runOf(prefix, propertiesOf(source, field.endRun), lines),
    });
    return true;
  }
  if ([first, ...more].some((run) => holdsFieldChar(run))) return false;
  edits.splices.push({
    start: first.start,
    end: first.end,
    text: runOf(prefix, propertiesOf(source, first), lines),
  });
  for (const run of more) edits.splices.push({ start: run.start, end: run.end, text: '' });
  return true;
}

/** A run that holds a piece of the field itself besides its result cannot be replaced. */
function holdsFieldChar(run: XmlElement): boolean {
  return run.children.some((node) => isWord(node, 'fldChar') || isWord(node, 'instrText'));
}

export function fieldItems({ data }: LegacyField): readonly ListItem[] {
  const list = childOf(data, 'ddList');
  return (list === null ? [] : childrenOf(list, 'listEntry')).map((entry, place) => ({
    text: entry.attributes.get('val') ?? '',
    place,
  }));
}

/** Chooses an item of a list by its place, as Word keeps it. */
export function chooseFieldItem(edits: Edits, { data }: LegacyField, { place }: ListItem): boolean {
  const list = childOf(data, 'ddList');
  if (list === null) return false;
  const prefix = prefixOf(list);
  const text = `<${prefix}result ${prefix}val="${place}"/>`;
  const { start, end } = childOf(list, 'result') ?? { start: list.openEnd, end: list.openEnd };
  edits.splices.push({ start, end, text });
  return true;
}

export function isFieldTicked({ data }: LegacyField): boolean {
  const box = childOf(data, 'checkBox');
  return childOf(box, 'checked') === null ? isOn(box, 'default') : isOn(box, 'checked');
}

export function tickField(edits: Edits, { data }: LegacyField): boolean {
  const box = childOf(data, 'checkBox');
  if (box === null) return false;
  const prefix = prefixOf(box);
  if (box.closeStart === box.openEnd) {
    edits.splices.push({
      start: box.start,
      end: box.end,
      text: `<${box.tag}><${prefix}checked/></${box.tag}>`,
    });
    return true;
  }
  const { start, end } = childOf(box, 'checked') ?? { start: box.closeStart, end: box.closeStart };
  edits.splices.push({ start, end, text: `<${prefix}checked/>` });
  return true;
}
