import {
  attribute,
  callMethod,
  nameOf,
  parentOf,
  property,
  query,
  textProperty,
} from '@/utils/readers/page/dom';
import type { Heading, Question, QuestionBase, Spot, SpotOption } from '../form-survey';
import { cellOf } from './cells';
import { datePartsLabel } from './date-parts';
import { kindOf, optionsOf, typeOf } from './kinds';
import { aroundOf, boxLabel, groupLabel, labelOf } from './labels';
import type { FoundLabel } from './labels';
import type { Refs } from './refs';
import { said } from './said';
import type { FoundControl } from './walk';

/** What the questions of one look at a page are made with. */
export interface Look {
  readonly refs: Refs;
  readonly tables: Refs;
}

const VISITOR =
  /^(?:(?:section|home|work|shipping|billing|mobile)[\w-]* )*(?:name|given-name|family-name|additional-name|honorific-prefix|email|tel(?:-\w+)?|organization(?:-title)?|street-address|username)$/;
const LOOKS_UP = /\b(?:find|look ?up|search)\b/i;

function hasLookUp(control: Element): boolean {
  let at: Element | null = control;
  for (let step = 0; step < 3 && at !== null; step += 1) {
    const buttons = query(at, 'button, input[type="button"], input[type="submit"], a[role="button"]');
    if (
      buttons.some((one) =>
        LOOKS_UP.test(said(one).text + textProperty(one, 'value') + (one.textContent ?? '')),
      )
    )
      return true;
    const parent: Element | null = parentOf(at);
    if (parent !== null && query(parent, 'input, select, textarea').length > 2) return false;
    at = parent;
  }
  return false;
}

/** All that every question has, from its label and its first control. */
export function baseOf(found: FoundLabel, controls: readonly FoundControl[], look: Look): QuestionBase {
  const elements = controls.map(({ element }) => element);
  const [first] = controls;
  const element = elements[0];
  const technical = elements.flatMap((one) => [attribute(one, 'name') ?? '', attribute(one, 'id') ?? '']);
  const headings: readonly Heading[] = first?.headings ?? [];
  return {
    ...found,
    around: aroundOf(elements),
    headings: headings.filter(({ text }) => text !== found.label),
    technical: technical.slice(0, 2).join(' '),
    aboutVisitor: element !== undefined && VISITOR.test(attribute(element, 'autocomplete') ?? ''),
    cell: element === undefined ? null : cellOf(element, (table) => look.tables.of(table)),
    lookUp: element !== undefined && hasLookUp(element),
  };
}

const PICKER = /date-?picker|flatpickr|pikaday|datetime|hasdate|calendar/i;

function maxLengthOf(control: Element): number | null {
  const length = Number(attribute(control, 'maxlength') ?? '');
  const counted = Number(
    attribute(control, 'data-maxlength') ??
      attribute(parentOf(control) ?? control, 'data-maxlength') ??
      attribute(
        (callMethod(control, 'closest', '[data-maxlength]') as Element) ?? control,
        'data-maxlength',
      ) ??
      '',
  );
  const limits = [length, counted].filter((limit) => Number.isInteger(limit) && limit > 0);
  return limits.length === 0 ? null : Math.min(...limits);
}

export function spotOf(control: Element, look: Look): Spot {
  const kind = kindOf(control);
  const takes = kind !== 'none' && 'takes' in kind ? kind.takes : 'line';
  const words = ['class', 'id', 'data-provide', 'data-toggle'].map((name) => attribute(control, name) ?? '');
  return {
    ref: look.refs.of(control),
    takes: takes === 'radio' || takes === 'checkbox' ? 'line' : takes,
    maxLength: maxLengthOf(control),
    pattern: nameOf(control) === 'input' ? attribute(control, 'pattern') : null,
    min: attribute(control, 'min') ?? '',
    max: attribute(control, 'max') ?? '',
    options:
      nameOf(control) === 'select'
        ? optionsOf(control).map((option) => ({
            text: said(option).text || textProperty(option, 'label'),
            ref: look.refs.of(option),
          }))
        : [],
    picker: words.some((text) => PICKER.test(text)),
  };
}

export function textQuestion(control: FoundControl, look: Look): Question {
  const base = baseOf(labelOf(control.element), [control], look);
  return { ...base, kind: 'text', spot: spotOf(control.element, look) };
}

export function datePartsQuestion(
  controls: readonly FoundControl[],
  order: readonly Element[],
  look: Look,
): Question | null {
  const [day, month, year] = order;
  if (day === undefined || month === undefined || year === undefined) return null;
  const base = baseOf(datePartsLabel(controls.map(({ element }) => element)), controls, look);
  return {
    ...base,
    kind: 'date-parts',
    day: spotOf(day, look),
    month: spotOf(month, look),
    year: spotOf(year, look),
  };
}

/** The words of a box; in a table whose columns are the answers, the heading over it. */
function optionText(box: Element, look: Look): string {
  const own = boxLabel(box);
  if (own !== '') return own;
  const cell = cellOf(box, (table) => look.tables.of(table));
  return cell?.heads[cell.column] ?? '';
}

function optionsFrom(controls: readonly FoundControl[], look: Look): readonly SpotOption[] {
  return controls.map(({ element }) => ({ text: optionText(element, look), ref: look.refs.of(element) }));
}

export function choiceQuestion(controls: readonly FoundControl[], look: Look): Question {
  const base = baseOf(groupLabel(controls.map(({ element }) => element)), controls, look);
  return { ...base, kind: 'choice', options: optionsFrom(controls, look) };
}

/** Boxes to tick: several under one question, or one that is its own question. */
export function ticksQuestion(controls: readonly FoundControl[], look: Look): Question {
  const [only, ...more] = controls;
  const own: FoundLabel | null =
    only !== undefined && more.length === 0
      ? { label: boxLabel(only.element), from: 'label', alsoCalled: [] }
      : null;
  const found = own ?? groupLabel(controls.map(({ element }) => element));
  const base = baseOf(found, controls, look);
  return { ...base, kind: 'ticks', boxes: optionsFrom(controls, look) };
}

export function closedQuestion(controls: readonly FoundControl[], why: string, look: Look): Question {
  const [first] = controls;
  const element = first?.element;
  const isBox = element !== undefined && ['radio', 'checkbox'].includes(typeOf(element));
  const single =
    element === undefined ? undefined : isBox && controls.length === 1 ? boxLabel(element) : labelOf(element);
  const found: FoundLabel =
    typeof single === 'string'
      ? { label: single, from: 'label', alsoCalled: [] }
      : controls.length > 1
        ? groupLabel(controls.map((one) => one.element))
        : (single ?? { label: '', from: 'none', alsoCalled: [] });
  const base = baseOf(found, controls, look);
  return { ...base, kind: 'closed', why, refs: controls.map((one) => look.refs.of(one.element)) };
}

export const isTicked = (control: Element) => property(control, 'checked') === true;
