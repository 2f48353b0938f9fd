import {
  attribute,
  firstChildOf,
  isElement,
  isMarkedHidden,
  isShown,
  nameOf,
  nextSiblingOf,
  parentOf,
  property,
  query,
  textProperty,
  tidy,
} from '../page/dom';
import { chosenOption } from '../page/fields';
import { accessibleNames, isSilent, textOf } from '../page/text';

/** One of several ways to mark a pupil, as a control of the page. */
export interface Choice {
  readonly element: Element;
  readonly chosen: boolean;
  /** What the choice is called, the surest first. */
  readonly names: readonly string[];
}

/** A select, with the option it shows. */
export interface Picked {
  readonly text: string;
  readonly value: string;
  readonly options: readonly string[];
  /** The browser's own first choice: no option was marked as selected by the page. */
  readonly untouched: boolean;
}

export interface Typed {
  readonly about: string;
  readonly value: string;
}

/** Everything in a cell that may say a mark. */
export interface CellParts {
  readonly texts: readonly string[];
  /** Texts that stand in a button or a link. */
  readonly actions: readonly string[];
  /** Texts kept from screen readers: a picture made of letters. */
  readonly quiet: readonly string[];
  /** Labels, alternative texts and tooltips. */
  readonly names: readonly string[];
  readonly choices: readonly Choice[];
  readonly picked: readonly Picked[];
  readonly typed: readonly Typed[];
  readonly classes: readonly string[];
}

const CHOICE_ROLES = new Set(['radio', 'menuitemradio', 'option', 'checkbox']);
const CHOSEN_CLASS = /(?:^|[\s_-])(?:active|selected|checked|chosen|current|pressed|on)(?:$|[\s_-])/i;
const TEXT = 3;

/** Style sheets are asked once for elements of the same name and classes in the same place of a cell. */
export type ShownMemory = Map<string, boolean>;

class PartsWalk {
  readonly texts: string[] = [];
  readonly actions: string[] = [];
  readonly quiet: string[] = [];
  readonly names: string[] = [];
  readonly choices: Choice[] = [];
  readonly picked: Picked[] = [];
  readonly typed: Typed[] = [];
  readonly classes: string[] = [];

  constructor(private readonly memory: ShownMemory) {}

  walk(parent: Node, into: string[], path: string): void {
    for (let node = firstChildOf(parent); node !== null; node = nextSiblingOf(node)) {
      if (node.nodeType === TEXT) {
        const text = tidy(node.nodeValue ?? '');
        if (text !== '') into.push(text);
      } else if (isElement(node)) this.enter(node, into, path);
    }
  }

  private shown(element: Element, path: string): boolean {
    const known = this.memory.get(path);
    if (known !== undefined) return known;
    const answer = isShown(element);
    this.memory.set(path, answer);
    return answer;
  }

  private enter(element: Element, into: string[], parentPath: string): void {
    const name = nameOf(element);
    const classes = attribute(element, 'class') ?? '';
    const path = `${parentPath}>${name}.${classes}`;
    // A radio or a checkbox is often hidden behind its own label.
    if (name === 'input' && !isMarkedHidden(element) && this.input(element)) return;
    const named = name === 'title' && nameOf(parentOf(element) ?? element) === 'svg';
    if (named) this.names.push(textOf(element));
    if (isMarkedHidden(element) || !this.shown(element, path)) return;
    if (name === 'select') this.select(element);
    if (name === 'textarea') this.typed.push({ about: 'comment', value: valueOf(element) });
    if (isSilent(element)) return;
    this.describe(element, name, classes);
    if (this.choice(element, name)) return;
    this.walk(element, this.target(element, name, into), path);
  }

  private target(element: Element, name: string, into: string[]): string[] {
    if (attribute(element, 'role') === 'tooltip') return this.names;
    if (attribute(element, 'aria-hidden') === 'true') return this.quiet;
    if (name === 'button' || name === 'a' || attribute(element, 'role') === 'button') return this.actions;
    return into;
  }

  private describe(element: Element, name: string, classes: string): void {
    if (name !== 'button' && name !== 'a') this.names.push(...accessibleNames(element));
    if (classes !== '') this.classes.push(classes);
  }

  /** True when the input is a choice, which its label describes. */
  private input(element: Element): boolean {
    const type = (attribute(element, 'type') ?? 'text').toLowerCase();
    if (type === 'radio' || type === 'checkbox') {
      const chosen = property(element, 'checked') === true;
      this.choices.push({ element, chosen, names: choiceNames(element) });
      this.classes.push(attribute(element, 'class') ?? '');
      return true;
    }
    if (type === 'text' || type === '') {
      const about = ['name', 'id', 'class', 'aria-label', 'placeholder', 'title'].map(
        (key) => attribute(element, key) ?? '',
      );
      this.typed.push({ about: about.join(' '), value: valueOf(element) });
    }
    return true;
  }

  private select(element: Element): void {
    const chosen = chosenOption(element);
    const options = query(element, 'option');
    const untouched =
      options[0] === chosen && !options.some((option) => attribute(option, 'selected') !== null);
    this.picked.push({
      text: chosen === null ? '' : textOf(chosen) || tidy(attribute(chosen, 'label') ?? ''),
      value: chosen === null ? '' : tidy(textProperty(chosen, 'value')),
      options: options.map((option) => textOf(option)),
      untouched,
    });
  }

  /** A button or an element with the role of a choice, with its state. True when it is one. */
  private choice(element: Element, name: string): boolean {
    const role = attribute(element, 'role') ?? '';
    const state = ['aria-checked', 'aria-pressed', 'aria-selected']
      .map((key) => attribute(element, key))
      .find((value) => value !== null);
    const isButton = name === 'button' || role === 'button';
    if (!CHOICE_ROLES.has(role) && !(isButton && state != null)) return false;
    const chosen = state == null ? CHOSEN_CLASS.test(attribute(element, 'class') ?? '') : state === 'true';
    this.choices.push({
      element,
      chosen,
      names: [textOf(element), ...accessibleNames(element)].filter((text) => text !== ''),
    });
    return true;
  }
}

const valueOf = (element: Element): string => tidy(textProperty(element, 'value'));

function choiceNames(input: Element): string[] {
  const labels = property(input, 'labels') as ArrayLike<Element> | null;
  const parent = parentOf(input);
  const around = parent !== null && nameOf(parent) === 'label' ? [textOf(parent)] : [];
  const named = labels === null ? around : Array.from(labels).map((label) => textOf(label));
  return [...named, ...accessibleNames(input), valueOf(input)].filter((text) => text !== '');
}

/** Looks through a cell once, leaving out what the page does not show. */
export function partsOf(cell: Element, memory: ShownMemory): CellParts {
  const walk = new PartsWalk(memory);
  walk.names.push(...accessibleNames(cell));
  for (const name of ['data-mark', 'data-code', 'data-attendance-code', 'data-attendance']) {
    const value = tidy(attribute(cell, name) ?? '');
    if (value !== '') walk.names.push(value);
  }
  walk.walk(cell, walk.texts, '');
  return walk;
}
