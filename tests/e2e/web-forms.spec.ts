import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import type { FilledPage } from '@/utils/fillers/fill-page';
import { inspectFill } from '../tools/inspect/fill';
import { startPortals } from './sites/portals/server';
import type { PortalSite } from './sites/portals/server';

const CASE = fileURLToPath(new URL('./sites/portals/case.json', import.meta.url));

let portals: PortalSite;

test.beforeAll(async () => {
  portals = await startPortals();
});

test.afterAll(() => portals.close());

function fill(path: string): Promise<FilledPage> {
  return inspectFill([CASE, '--form', 'glos-cme-referral', '--url', `${portals.origin}${path}`]);
}

const valuesOf = ({ filled }: FilledPage) => filled.map(({ label, value }) => `${label}: ${value}`);
const whyOf = ({ left }: FilledPage, label: string) => left.find((one) => one.label === label)?.why;

/** Nothing was sent, pressed or left, on any page so far. */
test.afterEach(() => {
  expect(portals.sent()).toEqual([]);
  const pressed = portals
    .recorded()
    .filter(({ what, page }) => what !== 'value' && page !== '/unseen-postback');
  expect(pressed).toEqual([]);
});

test('fills a form that comes late, in a frame of the same site', async () => {
  const page = await fill('/granicus');
  expect(valuesOf(page)).toEqual(
    expect.arrayContaining(['Surname: Okonkwo-Łaska', 'Date of birth: 2017-03-04', 'Name: Priya Nair']),
  );
  expect(portals.values('/granicus-frame')).toMatchObject({
    forename: 'Zoë Adaeze',
    year: '4',
    youremail: 'dsl@larkfield.example',
    tel: '01452 555001',
    first: '2026-11-10',
    days: '10',
  });
  const steps = portals.values('/granicus-frame')['steps'] ?? '';
  expect(steps.length).toBeLessThanOrEqual(200);
  expect(steps.split('\n')).toHaveLength(2);
  expect(whyOf(page, 'Action taken by school (maximum 200 characters)')).toBe(
    'The last 4 of 6 rows do not fit.',
  );
});

test('fills fields whose names mean nothing by their labels, each parent in their own part', async () => {
  const page = await fill('/xfp');
  expect(Object.values(portals.values('/xfp'))).toEqual([
    'Zoë Adaeze',
    'Okonkwo-Łaska',
    '04/03/2017',
    'Female',
    '4',
    '12 Sorrel Way',
    'Quedgeley',
    'Gloucester',
    'GL2 4XY',
    'Ngozi Okonkwo',
    'mother',
    '07700 900111',
    'Piotr Łaska',
    'father',
    '07700 900222',
    '01452 555222',
  ]);
  expect(whyOf(page, 'I confirm that the information is true')).toBe('A person declares or agrees to this.');
});

test('fills a date in three boxes under the question it belongs to', async () => {
  await fill('/govuk');
  expect(portals.values('/govuk')).toEqual({ 'dob-day': '4', 'dob-month': '3', 'dob-year': '2017' });
});

test('opens a section by its answer and fills what appears; never answers No for a flag that is not set', async () => {
  const page = await fill('/govuk-conditional');
  expect(portals.values('/govuk-conditional')).toEqual({
    gender: 'f',
    sib: 'y',
    cin: 'y',
    sib1name: 'Emeka Okonkwo-Łaska',
    sib1school: 'Larkfield Academy',
  });
  expect(whyOf(page, 'Is the child looked after?')).toContain('The designated safeguarding lead');
});

test('fills rows of brothers and sisters that are there, and adds none', async () => {
  const page = await fill('/drupal');
  expect(portals.values('/drupal')).toEqual({
    'siblings[items][0][name]': 'Emeka Okonkwo-Łaska',
    'siblings[items][0][dob]': '2014-05-06',
    'siblings[items][0][school]': 'Larkfield Academy',
    pupils_name: 'Zoë Adaeze Okonkwo-Łaska',
    dob: '2017-03-04',
    upn: 'A999999999999',
    last: '2026-11-09',
    school: 'Larkfield Primary School',
    dfe: '9169999',
    completed: 'Priya Nair',
    role: 'Deputy head and DSL',
  });
  expect(page.left.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['Headteacher', 'Supporting documents']),
  );
});

test('leaves a list that posts the page back alone', async () => {
  const page = await fill('/webforms');
  expect(whyOf(page, 'Year Group')).toContain('The page reloads or sends something');
  expect(valuesOf(page)).toEqual(expect.arrayContaining(['Gender: Female', 'Name: Priya Nair']));
});

test('fills questions that stand in headings, and none that asks something else of the child', async () => {
  const page = await fill('/survey');
  expect(whyOf(page, '6. Who is the child with now?')).toBe('It is not certain what is asked here.');
  expect(portals.values('/survey')).toMatchObject({
    x91: 'Okonkwo-Łaska',
    x92: 'Zoë Adaeze',
    x93: '04/03/2017',
  });
});

test('fills an address by house and street, and contact attempts a row each', async () => {
  await fill('/in-house');
  expect(portals.values('/in-house')).toMatchObject({
    fn: 'Priya',
    sn: 'Nair',
    yfn: 'Zoë Adaeze',
    house: '12',
    street: 'Sorrel Way',
    town: 'Gloucester',
    d1: '2026-11-11',
    t1: '10:05',
    m1: 'Telephone',
    w1: 'Ada Okonkwo',
    o1: 'message left',
  });
});

for (const [path, why] of [
  ['/log-in', 'This page asks for a password. Log in first, then open the form.'],
  ['/search', 'This page only searches the site; it is no form to fill.'],
  ['/elsewhere', 'The address led to another site than the one that was named, so nothing was filled.'],
] as const) {
  test(`refuses ${path} with a sentence`, async () => {
    expect(await fill(path)).toEqual({ filled: [], left: [], refused: why });
  });
}

test.describe('pages that invite a wrong value or a send', () => {
  for (const [path, fields] of [
    ['/two-children', { school: 'Larkfield Primary School' }],
    ['/twice', { c: 'A999999999999' }],
    ['/prefilled', { sn: 'Okonkwo-Łaska', y: '4' }],
    ['/honeypots', { sn: 'Okonkwo-Łaska', fn: 'Zoë Adaeze' }],
    ['/postback', { sn: 'Okonkwo-Łaska', dob: '2017-03-04' }],
    ['/hidden-postback', { sn: 'Okonkwo-Łaska', upn: 'A999999999999' }],
    ['/hidden-leave', {}],
    ['/dates', { us: '03/04/2017', first: '2026-11-10' }],
    ['/american', { sn: 'Okonkwo-Łaska' }],
    ['/declarations', { sn: 'Okonkwo-Łaska', c3: 'true' }],
    ['/lists', { sn: 'Okonkwo-Łaska' }],
    ['/react', { sn: 'Okonkwo-Łaska', fn: 'Zoë Adaeze' }],
    ['/shadow', { sn: 'Okonkwo-Łaska' }],
    ['/frames', { sn: 'Okonkwo-Łaska' }],
    ['/whose', { job: 'Deputy head and DSL' }],
    ['/late', { sn: 'Okonkwo-Łaska', school: 'Larkfield Primary School' }],
  ] as const) {
    test(`${path} gets what is sure and nothing else`, async () => {
      await fill(path);
      expect(portals.values(path)).toEqual(fields);
    });
  }

  test('a value that the page throws away is not reported as filled', async () => {
    const masked = await fill('/masked');
    expect(valuesOf(masked)).toEqual(['Surname: Okonkwo-Łaska', 'Date of birth: 04/03/2017']);
    expect(whyOf(masked, 'UPN')).toBe('The page did not keep it.');
    expect(whyOf(await fill('/forgets'), 'First name')).toBe('The page did not keep it.');
  });

  test('cuts a log at a row where only a hint states the limit, and cuts nothing else', async () => {
    const page = await fill('/limits');
    expect(Object.keys(portals.values('/limits'))).toEqual(['log']);
    expect(whyOf(page, 'Surname')).toContain('longer than the 5 characters');
  });

  test('stops a page that sends itself from a script nobody can see', async () => {
    const page = await fill('/unseen-postback');
    expect(whyOf(page, 'Gender')).toContain('That was stopped');
  });
});
