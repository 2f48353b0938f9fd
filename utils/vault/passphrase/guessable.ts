/** Rows of keys and other orders that fingers and minds follow. Each is also looked for backwards. */
const ROWS = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
] as const;
const SHORTEST_RUN = 4;

/** What people type when asked for a long passphrase, as bare letters. Longer ones first where one holds another. */
const COMMON = [
  'correcthorsebatterystaple',
  'thequickbrownfoxjumpsoverthelazydog',
  'thequickbrownfox',
  'supercalifragilisticexpialidocious',
  'onetwothreefourfivesixseven',
  'twothreefourfivesix',
  'threefourfivesixseven',
  'mondaytuesdaywednesdaythursdayfriday',
  'redorangeyellowgreenblue',
  'tobeornottobethatisthequestion',
  'tobeornottobe',
  'maytheforcebewithyou',
  'keepcalmandcarryon',
  'godsavetheking',
  'godsavethequeen',
  'rulebritannia',
  'onceuponatime',
  'happybirthday',
  'merrychristmas',
  'happynewyear',
  'twinkletwinklelittlestar',
  'safeguarding',
  'attendance',
  'department',
  'headteacher',
  'passphrase',
  'changeme',
  'password',
  'trustno1',
  'letmein',
  'iloveyou',
  'ihatethis',
  'thisismy',
  'manchesterunited',
  'manchestercity',
  'liverpool',
  'tottenham',
  'newcastle',
  'football',
  'princess',
  'sunshine',
  'welcome',
  'chelsea',
  'arsenal',
  'everton',
  'england',
  'secret',
  'teacher',
  'school',
  'office',
  'summer',
  'winter',
  'autumn',
  'spring',
  'monday',
  'friday',
  'admin',
  'login',
  'hello',
  'qwerty',
] as const;

const LETTER_FOR: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** The text with figures that stand for letters written as letters: "p4ssw0rd" is "password". */
function unmasked(text: string): string {
  return [...text.toLowerCase()].map((sign) => LETTER_FOR[sign] ?? sign).join('');
}

/** How much of a bare text is left when the runs along rows of keys are taken away. */
export function withoutRows(text: string): string {
  const rows = ROWS.flatMap((row) => [row, [...row].reverse().join('')]);
  let left = '';
  for (let at = 0; at < text.length;) {
    let run = 0;
    for (let length = SHORTEST_RUN; at + length <= text.length; length += 1) {
      if (!rows.some((row) => row.includes(text.slice(at, at + length)))) break;
      run = length;
    }
    if (run === 0) left += text[at];
    at += Math.max(run, 1);
  }
  return left;
}

/** What is left when well-known phrases and words are taken away. */
export function withoutCommon(text: string): string {
  const strip = (from: string) => COMMON.reduce((left, phrase) => left.replaceAll(phrase, ''), from);
  const plain = strip(text);
  const masked = strip(unmasked(text));
  return plain.length < masked.length ? plain : masked;
}

/** The shortest piece that the text repeats from beginning to end ("abcabcabc" is "abc"), else the whole text. */
export function repeatedPiece(text: string): string {
  for (let length = 1; length <= text.length / 2; length += 1) {
    const piece = text.slice(0, length);
    if (piece.repeat(Math.ceil(text.length / length)).startsWith(text)) return piece;
  }
  return text;
}
