const TABLES = 'table, [role="grid"], [role="treegrid"], [role="table"]';

/** A page larger than this is not searched for tables inside custom elements. */
const MOST_ELEMENTS = 20_000;

/** The reader looks for cards and lists only on pages that say one of these words; so does this question. */
const SPEAKS_OF_ATTENDANCE = /attendance|regist|roll ?call|absen(?:t|ce)|session/i;

/** So many marks make a list worth the reader's look: fewer are the buttons of a page. */
const ENOUGH_MARKS = 3;
const LONGEST_MARK = 24;
const MARK =
  /^\s*(?:[/\\A-Z]|[A-Z]\d|present|absent|late|ill(?:ness)?|sick|(?:un)?authorised(?: absence)?|no reason.{0,12}|not marked|unmarked|\d+ (?:am|pm))\s*$/i;
const CHOICES = 'select, input[type="radio"], [role="radio"], [aria-pressed]';

/** The documents this page may look into: itself and the frames of its own origin. */
export function documentsOf(document: Document): readonly Document[] {
  const frames = [...document.querySelectorAll<HTMLIFrameElement>('iframe, frame')];
  return [
    document,
    ...frames.flatMap((frame) => {
      try {
        const inner = frame.contentDocument;
        return inner === null ? [] : documentsOf(inner);
      } catch {
        return [];
      }
    }),
  ];
}

/** Marks to choose from, in plain text, or in what has only a name. */
function hasMarks(document: Document): boolean {
  if (document.querySelectorAll(CHOICES).length >= ENOUGH_MARKS) return true;
  let marks = 0;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (marks < ENOUGH_MARKS && texts.nextNode() !== null) {
    const text = texts.currentNode.nodeValue ?? '';
    if (text.length <= LONGEST_MARK && MARK.test(text)) marks += 1;
  }
  if (marks >= ENOUGH_MARKS) return true;
  const named = [...document.querySelectorAll('[aria-label], [title], img[alt]')];
  const says = named.filter((element) =>
    ['aria-label', 'title', 'alt'].some((name) => MARK.test(element.getAttribute(name) ?? '-')),
  );
  return says.length >= ENOUGH_MARKS;
}

function hasRegisterIn(document: Document): boolean {
  if (document.querySelector(TABLES) !== null) return true;
  const elements = document.getElementsByTagName('*');
  if (elements.length > MOST_ELEMENTS) return false;
  for (const element of elements) {
    // Only custom elements have shadow roots with a table in them; their names have a hyphen.
    if (element.localName.includes('-') && element.shadowRoot !== null) return true;
  }
  const body = document.querySelector('body');
  if (body === null || !SPEAKS_OF_ATTENDANCE.test(`${document.title} ${body.textContent}`)) return false;
  return hasMarks(document);
}

/**
 * Whether anything on the page could hold a register: a table, a custom element with a tree of its own, or a list with
 * marks on a page that speaks of attendance. Costs next to nothing where there is none.
 */
export function isRegisterLike(document: Document): boolean {
  return documentsOf(document).some(hasRegisterIn);
}

/** Whether a page above this frame reads it: one of the same origin, in which a watcher of ours runs too. */
export function isReadFromAbove(view: Window): boolean {
  try {
    return view.parent !== view && view.parent.document.URL.startsWith('http');
  } catch {
    return false;
  }
}
