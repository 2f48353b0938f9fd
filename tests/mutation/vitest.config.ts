import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = { '@': fileURLToPath(new URL('../..', import.meta.url)) };

/** The tests that judge counters, calendar and policy, for mutation testing: the rules, their scenarios, their laws. */
export default defineConfig({
  resolve: { alias },
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    environment: 'node',
    testTimeout: 120_000,
    setupFiles: ['tests/tools/fixed-seed.ts'],
    include: [
      'tests/unit/{calendar,policy,cases,codes,register,roster}/**/*.test.ts',
      'tests/properties/**/*.test.ts',
      'tests/scenarios/**/*.test.ts',
    ],
  },
});
