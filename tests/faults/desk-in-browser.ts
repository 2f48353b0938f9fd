import { readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { builtFor } from '../e2e/builds';
import { setClock } from '../e2e/store';
import { launchWithExtension } from '../tools/browser';
import type { Extended } from '../tools/browser';
import { deskScript } from './bundle';

/** Evaluates an expression over what `in-page/desk.ts` exports, as `faults`. */
export function inPage<Value>(page: Page, expression: string): Promise<Value> {
  return page.evaluate<Value>(expression);
}

export interface DeskInBrowser extends Extended {
  readonly page: Page;
}

/** Puts the desk into a page of the extension that runs no program of its own. */
export async function deskIn({ context, extensionId }: Extended): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  await setClock(page, '2026-11-09T09:20');
  await page.evaluate(await deskScript());
  return page;
}

/** A Chromium over a profile, with a desk in a page of the extension. */
export async function startDesk(profile: string): Promise<DeskInBrowser> {
  const extended = await launchWithExtension(builtFor('e2e'), { headless: true, profile });
  return { ...extended, page: await deskIn(extended) };
}

/** The process of the browser that holds a profile, and no other: it writes its id into its lock. */
export function processOf(profile: string): number {
  const pid = Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1));
  if (!Number.isInteger(pid) || pid <= 1) throw new Error('The browser left no lock with its process id.');
  return pid;
}
