/** What reads and writes XML: the browser's own in a page, a parser that is handed in elsewhere. */
export interface Xml {
  /** Throws when the text is not well-formed. */
  parse(text: string): Document;
  serialize(document: Document): string;
}

interface TrustedXmlPolicy {
  /** What it answers is taken by the parser where a plain text is refused. */
  readonly createHTML: (text: string) => string;
}

interface TrustedTypesHere {
  readonly trustedTypes?: {
    createPolicy(name: string, rules: { createHTML: (text: string) => string }): TrustedXmlPolicy;
  };
}

/**
 * Our pages refuse to parse plain text (`require-trusted-types-for 'script'`), XML too. This one policy lets XML of a
 * Word file through: it is parsed to be looked into, and no node of it ever comes into the page.
 */
const xmlPolicy: TrustedXmlPolicy = (globalThis as TrustedTypesHere).trustedTypes?.createPolicy(
  'tenth-day-xml',
  { createHTML: (text) => text },
) ?? { createHTML: (text) => text };

/** The browser's own parser. Only where there is a page: a service worker has none. */
export function pageXml(): Xml {
  return {
    parse(text) {
      const document = new DOMParser().parseFromString(xmlPolicy.createHTML(text), 'application/xml');
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
