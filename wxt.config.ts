import { defineConfig } from 'wxt';
import preact from '@preact/preset-vite';

/** Addresses of the pretend sites of the real-browser tests: only the e2e build may open them unasked. */
const PRETEND_SITES = ['http://127.0.0.1/*', 'http://localhost/*'];

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  vite: () => ({ plugins: [preact()] }),
  manifest: ({ browser, mode }) => ({
    name: 'Tenth Day',
    description:
      "Counts continuous absence beside your school's web MIS and prompts each step of your policy.",
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'idle', 'scripting'],
    optional_permissions: ['notifications'],
    optional_host_permissions: ['https://*/*'],
    ...(mode === 'e2e' ? { host_permissions: PRETEND_SITES } : {}),
    action: { default_title: 'Tenth Day' },
    content_security_policy: {
      extension_pages:
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; img-src 'self' data:; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'tenth-day@tenthday.example',
              strict_min_version: '128.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '121', storage: { managed_schema: 'managed-schema.json' } }),
  }),
});
