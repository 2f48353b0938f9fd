import { LinkButton, Button } from '@/components/govuk/button';
import { Inset } from '@/components/govuk/text-blocks';
import { Go } from '@/components/shell/link';
import type { Slot } from './door';
import { ScreenTitle } from './screen-title';
import { stepWords } from './set-up-draft';

/** The folder for backups; what chooses it is handed in. */
export function BackupStep({ slot, onDone }: { readonly slot: Slot; readonly onDone: () => void }) {
  return (
    <>
      <p class="app-quiet">Setting up. {stepWords('backup')}</p>
      <ScreenTitle>Where do backups go?</ScreenTitle>
      {slot(onDone)}
      <Inset>
        <p class="govuk-body">
          Without a backup, a broken or re-installed computer takes every case with it. You can choose a
          folder later under Settings.
        </p>
        <LinkButton onPress={onDone}>Go on without a backup folder</LinkButton>
      </Inset>
    </>
  );
}

const NEXT = [
  { part: 'calendar', title: 'Enter the term dates', why: 'School days are counted, not days.' },
  { part: 'policy', title: 'Choose your attendance policy', why: 'It says who does what on which day.' },
  { part: 'mis', title: 'Name the address of your MIS', why: 'Registers are read on that page only.' },
] as const;

/** What a school does next. Any of the links, and the button, end the set-up. */
export function WhatNext({ onOpen }: { readonly onOpen: () => void }) {
  return (
    <>
      <ScreenTitle>Tenth Day is set up</ScreenTitle>
      <p class="govuk-body">You are signed in. Lock it when you leave the desk: Alt + Shift + L.</p>
      <h2 class="govuk-heading-m">What next</h2>
      <ol class="govuk-list govuk-list--number" onClick={onOpen}>
        {NEXT.map(({ part, title, why }) => (
          <li key={part}>
            <Go to={{ page: 'settings', part }}>{title}</Go>. {why}
          </li>
        ))}
      </ol>
      <Button onPress={onOpen}>Open Tenth Day</Button>
    </>
  );
}
