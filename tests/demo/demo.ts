import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { launchWithExtension } from '../tools/browser';
import { builtFor } from '../e2e/builds';
import { startDemoMis } from '../e2e/sites/demo-mis/server';
import { theWholeJob } from './job';
import { narratorInto } from './narrator';
import { openScreens } from './school-screens';
import { setUpFernhill } from './set-up';

const root = join(import.meta.dirname, '../..');

/** With a display the demonstration is left open; without one, or when pictures are asked for, it runs by itself. */
function hasDisplay(): boolean {
  if (process.env['CI'] !== undefined || process.argv.includes('--headless')) return false;
  return (
    process.platform === 'darwin' || process.platform === 'win32' || process.env['DISPLAY'] !== undefined
  );
}

function build(): void {
  console.log('Building the extension …');
  const { status, stdout, stderr } = spawnSync('npx', ['wxt', 'build', '--mode', 'e2e'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error(stdout, stderr);
  throw new Error('The extension could not be built.');
}

const GUIDE = `
It is open for you now. The pretend MIS and the extension believe it is Monday 9 November 2026, 9:10am.

  1. In the MIS window open a class register ("Registers"): the side panel beside it fills.
  2. Press 1 to 5 in the side panel to say how a call ended, U to undo.
  3. The dashboard shows Today, every pupil with counters, one child, the papers, and Settings.
  4. Change "Acting as" to see what the DSL and the head see.
  5. The MIS page has a control for its pretend date. Move it on, and open a register again: so days go by.

Close the browser to end.
`;

async function main(): Promise<void> {
  build();
  const picturesAt = process.argv.indexOf('--screenshots');
  const folder = picturesAt < 0 ? 'demo-output' : (process.argv[picturesAt + 1] ?? 'demo-output');
  const leftOpen = picturesAt < 0 && hasDisplay();
  const mis = await startDemoMis();
  const { context, extensionId } = await launchWithExtension(builtFor('e2e'), { headless: !leftOpen });
  const tell = narratorInto(join(root, folder), () => context, picturesAt >= 0);
  const screens = await openScreens(context, extensionId, mis);
  await setUpFernhill(screens, mis, tell);
  if (leftOpen) {
    await screens.setNow('2026-11-09T09:10');
    await screens.readPage('/attendance?date=2026-11-02');
    await screens.mis.goto(`${mis.origin}/register?class=4B&date=2026-11-09&session=AM`);
    await screens.show('/today');
    console.log(GUIDE);
    await context.waitForEvent('close', { timeout: 0 });
  } else {
    await theWholeJob({ screens, mis, tell });
    await context.close();
    console.log(`\nDone. The pictures and the referral are in ${folder}/.`);
  }
  await mis.close();
}

try {
  await main();
} catch (trouble) {
  console.error(
    `\nThe demonstration stopped: ${trouble instanceof Error ? trouble.message : String(trouble)}`,
  );
  process.exit(1);
}
process.exit(0);
