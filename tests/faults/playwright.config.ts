import { defineConfig } from '@playwright/test';

/** Real Chromium with the built extension, each suite in profiles of its own. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/faults',
  workers: 1,
  timeout: 1_800_000,
  expect: { timeout: 30_000 },
  use: { actionTimeout: 60_000 },
  forbidOnly: true,
  retries: 0,
  reporter: [['list']],
  globalSetup: '../e2e/global-setup.ts',
});
