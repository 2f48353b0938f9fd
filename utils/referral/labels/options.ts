import { CRITERIA } from '../criteria';
import type { Criterion } from '../criteria';

/** Words that mean the same among the answers a form offers. */
const SAME_OPTION: readonly (readonly RegExp[])[] = [
  [/^(?:yes|y)$/],
  [/^(?:no|n)$/],
  [/^(?:male|m|boy)$/],
  [/^(?:female|f|girl)$/],
  [/^(?:reception|r|year r|yr r|0)$/],
  ...Array.from({ length: 13 }, (_none, place) => [new RegExp(`^(?:year |yr |y|nc ?year )?${place + 1}$`)]),
];

const NOT_KNOWN = /^(?:not known|unknown|don'?t know|not sure)$/;

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/[\s.*]+/g, ' ')
    .trim();
}

/** Whether an option of the form says what the answer says. */
export function optionSays(option: string, value: string): boolean {
  const [offered, wanted] = [plain(option), plain(value)];
  if (offered === wanted) return offered !== '';
  return SAME_OPTION.some((patterns) => patterns.some((one) => one.test(offered) && one.test(wanted)));
}

export function optionSaysUnknown(option: string): boolean {
  return NOT_KNOWN.test(plain(option));
}

/** Which of Gloucestershire's criteria a sentence states; null when it states none, or two. */
export function criterionIn(sentence: string): Criterion | null {
  const text = plain(sentence);
  const says: Readonly<Record<Criterion, boolean>> = {
    'place-not-taken-up': /\bplace\b.*\bnot (?:been )?taken up\b/.test(text),
    moved: /\bmoved\b/.test(text) && /\b(?:unknown|not known|neither|no (?:new|forwarding))\b/.test(text),
    'contact-failed':
      /\b(?:attempts?|contact)\b/.test(text) &&
      /\b(?:failed|unsuccessful|no response|exhausted)\b/.test(text),
  };
  const [only, ...more] = CRITERIA.filter((criterion) => says[criterion]);
  if (only === undefined) return null;
  // A place that was not taken up is by itself a case in which contact failed too.
  if (more.length === 0) return only;
  return says['place-not-taken-up'] && !says.moved ? 'place-not-taken-up' : null;
}
