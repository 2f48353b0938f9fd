import { describe, expect, it } from 'vitest';
import { schoolDate } from '@/utils/calendar/school-date';
import { GatheredLooks } from '@/utils/readers/gather-looks';
import { readRegister } from '@/utils/readers/read-register';
import { openPage } from '../../readers/recorded-pages';

const TODAY = schoolDate('2026-11-24');
const ADDRESS = 'https://mis.fernhill.example/register';

/** A look at some cards of a list of three, drawn while somebody scrolls it. */
function page(pupils: readonly (readonly [string, string])[], heading = 'Register of 4B'): Document {
  const rows = pupils.map(([name, mark]) => `<tr><td>${name}</td><td>${mark}</td></tr>`).join('');
  return openPage(
    `<title>Attendance</title><h1>${heading}</h1><p>Tuesday 24 November 2026. 3 pupils.</p>
    <table><thead><tr><th>Pupil</th><th>AM</th></tr></thead><tbody>${rows}</tbody></table>`,
    ADDRESS,
  );
}

const ADA = ['Okafor, Ada', '/'] as const;
const NOAH = ['Bright, Noah', 'N'] as const;
const MIRA = ['Sandhu, Mira', 'L'] as const;

/** Adds looks at their minutes, and answers what the last of them completed. */
function lookAt(looks: readonly (readonly [document: Document, minute: number])[]) {
  const gathered = new GatheredLooks();
  return looks
    .map(([document, minute]) => gathered.add(document, readRegister(document, { today: TODAY }), minute))
    .at(-1);
}

describe('looks at one register while somebody scrolls it', () => {
  it('become the whole register with the look that shows the last pupil', () => {
    const whole = lookAt([
      [page([ADA, NOAH]), 600],
      [page([NOAH, MIRA]), 603],
    ]);
    expect(whole?.reading.pupils.map(({ name, marks }) => [name.surname, marks[0]?.code])).toEqual([
      ['Okafor', '/'],
      ['Bright', 'N'],
      ['Sandhu', 'L'],
    ]);
    expect(whole?.reading.complete).toBe(true);
  });

  it('are as old as the oldest of them', () => {
    const whole = lookAt([
      [page([ADA, NOAH]), 600],
      [page([MIRA]), 612],
    ]);
    expect(whole?.at).toBe(600);
  });

  it('say nothing more once one look showed everybody', () => {
    expect(lookAt([[page([ADA, NOAH, MIRA]), 600]])).toBeNull();
  });

  it.each([
    ['the register of another class', page([MIRA], 'Register of 4C'), 603],
    ['a look of half an hour later', page([MIRA]), 631],
    ['a look at which a mark has changed', page([['Bright, Noah', '/'], MIRA]), 603],
  ])('are not put together with %s', (_what, later, minute) => {
    expect(
      lookAt([
        [page([ADA, NOAH]), 600],
        [later, minute],
      ]),
    ).toBeNull();
  });
});
