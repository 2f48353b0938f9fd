/** Text that is markup already. Everything else that goes into a page is escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = string | number | null | Markup | readonly Markup[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function textOf(part: Part): string {
  if (part === null) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map((one) => one.text).join('\n');
  return String(part).replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);
}

/** Markup from a template: html`<td>${name}</td>`. Values are escaped unless they are markup themselves. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(
    strings.reduce((page, string, index) => page + textOf(parts[index - 1] ?? null) + string),
  );
}

/** Markup taken over as it stands, for the pages of the tests that must be wrong in just one way. */
export function raw(text: string): Markup {
  return new Markup(text);
}
