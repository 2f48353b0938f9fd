import { defineConfig } from '@playwright/test';

/** Real Chromium with the built extension. One worker: each test starts a browser of its own. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  workers: 1,
  timeout: 240_000,
  expect: { timeout: 30_000 },
  // A press that is never answered names itself, long before the whole test gives up.
  use: { actionTimeout: 60_000 },
  forbidOnly: true,
  // A start of Chromium can be missed on a loaded machine; a test that fails twice has failed.
  retries: process.env['CI'] === undefined ? 0 : 2,
  reporter: [['list']],
  globalSetup: './global-setup.ts',
});
