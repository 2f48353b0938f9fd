import { useState } from 'preact/hooks';
import { Radios } from '@/components/form/choice-fields';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import type { Session } from '@/utils/calendar/calendar';
import type { PageActions } from './actions';
import type { Kept } from './kept-line';

const ID = 'which-session';
const HALVES = [
  { value: 'AM', label: 'Morning' },
  { value: 'PM', label: 'Afternoon' },
];
const HOW_LONG = [
  { value: 'now', label: 'This register, now' },
  {
    value: 'always',
    label: 'Always, for pages at this address',
    hint: 'Only where these pages are never for the other half of the day.',
  },
];

interface AskSessionProps {
  readonly actions: Pick<PageActions, 'answer'>;
  readonly onKept: (kept: Kept) => void;
}

function saidOf(half: string, always: boolean): string {
  const words = half === 'AM' ? 'morning' : 'afternoon';
  return always
    ? `Pages at this address are read as the ${words} from now on.`
    : `This register is read as the ${words}.`;
}

/** The page does not say which half of the day it is for. Nothing is chosen beforehand. */
export function AskSession({ actions, onKept }: AskSessionProps) {
  const [half, setHalf] = useState('');
  const [howLong, setHowLong] = useState('now');
  const { busy, problems, run } = useSaving();
  const save = async (): Promise<void> => {
    const missing = half === '' ? [{ field: ID, message: 'Choose morning or afternoon' }] : [];
    const always = howLong === 'always';
    await run(missing, async () => {
      const outcome = await actions.answer({ session: half as Session }, always);
      if (outcome.kind === 'done') onKept({ said: saidOf(half, always), kept: outcome.value });
      return outcome;
    });
  };
  return (
    <Form submit="Read the register" busy={busy} problems={problems} onSubmit={() => void save()}>
      <Radios
        id={ID}
        label="This register does not say whether it is morning or afternoon. Which?"
        choices={HALVES}
        value={half}
        onChange={setHalf}
        problems={problems}
        inline
      />
      <Radios
        id="session-how-long"
        label="For how long is that so?"
        choices={HOW_LONG}
        value={howLong}
        onChange={setHowLong}
        problems={problems}
      />
    </Form>
  );
}
