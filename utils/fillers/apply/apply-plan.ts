import { callMethod, property, textProperty } from '@/utils/readers/page/dom';
import { chosenOption } from '@/utils/readers/page/fields';
import { frameDocuments } from '@/utils/readers/page/roots';
import { isBlank, isLocked, typeOf } from '../page/kinds';
import type { Refs } from '../page/refs';
import { isUnseen } from '../page/seen';
import { sendsOnChange } from '../page/sends-on-change';
import type { PlannedAnswer, Step } from '../plan/plan';
import { guardPage } from './guard';
import { chooseOption, setNatively, typeInto } from './set-value';

export type Outcome = 'kept' | 'not-kept' | 'gone' | 'leaves';

/** What became of one answer. */
export interface Applied {
  readonly outcome: Outcome;
}

export interface Ways {
  readonly refs: Refs;
  /** Gives the page the time it takes to draw, or to change back, what was filled. */
  readonly settle: () => Promise<void>;
}

const isBox = (control: Element) => ['radio', 'checkbox'].includes(typeOf(control));
const isTicked = (control: Element) => property(control, 'checked') === true;
const refsOf = (step: Step): readonly number[] =>
  step.kind === 'choose' ? [step.ref, step.option] : [step.ref];

/** Everything is looked at again right before it is touched: a page may have changed since it was planned. */
function isStillOpen(step: Step, refs: Refs): boolean {
  const elements = refsOf(step).map((ref) => refs.elementOf(ref));
  const [control] = elements;
  if (control === null || control === undefined || elements.includes(null)) return false;
  if (property(control, 'isConnected') !== true || isLocked(control) || sendsOnChange(control)) return false;
  if (step.kind === 'click') return isBox(control) && !isTicked(control);
  return !isUnseen(control) && isBlank(control);
}

function act(step: Step, refs: Refs): void {
  const control = refs.elementOf(step.ref);
  if (control === null) return;
  if (step.kind === 'write') typeInto(control, step.text);
  else if (step.kind === 'click') callMethod(control, 'click');
  else {
    const option = refs.elementOf(step.option);
    if (option !== null) chooseOption(control, option);
  }
}

const unified = (text: string) => text.replace(/\r\n/g, '\n').trim();

function isKept(step: Step, refs: Refs): boolean {
  const control = refs.elementOf(step.ref);
  if (control === null) return false;
  if (step.kind === 'click') return isTicked(control);
  if (step.kind === 'choose') return chosenOption(control) === refs.elementOf(step.option);
  return unified(textProperty(control, 'value')) === unified(step.text);
}

/** Takes back what the page did not keep as it was meant, so that no half of an answer stands there. */
function takeBack(step: Step, refs: Refs): void {
  const control = refs.elementOf(step.ref);
  if (control === null) return;
  if (step.kind === 'write') typeInto(control, '');
  else if (step.kind === 'choose') setNatively(control, 'selectedIndex', 0);
  else if (typeOf(control) === 'checkbox' && isTicked(control)) callMethod(control, 'click');
}

/** Empties a place without a word to the page, which would only try to leave again. */
function emptyQuietly(step: Step, refs: Refs): void {
  const control = refs.elementOf(step.ref);
  if (control !== null && step.kind === 'write') setNatively(control, 'value', '');
  if (control !== null && step.kind === 'choose') setNatively(control, 'selectedIndex', 0);
}

/** Whether an answer stands on the page as it was meant. */
export function stands(answer: PlannedAnswer, refs: Refs): boolean {
  return answer.steps.every((step) => isKept(step, refs));
}

function windowsOf(document: Document): readonly Window[] {
  return [document, ...frameDocuments(document)]
    .map((one) => property(one, 'defaultView') as Window | null)
    .filter((view) => view !== null);
}

/**
 * Gives the planned answers, one after another, and looks afterwards whether the page kept them; outcomes come in the
 * order of the answers. Only boxes are typed
 * into and only radios and check boxes are clicked; nothing is ever sent. Stops when the page tries to leave.
 */
export async function applyAnswers(
  document: Document,
  answers: readonly PlannedAnswer[],
  { refs, settle }: Ways,
): Promise<readonly Applied[]> {
  const guard = guardPage(windowsOf(document));
  const outcomes: Outcome[] = [];
  try {
    for (const answer of answers) {
      if (guard.tried()) outcomes.push('leaves');
      else if (!answer.steps.every((step) => isStillOpen(step, refs))) outcomes.push('gone');
      else {
        answer.steps.forEach((step) => act(step, refs));
        await settle();
        if (guard.tried()) answer.steps.forEach((step) => emptyQuietly(step, refs));
        outcomes.push(guard.tried() ? 'leaves' : 'kept');
      }
    }
    await settle();
    return answers.map((answer, at): Applied => {
      const outcome = outcomes[at] ?? 'gone';
      if (outcome !== 'kept' || stands(answer, refs)) return { outcome };
      answer.steps.forEach((step) => takeBack(step, refs));
      return { outcome: 'not-kept' };
    });
  } finally {
    guard.release();
  }
}
