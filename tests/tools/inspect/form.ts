import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { makePaper } from '@/utils/documents/make-paper';
import type { MadePaper } from '@/utils/documents/make-paper';
import { fillPdf } from '@/utils/documents/pdf/fill-pdf';
import { isPdf } from '@/utils/documents/pdf/open-pdf';
import type { Report } from '@/utils/documents/report';
import { fillWord } from '@/utils/documents/template/fill-word';
import { TemplateRefused } from '@/utils/documents/template/open-template';
import { answersFor } from '@/utils/referral/answers';
import type { PaperFacts } from '@/utils/referral/answering/facts';
import { askOf } from '@/utils/referral/ask';
import { nodeXml } from '../../forms/node-xml';
import { factsFrom, paperNamed } from './answers';
import { readArguments } from './arguments';
import { BadInput } from './bad-input';

const FONT = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');

type Made = Report & Pick<MadePaper, 'bytes'>;

async function save(path: string, bytes: Uint8Array): Promise<void> {
  await writeFile(path, bytes).catch(() => {
    throw new BadInput(`The file ${path} cannot be written.`);
  });
}

/** What is wrong and what to do about it, as the one sentence that a call answers with. */
function inOneSentence(words: string): string {
  return words.replace(/\. ([A-Z])/g, (_, first: string) => `: ${first.toLowerCase()}`);
}

/** The authority's own blank, filled. Throws `BadInput` with the reason when it cannot be. */
async function fillTemplate(path: string, facts: PaperFacts): Promise<Made> {
  const blank = await readFile(path).catch(() => {
    throw new BadInput(`The file ${path} cannot be read.`);
  });
  const bytes = new Uint8Array(blank);
  try {
    return isPdf(bytes)
      ? await fillPdf(bytes, askOf(facts), await readFile(FONT))
      : fillWord(bytes, askOf(facts), nodeXml());
  } catch (trouble) {
    if (trouble instanceof TemplateRefused) throw new BadInput(inOneSentence(trouble.message));
    throw trouble;
  }
}

/** `inspect form <scenario.json> --form ID [--template FILE] --out FILE`: writes the file, answers what is in it and what is not. */
export async function inspectForm(args: string[]): Promise<Report> {
  const { words, options } = readArguments(args, ['--form', '--template', '--out']);
  const paper = paperNamed(options['--form']);
  const out = options['--out'];
  if (out === undefined) throw new BadInput('Name the file to write with --out.');
  const facts = await factsFrom(words);
  const template = options['--template'];
  const made: Made =
    template === undefined
      ? await makePaper(answersFor(paper, facts), nodeXml())
      : await fillTemplate(template, facts);
  await save(out, made.bytes);
  return { filled: made.filled, left: made.left };
}
