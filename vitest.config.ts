import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)) };

/** A test is never failed for being slow: `npm run bench` measures. */
const SLOW_MACHINE = 120_000;

/** `node`: rules, store and tools. `page`: readers, documents and components, which need a DOM. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'node',
          environment: 'node',
          testTimeout: SLOW_MACHINE,
          expect: { poll: { timeout: 15_000 } },
          setupFiles: ['tests/tools/fixed-seed.ts'],
          include: [
            'tests/unit/**/*.test.ts',
            'tests/properties/**/*.test.ts',
            'tests/scenarios/**/*.test.ts',
            'tests/*.test.ts',
          ],
          exclude: ['tests/unit/{readers,documents,fillers}/**'],
        },
      },
      {
        resolve: { alias },
        plugins: [preact()],
        test: {
          name: 'page',
          environment: 'happy-dom',
          testTimeout: SLOW_MACHINE,
          expect: { poll: { timeout: 15_000 } },
          setupFiles: ['tests/tools/fixed-seed.ts'],
          include: [
            'tests/unit/{readers,documents,fillers}/**/*.test.ts',
            'tests/readers/**/*.test.ts',
            'tests/forms/**/*.test.ts',
            'tests/components/**/*.test.tsx',
          ],
        },
      },
    ],
  },
});
