import type { CellMark } from './cell-mark';

/** Letters of schemes that are not England's: P for present, A for absent. */
const FOREIGN = /^[A-Z]$/;

/**
 * Whether the letters of a page are of some other scheme: "A" is there, or a letter whose own wording is another than
 * its code's, and neither of the two present marks of England. Then a bare letter means nothing.
 *
 * @param keySaysSo a key on the page gives a letter another meaning.
 */
export function speaksOtherCodes(marks: readonly CellMark[], keySaysSo: boolean): boolean {
  let other = keySaysSo;
  let letters = 0;
  let sports = 0;
  for (const { meaning, shown } of marks) {
    if (shown === '/' || shown === '\\') return false;
    if (meaning.kind === 'blank') continue;
    letters += 1;
    if (shown === 'P') sports += 1;
    if (shown === 'A') other = true;
    if (meaning.kind === 'mark' && meaning.by === 'words' && FOREIGN.test(shown)) other = true;
  }
  return other || (sports >= 3 && sports > letters / 2);
}
