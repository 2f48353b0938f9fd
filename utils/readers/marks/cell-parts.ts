import {
  TEXT_NODE,
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
import { isUnsentChange } from '../page/unsent-changes';

/** One of several ways to mark a pupil, as a control of the page. */
export interface Choice {
  readonly element: Element;
  readonly chosen: boolean;
  /** What the choice is called, the surest first, and the value behind it. */
  readonly names: readonly string[];
  readonly value: string;
}

/** A button or a link with a text. */
export interface Action {
  readonly text: string;
  /** Drawn as the pressed one of several. */
  readonly chosen: boolean;
  /** It opens a list, so that its text is what was chosen from it. */
  readonly opens: boolean;
}

/** A select, with the option it shows. */
export interface Picked {
  readonly text: string;
  readonly value: string;
  readonly options: readonly string[];
  /** The browser's own first choice: no option was marked as selected by the page. */
  readonly untouched: boolean;
  /** The option is there to say that nothing was chosen. */
  readonly placeholder: boolean;
  /** It was changed, and the form it stands in has not been sent since. */
  readonly unsent: boolean;
}

export interface Typed {
  readonly about: string;
  readonly value: string;
}

/** Everything in a cell that may say a mark. */
export interface CellParts {
  readonly texts: readonly string[];
  readonly actions: readonly Action[];
  /** Texts kept from screen readers: a picture made of letters. */
  readonly quiet: readonly string[];
  /** Labels, alternative texts and tooltips. */
  readonly names: readonly string[];
  readonly choices: readonly Choice[];
  readonly picked: readonly Picked[];
  readonly typed: readonly Typed[];
  readonly classes: readonly string[];
  /** Pictures that are not called anything, by their classes or files. */
  readonly pictures: readonly string[];
}

const CHOICE_ROLES = new Set(['radio', 'menuitemradio', 'option', 'checkbox']);
const CHOSEN_CLASS = /(?:^|[\s_-])(?:active|selected|checked|chosen|current|pressed|on)(?:$|[\s_-])/i;
const PICTURES = new Set(['i', 'svg', 'img']);

/** A picture that says something to those who see it: not one marked as decoration. */
function isPicture(element: Element, name: string): boolean {
  if (name === 'i') return firstChildOf(element) === null && attribute(element, 'class') !== null;
  return attribute(element, 'alt') !== '' && attribute(element, 'role') !== 'presentation';
}

/** Style sheets are asked once for elements of the same name and classes in the same place of a cell. */
export type ShownMemory = Map<string, boolean>;

class PartsWalk {
  readonly texts: string[] = [];
  readonly actions: Action[] = [];
  readonly quiet: string[] = [];
  readonly names: string[] = [];
  readonly choices: Choice[] = [];
  readonly picked: Picked[] = [];
  readonly typed: Typed[] = [];
  readonly classes: string[] = [];
  readonly pictures: string[] = [];

  constructor(private readonly memory: ShownMemory) {}

  walk(parent: Node, into: string[], path: string): void {
    for (let node = firstChildOf(parent); node !== null; node = nextSiblingOf(node)) {
      if (node.nodeType === TEXT_NODE) {
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

  enter(element: Element, into: string[], parentPath: string): void {
    const name = nameOf(element);
    const classes = attribute(element, 'class') ?? '';
    const path = `${parentPath}>${name}.${classes}`;
    // A radio or a checkbox is often hidden behind its own label.
    if (name === 'input') {
      this.input(element);
      return;
    }
    const named = name === 'title' && nameOf(parentOf(element) ?? element) === 'svg';
    if (named) this.names.push(textOf(element));
    if (isMarkedHidden(element) || !this.shown(element, path)) return;
    if (name === 'select') this.select(element);
    if (name === 'textarea') this.typed.push({ about: 'comment', value: valueOf(element) });
    if (isSilent(element)) return;
    this.describe(element, name, classes);
    if (this.choice(element, name)) return;
    if (this.action(element, name, path)) return;
    this.walk(element, this.target(element, into), path);
  }

  /** True for a button or a link, whose text is kept apart. */
  private action(element: Element, name: string, path: string): boolean {
    if (name !== 'button' && name !== 'a' && attribute(element, 'role') !== 'button') return false;
    const texts: string[] = [];
    const pictures = this.pictures.length;
    this.walk(element, texts, path);
    this.pictures.length = pictures;
    const opens =
      attribute(element, 'aria-haspopup') !== null || attribute(element, 'aria-expanded') !== null;
    const chosen = CHOSEN_CLASS.test(attribute(element, 'class') ?? '');
    if (texts.length > 0) this.actions.push({ text: texts.join(' '), chosen, opens });
    return true;
  }

  private target(element: Element, into: string[]): string[] {
    if (attribute(element, 'role') === 'tooltip') return this.names;
    if (attribute(element, 'aria-hidden') === 'true') return this.quiet;
    return into;
  }

  private describe(element: Element, name: string, classes: string): void {
    if (name !== 'button' && name !== 'a') this.names.push(...accessibleNames(element));
    if (classes !== '') this.classes.push(classes);
    if (PICTURES.has(name) && isPicture(element, name)) this.pictures.push(classes || name);
  }

  /** A choice, which its label describes, or a text being typed. */
  private input(element: Element): void {
    const type = (attribute(element, 'type') ?? 'text').toLowerCase();
    if (type === 'radio' || type === 'checkbox') {
      const chosen = property(element, 'checked') === true;
      this.choices.push({ element, chosen, names: choiceNames(element), value: valueOf(element) });
      this.classes.push(attribute(element, 'class') ?? '');
    } else if ((type === 'text' || type === '') && !isMarkedHidden(element)) {
      const about = ['name', 'id', 'class', 'aria-label', 'placeholder', 'title'].map(
        (key) => attribute(element, key) ?? '',
      );
      this.typed.push({ about: about.join(' '), value: valueOf(element) });
    }
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
      placeholder: chosen !== null && isPlaceholder(chosen),
      unsent: isUnsentChange(element),
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
      value: attribute(element, 'data-value') ?? '',
    });
    return true;
  }
}

/** An option that cannot be chosen again, or has an empty value. */
function isPlaceholder(option: Element): boolean {
  return attribute(option, 'disabled') !== null || attribute(option, 'value') === '';
}

const valueOf = (element: Element): string => tidy(textProperty(element, 'value'));

function choiceNames(input: Element): string[] {
  const labels = property(input, 'labels') as ArrayLike<Element> | null;
  const parent = parentOf(input);
  const around = parent !== null && nameOf(parent) === 'label' ? [textOf(parent)] : [];
  const named = labels === null ? around : Array.from(labels).map((label) => textOf(label));
  return [...named, ...accessibleNames(input)].filter((text) => text !== '');
}

const PARTS = new Set('select input textarea button a i img svg'.split(' '));

/** In a card a control or a picture may stand alone, without an element around it that would be its cell. */
export function isPartItself(cell: Element): boolean {
  return PARTS.has(nameOf(cell));
}

/** Looks through a cell once, leaving out what the page does not show. */
export function partsOf(cell: Element, memory: ShownMemory): CellParts {
  const walk = new PartsWalk(memory);
  walk.names.push(...accessibleNames(cell));
  for (const name of ['data-mark', 'data-code', 'data-attendance-code', 'data-attendance', 'data-status']) {
    const value = tidy(attribute(cell, name) ?? '');
    if (value !== '') walk.names.push(value);
  }
  const row = parentOf(cell);
  const path = `${row === null ? '' : (attribute(row, 'class') ?? '')}>${attribute(cell, 'class') ?? ''}`;
  if (isPartItself(cell)) walk.enter(cell, walk.texts, path);
  else walk.walk(cell, walk.texts, path);
  return walk;
}
