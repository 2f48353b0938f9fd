import { attribute, nameOf, parentOf, property, query, textProperty } from '@/utils/readers/page/dom';
import { typeOf } from './kinds';
import { isUnseen } from './seen';

const ASIDE = new Set(['nav', 'footer', 'aside']);
const ASIDE_ROLES = new Set([
  'navigation',
  'contentinfo',
  'banner',
  'search',
  'complementary',
  'menu',
  'menubar',
  'toolbar',
]);
const BANNER =
  /cookie|gdpr|onetrust|consent-?(?:banner|manager)|newsletter|subscribe|feedback|live-?chat|chat-?widget/i;
const SEARCH = /search|find-a-service/i;

/** What a page carries besides its form: its own header, menus, banners about cookies, boxes for feedback. */
export function isAside(element: Element): boolean {
  const name = nameOf(element);
  if (ASIDE.has(name) || name === 'search') return true;
  if (name === 'header' && nameOf(parentOf(element) ?? element) === 'body') return true;
  if (ASIDE_ROLES.has(attribute(element, 'role') ?? '')) return true;
  if (name === 'body' || name === 'main' || name === 'html') return false;
  const words = ['id', 'class', 'aria-label'].map((one) => attribute(element, one) ?? '').join(' ');
  return BANNER.test(words);
}

const IN_FORM = 'input, select, textarea';
const NOT_ASKED = ['hidden', 'submit', 'button', 'image', 'reset'];

function askedIn(form: Element): readonly Element[] {
  return query(form, IN_FORM).filter((one) => !NOT_ASKED.includes(typeOf(one)) && !isUnseen(one, true));
}

/** A form that asks for a password: logging in, or an account of one's own. */
export function isLogIn(form: Element): boolean {
  return askedIn(form).some((one) => typeOf(one) === 'password');
}

/** One box to search the site with. */
export function isSearch(form: Element): boolean {
  const asked = askedIn(form);
  const [only] = asked;
  if (asked.some((one) => typeOf(one) === 'search')) return asked.length <= 3;
  if (only === undefined || asked.length > 2) return false;
  const names = [form, ...asked].flatMap((one) =>
    ['id', 'name', 'class', 'placeholder', 'aria-label', 'role', 'action'].map(
      (by) => attribute(one, by) ?? '',
    ),
  );
  if (asked.some((one) => /^(?:q|s|query|keywords?|search\w*)$/i.test(attribute(one, 'name') ?? '')))
    return true;
  const button = query(form, 'button, input[type="submit"]').map(
    (one) => (one.textContent ?? '') + textProperty(one, 'value'),
  );
  return (
    asked.length === 1 &&
    (button.some((words) => /^\s*search\b/i.test(words)) || names.some((words) => SEARCH.test(words)))
  );
}

export type FormKind = 'form' | 'log-in' | 'search';

function kindOfForm(form: Element): FormKind {
  if (isLogIn(form)) return 'log-in';
  return isSearch(form) ? 'search' : 'form';
}

/** In which kind of form a control stands. To be made anew for each look at a page: within one, a form is examined once. */
export function formKinds(): (control: Element) => FormKind {
  const known = new Map<Element, FormKind>();
  return (control) => {
    const form = (property(control, 'form') as Element | null | undefined) ?? null;
    if (form === null) return 'form';
    const kind = known.get(form) ?? kindOfForm(form);
    known.set(form, kind);
    return kind;
  };
}

const TRAP_WORDS =
  /leave (?:this|the)?\b.{0,25}\b(?:blank|empty|alone)|(?:do not|don['’]?t) (?:fill|complete|enter|type)|if you are (?:a )?human|if you can see this|honey ?pot/i;
const TRAP_NAMES =
  /honey|hpot|(?:^|[_-])hp(?:$|[_-])|bot[_-]?(?:trap|field|check)|anti[_-]?spam|no[_-]?spam|url2|fax_only/i;

/** A field that is there to catch programs that fill everything. */
export function isTrap(control: Element, words: string): boolean {
  if (TRAP_WORDS.test(words)) return true;
  const names = ['id', 'name', 'class'].map((by) => attribute(control, by) ?? '').join(' ');
  if (TRAP_NAMES.test(names)) return true;
  const isText = !['radio', 'checkbox'].includes(typeOf(control));
  return isText && attribute(control, 'tabindex') === '-1';
}
