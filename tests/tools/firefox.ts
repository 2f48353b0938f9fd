import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import puppeteer from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';

const NAMES = ['firefox-esr', 'firefox'];
const FIVE_MINUTES = 300_000;
const EXTENSION = 'tenth-day@tenthday.example';
/** The host part that Firefox would otherwise draw by lot for the extension's own pages. */
const HOST = '3f1f6f0e-5a3c-4b52-9d0e-7f6a1c2b3d4e';

function starts(executable: string): boolean {
  if (!existsSync(executable)) return false;
  const { status, stdout } = spawnSync(executable, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return status === 0 && stdout.includes('Firefox');
}

function alreadyHere(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(starts) ?? null;
}

function installWithApt(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return null;
  process.stderr.write(
    'No Firefox found. Installing the one of this Linux (apt-get install firefox-esr) …\n',
  );
  const quiet = {
    stdio: ['ignore', 2, 2] as ['ignore', 2, 2],
    timeout: FIVE_MINUTES,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], quiet);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'firefox-esr'], quiet);
  return alreadyHere();
}

/** The path of a Firefox: the one named in TENTH_DAY_FIREFOX, else one on PATH, else one installed by apt; null for none. */
export function findFirefox(): string | null {
  const named = process.env['TENTH_DAY_FIREFOX'];
  if (named !== undefined && named !== '') return starts(named) ? named : null;
  return alreadyHere() ?? installWithApt();
}

export interface InFirefox {
  readonly browser: Browser;
  /** Opens a page of the extension: `dashboard.html#/today`. */
  readonly open: (page: Page, file: string) => Promise<void>;
}

/** A page of an extension never tells the driver that it has loaded, so what is on it is waited for instead. */
async function openExtensionPage(page: Page, file: string): Promise<void> {
  const address = `moz-extension://${HOST}/${file}`;
  await page.goto(address, { timeout: 1500 }).catch(() => undefined);
  await page.waitForSelector('main', { timeout: 30_000 });
}

/** Starts Firefox with the built extension. Its e2e build may read the pretend MIS, as an installed one may after "Allow". */
export async function launchFirefox(executablePath: string, outputDir: string): Promise<InFirefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: { width: 1280, height: 800 },
    env: { ...process.env, TZ: 'Europe/London' },
    // Without it no page of an extension can be driven.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.originControls.grantByDefault': true,
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION]: HOST }),
      'intl.accept_languages': 'en-GB',
    },
  });
  await browser.installExtension(outputDir);
  return { browser, open: openExtensionPage };
}
