import type { ReadMark, ReadingProblem } from '@/utils/register/reading';
import { fold } from '@/utils/roster/fold-name';
import { PROBLEMS, problem } from '../problems';
import type { ProblemCode } from '../problems';

const MOST_WORDS = 40;

/** Whether a wording holds a part of the pupil's own name. */
export function namesThePupil(wording: string, pupilName: string): boolean {
  const folded = fold(wording);
  return fold(pupilName)
    .split(' ')
    .some((word) => word.length > 2 && folded.includes(word));
}

/** Problems of one page, each once: a mark that nobody knows is named once, however many pupils have it. */
export class ProblemList {
  private readonly found = new Map<string, ReadingProblem>();

  add(code: ProblemCode): void {
    if (!this.found.has(code)) this.found.set(code, problem(code));
  }

  /** A problem with a mark. Its wording is named, unless it holds a part of the pupil's own name. */
  addMark(code: ProblemCode, mark: ReadMark, pupilName: string): void {
    if (!PROBLEMS[code].includes('{}')) {
      this.add(code);
      return;
    }
    const words = namesThePupil(mark.shown, pupilName)
      ? 'its wording is not shown here'
      : `“${mark.shown.slice(0, MOST_WORDS)}”`;
    const key = `${code} ${words}`;
    if (!this.found.has(key)) this.found.set(key, problem(code, words));
  }

  has(code: ProblemCode): boolean {
    return this.found.has(code);
  }

  all(): readonly ReadingProblem[] {
    return [...this.found.values()];
  }
}
