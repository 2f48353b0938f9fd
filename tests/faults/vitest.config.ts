import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The suites that need no browser: `node tests/faults/run.mjs` starts them one by one. */
export default defineConfig({
  root: ROOT,
  resolve: { alias: { '@': ROOT.replace(/\/$/, '') } },
  plugins: [preact()],
  test: {
    environment: 'node',
    testTimeout: 1_200_000,
    hookTimeout: 120_000,
    setupFiles: ['tests/tools/fixed-seed.ts'],
    include: ['tests/faults/**/*.test.{ts,tsx}'],
    disableConsoleIntercept: true,
  },
});
