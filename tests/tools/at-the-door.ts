import type { Page } from '@playwright/test';

/** A person of a pretend school, and the phrase they would keep to themselves. */
export interface PersonAtSchool {
  readonly name: string;
  readonly role: 'office' | 'dsl' | 'head';
  /** What the sign-in list shows. */
  readonly label: string;
  readonly passphrase: string;
}

export const JO: PersonAtSchool = {
  name: 'Jo Marsh',
  role: 'office',
  label: 'Office, JM',
  passphrase: 'quarry velvet tundra maple siphon',
};
export const PRIYA: PersonAtSchool = {
  name: 'Priya Nair',
  role: 'dsl',
  label: 'DSL, PN',
  passphrase: 'lantern otter cycle plum harbour',
};
export const ALAN: PersonAtSchool = {
  name: 'Alan Price',
  role: 'head',
  label: 'Head, AP',
  passphrase: 'gravel bonnet walnut ember pigeon',
};

async function fillPerson(page: Page, id: 'first' | 'second', person: PersonAtSchool): Promise<void> {
  await page.fill(`#${id}-name`, person.name);
  await page.locator(`input[name="${id}-role"][value="${person.role}"]`).check();
  await page.fill(`#${id}-label`, person.label);
  await page.fill(`#${id}-passphrase`, person.passphrase);
  await page.fill(`#${id}-passphrase-again`, person.passphrase);
  await page.getByRole('button', { name: 'Continue' }).click();
}

/**
 * Sets a vault up through the screens a school would use, up to the end, with the first person signed in.
 *
 * @returns the recovery key that was printed
 */
export async function setUpVault(
  page: Page,
  school: string,
  [first, second]: readonly [PersonAtSchool, PersonAtSchool],
): Promise<string> {
  await page.getByRole('button', { name: 'Set up Tenth Day' }).click();
  await page.fill('#school', school);
  await page.getByRole('button', { name: 'Continue' }).click();
  await fillPerson(page, 'first', first);
  await fillPerson(page, 'second', second);
  await page.getByRole('button', { name: 'Make the keys' }).click();
  const groups = page.locator('.app-recovery__group');
  await groups.first().waitFor();
  const key = (await groups.allTextContents()).join(' ');
  await page.getByRole('button', { name: 'I have it on paper' }).click();
  await page.getByLabel('every group is readable').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Go on without a backup folder' }).click();
  await page.getByRole('button', { name: 'Open Tenth Day' }).click();
  return key;
}

/** Has one person lock, and another one sign in, on a page of the extension. */
export async function signInAs(page: Page, person: PersonAtSchool): Promise<void> {
  const here = page.getByRole('group', { name: 'Who is signed in' });
  const picker = page.getByRole('radio', { name: person.label });
  await here.or(picker).first().waitFor();
  if (await here.isVisible()) {
    if ((await here.textContent())?.includes(person.name) === true) return;
    await page.getByRole('button', { name: 'Switch person' }).click();
  }
  await picker.check();
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(person.passphrase);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await here.waitFor();
}
