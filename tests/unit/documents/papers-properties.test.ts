import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePaper } from '@/utils/documents/make-paper';
import { fillWord } from '@/utils/documents/template/fill-word';
import { textOfPart, unzipParts } from '@/utils/documents/zip';
import { answersFor } from '@/utils/referral/answers';
import { askOf } from '@/utils/referral/ask';
import { PAPERS } from '@/utils/referral/papers/papers';
import { nodeXml } from '../../forms/node-xml';
import { bodyXml, form, heading, row, table } from '../../forms/word-form';
import { aCase, row as logged } from '../referral/a-case';

const xml = nodeXml();
const word = fc.stringMatching(/^[A-Z][a-z]{6,10}x$/);
const address = fc
  .tuple(fc.integer({ min: 1, max: 99 }), word, word, fc.stringMatching(/^[A-Z]{2}[1-9][0-9] [0-9][A-Z]{2}$/))
  .map(([number, street, town, postcode]) => ({
    text: `${number} ${street} Road, ${town}, ${postcode}`,
    street,
    town,
    postcode,
  }));

const blank = form(
  bodyXml(
    heading('Child'),
    table(row('Name', '', 'Address', '')),
    heading('Parent/carer'),
    table(row('Name and all contact details', '')),
    heading('Log of actions'),
    table(row('Date', 'Action', 'Address', 'Outcome', 'Notes'), row('', '', '', '', '')),
  ),
);

function everyByteOf(bytes: Uint8Array): string {
  return Object.values(unzipParts(bytes)).map(textOfPart).join('\n');
}

describe('whatever the address and whoever wrote it down', () => {
  it('a confidential one is in no byte of any paper, ours or the council’s', async () => {
    await fc.assert(
      fc.asyncProperty(address, address, async (home, visited) => {
        const facts = aCase({
          pupil: {
            address: home.text,
            flags: ['confidential-address'],
            parents: [{ name: 'A B', address: home.text }],
          },
          log: [
            logged('2026-11-12T09:00', {
              kind: 'home-visit',
              outcome: `gone from ${visited.street}`,
              address: visited.text,
              text: home.text.toUpperCase(),
            }),
            logged('2026-11-13T09:00', {
              kind: 'enquiry',
              with: 'neighbours',
              outcome: `moved to ${home.town}`,
              text: home.postcode.replace(' ', ''),
            }),
          ],
        });
        const papers = await Promise.all(PAPERS.map((paper) => makePaper(answersFor(paper, facts), xml)));
        const files = [...papers, fillWord(blank, askOf(facts), xml)].map(({ bytes }) =>
          everyByteOf(bytes).toLowerCase(),
        );
        for (const one of [home, visited]) {
          for (const piece of [one.street, one.town, one.postcode, one.postcode.replace(' ', '')]) {
            expect(`${piece}: ${files.some((file) => file.includes(piece.toLowerCase()))}`).toBe(
              `${piece}: false`,
            );
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('whatever stands in the record', () => {
  it('a paper holds what its report says, or is not handed over', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(text, text, text, async (surname, outcome, name) => {
        const log = [
          logged('2026-11-11T09:00', {
            kind: 'contact-attempt' as const,
            method: 'call',
            outcome,
            text: name,
          }),
        ];
        const facts = aCase({ pupil: { surname, siblings: [{ name }] }, log });
        const { filled } = await makePaper(answersFor(PAPERS[0] ?? expect.fail(), facts), xml);
        expect(filled.length).toBeGreaterThan(5);
        expect(() => fillWord(blank, askOf(facts), xml)).not.toThrow();
      }),
      { numRuns: 40 },
    );
  });
});
