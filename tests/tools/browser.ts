import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import type { BrowserContext, Worker } from '@playwright/test';

/**
 * Names under which Chromium stands on a machine. Not Google Chrome and not Edge: both dropped the command-line switch
 * that loads an unpacked extension.
 */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-for-testing', 'chrome-for-testing'];

const FIVE_MINUTES = 300_000;
const BACKGROUND_MS = 5000;

/** True for a browser that starts at all: a download without its system libraries, or a shop-front package, does not. */
function starts(executable: string): boolean {
  if (!existsSync(executable)) return false;
  // On Windows asking for the version opens a window, so there the file alone has to do.
  if (process.platform === 'win32') return true;
  const { status, stdout } = spawnSync(executable, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return status === 0 && /chromium|for testing/i.test(stdout);
}

function onPath(): string[] {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
}

function alreadyHere(): string | null {
  return [chromium.executablePath(), ...onPath()].find(starts) ?? null;
}

function tell(line: string): void {
  // Standard error, because `inspect` keeps standard output for its one document.
  process.stderr.write(`${line}\n`);
}

function run(command: string, args: readonly string[], env: Record<string, string> = {}): boolean {
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    timeout: FIVE_MINUTES,
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return status === 0;
}

const isRoot = (): boolean => process.getuid?.() === 0;

function installWithPlaywright(): string | null {
  tell('No Chromium found. Fetching the one that Playwright keeps (npx playwright install chromium) …');
  const withLibraries = process.platform === 'linux' && isRoot() ? ['--with-deps'] : [];
  run('npx', ['playwright', 'install', ...withLibraries, 'chromium']);
  return alreadyHere();
}

function installWithApt(): string | null {
  if (process.platform !== 'linux' || !isRoot() || !existsSync('/usr/bin/apt-get')) return null;
  tell('That did not work. Installing the Chromium of this Linux (apt-get install chromium) …');
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], quiet);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'], quiet);
  return alreadyHere();
}

/**
 * The path of a Chromium that can load an unpacked extension: the one named in TENTH_DAY_CHROMIUM, else Playwright's own,
 * else one on PATH, else one fetched by Playwright or installed by apt. Throws an `Error` with one plain sentence when
 * none of that gave a browser that starts.
 */
export function findChromium(): Promise<string> {
  const named = process.env['TENTH_DAY_CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (starts(named)) return Promise.resolve(named);
    return Promise.reject(
      new Error('TENTH_DAY_CHROMIUM names a file that is not there or is not a Chromium that starts.'),
    );
  }
  const found = alreadyHere() ?? installWithPlaywright() ?? installWithApt();
  if (found !== null) return Promise.resolve(found);
  return Promise.reject(
    new Error(
      'No Chromium was found and none could be installed. Run "npx playwright install --with-deps chromium", or set TENTH_DAY_CHROMIUM to the path of a Chromium.',
    ),
  );
}

/** Switches for every start: nothing fetched in the background, no first-run pages, no sandbox where root forbids it. */
export function chromiumArguments(): string[] {
  return [
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    ...(isRoot() ? ['--no-sandbox'] : []),
  ];
}

export interface Extended {
  readonly context: BrowserContext;
  readonly extensionId: string;
}

function backgroundOf(context: BrowserContext): Worker | undefined {
  return context.serviceWorkers().find((worker) => worker.url().startsWith('chrome-extension://'));
}

/** The id that Chromium gives an unpacked extension: its folder's name, hashed, in the letters a to p. */
function idOfFolder(folder: string): string {
  const path = Buffer.from(realpathSync(folder), process.platform === 'win32' ? 'utf16le' : 'utf8');
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/**
 * The extension's id, once it runs. Its background is waited for; on a busy machine the news of its start can be missed,
 * and then a page of the extension shows that it is there.
 */
async function runningId(context: BrowserContext, outputDir: string): Promise<string> {
  const started = context
    .waitForEvent('serviceworker', {
      timeout: BACKGROUND_MS,
      predicate: (worker: Worker) => worker.url().startsWith('chrome-extension://'),
    })
    .catch(() => undefined);
  const background = backgroundOf(context) ?? (await started) ?? backgroundOf(context);
  if (background !== undefined) return new URL(background.url()).host;
  const id = idOfFolder(outputDir);
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/manifest.json`);
  await page.close();
  return id;
}

/** A profile that cannot be removed holds invented pupils only and lies in the folder for temporary files. */
function removeProfile(profile: string): void {
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  } catch {
    tell('A temporary browser profile could not be removed.');
  }
}

const used: string[] = [];

/** When this process ends, because Chromium is still writing to its profile for a moment after it said goodbye. */
function removeAtTheEnd(profile: string): void {
  if (used.length === 0) process.on('exit', () => used.forEach(removeProfile));
  used.push(profile);
}

/** An empty folder for a profile. It is removed when this process ends. */
export function newProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'tenth-day-'));
  removeAtTheEnd(profile);
  return profile;
}

/**
 * Starts Chromium with the built extension and waits until its background runs. The browser's clock is in England,
 * whatever the machine's is. @param profile a fresh one, unless a test starts the same one again
 */
export async function launchWithExtension(
  outputDir: string,
  {
    headless,
    args = [],
    profile = newProfile(),
  }: { headless: boolean; args?: readonly string[]; profile?: string },
): Promise<Extended> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    headless,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: headless ? { width: 1280, height: 800 } : null,
    acceptDownloads: true,
    env: { ...process.env, TZ: 'Europe/London', LANGUAGE: 'en_GB' },
    args: [
      ...chromiumArguments(),
      '--lang=en-GB',
      `--disable-extensions-except=${outputDir}`,
      `--load-extension=${outputDir}`,
      ...args,
    ],
  });
  return { context, extensionId: await runningId(context, outputDir) };
}
