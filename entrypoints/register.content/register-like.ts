const TABLES = 'table, [role="grid"], [role="treegrid"], [role="table"]';

/** A page larger than this is not searched for tables inside custom elements. */
const MOST_ELEMENTS = 20_000;

/** The reader looks for cards and lists only on pages that say one of these words; so does this question. */
const SPEAKS_OF_ATTENDANCE = /attendance|regist|roll ?call|absen(?:t|ce)|session/i;

/** So many marks make a list worth the reader's look: fewer are the buttons of a page. */
const ENOUGH_MARKS = 3;
const LONGEST_TEXT = 24;
const MARK =
  /^(?:[/\\A-Z]|[A-Z]\d|present|absent|late|ill(?:ness)?|sick|(?:un)?authorised(?: absence)?|no reason.{0,12}|not marked|unmarked|\d+ (?:am|pm))$/i;
/** Most texts of a page are the white space between its elements. */
function isMark(text: string): boolean {
  const plain = text.trim();
  return plain !== '' && MARK.test(plain);
}
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

/**
 * The open shadow roots of custom elements: only names with a hyphen have them. In a document the browser finds these by
 * itself, many times faster than a walk through all its elements.
 */
export function shadowRootsIn(root: Document | ShadowRoot): readonly ShadowRoot[] {
  const custom =
    root.nodeType === Node.DOCUMENT_NODE ? customElementsOf(root as Document) : root.querySelectorAll('*');
  return [...custom].flatMap(({ localName, shadowRoot }) =>
    shadowRoot === null || !localName.includes('-') ? [] : [shadowRoot],
  );
}

function customElementsOf(document: Document): readonly Element[] {
  const found = document.evaluate("//*[contains(local-name(), '-')]", document, null, SNAPSHOT);
  return Array.from({ length: found.snapshotLength }, (_, at) => found.snapshotItem(at) as Element);
}

/** XPathResult.ORDERED_NODE_SNAPSHOT_TYPE */
const SNAPSHOT = 7;

const TITLES = 'h1, h2, h3, h4, h5, h6, legend, dt, [role="heading"]';

/** Titles of marks with the pupils under them, each perhaps with their number: "Present (24)". */
function hasMarksForTitles(document: Document): boolean {
  const titles = [...document.querySelectorAll(TITLES)].map(({ textContent }) => textContent);
  return titles.filter((title) => isMark(title.replace(/\W*\d+\W*$/, ''))).length > 1;
}

/** Marks to choose from, in plain text, or in what has only a name. */
function hasMarks(document: Document): boolean {
  if (document.querySelectorAll(CHOICES).length >= ENOUGH_MARKS) return true;
  let marks = 0;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null && marks < ENOUGH_MARKS; text = texts.nextNode()) {
    const { data } = text as Text;
    if (data.length <= LONGEST_TEXT && isMark(data)) marks += 1;
  }
  if (marks >= ENOUGH_MARKS) return true;
  const named = [...document.querySelectorAll('[aria-label], [title], img[alt]')];
  const says = named.filter((element) =>
    ['aria-label', 'title', 'alt'].some((name) => isMark(element.getAttribute(name) ?? '')),
  );
  return says.length >= ENOUGH_MARKS || hasMarksForTitles(document);
}

function hasRegisterIn(document: Document): boolean {
  if (document.querySelector(TABLES) !== null) return true;
  if (document.getElementsByTagName('*').length > MOST_ELEMENTS) return false;
  if (shadowRootsIn(document).length > 0) return true;
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
