import type { Block } from '../page/blocks';
import { agrees, codeOf } from './mark-text';
import { meaningOfWords } from './wording';

const ENTRY =
  /(?:^|[\s,;|(])([A-Z])\s*(?:=|:|–|—|\s-\s)\s*([A-Za-z][A-Za-z ]{2,40}?)(?=$|[,;|.)]|\s+[A-Z]\s*(?:=|:|–|—|\s-\s))/g;

/** The entries of a key of marks: "P = Present", or the letter and its wording in two cells beside each other. */
function entries(blocks: readonly Block[]): [string, string][] {
  const written = blocks.flatMap(({ text }) =>
    [...text.matchAll(ENTRY)].map(([, letter = '', words = '']): [string, string] => [letter, words]),
  );
  const paired = blocks.flatMap(({ text }, at): [string, string][] => {
    const next = blocks[at + 1]?.text ?? '';
    return /^[A-Z]$/.test(text) && next.length > 2 ? [[text, next]] : [];
  });
  return [...written, ...paired];
}

/** Whether a key on the page gives a letter another meaning than the code of England has: "P = Present". */
export function keySaysOtherwise(blocks: readonly Block[]): boolean {
  return entries(blocks).some(([letter, words]) => {
    const meaning = meaningOfWords(words);
    const code = codeOf(letter);
    return meaning !== null && (code === null || !agrees(code, meaning));
  });
}
