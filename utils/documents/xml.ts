/** What reads and writes XML: the browser's own in a page, a parser that is handed in elsewhere. */
export interface Xml {
  /** Throws when the text is not well-formed. */
  parse(text: string): Document;
  serialize(document: Document): string;
}

/** The browser's own parser. Only where there is a page: a service worker has none. */
export function pageXml(): Xml {
  return {
    parse(text) {
      const document = new DOMParser().parseFromString(text, 'application/xml');
      if (document.getElementsByTagName('parsererror').length > 0)
        throw new Error('The XML is not well-formed.');
      return document;
    },
    serialize: (document) => new XMLSerializer().serializeToString(document),
  };
}

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Elements of WordprocessingML by local name, in document order. */
export function wordElements(root: Document | Element, name: string): readonly Element[] {
  return [...Array.from(root.getElementsByTagNameNS(W, name))];
}
