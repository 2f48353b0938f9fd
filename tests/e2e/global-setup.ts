import { existsSync } from 'node:fs';
import { findChromium } from '../tools/browser';
import { builtFor } from './builds';

/** The tests use the builds of `npm test`; they say so when one is missing, rather than fail one by one. */
export default async function setUp(): Promise<void> {
  await findChromium();
  for (const [build, command] of [
    ['e2e', 'npx wxt build --mode e2e'],
    ['production', 'npx wxt build'],
    ['firefox', 'npx wxt build -b firefox --mv3 --mode e2e'],
  ] as const) {
    if (!existsSync(builtFor(build))) throw new Error(`There is no build to test. Run "${command}" first.`);
  }
}
