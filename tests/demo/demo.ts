import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { launchWithExtension } from '../tools/browser';
import { builtFor } from '../e2e/builds';
import { startDemoMis } from '../e2e/sites/demo-mis/server';
import { theWholeJob } from './job';
import { leaveOpen } from './left-open';
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

const WHAT_THIS_IS = `
Tenth Day sits beside a school's attendance system (its MIS). This shows one job from end to
end on the real screens, at an invented school, with an invented family. Jo Marsh keeps the
office, Priya Nair is the designated safeguarding lead (DSL). A line that begins with > is what
a person does; the lines under it are what the screens said.`;

async function main(): Promise<void> {
  build();
  console.log(WHAT_THIS_IS);
  const picturesAt = process.argv.indexOf('--screenshots');
  const folder = picturesAt < 0 ? 'demo-output' : (process.argv[picturesAt + 1] ?? 'demo-output');
  const leftOpen = picturesAt < 0 && hasDisplay();
  const mis = await startDemoMis();
  const { context, extensionId } = await launchWithExtension(builtFor('e2e'), {
    headless: !leftOpen,
    args: leftOpen ? ['--window-size=1440,900'] : [],
  });
  const tell = narratorInto(join(root, folder), () => context, picturesAt >= 0);
  const screens = await openScreens(context, extensionId, mis);
  await setUpFernhill(screens, mis, tell);
  if (leftOpen) {
    await leaveOpen(context, screens, mis);
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
