import { useState } from 'preact/hooks';
import { Checkboxes } from '@/components/form/choice-fields';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { TextField } from '@/components/form/text-field';
import type { Problem } from '@/components/govuk/error-summary';
import { ScreenTitle } from './screen-title';

interface TryProps {
  readonly recoveryKey: string;
  /** Back to the key: it is shown again. */
  readonly onBack: () => void;
  readonly onSafe: () => void;
  /** Inside another screen. */
  readonly inside?: boolean;
}

const DONE = { kind: 'done', value: undefined } as const;

/** Two places of the key, each as likely as the others, the earlier one first. @returns places counted from 0 */
function twoPlaces(groups: number): readonly [number, number] {
  const first = Math.floor(Math.random() * groups);
  const second = (first + 1 + Math.floor(Math.random() * (groups - 1))) % groups;
  return first < second ? [first, second] : [second, first];
}

/** Small letters, and letters that are read for a figure, are as good as what is printed. */
function asPrinted(typed: string): string {
  return typed.replace(/\s/g, '').toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
}

function fieldOf(place: number): string {
  return `group-${place + 1}`;
}

/** The two groups that are asked, what was typed, and whether the paper is good. */
function useTry(recoveryKey: string, onSafe: () => void) {
  const groups = recoveryKey.split(' ');
  const [asked] = useState(() => twoPlaces(groups.length));
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const [confirmed, setConfirmed] = useState<readonly string[]>([]);
  const { problems, run } = useSaving();
  const wrong = (): Problem[] =>
    asked
      .filter((place) => asPrinted(typed[place] ?? '') !== groups[place])
      .map((place) => ({
        field: fieldOf(place),
        message: `Group ${place + 1} is not as it was printed. Look at the paper again`,
      }));
  const goOn = async (): Promise<void> => {
    const isRight = await run(confirmed.length > 0 ? [] : wrong(), () => Promise.resolve(DONE));
    if (isRight) onSafe();
  };
  return { asked, typed, setTyped, confirmed, setConfirmed, problems, goOn };
}

/** The key is out of sight, and two of its groups are read from the paper: so a printer that jammed is noticed today. */
export function RecoveryTry({ recoveryKey, onBack, onSafe, inside = false }: TryProps) {
  const { asked, typed, setTyped, confirmed, setConfirmed, problems, goOn } = useTry(recoveryKey, onSafe);
  const buttons = { submit: 'Continue', cancel: 'Show the key again', busy: false };
  return (
    <>
      <ScreenTitle inside={inside}>Is the paper readable?</ScreenTitle>
      <p class="govuk-body">Type two of the groups from the printed page.</p>
      <Form {...buttons} problems={problems} onSubmit={() => void goOn()} onCancel={onBack}>
        <div class="app-key-box">
          {asked.map((place) => (
            <TextField
              key={place}
              id={fieldOf(place)}
              label={`Group ${place + 1}`}
              width="short"
              value={typed[place] ?? ''}
              problems={problems}
              onChange={(value) => setTyped({ ...typed, [place]: value })}
            />
          ))}
        </div>
        <Checkboxes
          id="printed"
          label="Or, if you cannot type them now"
          choices={[
            { value: 'printed', label: 'The page lies printed before me and every group is readable' },
          ]}
          values={confirmed}
          onChange={setConfirmed}
        />
      </Form>
    </>
  );
}
