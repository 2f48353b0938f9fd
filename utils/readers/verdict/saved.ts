import type { CellMark } from '../marks/cell-mark';
import type { Block } from '../page/blocks';

const NOT_SAVED =
  /\bnot (?:yet )?(?:been )?(?:taken|saved|submitted|completed|recorded|confirmed|registered)\b|\bnot taken\b|\bunsaved\b|\bdraft\b|\bnot submitted\b|\bawaiting submission\b|\bto be (?:taken|submitted|completed)\b|\bhas(?:n't| not) (?:yet )?been (?:taken|saved|submitted|completed|recorded)\b|\bhaven't (?:yet )?(?:taken|saved|submitted)\b|\bhave not (?:yet )?(?:taken|saved|submitted)\b|\bbest[- ]guess\b|\bdefault (?:marks?|values?|codes?)\b|\bdefaults? (?:shown|below|are)\b|\bpre-?filled\b|\bregister (?:is )?(?:still )?(?:incomplete|outstanding|pending)\b|\bmarks below are (?:provisional|suggested)|\bplease (?:take|submit|save) (?:the|this) register\b/i;
const SAVED =
  /\balready (?:have )?(?:been )?taken\b|\byou already have taken attendance\b|\bregister (?:has been |was |is )?(?:saved|taken|submitted|completed?|closed)\b|\battendance (?:has been |was |is )?(?:saved|taken|submitted|recorded)\b|\b(?:saved|taken|submitted|completed|marked|recorded) (?:by|at|on)\b|\blast saved\b|\ball changes saved\b|\bstatus:? (?:saved|taken|submitted|complete|closed)\b|\bsaved at\b/i;
/** A count of registers elsewhere, not this one. */
const OTHERS =
  /\b\d+ registers?\b|\bregisters (?:not|still|are|have|to)\b|\bwill be\b|\bif \b|\bonce\b|\bbefore you\b|\bnext\b|\byesterday/i;

/** What the marks themselves say. */
export interface Defaults {
  /** The page's own markup calls every mark a default. */
  readonly marked: boolean;
  /** The page's own markup calls some of them defaults. */
  readonly someMarked: boolean;
  /** Every control shows the browser's first choice, as one does that nobody has touched. */
  readonly untouched: boolean;
}

/** Whether all the marks of a page are defaults, and of which kind. */
export function defaultsAmong(marks: readonly CellMark[]): Defaults {
  const filled = marks.filter(({ meaning }) => meaning.kind !== 'blank');
  return {
    someMarked: filled.some(({ unsaved }) => unsaved),
    marked: filled.length > 0 && filled.every(({ unsaved }) => unsaved),
    untouched: filled.length > 0 && filled.every(({ untouched }) => untouched === true),
  };
}

/**
 * Whether somebody has saved the register: what the page says of it, or null when it says nothing. Saying both (saved
 * before, changed since) is not saved. A default among the marks is of a pupil who came later when the page says that
 * the register was saved, and otherwise the rest of one that somebody has begun to take.
 */
export function savedState(blocks: readonly Block[], defaults: Defaults): boolean | null {
  const said = blocks.filter(({ aside, text }) => !aside && !OTHERS.test(text)).map(({ text }) => text);
  if (defaults.marked || said.some((text) => NOT_SAVED.test(text))) return false;
  if (said.some((text) => SAVED.test(text))) return true;
  return defaults.someMarked || defaults.untouched ? false : null;
}
