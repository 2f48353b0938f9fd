const MOBILE = /^(?:\+44|0044|0)\s?(?:\(0\)\s?)?7[1-9\d]/;
const MANY = /\(s\)|\bnumbers\b|\bnos\b|\bphones\b|\ball\b|\bdetails\b/i;

const isMobile = (number: string) => MOBILE.test(number.trim());

export function phonesIn(item: string): readonly string[] {
  return item
    .split(/,\s*/)
    .map((number) => number.trim())
    .filter((number) => number !== '');
}

/**
 * Which of a person's numbers a label asks for. Null when that is not certain: a mobile is no home telephone, and of
 * two numbers neither is "the" number.
 */
export function phonesFor(label: string, numbers: readonly string[]): readonly string[] | null {
  const wantsMobile = /\bmobile\b/i.test(label) && !/\b(?:home|landline|or|\/)\b|\//i.test(label);
  const wantsHome = /\b(?:home|landline)\b/i.test(label) && !/\bmobile\b/i.test(label);
  const fitting = wantsMobile
    ? numbers.filter(isMobile)
    : wantsHome
      ? numbers.filter((number) => !isMobile(number))
      : numbers;
  if (fitting.length === 1 || (fitting.length > 1 && MANY.test(label))) return fitting;
  return null;
}
