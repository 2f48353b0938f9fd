import { writeFile } from 'node:fs/promises';
import { makePaper } from '@/utils/documents/make-paper';
import type { Report } from '@/utils/documents/report';
import { answersFor } from '@/utils/referral/answers';
import { nodeXml } from '../../forms/node-xml';
import { factsFrom, paperNamed } from './answers';
import { readArguments } from './arguments';
import { BadInput } from './bad-input';

async function save(path: string, bytes: Uint8Array): Promise<void> {
  await writeFile(path, bytes).catch(() => {
    throw new BadInput(`The file ${path} cannot be written.`);
  });
}

/** `inspect form <scenario.json> --form ID [--template FILE] --out FILE`: writes the file, answers what is in it and what is not. */
export async function inspectForm(args: string[]): Promise<Report> {
  const { words, options } = readArguments(args, ['--form', '--template', '--out']);
  const paper = paperNamed(options['--form']);
  const out = options['--out'];
  if (out === undefined) throw new BadInput('Name the file to write with --out.');
  const facts = await factsFrom(words);
  const { bytes, filled, left } = await makePaper(answersFor(paper, facts), nodeXml());
  await save(out, bytes);
  return { filled, left };
}
