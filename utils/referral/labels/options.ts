import { CRITERIA } from '../criteria';
import type { Criterion } from '../criteria';

const YEARS = 'one two three four five six seven eight nine ten eleven twelve thirteen'.split(' ');

/** Words that mean the same among the answers a form offers. */
const SAME_OPTION: readonly (readonly RegExp[])[] = [
  [/^(?:yes|y)$/],
  [/^(?:no|n)$/],
  [/^(?:male|m|boy)$/],
  [/^(?:female|f|girl)$/],
  [/^(?:reception|r|year r|yr r|yr|0)$/],
  ...YEARS.map((word, place) => [new RegExp(`^(?:(?:year|yr|y|nc ?year|nc) ?)?0?(?:${place + 1}|${word})$`)]),
  [/^(?:mother|mum|mam|mummy)$/],
  [/^(?:father|dad|daddy)$/],
  [/^(?:telephone|phone)(?: call)?$|^call$/],
  [/^text(?: message)?$|^sms$/],
  [/^e-?mail$/],
  [/^letter(?: sent)?$/],
  [/^home visit$|^visit$/],
  [/^new(?: notification| referral| return)?$/],
  [/^update(?: (?:to|of) (?:a |an )?(?:previous|earlier|existing) (?:notification|referral|return))?$/],
];

const NOT_KNOWN =
  /^(?:not known|unknown|don'?t know|not sure|information not (?:yet )?obtained|not obtained)$/;

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/[\s.*]+/g, ' ')
    .trim();
}

/** Whether an option of the form says what the answer says. */
export function optionSays(option: string, value: string): boolean {
  const wanted = plain(value);
  // "Year 4 (age 8 to 9)", "Male (M)": what stands in brackets explains the answer.
  return [plain(option), plain(option.replace(/\([^()]*\)\s*$/, ''))].some(
    (offered) => (offered !== '' && offered === wanted) || sayTheSame(offered, wanted),
  );
}

function sayTheSame(offered: string, wanted: string): boolean {
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
