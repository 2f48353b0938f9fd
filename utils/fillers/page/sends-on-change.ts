import { attribute, parentOf, property } from '@/utils/readers/page/dom';

/** Words of a handler that leave the page or send it. */
const GOES =
  /submit\s*\(|__dopostback|\blocation\b|navigate|window\.open|\.click\s*\(|\.href\b|\.action\b|reload\s*\(|postback|xmlhttprequest|\bfetch\s*\(|\$\.(?:post|get|ajax)/i;
/** Attributes of a control by which libraries send it when it changes. On a form they only mean the sending of the form. */
const SENDS_ITSELF = /^(?:data-)?(?:hx-(?:get|post|put|patch|delete)|remote|ajax)$/i;
/** Attributes that send on a change, on a control or on the form around it. */
const SENDS_WITHIN =
  /^(?:data-)?(?:phx-change|up-(?:autosubmit|validate|watch)|auto-?submit|postback|auto-?postback|submit-on-change|reflex)$|^wire:(?:model|change)/i;
const SENDING_CLASS =
  /(?:^|[\s_-])(?:auto-?submit|auto-?post-?back|submit-on-change|jump-?menu)(?:$|[\s_-])/i;
const HANDLERS = [
  'onchange',
  'oninput',
  'onblur',
  'onclick',
  'onkeyup',
  'onkeydown',
  'onfocus',
  'onfocusout',
];

interface Named {
  readonly name: string;
  readonly value: string;
}

function attributesOf(element: Element): readonly Named[] {
  return Array.from(property(element, 'attributes') as ArrayLike<Named>);
}

function sends({ name, value }: Named, isOwn: boolean): boolean {
  if (HANDLERS.includes(name)) return GOES.test(value) && (isOwn || name !== 'onclick');
  if (name === 'class') return isOwn && SENDING_CLASS.test(value);
  if (name === 'data-action') return /submit|save|send|post|visit|navigate|redirect/i.test(value);
  if (/^(?:data-)?hx-trigger$/.test(name)) return !isOwn && /change|input|key|blur/.test(value);
  if (value === 'false') return false;
  return SENDS_WITHIN.test(name) || (isOwn && SENDS_ITSELF.test(name));
}

/**
 * Whether a control, or something it stands in, says that a change is sent or leads away at once. Handlers set by script
 * alone cannot be seen from here; the guard that stands while a page is filled stops those.
 */
export function sendsOnChange(control: Element): boolean {
  for (let at: Element | null = control; at !== null; at = parentOf(at)) {
    const isOwn = at === control;
    if (attributesOf(at).some((one) => sends(one, isOwn))) return true;
  }
  return attribute(control, 'data-val-remote-url') !== null;
}
