import { FormInPage } from '@/utils/fillers/in-page';
import { planForm } from '@/utils/fillers/plan/plan-form';
import { askOf } from '@/utils/referral/ask';
import { FULL_LOG, aCase } from '../../unit/referral/a-case';
import { middleOf, timeOf } from './timing';

/** Milliseconds: the middle of many looks and plans, and one filling, with what was filled and what the page asks. */
export interface WebFormTimes {
  readonly plan: number;
  readonly fill: number;
  readonly filled: number;
  readonly controls: number;
}

/** Plans the form of the page many times, and fills it once. */
export async function measure(): Promise<WebFormTimes> {
  const ask = askOf(aCase({ log: FULL_LOG }));
  const form = new FormInPage(document);
  const look = () => planForm(form.survey(window.origin), ask);
  const { answers } = look();
  const plan = middleOf(Array.from({ length: 15 }, () => timeOf(look)));
  const started = performance.now();
  const outcomes = await form.apply(answers);
  const fill = performance.now() - started;
  const filled = outcomes.filter(({ outcome }) => outcome === 'kept').length;
  return { plan, fill, filled, controls: document.querySelectorAll('input, select, textarea').length };
}
