import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';

const WIDTH = 96;

/** Breaks a line of the story at a width that any terminal shows, under the mark it starts with. */
function wrapped(mark: string, text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + word.length + 1 > WIDTH - mark.length) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map((one, index) => (index === 0 ? mark : ' '.repeat(mark.length)) + one).join('\n');
}

const asFileName = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

async function beside(context: BrowserContext, pages: readonly Page[]): Promise<Buffer> {
  const shots = await Promise.all(pages.map((page) => page.screenshot({ animations: 'disabled' })));
  const sizes = pages.map((page) => page.viewportSize() ?? { width: 0, height: 0 });
  const desk = await context.newPage();
  await desk.setViewportSize({
    width: sizes.reduce((sum, { width }) => sum + width, 0) + 2 * (pages.length - 1),
    height: Math.max(...sizes.map(({ height }) => height)),
  });
  const images = shots.map((shot) => `<img src="data:image/png;base64,${shot.toString('base64')}">`);
  await desk.setContent(
    `<body style="margin:0;display:flex;gap:2px;background:#777">${images.join('')}</body>`,
  );
  const picture = await desk.screenshot();
  await desk.close();
  return picture;
}

/** Tells the story in the terminal, and keeps the pictures. */
export interface Narrator {
  /** A new morning, or a new part of the job. */
  chapter(title: string): void;
  /** Something a person does. */
  does(text: string): void;
  /** Something read off the screen. */
  sees(text: string): void;
  /** A screenshot with a plain name; of several pages, side by side as on a desk. */
  picture(title: string, ...pages: readonly Page[]): Promise<void>;
  /** A screenshot of one page down to its foot. */
  wholePage(title: string, page: Page): Promise<void>;
  keep(fileName: string, bytes: Uint8Array): string;
}

/**
 * A narrator that leaves its pictures, numbered, in an emptied folder.
 *
 * @param onlyPictures they are then not numbered, and files that the story makes are not kept beside them
 */
export function narratorInto(folder: string, context: () => BrowserContext, onlyPictures = false): Narrator {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let pictures = 0;
  const save = (title: string, shot: Buffer): void => {
    pictures += 1;
    // The README names its pictures, so their names must not depend on how many come before.
    const number = onlyPictures ? '' : `${String(pictures).padStart(2, '0')}-`;
    writeFileSync(join(folder, `${number}${asFileName(title)}.png`), shot);
  };
  return {
    chapter: (title) => console.log(`\n${title}\n${'-'.repeat(title.length)}`),
    does: (text) => console.log(wrapped('  > ', text)),
    sees: (text) => console.log(wrapped('      ', text)),
    picture: async (title, ...pages) => {
      const [only, ...others] = pages;
      if (only === undefined) return;
      // A tab in the background may have no picture to give yet, and would be kept as a white sheet.
      if (others.length === 0) await only.bringToFront();
      const shot =
        others.length === 0
          ? await only.screenshot({ animations: 'disabled' })
          : await beside(context(), pages);
      save(title, shot);
    },
    wholePage: async (title, page) => {
      await page.bringToFront();
      save(title, await page.screenshot({ animations: 'disabled', fullPage: true }));
    },
    keep: (fileName, bytes) => {
      if (onlyPictures) return fileName;
      writeFileSync(join(folder, fileName), bytes);
      return relative(process.cwd(), join(folder, fileName));
    },
  };
}
