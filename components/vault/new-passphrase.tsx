import { useState } from 'preact/hooks';
import { Button, LinkButton } from '@/components/govuk/button';
import type { Problem } from '@/components/govuk/error-summary';
import { PassphraseField } from './passphrase-field';
import type { PassphraseAdvice, PersonDraft } from './person-draft';

type Typed = Pick<PersonDraft, 'passphrase' | 'again' | 'phrase'>;

interface NewPassphraseProps {
  readonly id: string;
  readonly typed: Typed;
  readonly names: { readonly school: string; readonly own: string };
  readonly advice: PassphraseAdvice;
  readonly problems: readonly Problem[];
  readonly onChange: (typed: Typed) => void;
}

/** Choosing a passphrase: own words, judged while they are typed, or five words from the computer. */
export function NewPassphrase(props: NewPassphraseProps) {
  const { id, typed, advice, problems, onChange } = props;
  const suggest = (): void => {
    const phrase = advice.suggestPassphrase();
    onChange({ passphrase: phrase, again: '', phrase });
  };
  return (
    <>
      {typed.phrase === null ? (
        <>
          <OwnWords {...props} />
          <Button kind="small" onPress={suggest}>
            Suggest a phrase
          </Button>
        </>
      ) : (
        <Suggested
          phrase={typed.phrase}
          onAnother={suggest}
          onOwn={() => onChange({ passphrase: '', again: '', phrase: null })}
        />
      )}
      <div class="app-again">
        <PassphraseField
          id={`${id}-again`}
          label={typed.phrase === null ? 'The same passphrase once more' : 'Type the phrase once'}
          hint={
            typed.phrase === null
              ? undefined
              : 'Typing it helps you to remember it. Small letters, spaces between.'
          }
          value={typed.again}
          problems={problems}
          isNew
          onChange={(again) => onChange({ ...typed, again })}
        />
      </div>
    </>
  );
}

function OwnWords({ id, typed, names, advice, problems, onChange }: NewPassphraseProps) {
  const weaknesses = typed.passphrase === '' ? [] : advice.weaknesses(typed.passphrase, names);
  return (
    <>
      <PassphraseField
        id={id}
        label="Passphrase"
        hint="At least 14 characters. A short sentence of your own that nobody would guess is good; so is a phrase from the computer."
        value={typed.passphrase}
        problems={problems}
        isNew
        onChange={(passphrase) => onChange({ ...typed, passphrase })}
      />
      <div role="status" class="app-weaknesses">
        {typed.passphrase === '' ? null : weaknesses.length === 0 ? (
          <p class="app-quiet">This passphrase can be used.</p>
        ) : (
          <ul class="govuk-list govuk-list--bullet">
            {weaknesses.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

interface SuggestedProps {
  readonly phrase: string;
  readonly onAnother: () => void;
  readonly onOwn: () => void;
}

function Suggested({ phrase, onAnother, onOwn }: SuggestedProps) {
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    const copied = await navigator.clipboard.writeText(phrase).then(
      () => true,
      () => false,
    );
    setSaid(
      copied
        ? 'Copied. Copy something else afterwards, so that it does not stay there.'
        : 'This browser did not let it be copied. Write it down instead.',
    );
  };
  return (
    <div class="app-phrase">
      <div class="app-sheet" role="group" aria-label="Suggested passphrase">
        <p class="app-phrase__words">{phrase}</p>
      </div>
      <p class="app-quiet">
        Write it down until you know it by heart, and keep the note where you keep your keys: not at this
        desk.
      </p>
      <div class="app-step__actions">
        <Button kind="small" label="Copy the phrase" onPress={() => void copy()}>
          Copy
        </Button>
        <Button kind="small" label="Print the phrase" onPress={() => print()}>
          Print
        </Button>
        <LinkButton onPress={onAnother}>Another phrase</LinkButton>
        <LinkButton onPress={onOwn}>Use words of my own</LinkButton>
      </div>
      <p role="status" class="app-quiet">
        {said}
      </p>
    </div>
  );
}
