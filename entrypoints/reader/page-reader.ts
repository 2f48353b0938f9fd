import { dateOf } from '@/utils/calendar/school-date';
import { keptHere } from '@/utils/platform/answer-here';
import type { Asked, Look, PageReader } from '@/utils/platform/reader-here';
import { ageOfContent } from '@/utils/readers/content-time';
import { GatheredLooks } from '@/utils/readers/gather-looks';
import { mappingFor } from '@/utils/readers/mappings/address';
import { readWithAnswer } from '@/utils/readers/mappings/told-page';
import type { KeptAnswer } from '@/utils/readers/mappings/told-page';
import { readPageBy } from '@/utils/readers/read-register';
import type { Reading } from '@/utils/register/reading';
import { WholeRun } from './whole-run';

/** One document of the page, with what staff taught and answered of it. */
function readOne(document: Document, { now, mappings }: Asked): Reading {
  const options = { today: dateOf(now), mapping: mappingFor(mappings, document.URL) };
  const kept = keptHere(document.defaultView ?? {}) as KeptAnswer | null;
  return readWithAnswer(document, options, kept, now);
}

const readPage = (document: Document, asked: Asked) => readPageBy(document, (each) => readOne(each, asked));

const minutesNow = () => Math.floor((performance.timeOrigin + performance.now()) / 60_000);

/** The reader of one page and the frames of its own origin. */
export function pageReader(document: Document): PageReader {
  const gathered = new GatheredLooks();
  let run: WholeRun | null = null;

  const look = (asked: Asked): Look => {
    const reading = readPage(document, asked);
    const age = ageOfContent(document, asked.touched);
    const now = minutesNow();
    const whole = gathered.add(document, reading, now - age);
    return { reading, age, whole: whole && { reading: whole.reading, age: now - whole.at } };
  };
  return {
    look,
    isReadingWhole: () => run?.progress().state === 'reading',
    startWhole: (asked) => {
      if (run === null || run.progress().state !== 'reading')
        run = new WholeRun(document, (each) => readPage(each, asked), asked.touched);
      return run.progress();
    },
    wholeProgress: () => run?.progress() ?? null,
    stopWhole: () => {
      run?.stop();
      return run?.progress() ?? null;
    },
  };
}
