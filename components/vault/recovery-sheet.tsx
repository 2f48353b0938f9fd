import { Button, ButtonGroup } from '@/components/govuk/button';
import { Warning } from '@/components/govuk/text-blocks';
import type { SchoolDate } from '@/utils/calendar/school-date';
import { dayAndYear } from '@/utils/wording/dates';
import { ScreenTitle } from './screen-title';

interface SheetProps {
  /** As it is printed: groups with a space between. */
  readonly recoveryKey: string;
  readonly school: string;
  readonly today: SchoolDate;
  readonly onPrinted: () => void;
  /** Inside another screen. */
  readonly inside?: boolean;
}

/** The recovery key, shown this once, and the page that is printed. */
export function RecoverySheet({ recoveryKey, school, today, onPrinted, inside = false }: SheetProps) {
  return (
    <>
      <ScreenTitle inside={inside}>Print the recovery key</ScreenTitle>
      <Warning>This key is shown once only, now. Print it and put the page into the school safe.</Warning>
      <article class="app-sheet app-recovery" aria-label="The page that is printed">
        <h2 class="app-recovery__title">Recovery key of Tenth Day</h2>
        <p class="app-recovery__school">
          {school}, {dayAndYear(today)}
        </p>
        <ol class="app-recovery__groups">
          {recoveryKey.split(' ').map((group, at) => (
            <li key={at} class="app-recovery__group">
              {group}
            </li>
          ))}
        </ol>
        <p>
          <strong>Where to keep it:</strong> in the school safe, in a closed envelope signed across the flap.
          Not in a drawer, not photographed, not in an e-mail.
        </p>
        <p>
          <strong>What it does:</strong> if nobody can sign in any more, the DSL or the headteacher chooses “I
          lost my passphrase” in Tenth Day and types these 14 groups. Whoever holds this page can open every
          record of the school.
        </p>
        <p>
          <strong>There is no other:</strong> the makers of Tenth Day have no copy and cannot make one. A new
          recovery key printed later makes this page void.
        </p>
      </article>
      <ButtonGroup>
        <Button kind="secondary" onPress={() => print()}>
          Print this page
        </Button>
        <Button onPress={onPrinted}>I have it on paper</Button>
      </ButtonGroup>
    </>
  );
}
