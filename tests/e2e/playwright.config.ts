import { defineConfig } from '@playwright/test';

/** Real Chromium with the built extension. One worker: each test starts a browser of its own. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  workers: 1,
  timeout: 240_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  retries: 0,
  reporter: [['list']],
  globalSetup: './global-setup.ts',
});
