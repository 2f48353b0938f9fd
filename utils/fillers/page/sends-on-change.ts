import { attribute, nameOf, parentOf, property, query } from '@/utils/readers/page/dom';

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

/** A handler of changes in a script of the page. */
const HANDLER =
  /addEventListener\(\s*['"`](?:change|input|blur|focusout|click)['"`]|\bon(?:change|input|blur|click)\s*=[^=]|\.on\(\s*['"`](?:change|input|blur|click)\b|\.(?:change|blur)\(/g;
const SENDS_OR_LEAVES =
  /\.submit\(|requestSubmit\(|__doPostBack\(|\blocation\s*(?:=|\.(?:href|assign|replace)\b)/;
const BEFORE = 160;
const AFTER = 240;
const LONGEST_SCRIPT = 200_000;

function piecesOf(text: string): readonly string[] {
  if (text.length > LONGEST_SCRIPT || !SENDS_OR_LEAVES.test(text)) return [];
  return [...text.matchAll(HANDLER)].flatMap(({ index, 0: handler }) => {
    const end = index + handler.length + AFTER;
    const does = text.slice(index, end);
    return SENDS_OR_LEAVES.test(does) ? [text.slice(Math.max(0, index - BEFORE), index) + does] : [];
  });
}

const KNOWN = new WeakMap<Element, readonly string[]>();

/** The pieces of a page's own scripts in which a change sends the page or leads away. */
function scriptsThatSend(document: Document): readonly string[] {
  return query(document, 'script:not([src])').flatMap((script) => {
    const known = KNOWN.get(script) ?? piecesOf((property(script, 'textContent') as string | null) ?? '');
    KNOWN.set(script, known);
    return known;
  });
}

/** Whether such a piece speaks of the control: by its name, its id, a class of its own, or its kind. */
function isBoundByScript(control: Element): boolean {
  const pieces = scriptsThatSend(property(control, 'ownerDocument') as Document);
  if (pieces.length === 0) return false;
  const form = property(control, 'form') as Element | null | undefined;
  const names = [
    attribute(control, 'id'),
    attribute(control, 'name'),
    ...(attribute(control, 'class') ?? '').split(/\s+/),
  ].filter((name): name is string => name !== null && name.length > 1);
  const says = (piece: string) =>
    names.some((name) => new RegExp(`[#."'\`=[]${name.replace(/[^\w-]/g, '.')}(?![\\w-])`).test(piece)) ||
    new RegExp(`['"\`]${nameOf(control)}(?![\\w-])`).test(piece) ||
    (form !== null &&
      form !== undefined &&
      /forms?\b[^.]{0,40}addEventListener\(\s*['"\`](?:change|input)/.test(piece)) ||
    /(?:document|window|body)\.addEventListener\(\s*['"\`](?:change|input)/.test(piece);
  return pieces.some(says);
}

/**
 * Whether a control, or something it stands in, says that a change is sent or leads away at once. Handlers that a
 * script from elsewhere sets cannot be seen from here; the guard that stands while a page is filled stops those.
 */
export function sendsOnChange(control: Element): boolean {
  for (let at: Element | null = control; at !== null; at = parentOf(at)) {
    const isOwn = at === control;
    if (attributesOf(at).some((one) => sends(one, isOwn))) return true;
  }
  return attribute(control, 'data-val-remote-url') !== null || isBoundByScript(control);
}
