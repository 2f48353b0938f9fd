import { standingOf } from '@/utils/policy/stand';
import { answersFor } from '@/utils/referral/answers';
import type { PaperFacts } from '@/utils/referral/answering/facts';
import type { Paper } from '@/utils/referral/papers/paper';
import { PAPERS, paperOf } from '@/utils/referral/papers/papers';
import { whichPaper } from '@/utils/referral/which-paper';
import { readArguments } from './arguments';
import { BadInput } from './bad-input';
import { readScenario } from './scenario';

/** The paper named by `--form`. Throws `BadInput` that names the papers there are. */
export function paperNamed(id: string | undefined): Paper {
  const known = `there are ${PAPERS.map((paper) => paper.id).join(', ')}`;
  if (id === undefined) throw new BadInput(`Name a paper with --form; ${known}.`);
  const paper = paperOf(id);
  if (paper === null) throw new BadInput(`There is no paper "${id.slice(0, 40)}"; ${known}.`);
  return paper;
}

/** The facts of the one scenario file that a call names. Throws `BadInput`. */
export async function factsFrom(files: readonly string[]): Promise<PaperFacts> {
  const [file, ...more] = files;
  if (file === undefined) throw new BadInput('Name a scenario file.');
  if (more.length > 0) throw new BadInput('Name one scenario file only.');
  const { situation, school, staff } = await readScenario(file);
  return { situation, standing: standingOf(situation), school, staff };
}

/** `inspect answers <scenario.json> --form ID`: every field of the paper with its state, value, source and date. */
export async function inspectAnswers(args: string[]): Promise<unknown> {
  const { words, options } = readArguments(args, ['--form']);
  const paper = paperNamed(options['--form']);
  const facts = await factsFrom(words);
  const { sections, ...answered } = answersFor(paper, facts);
  return { ...answered, headings: sections.map(({ heading }) => heading), fits: whichPaper(facts) };
}
