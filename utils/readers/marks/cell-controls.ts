import type { CellParts, Choice, Picked } from './cell-parts';
import { understood, withNames } from './cell-names';
import type { Read } from './cell-names';
import { meaningOfText, withReason } from './mark-text';
import type { TextMeaning } from './mark-text';

const BLANK: TextMeaning = { kind: 'blank' };

/**
 * The choice that was made, by its label. The value behind it is asked only where the label is not known, or is a
 * letter that a wording behind it explains.
 */
function readChosen({ names, value }: Choice): Read {
  const [shown = value, ...others] = names;
  const read = withNames(shown, meaningOfText(shown), others);
  const explains = shown.length <= 2 && value.length > 2;
  return understood(read.meaning) && !explains ? read : withNames(shown, read.meaning, [value]);
}

/** A set of choices in one cell: the chosen one is the mark, none chosen is a blank, two are no mark. */
export function readChoices(choices: readonly Choice[]): Read {
  const chosen = choices.filter((choice) => choice.chosen);
  const [only] = chosen;
  if (only === undefined) return { meaning: BLANK, shown: '' };
  if (chosen.length > 1)
    return { meaning: { kind: 'conflict' }, shown: chosen.map(({ names }) => names[0] ?? '').join(' ') };
  return readChosen(only);
}

const known = (text: string) => meaningOfText(text).kind === 'mark';

function readOption({ text, value, untouched, placeholder }: Picked): Read {
  if (placeholder) return { meaning: BLANK, shown: text };
  const byText = meaningOfText(text);
  const byValue = meaningOfText(value);
  const useValue = byText.kind === 'unknown' && byValue.kind === 'mark' && byValue.by === 'code';
  return { meaning: useValue ? byValue : byText, shown: text, untouched };
}

export function readPicked(picked: readonly Picked[]): Read | null {
  const marks = picked.filter(({ options }) => options.filter(known).length >= 2);
  const [select] = marks.length > 0 ? marks : picked;
  if (select === undefined) return null;
  if (marks.length > 1)
    return { meaning: { kind: 'conflict' }, shown: marks.map(({ text }) => text).join(' ') };
  const read = readOption(select);
  const [reason] = picked.filter((other) => other !== select && !meansNothing(other.text));
  return reason === undefined ? read : { ...read, meaning: withReason(read.meaning, reason.text) };
}

const meansNothing = (text: string) =>
  meaningOfText(text).kind === 'blank' || /^(?:reason|comment|note)s?\b/i.test(text);

const MINUTES_FIELD = /min/i;
const NOTE_FIELD = /comment|note|reason|remark/i;

export function readTyped({ typed, names }: CellParts): Read | null {
  const marks = typed.filter(({ about }) => !MINUTES_FIELD.test(about) && !NOTE_FIELD.test(about));
  const [mark] = marks;
  if (mark === undefined) return null;
  const note = typed.find(({ about, value }) => NOTE_FIELD.test(about) && value !== '')?.value;
  const late = typed.find(({ about, value }) => MINUTES_FIELD.test(about) && /^\d+$/.test(value))?.value;
  const meaning = marks.length > 1 ? ({ kind: 'conflict' } as const) : meaningOfText(mark.value);
  const timed =
    late !== undefined && meaning.kind === 'mark' ? { ...meaning, minutes: Number(late) } : meaning;
  const read = withNames(mark.value, timed, mark.value === '' ? [] : names);
  return note === undefined ? read : { ...read, comment: note };
}
