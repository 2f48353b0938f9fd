import { useState } from 'preact/hooks';
import { Button } from '@/components/govuk/button';
import { Details } from '@/components/govuk/details';
import type { PaperAnswers } from '@/utils/referral/answers';
import { printedLines } from '@/utils/referral/printing';

interface CopyPanelProps {
  readonly answers: PaperAnswers;
  /** Answers that are the DSL's are shown to the DSL only. */
  readonly showDsl: boolean;
  readonly copy: (text: string) => Promise<void>;
}

/** Every known answer with a button that copies it: for what the form does not take from a program. */
export function CopyPanel({ answers, showDsl, copy }: CopyPanelProps) {
  const [said, setSaid] = useState('');
  const known = answers.answers.filter(
    ({ state, prefill }) => state === 'known' && (showDsl || prefill !== 'dsl'),
  );
  const take = async (label: string, text: string) => {
    try {
      await copy(text);
      setSaid(`Copied: ${label}.`);
    } catch {
      setSaid('The browser did not let this be copied. Select the words and copy them by hand.');
    }
  };
  return (
    <Details summary={`Copy the answers one by one (${known.length})`}>
      <p class="app-quiet" role="status">
        {said}
      </p>
      <ul class="app-steps">
        {known.map((answer) => {
          const text = printedLines(answer).join('\n');
          return (
            <li key={answer.id} class="app-step app-copy">
              <p class="app-copy__label">{answer.label}</p>
              <p class="app-copy__value">{text}</p>
              <Button
                kind="small"
                label={`Copy: ${answer.label}`}
                onPress={() => void take(answer.label, text)}
              >
                Copy
              </Button>
            </li>
          );
        })}
      </ul>
    </Details>
  );
}
