import type { Session } from '@/utils/calendar/calendar';
import { schoolDate } from '@/utils/calendar/school-date';
import type { AttendanceCode } from '@/utils/codes/codes';
import type { Reading } from '@/utils/register/reading';
import { builtFor } from '../../e2e/builds';
import { DAYS } from '../../e2e/sites/demo-mis/marks';
import { mixed } from '../../e2e/sites/demo-mis/pupils';
import { launchWithExtension } from '../../tools/browser';
import { bundled } from '../bundle';
import { inventedPupil } from '../grid-page';
import type { RecordTimes } from '../in-page/record-session';
import { milliseconds } from '../measure';
import type { BenchRow } from '../measure';

const PUPILS = 1400;
const BUDGET = 2;
const SESSIONS = 16;

function codeOf(at: number, session: number, half: Session): AttendanceCode {
  const chance = mixed(at, session, 9) % 30;
  if (chance === 0) return 'I';
  if (chance === 1) return 'N';
  return half === 'AM' ? '/' : '\\';
}

/** The register of one session of a large school. */
function readingOf(place: number): Reading {
  const date = schoolDate(DAYS[Math.floor(place / 2)] ?? '');
  const session: Session = place % 2 === 0 ? 'AM' : 'PM';
  const pupils = Array.from({ length: PUPILS }, (_, at) => {
    const { surname, forename, upn } = inventedPupil(at);
    const code = codeOf(at, place, session);
    return {
      key: { kind: 'upn' as const, value: upn },
      name: { surname, forenames: forename, shown: `${surname}, ${forename}` },
      group: `${1 + Math.floor(at / 30)}A`,
      marks: [{ date, session, code, shown: code }],
    };
  });
  return {
    page: 'session-register',
    sessions: [{ date, session }],
    expected: PUPILS,
    complete: true,
    saved: true,
    pupils,
    problems: [],
  };
}

const momentOf = (place: number): string =>
  `${DAYS[Math.floor(place / 2)] ?? ''}T${place % 2 === 0 ? '09:20' : '13:40'}`;

/** Recording the register of a session of 1,400 pupils, on a page of the extension, beside a bare transaction. */
export async function recordSession(): Promise<readonly BenchRow[]> {
  const script = await bundled('record-session.ts');
  const { context, extensionId } = await launchWithExtension(builtFor('production'), { headless: true });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    // A file of the extension that runs no program: nothing else writes or draws meanwhile.
    await page.goto(`chrome-extension://${extensionId}/manifest.json`);
    const places = Array.from({ length: SESSIONS }, (_, place) => place);
    const handed = JSON.stringify([places.map(readingOf), places.map(momentOf)]);
    const times = await page.evaluate<RecordTimes>(`${script};bench.measure(...${handed})`);
    return [
      {
        row: `record a ${PUPILS}-pupil session`,
        figure: milliseconds(times.record),
        ratio: times.record / times.raw,
        peer: `one raw transaction of the same ${Math.round(times.bytes / 1024)} KB, ${milliseconds(times.raw)}`,
        budget: `${BUDGET}x`,
        ok: times.record / times.raw <= BUDGET,
      },
    ];
  } finally {
    await context.close();
  }
}
