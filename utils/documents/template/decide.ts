import type { Ask } from '@/utils/referral/ask';
import { meaningOf } from '@/utils/referral/labels/meaning-of';
import type { Meaning } from '@/utils/referral/labels/meaning-of';
import { criterionIn, optionSays, optionSaysUnknown } from '@/utils/referral/labels/options';
import { printedLines } from '@/utils/referral/printing';
import { whyMissing } from '../printed-paper';
import type { FilledPlace, LeftPlace } from '../report';
import type { Edits } from './edits';
import { NOT_SURE } from './place';
import type { Option, Place } from './place';
import { itemsOf, valueOf } from './values';
import type { Value } from './values';

/** What was written and what was left, as it comes to be. */
export interface Tally {
  readonly filled: FilledPlace[];
  readonly left: LeftPlace[];
  /** Texts that must stand in the file afterwards. */
  readonly written: string[];
}

export interface Filling {
  readonly ask: Ask;
  readonly edits: Edits;
  readonly tally: Tally;
}

export const TWO_PLACES = 'Two places of the form ask for this, so neither was filled.';
const NO_OPTION = 'None of the form’s answers is certain to fit.';
const NOT_WRITTEN = 'The form cannot be written to here.';

/** What a place asks for, as a key by which two places that ask for the same are found. */
export function keyOf(meaning: Meaning): string | null {
  if (meaning.kind === 'field') return `${meaning.id}#${meaning.index ?? ''}`;
  return meaning.kind === 'joined' ? `${meaning.ids.join('+')}#${meaning.index ?? ''}` : null;
}

/** What a place asks for: as a person confirmed it, else as its words say. */
export function meaningOfPlace(place: Place): Meaning {
  if (place.confirmed !== undefined) return place.confirmed;
  return place.label === '' ? { kind: 'unsure' } : meaningOf(place.label, place.context);
}

/** The keys that two or more places ask for. Where a person confirmed each of them, that is no doubt. */
export function askedTwice(places: readonly Place[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const place of places.filter(({ kind, confirmed }) => kind !== 'refused' && confirmed === undefined)) {
    const key = keyOf(meaningOfPlace(place));
    if (key !== null && seen.has(key)) twice.add(key);
    if (key !== null) seen.add(key);
  }
  return twice;
}

function tooLong(limit: number | null): string {
  return limit === null
    ? 'The answer is longer than the form has room for.'
    : `The answer is longer than the ${limit} characters the form takes.`;
}

interface Fit {
  readonly lines: readonly string[];
  readonly cut: number;
}

/** Lines that fit: a chronology is cut at a row, everything else fits or is left. */
function fitting(value: Value, place: Place & { kind: 'text' }, limit: number | null): Fit | null {
  const lines = value.put?.lines ?? [];
  const hasRoom = (some: readonly string[]) =>
    (limit === null || some.join('; ').length <= limit) && (place.fits?.(some) ?? true);
  let kept = lines.length;
  if (hasRoom(lines)) return { lines, cut: 0 };
  if (!value.isLog) return null;
  while (kept > 0 && !hasRoom(lines.slice(0, kept))) kept -= 1;
  return kept === 0 ? null : { lines: lines.slice(0, kept), cut: lines.length - kept };
}

function writeText(
  place: Place & { kind: 'text' },
  value: Value,
  limit: number | null,
  { edits, tally }: Filling,
): void {
  const { label } = place;
  if (value.put === null) {
    if (value.instead !== null && !place.dateOnly) {
      const shown = place.write(edits, { lines: [value.instead], iso: null });
      if (shown !== null) tally.written.push(shown);
    }
    tally.left.push({ label, why: value.why ?? NOT_WRITTEN });
    return;
  }
  const fit = fitting(value, place, limit);
  if (fit === null) tally.left.push({ label, why: tooLong(limit) });
  if (fit === null) return;
  const shown =
    place.dateOnly && value.put.iso === null ? null : place.write(edits, { ...value.put, lines: fit.lines });
  if (shown === null) tally.left.push({ label, why: place.whyNot ?? NOT_WRITTEN });
  if (shown === null) return;
  tally.filled.push({ label, value: shown });
  tally.written.push(...(shown === fit.lines.join('; ') ? fit.lines : [shown]));
  if (fit.cut > 0)
    tally.left.push({ label, why: `The last ${fit.cut} of ${value.put.lines.length} rows do not fit.` });
  if (value.why !== null) tally.left.push({ label, why: value.why });
}

function choose(label: string, options: readonly Option[], value: Value, { edits, tally }: Filling): void {
  const line = value.put?.lines.length === 1 ? (value.put.lines[0] ?? '') : '';
  const fits = options.filter(({ text }) =>
    value.put === null ? value.instead === 'Not known' && optionSaysUnknown(text) : optionSays(text, line),
  );
  const [option, ...more] = fits;
  if (value.put === null) {
    if (option !== undefined && more.length === 0) option.choose(edits);
    tally.left.push({ label, why: value.why ?? NOT_SURE });
  } else if (option !== undefined && more.length === 0 && option.choose(edits)) {
    tally.filled.push({ label, value: option.text });
  } else tally.left.push({ label, why: NO_OPTION });
}

/** One box that is itself the question: a criterion, or a fact that is so. */
function tickByItself(option: Option, place: Place, { ask, edits, tally }: Filling): boolean {
  const label = option.text;
  const criterion = place.confirmed === undefined ? criterionIn(label) : null;
  const meaning = place.confirmed ?? meaningOf(label, place.context);
  if (meaning.kind === 'closed' || (criterion === null && meaning.kind !== 'field')) return false;
  const answer = meaning.kind === 'field' && criterion === null ? ask.answer(meaning.id, label) : null;
  const holds =
    criterion === null
      ? answer !== null && printedLines(answer).join() === 'Yes'
      : ask.criteria.includes(criterion);
  if (holds && option.choose(edits)) tally.filled.push({ label, value: 'Yes' });
  else if (criterion !== null)
    tally.left.push({ label, why: 'The log of this absence does not support it.' });
  else
    tally.left.push({
      label,
      why: answer === null || answer.state === 'known' ? NO_OPTION : whyMissing(answer),
    });
  return true;
}

/** One choice cannot answer for two parents. */
function isOfSeveral(meaning: Meaning, ask: Ask): boolean {
  if (meaning.kind !== 'field' || meaning.index !== null) return false;
  return itemsOf(ask.answer(meaning.id, '')).length > 1;
}

function fillOptions(place: Place & { kind: 'options' }, meaning: Meaning, filling: Filling): void {
  const { options, label } = place;
  const isQuestion = (meaning.kind === 'field' && meaning.id !== 'ref.criteria') || meaning.kind === 'joined';
  const [only, ...more] = options;
  if (isQuestion && isOfSeveral(meaning, filling.ask)) filling.tally.left.push({ label, why: NO_OPTION });
  else if (isQuestion && !(more.length === 0 && only?.text === label)) {
    choose(label, options, valueOf(meaning, filling.ask, label), filling);
  } else {
    const done = options.map((option) => tickByItself(option, place, filling));
    if (!done.some(Boolean)) filling.tally.left.push({ label: label || (only?.text ?? ''), why: NOT_SURE });
  }
}

function fillPlace(place: Place, twice: ReadonlySet<string>, filling: Filling): void {
  const { label } = place;
  const meaning = meaningOfPlace(place);
  const { left } = filling.tally;
  if (meaning.kind === 'closed') left.push({ label, why: meaning.why });
  else if (place.kind === 'refused') left.push({ label, why: place.why });
  else if (place.confirmed === undefined && twice.has(keyOf(meaning) ?? ''))
    left.push({ label, why: TWO_PLACES });
  else if (place.kind === 'options') fillOptions(place, meaning, filling);
  else if (meaning.kind === 'unsure') {
    if (!place.quiet && label !== '') left.push({ label, why: NOT_SURE });
  } else {
    const limits = [place.limit, meaning.limit].filter((limit) => limit !== null);
    writeText(
      place,
      valueOf(meaning, filling.ask, label),
      limits.length === 0 ? null : Math.min(...limits),
      filling,
    );
  }
}

/** Fills every place that is sure. Two places that ask for one answer are both left. */
export function fillPlaces(places: readonly Place[], filling: Filling): void {
  const twice = askedTwice(places);
  for (const place of places) fillPlace(place, twice, filling);
}
