import { randomBytes } from '@/utils/vault/bytes/bytes';
import type { Randomness } from '@/utils/vault/bytes/bytes';
import { tidyPassphrase } from './tidy';
import { WORDS } from './words';

export const PHRASE_WORDS = 5;

/** One of `count` numbers, each as likely as the others: draws that would favour the small ones are thrown away. */
function chooseBelow(count: number, randomness: Randomness): number {
  const fair = Math.floor(0x10000 / count) * count;
  for (;;) {
    const [high = 0, low = 0] = randomness(2);
    const drawn = high * 256 + low;
    if (drawn < fair) return drawn % count;
  }
}

/** A new phrase of five different words, with spaces between: "lantern otter cycle plum harbour". */
export function generatePhrase(randomness: Randomness = randomBytes): string {
  const chosen = new Set<string>();
  while (chosen.size < PHRASE_WORDS) {
    chosen.add(WORDS[chooseBelow(WORDS.length, randomness)] ?? '');
  }
  return [...chosen].join(' ');
}

const KNOWN = new Set(WORDS);

/** True for a phrase that `generatePhrase` could have made, or a longer one of the same kind. */
export function couldBeGenerated(passphrase: string): boolean {
  const words = tidyPassphrase(passphrase).split(' ');
  return (
    words.length >= PHRASE_WORDS &&
    new Set(words).size === words.length &&
    words.every((word) => KNOWN.has(word))
  );
}
