import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import type { Xml } from '@/utils/documents/xml';

/** A parser for tools and tests that run outside a page. Strict: a warning is an error. */
export function nodeXml(): Xml {
  const parser = new DOMParser({
    onError: (_level, message) => {
      throw new Error(message);
    },
  });
  return {
    parse: (text) => parser.parseFromString(text, 'application/xml') as unknown as Document,
    serialize: (document) => new XMLSerializer().serializeToString(document as never),
  };
}
