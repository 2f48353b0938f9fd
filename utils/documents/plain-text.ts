/** Controls, invisible direction marks that could reorder what is read, and halves of characters. */
const UNPRINTABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * Text as a document may hold it: letters of every script stay as they are, control characters go, line breaks and
 * tabs become spaces. Nothing is interpreted: markup and formulas are only characters.
 */
export function plainText(text: string): string {
  return text
    .replace(/[\t\r\n\u0085\u2028\u2029]+/g, ' ')
    .replace(UNPRINTABLE, '')
    .trim();
}
