import type { Reading } from '@/utils/register/reading';
import { Inventor } from './inventor';
import { ordinaryWords } from './words';

/** A page with everything that is somebody's replaced, and what has been left over of it by mistake. */
export interface RecordedMarkup {
  readonly html: string;
  /** Words and numbers of the page that are still there; empty when all is well. */
  readonly left: readonly string[];
}

const DROPPED =
  'script, noscript, style, link, meta, base, iframe, frame, object, embed, template, audio, video, source';
/** Attributes that make the structure, and hold no text of the page. */
const STRUCTURE = new Set(
  'class style role type colspan rowspan scope headers hidden checked selected disabled readonly multiple size width height tabindex for dir lang charset'.split(
    ' ',
  ),
);
const ADDRESSES = new Set(['href', 'src', 'action', 'formaction', 'poster', 'srcset', 'ping']);

/** The state that lies in properties is written into the markup; what style sheets hide is marked as hidden. */
function copyState(document: Document, copy: Element): void {
  const original = document.documentElement;
  const originals = [...original.querySelectorAll('*')];
  const copies = [...copy.querySelectorAll('*')];
  originals.forEach((element, at) => {
    const twin = copies[at];
    if (twin === undefined) return;
    if (element instanceof HTMLInputElement) {
      twin.toggleAttribute('checked', element.checked);
      if (!['checkbox', 'radio', 'password', 'hidden'].includes(element.type))
        twin.setAttribute('value', element.value);
    }
    if (element instanceof HTMLOptionElement) twin.toggleAttribute('selected', element.selected);
    if (element instanceof HTMLTextAreaElement) twin.textContent = element.value;
    if (document.body.contains(element) && getComputedStyle(element).display === 'none')
      twin.setAttribute('hidden', '');
  });
}

function replaceAttributes(element: Element, inventor: Inventor): void {
  for (const name of element.getAttributeNames()) {
    const value = element.getAttribute(name) ?? '';
    if (name.startsWith('on') || value.startsWith('data:') || value.startsWith('javascript:'))
      element.removeAttribute(name);
    else if (ADDRESSES.has(name))
      element.setAttribute(name, inventor.text(value.replace(/^[a-z]+:\/\/[^/?#]*/i, '')));
    else if (name === 'id' || !STRUCTURE.has(name)) element.setAttribute(name, inventor.text(value));
  }
}

function replaceTexts(node: Node, inventor: Inventor): void {
  for (const child of [...node.childNodes]) {
    if (child.nodeType === Node.COMMENT_NODE) child.remove();
    else if (child.nodeType === Node.TEXT_NODE) child.nodeValue = inventor.text(child.nodeValue ?? '');
    else replaceTexts(child, inventor);
  }
}

/** Ids and what refers to them are replaced alike, so that labels stay those of their fields. */
function replaceReferences(element: Element, inventor: Inventor): void {
  for (const name of ['for', 'headers']) {
    const value = element.getAttribute(name);
    if (value !== null) element.setAttribute(name, inventor.text(value));
  }
}

function leftOver(html: string, names: readonly string[], inventor: Inventor): readonly string[] {
  const plain = html.toLowerCase();
  const words = new Set(plain.match(/[\p{L}\d]+(?:[’'‘][\p{L}]+)*/gu) ?? []);
  const invented = new Set(inventor.invention().map((word) => word.toLowerCase()));
  const left = inventor.replaced().filter((word) => words.has(word) && !invented.has(word));
  // A word of every register may stay, though a pupil is called by it; a whole name may not.
  const ordinary = ordinaryWords();
  const whole = names.filter((name) => /\s/.test(name) && plain.includes(name.toLowerCase()));
  return [...left.filter((word) => !ordinary.has(word)), ...whole];
}

/** Makes the page of a case: structure kept; scripts and comments dropped; names, numbers and addresses invented. */
export function recordedMarkup(document: Document, reading: Reading, year: number): RecordedMarkup {
  const names = reading.pupils.flatMap(({ name: { shown, surname, forenames } }) => [
    shown,
    `${forenames} ${surname}`.trim(),
    `${surname}, ${forenames}`,
    surname,
    forenames,
  ]);
  const marks = reading.pupils.flatMap((pupil) => pupil.marks.map(({ shown }) => shown));
  const inventor = new Inventor(names, year, marks);
  const copy = document.documentElement.cloneNode(true) as Element;
  copyState(document, copy);
  for (const element of [...copy.querySelectorAll(DROPPED)]) element.remove();
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    replaceAttributes(element, inventor);
    replaceReferences(element, inventor);
  }
  replaceTexts(copy, inventor);
  const html = `<!doctype html>\n<html lang="en-GB">\n${copy.getHTML()}\n</html>\n`;
  return { html, left: leftOver(html, names, inventor) };
}
