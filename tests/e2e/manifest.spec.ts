import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchWithExtension } from '../tools/browser';
import { builtFor } from './builds';

interface Manifest {
  readonly manifest_version: number;
  readonly permissions: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_scripts?: readonly unknown[];
  readonly content_security_policy: { readonly extension_pages: string };
}

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;

test.describe('the extension a school installs', () => {
  const production = builtFor('production');

  test('asks for no address until the school adds one', () => {
    const manifest = manifestOf(production);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
  });

  test('asks for these permissions and no others', () => {
    const manifest = manifestOf(production);
    expect([...manifest.permissions].sort()).toEqual([
      'alarms',
      'idle',
      'scripting',
      'sidePanel',
      'storage',
      'unlimitedStorage',
    ]);
    expect([...(manifest.optional_permissions ?? [])].sort()).toEqual(['notifications']);
  });

  test('runs no inline script and talks to nobody', () => {
    const policy = manifestOf(production).content_security_policy.extension_pages;
    // WebAssembly alone, for the key that a passphrase makes: no script of any other kind.
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).toContain("connect-src 'self'");
    expect(policy.replace('wasm-unsafe-eval', '')).not.toContain('unsafe');
    expect(policy).toContain("require-trusted-types-for 'script'");
  });

  test('keeps the clock of the tests out', () => {
    const scripts = readdirSync(production, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.js'),
    );
    expect(scripts.length).toBeGreaterThan(2);
    for (const script of scripts) {
      expect(readFileSync(join(production, script), 'utf8'), script).not.toContain('e2e-now');
    }
  });

  test('starts in Chromium and opens its pages', async () => {
    const { context, extensionId } = await launchWithExtension(production, { headless: true });
    try {
      for (const name of ['sidepanel', 'dashboard']) {
        const page = await context.newPage();
        await page.goto(`chrome-extension://${extensionId}/${name}.html`);
        await expect(page.locator('#app')).not.toBeEmpty();
      }
    } finally {
      await context.close();
    }
  });
});
