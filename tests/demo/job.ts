import { readFile } from 'node:fs/promises';
import type { Download } from '@playwright/test';
import { MISSED_CHILD } from '../e2e/sites/demo-mis/pupils';
import { addToLog, openPupil, openReferral, tellCounts, tellPaper } from './child-page';
import { tidy } from './school-screens';
import { DSL, OFFICE } from './set-up';
import {
  CHILD,
  PROTECTED,
  dslDoes,
  passToDsl,
  pressIn,
  readAfternoon,
  readMorning,
  ringRound,
  ringTheMissedChild,
  tellDay,
  tellSteps,
} from './story';
import type { Story } from './story';

const CONTACTS = MISSED_CHILD.contacts.length;

const showChild = (story: Story): Promise<void> => openPupil(story, MISSED_CHILD.surname);

async function weekBefore(story: Story): Promise<void> {
  const { screens, tell } = story;
  tell.chapter('The week before: catching up');
  await screens.setNow('2026-11-09T08:45');
  await screens.readPage('/attendance?date=2026-11-02');
  tell.does('The office opens the whole-school page once, so that last week is counted too.');
  tell.sees(`The panel says: ${tidy(await screens.panel.locator('.app-read p').last().textContent())}`);
  await screens.readPage('/register?class=4B&date=2026-11-09&session=AM');
  tell.does('At 8:45am it looks at the register of class 4B, which its teacher has not taken yet.');
  const line = tidy(await screens.panel.locator('.app-read__line').first().textContent());
  tell.sees(`The panel says: ${line.replace('Not all read ', 'Not all read. ')} A blank counts for nothing.`);
}

async function firstDay(story: Story): Promise<void> {
  const { screens, tell } = story;
  tell.chapter('Day 1: Monday 9 November');
  await readMorning(story, '2026-11-09');
  await screens.readPage('/register?class=4B&date=2026-11-09&session=AM');
  await tellDay(story);
  await tell.picture('The call list beside the register', screens.mis, screens.panel);
  await ringTheMissedChild(story, CONTACTS);
  await ringRound(story);
  await screens.setNow('2026-11-09T10:25');
  await ringTheMissedChild(story, CONTACTS);
  await tell.picture('Tried twice, nobody answers', screens.panel);
  await passToDsl(story);
  await screens.actAs(DSL);
  await showChild(story);
  tell.does('The DSL opens the page of the child.');
  await tellCounts(story, 1);
  await openReferral(story);
  tell.does('She opens the referral. It fills itself from day 1.');
  await tellPaper(story);
  await tell.picture('The referral on day 1', screens.dashboard);
  await screens.actAs(OFFICE);
  await readAfternoon(story, '2026-11-09');
  tell.does(
    'After lunch the office opens the whole-school page: one look reads every afternoon. So on each day from here.',
  );
}

async function ordinaryDay(story: Story, date: string, title: string): Promise<void> {
  story.tell.chapter(title);
  await readMorning(story, date);
  await tellDay(story);
  await ringTheMissedChild(story, 1);
}

const readOldMarks = ({ screens }: Story): Promise<void> => screens.readPage('/attendance?date=2026-11-02');

/** An N may stand for five school days. The office changes it in the MIS and opens that fortnight's page once more. */
async function sixthDay(story: Story): Promise<void> {
  const { tell } = story;
  await ordinaryDay(story, '2026-11-16', 'Day 6: Monday 16 November');
  await tellSteps(story, 'The office');
  await readOldMarks(story);
  tell.does(
    'The office has changed that mark in the MIS, from N to O, and opens the page of last week again.',
  );
  await tellSteps(story, 'Now the office');
  await readAfternoon(story, '2026-11-16');
}

/** Another child, who has a child protection plan: the DSL is prompted at once, not on day 3. */
async function seventhDay(story: Story): Promise<void> {
  const { screens, tell } = story;
  await ordinaryDay(story, '2026-11-17', 'Day 7: Tuesday 17 November');
  tell.does(`${PROTECTED}, who has a child protection plan, is away too, without a word.`);
  await screens.actAs(DSL);
  await tellSteps(story, 'The DSL', PROTECTED);
  await pressIn(story, { who: 'The DSL', step: /[Ss]ocial [Cc]are/, button: 'Told', child: PROTECTED });
  await screens.actAs(OFFICE);
  await readAfternoon(story, '2026-11-17');
}

async function thirdDay(story: Story): Promise<void> {
  await ordinaryDay(story, '2026-11-11', 'Day 3: Wednesday 11 November');
  await dslDoes(story, /CME criteria/);
  await showChild(story);
  await addToLog(story, {
    kind: 'home-visit',
    fields: { outcome: 'no reply at door', text: 'Two staff; curtains closed' },
    told: 'Two staff visit the home; the office logs it: no reply at the door, curtains closed.',
  });
  await readAfternoon(story, '2026-11-11');
}

async function fifthDay(story: Story): Promise<void> {
  const { screens, tell } = story;
  await ordinaryDay(story, '2026-11-13', 'Day 5: Friday 13 November');
  await screens.actAs(DSL);
  await tellSteps(story, 'The DSL');
  await tell.picture('The DSL on day 5', screens.panel);
  await showChild(story);
  await addToLog(story, {
    kind: 'enquiry',
    fields: { with: 'social-media', text: 'Public pages searched; nothing found' },
    told: 'The DSL searches public pages of social media and logs it: nothing found.',
  });
  await addToLog(story, {
    kind: 'enquiry',
    fields: { with: 'agencies', outcome: 'agency no trace', text: 'School nurse and housing office' },
    told: 'The DSL asks the school nurse and the housing office and logs it: no trace.',
  });
  await addToLog(story, {
    kind: 'note',
    fields: { about: 'support-family', text: 'Offer of help left with the contacts' },
    told: 'The DSL leaves an offer of help with the contacts and logs it.',
  });
  await screens.actAs(OFFICE);
  await readAfternoon(story, '2026-11-13');
}

async function ninthDay(story: Story): Promise<void> {
  const { screens, tell } = story;
  await ordinaryDay(story, '2026-11-19', 'Day 9: Thursday 19 November. The referral is offered');
  await screens.actAs(DSL);
  await showChild(story);
  await openReferral(story);
  tell.sees(
    `The referral page asks: ${tidy(await screens.dashboard.locator('#whereabouts-title').textContent())}`,
  );
  tell.sees(tidy(await screens.dashboard.locator('#whereabouts-title + p').textContent()));
  await screens.dashboard.getByLabel(/^No/).first().check();
  await screens.dashboard.getByRole('button', { name: 'Record the answer' }).click();
  await screens.dashboard.waitForTimeout(400);
  tell.does('The DSL answers: the whereabouts are not known.');
  await tellPaper(story);
  await tell.picture('The referral on day 9', screens.dashboard);
  await screens.actAs(OFFICE);
  await readAfternoon(story, '2026-11-19');
}

async function makeTheDocument(story: Story): Promise<void> {
  const { screens, tell } = story;
  const { dashboard } = screens;
  await showChild(story);
  await openReferral(story);
  await tellPaper(story);
  await dashboard.locator('#looked').check();
  const saved: Promise<Download> = dashboard.waitForEvent('download');
  await dashboard.getByRole('button', { name: 'Make the Word document' }).click();
  const download = await saved;
  const path = await download.path();
  tell.does('The DSL looks at every answer and makes the Word document.');
  tell.sees(`Saved: ${tell.keep(download.suggestedFilename(), await readFile(path))}`);
  await dashboard
    .getByRole('button', { name: /^Mark as sent/ })
    .first()
    .click();
  await tell.picture('Marking it as sent', dashboard);
  await dashboard.getByRole('button', { name: /^Record as sent by/ }).click();
  await dashboard.waitForTimeout(400);
  tell.does(`The DSL sends it by her own e-mail and says so. ${await screens.said(dashboard)}`);
}

async function tenthDay(story: Story): Promise<void> {
  const { screens, tell } = story;
  await ordinaryDay(story, '2026-11-20', 'Day 10: Friday 20 November. The referral is due');
  await readOldMarks(story);
  await screens.actAs(DSL);
  await tellSteps(story, 'The DSL');
  await tell.picture('The DSL on day 10', screens.panel);
  await makeTheDocument(story);
  await screens.show('/today');
  await tell.picture('Today on the dashboard', screens.dashboard);
  await showChild(story);
  tell.does('The DSL looks at the child once more. The counts:');
  await tellCounts(story, 3);
  await tell.wholePage('The child with strip, runs and log', screens.dashboard);
  await screens.actAs(OFFICE);
  await readAfternoon(story, '2026-11-20');
}

async function theReturn(story: Story): Promise<void> {
  const { screens, tell } = story;
  tell.chapter('Monday 23 November. The child is back');
  await readMorning(story, '2026-11-23');
  await screens.actAs(DSL);
  await showChild(story);
  tell.sees(`The dashboard says: ${tidy(await screens.dashboard.locator('#close-case').textContent())}.`);
  await tell.picture('The case asks to be closed', screens.dashboard);
  await screens.dashboard.fill('#close-reason', 'Back in school; the family had been away and gave a reason');
  await screens.dashboard.getByRole('button', { name: 'Close the case' }).click();
  await screens.dashboard.waitForTimeout(400);
  tell.does(`The DSL writes down the reason and closes the case. ${await screens.said(screens.dashboard)}`);
}

/** The main job, from the first missed morning to the child's return, on the real screens. */
export async function theWholeJob(story: Story): Promise<void> {
  story.tell.chapter(`The story: ${CHILD} does not come on Monday 9 November`);
  await weekBefore(story);
  await firstDay(story);
  await ordinaryDay(story, '2026-11-10', 'Day 2: Tuesday 10 November');
  await readAfternoon(story, '2026-11-10');
  await thirdDay(story);
  await ordinaryDay(story, '2026-11-12', 'Day 4: Thursday 12 November');
  await readAfternoon(story, '2026-11-12');
  await fifthDay(story);
  await sixthDay(story);
  await seventhDay(story);
  await ordinaryDay(story, '2026-11-18', 'Day 8: Wednesday 18 November');
  await readAfternoon(story, '2026-11-18');
  await ninthDay(story);
  await tenthDay(story);
  await theReturn(story);
}
