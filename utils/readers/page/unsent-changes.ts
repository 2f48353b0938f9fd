import { attribute, property, query } from './dom';
import { chosenOption } from './fields';

const SENDS = 'input[type="submit"], input[type="image"], button:not([type="button"]):not([type="reset"])';

/** A form that is sent as a whole, by a button of its own: until then nobody but the browser knows of a change. */
function isSentByButton(form: unknown): form is Element {
  return form !== null && typeof form === 'object' && query(form as Element, SENDS).length > 0;
}

function movedRadio(radio: Element, form: Element): boolean {
  const name = attribute(radio, 'name');
  return query(form, 'input[type="radio"][checked]').some(
    (other) => other !== radio && name !== null && attribute(other, 'name') === name,
  );
}

/**
 * Whether a control shows something else than it was drawn with, in a form that has not been sent since. A control drawn
 * without any choice says nothing: the page may have set it itself, and does where there is no form to send.
 */
export function isUnsentChange(control: Element): boolean {
  const form = property(control, 'form');
  if (control.localName === 'select') {
    const chosen = chosenOption(control);
    const drawn = query(control, 'option[selected]');
    return drawn.length > 0 && chosen !== null && !drawn.includes(chosen) && isSentByButton(form);
  }
  const type = attribute(control, 'type')?.toLowerCase();
  if (type !== 'radio' || property(control, 'checked') !== true || attribute(control, 'checked') !== null)
    return false;
  return isSentByButton(form) && movedRadio(control, form);
}
