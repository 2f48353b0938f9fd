import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { JO, PRIYA, setUpVault, signInAs } from '../tools/at-the-door';
import { keysInMemory } from './locked-pages';
import { openEmptySchool } from './school';
import { hear } from './set-up';

/** A computer with a key of its own behind a fingerprint, which answers a salt with the same 32 bytes each time. */
async function withKeyOfItsOwn(page: Page): Promise<{ readonly refuseNext: () => Promise<void> }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    refuseNext: async () => {
      await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    },
  };
}

test('this computer’s own key opens beside the passphrase, and opens nothing once it is taken away', async () => {
  const school = await openEmptySchool();
  try {
    const page = school.dashboard;
    const computer = await withKeyOfItsOwn(page);
    await setUpVault(page, 'Fernhill Primary School', [PRIYA, JO]);
    await school.show('/settings/keys');
    await page.getByRole('button', { name: 'Add this computer’s key' }).click();
    await page.getByLabel('Your passphrase').fill('not the phrase that was chosen');
    await page.getByRole('button', { name: 'Add it' }).click();
    await expect(page.getByText('That did not open the sign-in.').first()).toBeVisible();
    await page.getByLabel('Your passphrase').fill(PRIYA.passphrase);
    await page.getByRole('button', { name: 'Add it' }).click();
    await hear(page, 'You can now sign in with this computer’s key as well.');

    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    await page.getByRole('radio', { name: JO.label }).check();
    await expect(page.getByRole('button', { name: 'Use this computer’s key' })).toHaveCount(0);
    await page.getByRole('radio', { name: PRIYA.label }).check();
    await page.getByRole('button', { name: 'Use this computer’s key' }).click();
    await expect(page.getByRole('group', { name: 'Who is signed in' })).toContainText(PRIYA.name);

    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    await signInAs(page, PRIYA);
    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    await page.getByRole('radio', { name: PRIYA.label }).check();
    await computer.refuseNext();
    await page.getByRole('button', { name: 'Use this computer’s key' }).click();
    await expect(page.getByText('did not answer with its own key').first()).toBeVisible();
    expect(await keysInMemory(page)).toBe(false);

    await signInAs(page, PRIYA);
    await school.show('/settings/keys');
    await page.getByRole('button', { name: 'Take this computer’s key away' }).click();
    await hear(page, 'The key of this computer is taken away.');
    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    await page.getByRole('radio', { name: PRIYA.label }).check();
    await expect(page.getByRole('button', { name: 'Use this computer’s key' })).toHaveCount(0);
  } finally {
    await school.close();
  }
});
