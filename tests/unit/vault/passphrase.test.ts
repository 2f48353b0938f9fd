import { describe, expect, it } from 'vitest';
import { randomBytes } from '@/utils/vault/bytes/bytes';
import { weaknessesOf } from '@/utils/vault/passphrase/check-passphrase';
import { couldBeGenerated, generatePhrase } from '@/utils/vault/passphrase/generate-phrase';
import { strengthSentence } from '@/utils/vault/passphrase/strength';
import { WORDS } from '@/utils/vault/passphrase/words';

const NAMES = { school: 'Saint Swithin Park Primary School', own: 'Ann Otterbourne' };
const weak = (passphrase: string) => weaknessesOf(passphrase, NAMES);

describe('the words of phrases', () => {
  it('are at least 1,296, short, lower-case, in order, each once', () => {
    expect(WORDS.length).toBeGreaterThanOrEqual(1296);
    expect(WORDS.filter((word) => !/^[a-z]{2,8}$/.test(word))).toEqual([]);
    expect([...new Set(WORDS)].sort()).toEqual(WORDS);
  });
});

describe('a passphrase', () => {
  it.each([
    ['too short to keep anybody out', 'tulip barge 7', 'too-short'],
    ['one character many times', 'aaaaaaaaaaaaaaaaaa', 'repeats'],
    ['one short piece many times', 'ab12ab12ab12ab12ab12', 'repeats'],
    ['a row of the keyboard', 'qwertyuiopasdfgh', 'keyboard-row'],
    ['rows of the keyboard walked backwards', 'poiuytrewq0987654321', 'keyboard-row'],
    ['figures in order after a few letters', 'register1234567890', 'keyboard-row'],
    ['the name of the school', 'swithin has 9 gates', 'school-name'],
    ['the name of the school without spaces', 'MySwithinParkLogbook', 'school-name'],
    ['their own surname', 'blue otterbourne bicycle', 'own-name'],
    ['their own short first name', 'ann likes cold rhubarb', 'own-name'],
    ['the best-known word with figures for letters', 'P4ssw0rdP4ssw0rd!', 'common-phrase'],
    ['a well-known saying', 'To be or not to be', 'common-phrase'],
    ['what the office is called', 'School Office 2026', 'common-phrase'],
    ['counting', 'two three four five six', 'common-phrase'],
  ])('is refused with the reason when it is %s', (_why, passphrase, reason) => {
    expect(weak(passphrase)).toContain(reason);
  });

  it('may be a sentence that nobody else would write', () => {
    expect(weak('my gran swapped 3 hens for a kazoo')).toEqual([]);
  });

  it('is not taken to hold "Ann" because it holds "planning"', () => {
    expect(weak('planning rhubarb crumble')).toEqual([]);
  });

  it('counts as the same with other spaces around and between', () => {
    expect(weak('   tulip      barge   ')).toContain('too-short');
  });

  it('may be any generated phrase, also with a word that is somebody’s name', () => {
    expect(
      weaknessesOf('rose lantern otter cycle plum', { school: 'Plum Lane School', own: 'Rose' }),
    ).toEqual([]);
    const refused = Array.from({ length: 500 }, () => generatePhrase()).filter(
      (phrase) => weak(phrase).length > 0,
    );
    expect(refused).toEqual([]);
  });

  it('is no generated phrase with a word twice, or with a word of one’s own', () => {
    expect(couldBeGenerated('rose rose rose rose rose')).toBe(false);
    expect(couldBeGenerated('rose lantern otter cycle otterbourne')).toBe(false);
  });
});

describe('a generated phrase', () => {
  it('has five different words of the list', () => {
    const words = generatePhrase().split(' ');
    expect(words).toHaveLength(5);
    expect(words.every((word) => WORDS.includes(word))).toBe(true);
  });

  it('gives every word the same chance: draws above the last whole round are drawn again', () => {
    const rounds = Math.floor(0x10000 / WORDS.length) * WORDS.length;
    const draws = [rounds, 0xffff, 0, 1, 2, 3, 4];
    const scripted = () => {
      const drawn = draws.shift() ?? 0;
      return new Uint8Array([drawn >> 8, drawn & 255]);
    };
    expect(generatePhrase(scripted)).toBe(WORDS.slice(0, 5).join(' '));
    expect(draws).toEqual([]);
  });

  it('reaches the whole list', () => {
    const seen = new Set(Array.from({ length: 6000 }, () => generatePhrase(randomBytes).split(' ')).flat());
    expect(seen.size).toBe(WORDS.length);
  });

  it('is said to be strong in years; of one’s own phrase nothing is promised', () => {
    expect(strengthSentence('lantern otter cycle plum harbour')).toMatch(/^Strong, if .* [\d,]+ years\.$/);
    expect(strengthSentence('my gran swapped 3 hens for a kazoo')).toMatch(/Nobody can say/);
  });
});
