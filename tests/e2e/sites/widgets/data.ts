/** Names and marks of an invented school of 400 pupils, from which both the pages and what is expected of them are made. */
const SURNAMES =
  'Abbot Barlow Cade Darby Ellery Fenn Garrow Hallam Ingle Jessop Kerr Lomas Mottram Nayar Orme Pascoe Quill Rowntree Sayle Tolley';
const FORENAMES = 'Ada Bo Cleo Dara Eli Fay Gus Hana Ivo June Kit Lola Milo Nia Otis Pia Rafi Sky Tess Uma';
const CLASSES = 'RW 1K 2D 3P 4B 5T 6S';
const CODES = ['/', '/', '/', 'N', '/', 'I', '/', 'L', '/', 'C', '/', '', 'M', '/', 'O', 'B'];

const words = (text: string) => text.split(' ');

export const DAYS = [
  '2026-11-09',
  '2026-11-10',
  '2026-11-11',
  '2026-11-12',
  '2026-11-13',
  '2026-11-16',
  '2026-11-17',
  '2026-11-18',
  '2026-11-19',
  '2026-11-20',
] as const;
/** The day of the register of one session, a morning. */
export const [MONDAY] = DAYS;

export interface WidgetPupil {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  /** By session: `2026-11-09AM`. Empty where no mark was made. */
  readonly marks: Readonly<Record<string, string>>;
}

function markOf(pupil: number, place: number): string {
  const code = CODES[(pupil * 7 + place * 5 + ((pupil * place) % 11)) % CODES.length] ?? '';
  return code === '/' && place % 2 === 1 ? '\\' : code;
}

const groups = words(CLASSES);

export const WIDGET_PUPILS: readonly WidgetPupil[] = words(SURNAMES)
  .flatMap((surname) => words(FORENAMES).map((forename) => `${surname}, ${forename}`))
  .map((name, at) => ({
    id: `P${1000 + at}`,
    name,
    group: groups[at % groups.length] ?? '',
    marks: Object.fromEntries(
      DAYS.flatMap((day, place) => [
        [`${day}AM`, markOf(at, place * 2)],
        [`${day}PM`, markOf(at, place * 2 + 1)],
      ]),
    ),
  }));
