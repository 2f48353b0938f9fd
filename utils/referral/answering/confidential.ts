import { isReleased } from '../decisions';
import { flagsAtNow } from './facts';
import type { PaperFacts } from './facts';

export const WITHHELD = 'Withheld';
export const WHY_WITHHELD =
  'The address must not be disclosed. It is kept off this paper until the designated safeguarding lead releases it.';

/** Any postcode, and any house number with a street: an address that is on no record yet must not slip through a note. */
const POSTCODE = /\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b/i;
const KIND_OF_STREET =
  'road|rd|street|st|avenue|ave|lane|ln|close|drive|way|court|crescent|terrace|place|gardens|grove|hill|walk|row|square|park|view|rise|mews';
const STREET = new RegExp(`\\b\\d+[a-z]?,?\\s+(?:[\\p{L}'’.-]+\\s+){1,4}(?:${KIND_OF_STREET})\\b`, 'iu');
const STREET_END = new RegExp(` (?:${KIND_OF_STREET})$`);
/** Street names that are everyday words of a log. */
const EVERYDAY = ['school', 'main', 'high', 'home', 'house', 'west', 'east', 'north', 'south'];

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The pieces by which a reader would recognise an address: every part of it, the street's name alone, the postcode. */
function piecesOf(address: string): readonly string[] {
  const parts = address.split(/[,\n;]/).map(plain);
  const streets = parts.map((part) => part.replace(/^(?:flat|unit|apartment|apt)?\s*\d+\s*[a-z]?\s+/, ''));
  const names = streets
    .map((street) => street.replace(STREET_END, ''))
    .filter((name) => !EVERYDAY.includes(name));
  const postcode = POSTCODE.exec(address)?.[0] ?? '';
  const outward = postcode.replace(/\s*\d[a-z]{2}$/i, '');
  const pieces = [plain(address), ...parts, ...streets, ...names].filter(
    (piece) => piece.length >= 4 && /\p{L}/u.test(piece),
  );
  return [...pieces, plain(postcode), plain(outward)].filter((piece) => piece !== '');
}

/** Every address on record: the child's, the parents', those of visits, and any that was noted. */
function addressesOf({ situation }: PaperFacts): readonly string[] {
  const { pupil, log } = situation;
  const noted = log.flatMap((row) =>
    row.kind === 'note' && /^(addr|dest|parent)\b/.test(row.about ?? '')
      ? [row.outcome ?? '', row.text ?? '']
      : [],
  );
  return [
    pupil.address ?? '',
    ...(pupil.parents ?? []).map((parent) => parent.address ?? ''),
    ...log.map((row) => row.address ?? ''),
    ...noted,
  ].filter((address) => address.trim() !== '');
}

/** Tells whether a text gives away where the family lives. Always false while the address is not confidential. */
export type AddressGuard = (text: string) => boolean;

/**
 * Guards a paper's texts. Over-careful on purpose: a note that merely names the family's town is kept off too.
 */
export function addressGuard(facts: PaperFacts): AddressGuard {
  if (!isConfidential(facts)) return () => false;
  const pieces = [...new Set(addressesOf(facts).flatMap(piecesOf))];
  return (text) => {
    if (POSTCODE.test(text) || STREET.test(text)) return true;
    const words = ` ${plain(text)} `;
    const closed = words.replaceAll(' ', '');
    return pieces.some(
      (piece) =>
        words.includes(` ${piece} `) || (piece.length >= 6 && closed.includes(piece.replaceAll(' ', ''))),
    );
  };
}

/** The address must not be disclosed, and the DSL has not released it for this paper. */
export function isConfidential(facts: PaperFacts): boolean {
  return flagsAtNow(facts.situation).has('confidential-address') && !isReleased(facts);
}
