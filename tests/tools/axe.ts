import axe from 'axe-core';

/** Every rule of WCAG 2.2 AA that can be checked without layout or colours: those are checked in Chromium (tests/e2e/access.spec.ts). */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What stands in the way of somebody with a keyboard or a screen reader: the rule and the places; empty when nothing does. */
export async function barriers(of: Element = document.body): Promise<readonly string[]> {
  const { violations, passes } = await axe.run(of, {
    runOnly: { type: 'tag', values: WCAG },
    rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
  });
  if (passes.length === 0) throw new Error('No rule found anything to check.');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
