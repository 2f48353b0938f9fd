import { optionSays, optionSaysUnknown } from '@/utils/referral/labels/options';
import type { SpotOption } from '../form-survey';

/** "Larkfield Primary School, Gloucester" names the school and says where it is. */
function namesThePlace(option: string, value: string): boolean {
  const [offered, wanted] = [option.trim().toLowerCase(), value.trim().toLowerCase()];
  return wanted.length > 8 && offered.startsWith(wanted) && /^\s*[,(–-]/.test(offered.slice(wanted.length));
}

/** The one option that says what the answer says; null when none does, or two. */
export function optionFor(options: readonly SpotOption[], value: string): SpotOption | null {
  const same = options.filter(({ text }) => optionSays(text, value));
  const found = same.length > 0 ? same : options.filter(({ text }) => namesThePlace(text, value));
  return found.length === 1 ? (found[0] ?? null) : null;
}

export function unknownOption(options: readonly SpotOption[]): SpotOption | null {
  const found = options.filter(({ text }) => optionSaysUnknown(text));
  return found.length === 1 ? (found[0] ?? null) : null;
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** The option for a day, a month or a year, however the page writes it: "3", "03", "March", "Mar". */
export function datePartOption(
  options: readonly SpotOption[],
  number: number,
  isMonth: boolean,
): SpotOption | null {
  const name = isMonth ? (MONTHS[number - 1] ?? '') : '';
  const says = (text: string) => {
    const shown = text.trim().toLowerCase();
    if (/^\d+(?:st|nd|rd|th)?$/.test(shown)) return Number.parseInt(shown, 10) === number;
    const word = shown
      .replace(/^\d+\s*[-–.:]?\s*/, '')
      .replace(/\s*\(?\d+\)?$/, '')
      .replace(/\.$/, '');
    return isMonth && word.length >= 3 && name.startsWith(word);
  };
  const found = options.filter(({ text }) => says(text));
  return found.length === 1 ? (found[0] ?? null) : null;
}
