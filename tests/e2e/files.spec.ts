import { expect, test } from '@playwright/test';
import write from 'write-excel-file/node';
import { openFernhill } from './school';
import type { School } from './school';
import { hear } from './set-up';

let school: School;

test.beforeAll(async () => {
  school = await openFernhill();
});

test.afterAll(() => school.close());

const NEWCOMERS = [
  ['Surname', 'Forename', 'Date of birth', 'Class', 'Admission number'],
  ['Ashworth', 'Imani', new Date(Date.UTC(2017, 2, 4)), '4B', '9001'],
  ['Barlow', 'Tomas', new Date(Date.UTC(2016, 10, 30)), '4B', '9002'],
];

async function spreadsheet(...sheets: readonly string[]): Promise<Buffer> {
  const data = NEWCOMERS.map((row) =>
    row.map((value) =>
      value instanceof Date ? { value, type: Date, format: 'dd/mm/yyyy' } : { value, type: String },
    ),
  );
  const made = write(sheets.map((sheet) => ({ sheet, data })) as never) as unknown as {
    toBuffer: () => Promise<Buffer>;
  };
  return made.toBuffer();
}

async function choose(name: string, buffer: Buffer): Promise<void> {
  await school.dashboard.setInputFiles('#pupil-file', { name, mimeType: 'text/plain', buffer });
}

async function paste(text: string, html: string): Promise<void> {
  const { dashboard } = school;
  await dashboard.getByText('Paste a table instead').click();
  await dashboard.locator('#pasted-table').evaluate(
    (box, copied) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', copied.text);
      clipboardData.setData('text/html', copied.html);
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    { text, html },
  );
}

test('loads a spreadsheet after asking which of its sheets, and its contacts and register after it', async () => {
  const { dashboard } = school;
  const before = (await school.records('pupils')).length;
  await school.show('/settings/pupils');
  await choose('pupils.xlsx', await spreadsheet('Roll', 'Leavers'));
  await dashboard.getByRole('button', { name: /^Roll/ }).click();
  await expect(dashboard.getByText('2 to add, 0 to change')).toBeVisible();
  expect(await school.records('pupils')).toHaveLength(before);
  await dashboard.getByRole('button', { name: 'Load these pupils' }).click();
  await hear(dashboard, '2 added');
  expect(await school.records('pupils')).toHaveLength(before + 2);

  // Windows-1252, as Excel saves CSV.
  const contacts =
    'Admission number;Contact name;Relationship;Priority;Mobile\r\n9001;Zo\u00eb Ashworth;Mother;1;07700 900301';
  await dashboard.getByLabel('Contacts', { exact: true }).check();
  await choose('contacts.csv', Buffer.from(contacts, 'latin1'));
  await expect(dashboard.getByText('contacts: Zoë Ashworth')).toBeVisible();
  await dashboard.getByRole('button', { name: 'Load these contacts' }).click();
  await hear(dashboard, '1 changed');

  const readings = (await school.records('readings')).length;
  await dashboard.getByLabel('Register', { exact: true }).check();
  const cells = [
    ['Surname', 'Forename', 'Class', '06/11/2026 AM', '06/11/2026 PM'],
    ['Ashworth', 'Imani', '4B', '/', '\\'],
    ['Barlow', 'Tomas', '4B', 'N', 'N'],
  ];
  const rows = cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  await paste(cells.map((row) => row.join('\t')).join('\n'), `<table>${rows}</table>`);
  await expect(dashboard.getByRole('cell', { name: /Friday 6 November/ })).toHaveCount(2);
  expect(await school.records('readings')).toHaveLength(readings);
  await dashboard.getByRole('button', { name: 'Load this register' }).click();
  await hear(dashboard, 'Register loaded: 2 pupils');
  await school.pupil('Barlow');
  await expect(dashboard.locator('main')).toContainText(/1 school day|1 to \d+ school days/);
});

test('keeps the preview inside a panel of 320 pixels and a desk of 1280', async () => {
  const { dashboard } = school;
  await school.show('/settings/pupils');
  await choose('pupils.xlsx', await spreadsheet('Roll'));
  await expect(dashboard.getByRole('heading', { name: 'What this list would do' })).toBeVisible();
  for (const width of [320, 1280]) {
    await dashboard.setViewportSize({ width, height: 900 });
    const over = await dashboard.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    await dashboard.screenshot({ path: test.info().outputPath(`import-${width}.png`), fullPage: true });
  }
});
