import type { ReadRecord } from '@/utils/readers/record/read-record';
import { readArguments } from './arguments';
import { BadInput } from './bad-input';
import { addressOf, inChromium, openPage, ownWorld, scriptOf } from './real-page';

/**
 * `inspect record <url or file>`: what a page says about one pupil, read in real Chromium by the reader of the panel's
 * "Read this pupil's record", or why it is no record. Throws `BadInput`.
 */
export async function inspectRecord(args: string[]): Promise<ReadRecord> {
  const { words } = readArguments(args, []);
  const [place, ...more] = words;
  if (place === undefined || more.length > 0)
    throw new BadInput('Name one page to read: its address or a file.');
  const address = addressOf(place);
  return inChromium(async (page) => {
    await openPage(page, address);
    const script = await scriptOf("export * from '@/utils/readers/record/read-record';", 'tenthDayRecord');
    const evaluate = await ownWorld(page, script);
    return (await evaluate('tenthDayRecord.readRecord(document)')) as ReadRecord;
  });
}
