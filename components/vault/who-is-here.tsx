import { useEffect } from 'preact/hooks';
import { Button } from '@/components/govuk/button';
import { WHO_SHORT, WHO_WORDS } from '@/utils/wording/people';
import type { DoorActions, KeyRole } from './actions';

interface WhoProps {
  readonly name: string;
  readonly role: KeyRole;
  readonly onLock: DoorActions['lock'];
}

const LOCK_KEYS = 'Alt+Shift+L';

/** By the place of the key, because Alt and Shift change the letter on some keyboards. */
function isLockKey({ altKey, shiftKey, ctrlKey, metaKey, code }: KeyboardEvent): boolean {
  return altKey && shiftKey && !ctrlKey && !metaKey && code === 'KeyL';
}

/** Who is signed in and as what; locks, or locks for the next person. */
export function WhoIsHere({ name, role, onLock }: WhoProps) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!isLockKey(event)) return;
      event.preventDefault();
      void onLock('asked');
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [onLock]);
  return (
    <div class="app-here" role="group" aria-label="Who is signed in">
      <span class="app-here__who">
        {name}{' '}
        <abbr class="app-here__role" title={WHO_WORDS[role]}>
          {WHO_SHORT[role]}
        </abbr>
      </span>
      <button
        type="button"
        class="govuk-button govuk-button--secondary app-button--small"
        title="Alt + Shift + L"
        aria-keyshortcuts={LOCK_KEYS}
        onClick={() => void onLock('asked')}
      >
        Lock
      </button>
      <Button kind="small" onPress={() => void onLock('switching')}>
        Switch person
      </Button>
    </div>
  );
}
