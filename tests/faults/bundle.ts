import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** `in-page/desk.ts` with the program's own code, as one script for a page of the extension; its exports stand in `faults`. */
export async function deskScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('in-page/desk.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'faults',
    target: 'chrome121',
    alias: { '@': ROOT },
    define: { 'import.meta.env.MODE': '"e2e"' },
  });
  return `${outputFiles[0]?.text ?? ''};globalThis.faults = faults;`;
}
