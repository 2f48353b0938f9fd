import { callMethod, property } from '@/utils/readers/page/dom';

type View = Window & typeof globalThis;

function viewOf(element: Element): View {
  return property(property(element, 'ownerDocument') as Document, 'defaultView') as View;
}

/** The setter of the prototype: a page's framework may have put its own in front of it. */
export function setNatively(control: Element, name: 'value' | 'selectedIndex', value: string | number): void {
  let at = Object.getPrototypeOf(control) as object | null;
  while (at !== null) {
    const own = Object.getOwnPropertyDescriptor(at, name);
    if (own?.set !== undefined) {
      own.set.call(control, value);
      return;
    }
    at = Object.getPrototypeOf(at) as object | null;
  }
}

function say(control: Element, event: Event): void {
  callMethod(control, 'dispatchEvent', event);
}

/** What a page hears when a person has typed or chosen: frameworks and masks take a value only then. */
function tellThePage(control: Element, text: string | null): void {
  const view = viewOf(control);
  const about = { bubbles: true, composed: true };
  say(
    control,
    text === null
      ? new view.Event('input', about)
      : new view.InputEvent('input', { ...about, data: text, inputType: 'insertReplacementText' }),
  );
  say(control, new view.Event('change', { bubbles: true }));
}

function within(control: Element, act: () => void): void {
  callMethod(control, 'focus', { preventScroll: true });
  act();
  callMethod(control, 'blur');
}

/** Types a text into a control, as the page hears it. No key is ever sent, so Enter is not either. */
export function typeInto(control: Element, text: string): void {
  within(control, () => {
    setNatively(control, 'value', text);
    tellThePage(control, text);
  });
}

/** Chooses an option of a native list. */
export function chooseOption(select: Element, option: Element): void {
  within(select, () => {
    setNatively(select, 'selectedIndex', property(option, 'index') as number);
    tellThePage(select, null);
  });
}
