import { describe, expect, it } from 'vitest';
import { readRecord } from '@/utils/readers/record/read-record';
import { openPage } from '../../readers/recorded-pages';

const ADDRESS = 'https://mis.fernhill.example/people';

const read = (html: string, address = ADDRESS) =>
  readRecord(openPage(`<!doctype html><body>${html}`, address));

function record(html: string, address = ADDRESS) {
  const found = read(html, address);
  if (found.kind === 'refused') throw new Error(found.message);
  return found.record;
}

const refusal = (html: string) => {
  const found = read(html);
  return found.kind === 'refused' ? found.code : 'read';
};

const BASIC = [
  ['Legal surname', 'Okafor'],
  ['Legal forename', 'Ada Rose'],
  ['Date of birth', '04/03/2016'],
  ['UPN', 'A100 0000 00001'],
  ['Sex', 'Female'],
  ['Year group', 'Year 5'],
  ['Reg group', '5T'],
  ['Home address', '14 Mill Lane, Fernhill'],
  ['Postcode', 'FH1 2AB'],
] as const;

const FACTS = {
  surname: 'Okafor',
  forenames: 'Ada Rose',
  dob: '2016-03-04',
  upn: 'A100000000001',
  sex: 'F',
  yearGroup: '5',
  group: '5T',
  address: '14 Mill Lane, Fernhill, FH1 2AB',
};

describe('a record of labels and values', () => {
  it.each([
    [
      'a description list',
      `<dl>${BASIC.map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`).join('')}</dl>`,
    ],
    [
      'a table of labels and values',
      `<table>${BASIC.map(([label, value]) => `<tr><th>${label}:</th><td>${value}</td></tr>`).join('')}</table>`,
    ],
    [
      'pairs of elements',
      BASIC.map(([label, value]) => `<div class="row"><span>${label}</span><div>${value}</div></div>`).join(
        '',
      ),
    ],
    [
      'fields with their values',
      `<form>${BASIC.map(([label, value], at) => `<label for="f${at}">${label}</label><input id="f${at}" value="${value}">`).join('')}</form>`,
    ],
    ['sentences', BASIC.map(([label, value]) => `<p>${label}: ${value}</p>`).join('')],
  ])('is read from %s', (_, html) => {
    expect(record(`<h1>Pupil details</h1>${html}`)).toMatchObject({
      key: { kind: 'upn', value: 'A100000000001' },
      name: { surname: 'Okafor', forenames: 'Ada Rose' },
      group: '5T',
      facts: FACTS,
    });
  });

  it('takes the name from the title where no label has it, and the number from the address', () => {
    const html = '<h1>Ada Okafor</h1><dl><dt>Date of birth</dt><dd>4 March 2016</dd></dl>';
    expect(record(html, `${ADDRESS}/student-id/4012`)).toMatchObject({
      key: { kind: 'mis-id', value: '4012' },
      name: { surname: 'Okafor', forenames: 'Ada' },
    });
  });

  it('says nothing of what stands in another place: the doctor’s address is not the child’s', () => {
    const html = `<h1>Ada Okafor</h1><dl><dt>DOB</dt><dd>4/3/2016</dd></dl>
      <h2>Doctor</h2><dl><dt>Address</dt><dd>The Surgery, Fernhill</dd><dt>Telephone</dt><dd>01452 000199</dd></dl>`;
    expect(record(html).facts).toEqual({ surname: 'Okafor', forenames: 'Ada', dob: '2016-03-04' });
  });
});

describe('parents and contacts', () => {
  const child = '<h1>Ada Okafor</h1><dl><dt>DOB</dt><dd>4/3/2016</dd></dl>';

  it('come in the order in which the page says to ring them, parents among them', () => {
    const html = `${child}<h2>Contacts</h2><table>
      <tr><th>Priority</th><th>Name</th><th>Relationship</th><th>Mobile</th><th>Email</th><th>Parental responsibility</th><th>Lives with pupil</th></tr>
      <tr><td>2</td><td>Jean Pryce</td><td>Grandmother</td><td>01632 960245</td><td></td><td>No</td><td>No</td></tr>
      <tr><td>1</td><td>Dana Okafor</td><td>Mother</td><td>07700 900952; 07700 900953</td><td>dana@home.example</td><td>Yes</td><td>Yes</td></tr></table>`;
    expect(record(html).facts).toMatchObject({
      parents: [
        {
          name: 'Dana Okafor',
          relationship: 'Mother',
          pr: true,
          livesWith: true,
          phones: ['07700 900952', '07700 900953'],
          emails: ['dana@home.example'],
        },
      ],
      contacts: [
        { name: 'Dana Okafor', rel: 'Mother', phone: '07700 900952', priority: 1 },
        { name: 'Jean Pryce', rel: 'Grandmother', phone: '01632 960245', priority: 2 },
      ],
    });
  });

  it('may each have a heading of their own', () => {
    const html = `${child}<h3>Contact 1: Dana Okafor (Mother)</h3><dl><dt>Mobile</dt><dd>07700 900952</dd></dl>
      <h3>Contact 2: Liam Okafor (Father)</h3><dl><dt>Home phone</dt><dd>01632 960111</dd></dl>`;
    expect(record(html).facts.contacts).toEqual([
      { name: 'Dana Okafor', rel: 'Mother', phone: '07700 900952', priority: 1 },
      { name: 'Liam Okafor', rel: 'Father', phone: '01632 960111', priority: 2 },
    ]);
  });

  it('may be named by their labels', () => {
    const html = `${child}<p>Parent 1 name: Dana Okafor</p><p>Parent 1 phone: 07700 900952</p><p>Parent 2 name: Liam Okafor</p>`;
    expect(record(html).facts.contacts?.map(({ name }) => name)).toEqual(['Dana Okafor', 'Liam Okafor']);
  });

  it('do not lend the child their names, phones or addresses', () => {
    const html = `${child}<h2>Parents</h2><dl><dt>Name</dt><dd>Dana Okafor</dd><dt>Address</dt><dd>2 Low Road</dd></dl>`;
    const { facts, name } = record(html);
    expect([name.shown, facts.address]).toEqual(['Ada Okafor', undefined]);
  });

  it('stand beside brothers and sisters and what the school must know', () => {
    const html = `${child}<dl><dt>Looked after child</dt><dd>Yes</dd><dt>EHCP</dt><dd>No</dd></dl>
      <h2>Siblings</h2><table><tr><th>Name</th><th>Date of birth</th><th>School</th></tr>
      <tr><td>Ben Okafor</td><td>01/02/2014</td><td>Fernhill Academy</td></tr></table>`;
    expect(record(html).facts).toMatchObject({
      flags: ['looked-after'],
      siblings: [{ name: 'Ben Okafor', dob: '2014-02-01', school: 'Fernhill Academy' }],
    });
  });
});

describe('a page that is not one record', () => {
  it.each([
    ['no-record', '<h1>Room 4</h1><p>Welcome back.</p>'],
    ['not-named', '<h1>Pupil details</h1><dl><dt>DOB</dt><dd>4/3/2016</dd></dl>'],
    [
      'two-records',
      '<h1>Family</h1><dl><dt>Name</dt><dd>Ada Okafor</dd><dt>DOB</dt><dd>4/3/2016</dd></dl><dl><dt>Name</dt><dd>Ben Okafor</dd><dt>DOB</dt><dd>1/2/2014</dd></dl>',
    ],
  ])('is refused: %s', (code, html) => {
    expect(refusal(html)).toBe(code);
  });
});
