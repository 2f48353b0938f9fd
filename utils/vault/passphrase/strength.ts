import { PHRASE_WORDS, couldBeGenerated } from './generate-phrase';
import { tidyPassphrase } from './tidy';
import { WORDS } from './words';

/** Guesses a second of a hundred machines with good graphics cards, at the lowest cost that is allowed. A round guess. */
const GUESSES_A_SECOND = 100_000;
const SECONDS_A_YEAR = 365.25 * 24 * 3600;

/** Years until half of all phrases of so many words have been tried. */
export function yearsToGuess(words: number): number {
  return WORDS.length ** words / 2 / GUESSES_A_SECOND / SECONDS_A_YEAR;
}

function rounded(years: number): string {
  const size = 10 ** Math.floor(Math.log10(years));
  return (Math.floor(years / size) * size).toLocaleString('en-GB');
}

/** One sentence about a passphrase that may be used. Nothing is promised of one that a person thought of. */
export function strengthSentence(typed: string): string {
  const passphrase = tidyPassphrase(typed);
  if (!couldBeGenerated(passphrase)) {
    return 'Long enough. Nobody can say how hard it is to guess what a person thought of; a phrase chosen by the computer is safer.';
  }
  const words = passphrase.split(' ').length;
  return `Strong, if the computer chose it: a hundred fast machines would need about ${rounded(yearsToGuess(Math.min(words, PHRASE_WORDS)))} years.`;
}
