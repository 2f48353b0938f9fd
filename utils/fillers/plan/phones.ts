const MOBILE = /^(?:\+44|0044|0)\s?(?:\(0\)\s?)?7[1-9\d]/;
const MANY = /\(s\)|\bnumbers\b|\bnos\b|\bphones\b|\ball\b|\bdetails\b/i;

const isMobile = (number: string) => MOBILE.test(number.trim());

export function phonesIn(item: string): readonly string[] {
  return item
    .split(/,\s*/)
    .map((number) => number.trim())
    .filter((number) => number !== '');
}

export type PhoneKind = 'mobile' | 'home' | 'any';

export function phoneKind(label: string): PhoneKind {
  const [mobile, home] = [/\bmobile\b/i.test(label), /\b(?:home|landline)\b/i.test(label)];
  if (mobile === home) return 'any';
  return mobile ? 'mobile' : 'home';
}

/**
 * Which of a person's numbers a label asks for. Null when that is not certain: a mobile is no home telephone, and of
 * two numbers neither is "the" number.
 */
export function phonesFor(
  label: string,
  kind: PhoneKind,
  numbers: readonly string[],
): readonly string[] | null {
  const fitting =
    kind === 'any' ? numbers : numbers.filter((number) => isMobile(number) === (kind === 'mobile'));
  if (fitting.length === 1 || (fitting.length > 1 && MANY.test(label))) return fitting;
  return null;
}
