import type { FilledPlace, LeftPlace } from '@/utils/documents/report';
import type { Ask } from '@/utils/referral/ask';
import type { Applied, Outcome } from './apply/apply-plan';
import type { FormSurvey } from './form-survey';
import type { FormMapping } from './mappings/form-mapping';
import { planForm } from './plan/plan-form';
import type { FillPlan, PlannedAnswer } from './plan/plan';

/** The page, from wherever the answers are. Outcomes come in the order of the answers. */
export interface PageToFill {
  /** What it asks now. */
  readonly survey: () => Promise<FormSurvey>;
  readonly apply: (answers: readonly PlannedAnswer[]) => Promise<readonly Applied[]>;
  /** Whether answers that were given still stand. */
  readonly standing: (answers: readonly PlannedAnswer[]) => Promise<readonly Applied[]>;
  readonly pause: (milliseconds: number) => Promise<void>;
}

export interface FilledPage {
  readonly filled: readonly FilledPlace[];
  readonly left: readonly LeftPlace[];
  /** Why nothing on this page may be filled; null when it is a form. */
  readonly refused: string | null;
}

/** Longest waits in milliseconds: for a first form, for something more after each round, and for everything. */
export interface Patience {
  readonly first: number;
  readonly more: number;
  readonly whole: number;
}

export const PATIENCE: Patience = { first: 6000, more: 2000, whole: 30_000 };
const LOOK = 200;

const WHY: Readonly<Record<Exclude<Outcome, 'kept'>, string>> = {
  'not-kept': 'The page did not keep it.',
  gone: 'The page changed before it could be filled in.',
  leaves:
    'The page tried to send itself or to leave when it was filled in. That was stopped; fill in the rest by hand.',
};

const refsOf = ({ steps }: PlannedAnswer) => steps.map(({ ref }) => ref);

/** One filling of one page: what was given, and what was not. */
class Filling {
  readonly kept: PlannedAnswer[] = [];
  readonly keys = new Set<string>();
  /** Controls that were tried, whatever came of it. */
  readonly touched = new Set<number>();
  private readonly left: LeftPlace[] = [];
  stopped = false;

  /** Answers that have not been tried yet. */
  fresh(plan: FillPlan): readonly PlannedAnswer[] {
    return plan.answers.filter((answer) => !refsOf(answer).some((ref) => this.touched.has(ref)));
  }

  /** Reasons as they were before anything was filled; later looks add what is new. */
  leave(plan: FillPlan): void {
    const seen = new Set(this.left.map(({ label }) => label));
    this.left.push(...plan.left.filter(({ label }) => !seen.has(label)));
  }

  record(answers: readonly PlannedAnswer[], applied: readonly Applied[]): void {
    answers.forEach((answer, at) => {
      const outcome = applied[at]?.outcome ?? 'gone';
      for (const ref of refsOf(answer)) this.touched.add(ref);
      if (outcome === 'leaves') this.stopped = true;
      if (outcome === 'kept') {
        this.keys.add(answer.key);
        this.kept.push(answer);
      } else this.left.push({ label: answer.label, why: WHY[outcome] });
    });
  }

  /** What stands on the page in the end, and what does not. */
  report(standing: readonly Applied[]): FilledPage {
    const stands = (_: PlannedAnswer, at: number) => standing[at]?.outcome === 'kept';
    const kept = this.kept.filter(stands);
    const lost = this.kept.filter((answer) => !kept.includes(answer));
    const short = kept.flatMap(({ label, short: why }) => (why === null ? [] : [{ label, why }]));
    return {
      filled: kept.filter(({ isAnswer }) => isAnswer).map(({ label, value }) => ({ label, value })),
      left: [...this.left, ...short, ...lost.map(({ label }) => ({ label, why: WHY['not-kept'] }))],
      refused: null,
    };
  }
}

export interface ToFill {
  readonly page: PageToFill;
  readonly ask: Ask;
  /** What staff taught of the form. */
  readonly mapping: FormMapping | null;
}

/** Looks until the page has something new to answer, or nothing has come for as long as one waits. */
async function nextPlan(
  { page, ask, mapping }: ToFill,
  filling: Filling,
  patience: number,
): Promise<FillPlan> {
  let waited = 0;
  for (;;) {
    const survey = await page.survey();
    const plan = planForm(survey, ask, { answered: filling.keys, ours: filling.touched, mapping });
    const isOver = waited >= (survey.loading ? patience * 2 : patience);
    if (filling.fresh(plan).length > 0 || isOver) return plan;
    await page.pause(LOOK);
    waited += LOOK;
  }
}

/**
 * Fills the page that is shown: plans, fills, and plans afresh until nothing new comes up. Never sends anything, never
 * goes to another page.
 */
export async function fillPage(toFill: ToFill, patience: Patience = PATIENCE): Promise<FilledPage> {
  const { page } = toFill;
  const filling = new Filling();
  let plan = await nextPlan(toFill, filling, patience.first);
  for (let spent = 0; spent < patience.whole && !filling.stopped; spent += patience.more) {
    const answers = filling.fresh(plan);
    filling.leave(plan);
    if (answers.length === 0) break;
    filling.record(answers, await page.apply(answers));
    plan = await nextPlan(toFill, filling, patience.more);
  }
  if (filling.kept.length === 0 && plan.refused !== null)
    return { filled: [], left: [], refused: plan.refused };
  return filling.report(await page.standing(filling.kept));
}
