import { describe, expect, it } from 'vitest';
import { schoolDate, schoolMoment } from '@/utils/calendar/school-date';
import type { LogRow } from '@/utils/cases/log-row';
import { callList } from '@/utils/policy/call-list';
import { callSheets } from '@/utils/policy/call-sheets';
import { siblingsHere } from '@/utils/policy/siblings-here';
import { familiesOf } from '@/utils/roster/families';
import type { Pupil } from '@/utils/roster/pupil';
import { childrenWords } from '@/utils/wording/people';
import { exampleView, rowOf } from '@/tests/tools/example-view';

const MOTHER = { name: 'Ines Vale', rel: 'mother', phone: '07700 900201', priority: 1 };
const NAN = { name: 'Rita Vale', rel: 'grandmother', phone: '07700 900202', priority: 2 };
const CHILDMINDER = { name: 'Pat Hill', rel: 'childminder', phone: '07700 900203', priority: 2 };

function child(forenames: string, more: Partial<Pupil> = {}): Pupil {
  return { surname: 'Vale', forenames, contacts: [MOTHER], ...more };
}

function schoolOf(...children: readonly { pupil: Pupil; marks: string; log?: readonly LogRow[] }[]) {
  const pupils = children.map(({ pupil, marks, log = [] }) =>
    rowOf({ id: pupil.forenames.toLowerCase(), pupil, marks, log }),
  );
  return exampleView({ pupils });
}

const sheets = (view: ReturnType<typeof schoolOf>) => callSheets(view, callList(view));

describe('who is of one family', () => {
  const others = (pupils: readonly Pupil[]) =>
    [...familiesOf(pupils.map((pupil, at) => ({ id: String(at), pupil })))('0')].sort();

  it('ties children of the same mother and number together, and not those of one childminder', () => {
    expect(others([child('Ada'), child('Ben')])).toEqual(['1']);
    const minded = { contacts: [CHILDMINDER] };
    expect(others([child('Ada', minded), child('Ben', { ...minded, surname: 'Hart' })])).toEqual([]);
  });

  it('ties by a sibling named on record, through a third child too', () => {
    const none = { contacts: [] };
    const ada = child('Ada', { ...none, siblings: [{ name: 'Ben Vale' }] });
    const cleo = child('Cleo', { ...none, siblings: [{ name: 'ben vale' }] });
    expect(others([ada, child('Ben', none), cleo])).toEqual(['1', '2']);
  });

  it('ties nobody by a name that could mean two pupils, until a date of birth tells them apart', () => {
    const none = { contacts: [] };
    const twins = ['2017-01-02', '2018-05-06'].map((dob) => child('Ben', { ...none, dob: schoolDate(dob) }));
    expect(others([child('Ada', { ...none, siblings: [{ name: 'Ben Vale' }] }), ...twins])).toEqual([]);
    const dated = [{ name: 'Ben Vale', dob: schoolDate('2018-05-06') }];
    expect(others([child('Ada', { ...none, siblings: dated }), ...twins])).toEqual(['2']);
  });
});

describe('one call sheet a family', () => {
  it('puts two who are away with no reason on one sheet, the mother first', () => {
    const [sheet, ...more] = sheets(
      schoolOf(
        { pupil: child('Ada'), marks: 'N?' },
        { pupil: child('Ben', { contacts: [MOTHER, NAN] }), marks: 'N?' },
      ),
    );
    expect(more).toEqual([]);
    expect(sheet?.also.map(({ pupilId }) => pupilId)).toEqual(['ben']);
    expect(sheet?.next).toMatchObject({ person: 'Ines Vale', about: ['ada', 'ben'] });
  });

  it('rings a number only for the child on whose record it stands', () => {
    const [sheet] = sheets(
      schoolOf(
        { pupil: child('Ada'), marks: 'N?' },
        { pupil: child('Ben', { contacts: [MOTHER, NAN] }), marks: 'N?' },
      ),
    );
    expect(sheet?.after).toMatchObject([{ person: 'Rita Vale', about: ['ben'] }]);
  });

  it('keeps those already tried today for later', () => {
    const at = schoolMoment('2026-11-24T09:01');
    const rung: LogRow = {
      kind: 'contact-attempt',
      method: 'call',
      at,
      person: 'Ines Vale',
      number: MOTHER.phone,
      outcome: 'no answer',
    };
    const both = { contacts: [MOTHER, NAN] };
    const [sheet] = sheets(
      schoolOf(
        { pupil: child('Ada', both), marks: 'N?', log: [rung] },
        { pupil: child('Ben', both), marks: 'N?', log: [rung] },
      ),
    );
    expect(sheet?.next).toMatchObject({ person: 'Rita Vale', triedToday: 0 });
    expect(sheet?.attempts).toEqual([{ time: '09:01', person: 'Ines Vale', outcome: 'no answer' }]);
  });

  it('warns of a brother who is away with a reason, and says who is in school or was not read', () => {
    const view = schoolOf(
      { pupil: child('Ada'), marks: 'N?' },
      { pupil: child('Ben'), marks: 'I?' },
      { pupil: child('Cleo'), marks: '/?' },
      { pupil: child('Dan'), marks: '??' },
    );
    expect(siblingsHere(view, 'ada').map(({ id, today }) => `${id} ${today}`)).toEqual([
      'ben away',
      'cleo in school',
      'dan not read',
    ]);
    expect(sheets(view)[0]?.also).toEqual([]);
    expect(sheets(view)[0]?.siblings).toHaveLength(3);
  });

  it('loses no child of the call list', () => {
    const view = exampleView();
    const { calls } = callList(view);
    const onSheets = callSheets(view, { calls }).flatMap(({ pupilId, also }) => [
      pupilId,
      ...also.map((call) => call.pupilId),
    ]);
    expect(onSheets.sort()).toEqual(calls.map(({ pupilId }) => pupilId).sort());
  });
});

it('speaks of the children of a family in one breath', () => {
  expect(childrenWords([child('Ada'), child('Ben')])).toBe('Ada and Ben Vale');
  expect(childrenWords([child('Ada'), child('Ben', { surname: 'Hart' })])).toBe('Ada Vale and Ben Hart');
});
