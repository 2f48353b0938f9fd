import { CODES, REASON_GIVEN, codeRow } from '@/utils/codes/codes';
import type { AttendanceCode, CodeRow, Effect } from '@/utils/codes/codes';
import { charOfMark } from '@/utils/register/strip';
import type { CountSettings } from './settings';

/** The four runs that marks lengthen, skip or end (law.md 1.3). */
export type RunKey = 'absence' | 'unauthorised' | 'deletion' | 'unseen';

/** What a character of a strip does to a run. Everything that is no code is a hole: neither absent nor present. */
export const HOLE = 0;
export const LENGTHENS = 1;
export const SKIPPED = 2;
export const ENDS = 3;

/** Indexed by the character's code; characters outside it are holes. */
export type EffectTable = Uint8Array;

const NUMBER_OF: Readonly<Record<Effect, number>> = { '+': LENGTHENS, '0': SKIPPED, x: ENDS };
const COUNTED_WHEN_SET: readonly AttendanceCode[] = ['Y1', 'Y2', 'Y3', 'Y5', 'Y6', 'Y7'];
const OFF_SITE: readonly AttendanceCode[] = ['K', 'P', 'W', 'B'];

function absenceEffect(code: AttendanceCode, row: CodeRow, settings: CountSettings): Effect {
  if (settings.exclude_codes_from_A.includes(code)) return '0';
  if (code === 'C2' && !settings.c2_is_neutral) return '+';
  if (settings.y_codes_skip_or_count === 'count' && COUNTED_WHEN_SET.includes(code)) return '+';
  return row.absence;
}

function unauthorisedEffect(code: AttendanceCode, row: CodeRow, settings: CountSettings): Effect {
  if (code === 'U' && !settings.u_code_in_unauth_run) return 'x';
  if (code === 'C2') return settings.c2_is_neutral ? '0' : 'x';
  if (settings.y_codes_skip_or_count === 'count' && COUNTED_WHEN_SET.includes(code)) return '+';
  if (row.class === 'authorised' && settings.authorised_code_in_unauth_run === 'skip') return '0';
  return row.unauthorised;
}

function unseenEffect(code: AttendanceCode, row: CodeRow, settings: CountSettings): Effect {
  return settings.offsite_needs_confirmation && OFF_SITE.includes(code) ? '+' : row.unseen;
}

/** The effect of a code on a run under the school's settings. Source: law.md 1.3 and its settings. */
export function effectOf(code: AttendanceCode, run: RunKey, settings: CountSettings): Effect {
  const row = codeRow(code);
  if (run === 'absence') return absenceEffect(code, row, settings);
  if (run === 'unauthorised') return unauthorisedEffect(code, row, settings);
  return run === 'deletion' ? row.deletion : unseenEffect(code, row, settings);
}

function tableFor(valueOf: (code: AttendanceCode) => number): Uint8Array {
  const table = new Uint8Array(128);
  for (const code of Object.keys(CODES) as AttendanceCode[]) {
    table[charOfMark(code).charCodeAt(0)] = valueOf(code);
  }
  return table;
}

export type EffectTables = Readonly<Record<RunKey, EffectTable>>;

export function effectTables(settings: CountSettings): EffectTables {
  const table = (run: RunKey) => tableFor((code) => NUMBER_OF[effectOf(code, run, settings)]);
  return {
    absence: table('absence'),
    unauthorised: table('unauthorised'),
    deletion: table('deletion'),
    unseen: table('unseen'),
  };
}

/** Bits that say what else a mark means for the year's figures. */
export const ATTENDED = 1;
export const POSSIBLE = 2;
export const UNAUTHORISED = 4;
export const ILL = 8;
export const REASONED = 16;
export const LATE_AFTER_CLOSE = 32;

function meaningBits(code: AttendanceCode): number {
  const { class: codeClass } = codeRow(code);
  const attended = codeClass === 'attending' || codeClass === 'approved-activity';
  const possible = attended || codeClass === 'authorised' || codeClass === 'unauthorised';
  return (
    (attended ? ATTENDED : 0) |
    (possible ? POSSIBLE : 0) |
    (codeClass === 'unauthorised' ? UNAUTHORISED : 0) |
    (code === 'I' ? ILL : 0) |
    (REASON_GIVEN.includes(code) ? REASONED : 0) |
    (code === 'U' ? LATE_AFTER_CLOSE : 0)
  );
}

/** What each character means for percentages, illness, reasons and lateness, as bits. */
export const MEANING = tableFor(meaningBits);
