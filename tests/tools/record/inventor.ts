import { ordinaryWords } from './words';

const SURNAMES =
  'Alder Birch Cedar Dogwood Elder Fern Gorse Hazel Ivy Juniper Kelp Larch Maple Nettle Oakley Poplar Quince Rowan Sorrel Teasel Umber Vetch Willow Yarrow Aspen Bramble Clover Daisy Erica Foxglove Ginger Heath Iris Jasmine Laurel Myrtle Olive Pimpernel Reed Sedge Thistle Violet'.split(
    ' ',
  );

const UPN = /(?<![A-Z0-9])[A-Z]\d{11}[0-9A-Z](?![A-Z0-9])/g;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/g;
const PHONE = /(?<![\d/.:-])(?:\+44\s?|0)\d(?:[\s-]?\d){8,10}(?!\d)/g;
/** A date with its year, in figures or with the month as a word. */
const DATE =
  /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})\b|\b\d{1,2}(?:st|nd|rd|th)?[\s-]+[A-Za-z]{3,9}[\s,-]+\d{4}\b/g;
const NUMBER = /\d{3,}/g;
const WORD = /\p{L}[\p{L}’'‘]*/gu;
const HOLD = /\uE000(\d+)\uE001/g;

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A school's dates lie within a year of the day of the recording; older ones are somebody's. */
const NEAR_YEARS = 1;

/**
 * Replaces whatever could be somebody's, each thing always by the same invented one: names, numbers, addresses, dates of
 * birth. Only words that every register has, codes, short numbers and the days of the sessions stay.
 */
export class Inventor {
  private readonly words = new Map<string, string>();
  private readonly numbers = new Map<string, string>();
  private readonly phrases: readonly string[];
  private readonly names: ReadonlySet<string>;
  private readonly ordinary: ReadonlySet<string>;
  private held: string[] = [];

  /**
   * @param names of pupils as the page shows them: whole names are replaced even where a word of them is ordinary ("Mark")
   * @param marks what the page shows for marks, which stays
   */
  constructor(
    names: readonly string[],
    private readonly year: number,
    marks: readonly string[] = [],
  ) {
    this.phrases = [...new Set(names)]
      .filter((name) => /\S\s+\S/.test(name))
      .sort((a, b) => b.length - a.length);
    const shown = marks.flatMap((mark) => mark.toLowerCase().match(WORD) ?? []);
    this.names = new Set(names.flatMap((name) => name.toLowerCase().match(WORD) ?? []));
    this.ordinary = new Set([...ordinaryWords(), ...shown.filter((word) => !this.names.has(word))]);
  }

  /** The words and numbers that were replaced, in small letters: none of them may be left. */
  replaced(): readonly string[] {
    return [...this.words.keys(), ...this.numbers.keys()];
  }

  /** What stands in their place. */
  invention(): readonly string[] {
    return [...this.words.values(), ...this.numbers.values()];
  }

  text(original: string): string {
    this.held = [];
    const kept = original
      .replace(EMAIL, (email) => this.hold(`person${this.digits(email, 3)}@fernhill.example`))
      .replace(UPN, (upn) => this.hold(`A${this.digits(upn.slice(1), 12)}`))
      .replace(POSTCODE, () => this.hold('FH1 2AB'))
      .replace(DATE, (date) => this.hold(this.date(date)))
      .replace(PHONE, (phone) => this.hold(`01632 96${this.digits(phone.replace(/\D/g, ''), 4)}`));
    const named = this.phrases.reduce(
      (text, phrase) => text.split(phrase).join(this.hold(this.inventedName(phrase), text.includes(phrase))),
      kept,
    );
    return named
      .replace(NUMBER, (number) => (/^20[0-4]\d$/.test(number) ? number : this.digits(number, number.length)))
      .replace(WORD, (word) => this.word(word))
      .replace(HOLD, (_, at: string) => this.held[Number(at)] ?? '');
  }

  /** Puts an invented text aside, so that nothing replaces it again. */
  private hold(invented: string, needed = true): string {
    if (!needed) return '';
    this.held.push(invented);
    return `\uE000${this.held.length - 1}\uE001`;
  }

  private inventedName(phrase: string): string {
    // "van der" says how a name is built, and nothing else.
    return phrase.replace(WORD, (word) =>
      word === word.toLowerCase() && this.ordinary.has(word) ? word : this.invented(word),
    );
  }

  private word(word: string): string {
    const plain = word.toLowerCase();
    const bare = plain.replace(/[’'‘]s$/, '');
    if (plain.length <= 2 && !this.names.has(plain)) return word;
    return this.ordinary.has(bare) ? word : this.invented(word);
  }

  private invented(word: string): string {
    const key = word.toLowerCase();
    const at = this.words.size;
    const round = Math.floor(at / SURNAMES.length);
    const name = `${SURNAMES[at % SURNAMES.length] ?? ''}${round === 0 ? '' : 'abcdefghij'.charAt(round % 10).repeat(1 + Math.floor(round / 10))}`;
    const invented = this.words.get(key) ?? name;
    this.words.set(key, invented);
    if (word === word.toUpperCase() && word.length > 1) return invented.toUpperCase();
    return word === key ? invented.toLowerCase() : invented;
  }

  private digits(original: string, length: number): string {
    const known = this.numbers.get(original);
    if (known !== undefined) return known;
    const next = String(this.numbers.size + 1)
      .padStart(length, '7')
      .slice(-length);
    this.numbers.set(original.toLowerCase(), next);
    return next;
  }

  /** The days of sessions stay; a day of another time is replaced in its own form. */
  private date(date: string): string {
    const year = Number(/\d{4}/.exec(date)?.[0] ?? `20${date.slice(-2)}`);
    if (Math.abs(year - this.year) <= NEAR_YEARS) return date;
    const at = this.numbers.size;
    const day = String(1 + (at % 28)).padStart(2, '0');
    const month = 1 + (at % 12);
    const number = String(month).padStart(2, '0');
    const own = /^\d{4}-/.test(date)
      ? `2016-${number}-${day}`
      : /[A-Za-z]/.test(date)
        ? `${Number(day)} ${MONTHS[month - 1] ?? ''} 2016`
        : `${day}/${number}/2016`;
    this.numbers.set(date.toLowerCase(), own);
    return own;
  }
}
