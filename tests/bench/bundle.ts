import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** A file of `in-page` with the program's own code, as one script for a page; its exports stand in the global `bench`. */
export async function bundled(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`in-page/${file}`, import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'bench',
    target: 'chrome121',
    minify: true,
    alias: { '@': ROOT },
  });
  return outputFiles[0]?.text ?? '';
}
