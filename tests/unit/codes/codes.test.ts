import { describe, expect, it } from 'vitest';
import { schoolDate } from '@/utils/calendar/school-date';
import {
  CODES,
  PLACES_THE_CHILD,
  REASON_GIVEN,
  codeRow,
  isAttendanceCode,
  isValidOn,
} from '@/utils/codes/codes';
import { LAW_TABLE, WITHDRAWN } from '../../properties/oracle/code-table';

/** S and E lengthen A in the product's table; the default setting `exclude_codes_from_A` takes them out again. */
const LEFT_TO_A_SETTING = ['S', 'E'];
/** The interview of before August 2024 was attendance of one kind or the other; both count alike. */
const ATTENDED = ['attending', 'approved-activity'];

describe('the code table, row by row against law.md 1.3 and 1.4', () => {
  it('holds every code of the law and no other', () => {
    expect(Object.keys(CODES).sort()).toEqual([...LAW_TABLE.keys()].sort());
  });

  it.each([...LAW_TABLE])('%s does to each run what the law says', (code, law) => {
    if (!isAttendanceCode(code)) throw new Error(`${code} is not known.`);
    const { absence, unauthorised, deletion, unseen } = codeRow(code);
    const lawA = LEFT_TO_A_SETTING.includes(code) ? '+' : law.A;
    expect([absence, unauthorised, deletion, unseen]).toEqual([lawA, law.U, law.G20, law.S]);
  });

  it.each([...LAW_TABLE])('%s is of the class the guidance gives it', (code, law) => {
    if (!isAttendanceCode(code)) throw new Error(`${code} is not known.`);
    const own = codeRow(code).class;
    if (ATTENDED.includes(law.class) && code === 'J') expect(ATTENDED).toContain(own);
    else expect(own).toBe(law.class);
  });
});

describe('a code and the day it stands on', () => {
  it.each(WITHDRAWN)('%s may stand on 18 August 2024 and not on the 19th', (code) => {
    if (!isAttendanceCode(code)) throw new Error(`${code} is not known.`);
    expect(isValidOn(code, schoolDate('2024-08-18'))).toBe(true);
    expect(isValidOn(code, schoolDate('2024-08-19'))).toBe(false);
  });

  it('lets every code of today stand today', () => {
    const today = schoolDate('2026-11-24');
    const standing = Object.keys(CODES).filter((code) => isAttendanceCode(code) && isValidOn(code, today));
    expect(standing).toHaveLength(LAW_TABLE.size - WITHDRAWN.length);
  });

  it.each(['', '-', '?', 'n', 'o', 'A', 'C3', 'Y8', 'I01', '//', 'constructor', 'toString'])(
    'does not take %j for a code',
    (text) => expect(isAttendanceCode(text)).toBe(false),
  );
});

describe('what a code says about the child', () => {
  it('a reason was given for every authorised absence but a part-time timetable', () => {
    const authorised = Object.keys(CODES).filter((code) => LAW_TABLE.get(code)?.class === 'authorised');
    expect([...REASON_GIVEN].sort()).toEqual(authorised.filter((code) => code !== 'C2').sort());
  });

  it('only U, D and Y5 say where an absent child is', () => {
    expect([...PLACES_THE_CHILD].sort()).toEqual(['D', 'U', 'Y5']);
  });
});
