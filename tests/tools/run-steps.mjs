/** Runs named steps one after the other with progress, and stops at the first that fails: `node run-steps.mjs test`. */
import { spawnSync } from 'node:child_process';

const LISTS = {
  test: [
    ['format', 'npm run --silent check:format'],
    ['lint', 'npm run --silent check:lint'],
    ['direction of imports', 'npm run --silent check:direction'],
    ['types', 'npm run --silent check:types'],
    ['unit, property, reader and component tests', 'npx vitest run', { TZ: 'Europe/London' }],
    ['the same rules in a far time zone', 'npx vitest run --project node', { TZ: 'Pacific/Auckland' }],
    ['build for the real-browser tests', 'npx wxt build --mode e2e'],
    ['build for Chrome', 'npx wxt build'],
    ['build for Edge', 'npx wxt build -b edge'],
    ['build for Firefox', 'npx wxt build -b firefox --mv3'],
    ['build for the tests in Firefox', 'npx wxt build -b firefox --mv3 --mode e2e'],
    ['real-browser tests', 'npm run --silent test:e2e'],
    ['faults survived, in the short form', 'npm run --silent test:faults -- --short'],
  ],
  build: [
    ['build for Chrome', 'npx wxt build'],
    ['build for Edge', 'npx wxt build -b edge'],
    ['build for Firefox', 'npx wxt build -b firefox --mv3'],
  ],
};

const steps = LISTS[process.argv[2] ?? ''];
if (!steps) {
  process.stderr.write(`Name a list of steps: ${Object.keys(LISTS).join(', ')}\n`);
  process.exit(2);
}
const started = Date.now();
steps.forEach(([name, command, env], index) => {
  process.stdout.write(`\n[${index + 1}/${steps.length}] ${name}\n`);
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit', env: { ...process.env, ...env } });
  if (status !== 0) {
    process.stderr.write(`\nStopped: ${name} did not pass (${command}).\n`);
    process.exit(status ?? 1);
  }
});
process.stdout.write(
  `\nAll ${steps.length} steps passed in ${Math.round((Date.now() - started) / 1000)} seconds.\n`,
);
