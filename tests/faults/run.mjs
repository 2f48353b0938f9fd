/**
 * Runs the suites of faults one after the other and prints what each reached:
 *   node tests/faults/run.mjs                     all, in the long form (npm run test:faults)
 *   node tests/faults/run.mjs --short             all, in the short form (part of npm test)
 *   node tests/faults/run.mjs killed-browser      one of them
 */
import { spawn } from 'node:child_process';

const VITEST = 'npx vitest run -c tests/faults/vitest.config.ts';
const PLAYWRIGHT = 'npx playwright test -c tests/faults/playwright.config.ts';

/** Each is a file of its own in this folder: a `.test` needs no browser, a `.spec` starts Chromium. */
const SUITES = [
  'failing-storage.test',
  'failing-door.test',
  'tampered-log.test',
  'old-schema.test',
  'drills.test',
  'mutated-pages.test',
  'clock.test',
  'killed-browser.spec',
  'stopped-worker.spec',
  'canary.spec',
  'lost-profile.spec',
  'other-origins.spec',
  'full-disc.spec',
  'hostile-page.spec',
];

const asked = process.argv.slice(2);
const short = asked.includes('--short');
const names = asked.filter((one) => !one.startsWith('--'));
const unknown = names.filter((name) => !SUITES.some((suite) => suite.startsWith(`${name}.`)));
if (unknown.length > 0) {
  const known = SUITES.map((suite) => suite.replace(/\.\w+$/, '')).join(', ');
  process.stderr.write(`There is no suite ${unknown.join(', ')}. There are: ${known}.\n`);
  process.exit(2);
}
const chosen = SUITES.filter((suite) => names.length === 0 || names.includes(suite.replace(/\.\w+$/, '')));

/** Runs one suite, shows what it says, and answers with its figures and whether it passed. */
function run(suite) {
  const command = `${suite.endsWith('.test') ? VITEST : PLAYWRIGHT} ${suite}`;
  const env = { ...process.env, TZ: 'Europe/London', TENTH_DAY_FAULTS: short ? 'short' : 'long' };
  return new Promise((ended) => {
    const child = spawn(command, { shell: true, env, stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (part) => {
      said += String(part);
      process.stdout.write(part);
    });
    child.on('close', (code) => {
      const figures = said.split('\n').flatMap((line) => /FIGURE (.*)$/.exec(line)?.[1] ?? []);
      ended({ suite, figures, passed: code === 0 });
    });
  });
}

const results = [];
for (const suite of chosen) results.push(await run(suite));

process.stdout.write(`\nFaults survived, ${short ? 'short' : 'long'} form\n`);
for (const { suite, figures, passed } of results) {
  const lines = figures.length === 0 ? [`${suite}: no figure`] : figures;
  for (const line of lines) process.stdout.write(`  ${passed ? 'passed' : 'FAILED'}  ${line}\n`);
}
process.exit(results.every(({ passed, figures }) => passed && figures.length > 0) ? 0 : 1);
