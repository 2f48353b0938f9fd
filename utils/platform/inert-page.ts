interface TrustedTypesHere {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createHTML: (text: string) => string },
    ): { readonly createHTML: (text: string) => string };
  };
}

/**
 * Our pages refuse to parse plain text (`require-trusted-types-for 'script'`). This one policy lets a paste through: it
 * becomes a document of its own in which no script runs and nothing is fetched, and only its text is looked at.
 */
const pastePolicy = (globalThis as TrustedTypesHere).trustedTypes?.createPolicy('tenth-day-paste', {
  createHTML: (text) => text,
}) ?? { createHTML: (text: string) => text };

/** What was copied out of a page, as a document in which nothing runs. */
export function inertPage(html: string): Document {
  return new DOMParser().parseFromString(pastePolicy.createHTML(html), 'text/html');
}

/** An empty document that is on no screen. */
export function blankPage(): Document {
  return document.implementation.createHTMLDocument('');
}
