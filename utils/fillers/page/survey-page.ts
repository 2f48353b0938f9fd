import { attribute, property } from '@/utils/readers/page/dom';
import { WHY } from '../form-survey';
import type { FormSurvey, Question } from '../form-survey';
import { groupControls } from './grouping';
import type { Grouped } from './grouping';
import { isBlank, isCaptcha, isLocked, kindOf, typeOf } from './kinds';
import { aroundOf, labelOf, ownNames } from './labels';
import {
  choiceQuestion,
  closedQuestion,
  datePartsQuestion,
  isTicked,
  textQuestion,
  ticksQuestion,
} from './questions';
import type { Look } from './questions';
import { formKinds, isTrap } from './regions';
import type { FormKind } from './regions';
import { isUnseen } from './seen';
import { sendsOnChange } from './sends-on-change';
import { cleaned } from './said';
import { Walk } from './walk';
import type { ClosedFrame, FoundControl } from './walk';

const REFUSED = {
  'log-in': 'This page asks for a password. Log in first, then open the form.',
  search: 'This page only searches the site; it is no form to fill.',
  frame: 'The form on this page comes from another address than the one that was allowed.',
  none: 'There is no form on this page.',
} as const;

const isBox = (control: Element) => ['radio', 'checkbox'].includes(typeOf(control));

/** Drawn boxes lie over the real ones: what counts is whether their words are seen. */
function isHere(control: Element): boolean {
  if (!isUnseen(control, isBox(control))) return true;
  if (!isBox(control) || attribute(control, 'aria-hidden') === 'true') return false;
  const labels = property(control, 'labels') as ArrayLike<Element> | null | undefined;
  return Array.from(labels ?? []).some((label) => !isUnseen(label));
}

function isAsked({ element }: FoundControl): boolean {
  if (kindOf(element) === 'none') return false;
  return isHere(element) && !isTrap(element, [...ownNames(element), labelOf(element).label].join(' '));
}

/** Why nobody but a person may fill these controls; null when a program may. */
function whyClosed(controls: readonly FoundControl[]): string | null {
  for (const { element } of controls) {
    const kind = kindOf(element);
    if (kind !== 'none' && 'why' in kind) return kind.why;
    if (isCaptcha(element, `${labelOf(element).label} ${aroundOf([element])}`)) return WHY.captcha;
    if (isLocked(element)) return WHY.locked;
  }
  const isFilled = controls.some(({ element }) => (isBox(element) ? isTicked(element) : !isBlank(element)));
  if (isFilled) return WHY.filled;
  return controls.some(({ element }) => sendsOnChange(element)) ? WHY.reloads : null;
}

/** Boxes are asked one by one: one that is ticked already does not close the others. */
function questionsOf(group: Grouped, look: Look): readonly Question[] {
  const { controls } = group;
  const why = whyClosed(controls);
  if (why !== null) return [closedQuestion(controls, why, look)];
  if (group.kind === 'radios') return [choiceQuestion(controls, look)];
  if (group.kind === 'ticks') return [ticksQuestion(controls, look)];
  if (group.kind === 'date-parts') {
    const dated = datePartsQuestion(controls, group.order, look);
    return dated === null ? [] : [dated];
  }
  return [textQuestion(group.controls[0], look)];
}

function frameQuestion({ element, headings }: ClosedFrame): Question {
  const name = cleaned(attribute(element, 'title') ?? attribute(element, 'name') ?? '');
  return {
    label: name === '' ? 'A part of the page from elsewhere' : name,
    from: 'label',
    alsoCalled: [],
    around: '',
    headings,
    technical: '',
    aboutVisitor: false,
    cell: null,
    lookUp: false,
    kind: 'closed',
    why: 'This part comes from another address, or is shut in by the page, and is left alone.',
    refs: [],
  };
}

function whyRefused(
  kinds: readonly FormKind[],
  all: readonly FoundControl[],
  frames: readonly ClosedFrame[],
): string | null {
  if (kinds.includes('form')) return null;
  if (kinds.includes('log-in') || all.some(({ element }) => typeOf(element) === 'password'))
    return REFUSED['log-in'];
  if (frames.length > 0) return REFUSED.frame;
  return kinds.length > 0 ? REFUSED.search : REFUSED.none;
}

const MOST_BESIDE_A_PASSWORD = 4;

/** A password outside any form, with little else on the page, is a log-in too. */
function isBareLogIn(asked: readonly FoundControl[]): boolean {
  const bare = asked.filter(({ element }) => (property(element, 'form') ?? null) === null);
  return bare.length <= MOST_BESIDE_A_PASSWORD && bare.some(({ element }) => typeOf(element) === 'password');
}

/** The origin that a person allowed, as a window says it. Files have none: there every file of this machine is meant. */
export function isOrigin(view: Window, origin: string): boolean {
  const location = property(view, 'location') as Location;
  if (origin.startsWith('file:')) return location.protocol === 'file:' || location.href.startsWith('about:');
  return view.origin === origin;
}

/** What a page asks, in its order. Looks only: nothing on the page is changed. */
export function surveyPage(document: Document, origin: string, look: Look): FormSurvey {
  const walk = new Walk((view) => isOrigin(view, origin));
  walk.walkDocument(document);
  const frames = walk.closedFrames.filter(({ element }) => !isUnseen(element));
  const asked = walk.controls.filter(isAsked);
  const kindIn = formKinds();
  const kinds = asked.map(({ element }) => kindIn(element));
  const refused = isBareLogIn(asked) ? REFUSED['log-in'] : whyRefused(kinds, walk.controls, frames);
  const forms = asked.filter((_control, at) => kinds[at] === 'form');
  const questions = groupControls(forms).flatMap((group) => questionsOf(group, look));
  const isLoading = walk.loading || property(document, 'readyState') !== 'complete';
  return {
    questions: [...questions, ...frames.map(frameQuestion)],
    refused,
    loading: isLoading,
    language: attribute(property(document, 'documentElement') as Element, 'lang') ?? '',
  };
}
