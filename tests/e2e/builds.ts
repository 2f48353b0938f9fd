import { fileURLToPath } from 'node:url';

const OUTPUT = {
  /** May open the pretend sites unasked, and takes its clock from the test. */
  e2e: 'chrome-mv3-e2e',
  production: 'chrome-mv3',
  /** As `e2e`, for Firefox. */
  firefox: 'firefox-mv3-e2e',
} as const;

export type Build = keyof typeof OUTPUT;

/** The folder of a built extension. */
export function builtFor(build: Build): string {
  return fileURLToPath(new URL(`../../.output/${OUTPUT[build]}`, import.meta.url));
}
