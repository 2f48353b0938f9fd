import { useState } from 'preact/hooks';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { TextField } from '@/components/form/text-field';
import { Button, ButtonGroup } from '@/components/govuk/button';
import type { Mapping } from '@/utils/register/mapping';
import { ExplainUnknown } from './explain-unknown';
import type { Lesson, PageActions } from './actions';
import type { Kept } from './kept-line';
import { ReadingTable } from './reading-table';
import { addressWords } from './taught-words';

interface LessonPreviewProps {
  readonly lesson: Lesson;
  readonly actions: PageActions;
  readonly onAnswer: (taught: Pick<Mapping, 'session'>) => void;
  readonly onKept: (kept: Kept) => void;
}

const NAME = 'mapping-name';
/** All that is read with what was taught, before anything is kept. */
export function LessonPreview({ lesson, actions, onAnswer, onKept }: LessonPreviewProps) {
  const { reading, mapping, unknown } = lesson;
  const isUnknown = (code: string) => reading.problems.some((problem) => problem.code === code);
  return (
    <>
      <h3 class="govuk-heading-s">What is read with it</h3>
      {reading.problems.length === 0 ? null : (
        <ul class="govuk-list govuk-list--bullet">
          {reading.problems.map(({ code, message }) => (
            <li key={`${code}${message}`}>{message}</li>
          ))}
        </ul>
      )}
      {isUnknown('date-unknown') ? <p class="govuk-body">Point at the date, if the page shows it.</p> : null}
      {isUnknown('session-unknown') ? <AlwaysOneHalf onAnswer={onAnswer} /> : null}
      {reading.page === 'none' ? null : <ReadingTable reading={reading} />}
      <ExplainUnknown unknown={unknown} />
      {reading.page === 'none' ? null : <KeepForm key={mapping.name} {...{ lesson, actions, onKept }} />}
    </>
  );
}

function AlwaysOneHalf({ onAnswer }: Pick<LessonPreviewProps, 'onAnswer'>) {
  return (
    <>
      <p class="govuk-body">
        Point at the word for it. If these pages never say, and are always for one half of the day, say which:
      </p>
      <ButtonGroup>
        <Button kind="secondary" onPress={() => onAnswer({ session: { always: 'AM' } })}>
          Always the morning
        </Button>
        <Button kind="secondary" onPress={() => onAnswer({ session: { always: 'PM' } })}>
          Always the afternoon
        </Button>
      </ButtonGroup>
    </>
  );
}

function KeepForm({ lesson, actions, onKept }: Omit<LessonPreviewProps, 'onAnswer'>) {
  const [name, setName] = useState(lesson.mapping.name);
  const { busy, problems, run } = useSaving();
  const save = async (): Promise<void> => {
    const missing = name.trim() === '' ? [{ field: NAME, message: 'Enter what you call these pages' }] : [];
    await run(missing, async () => {
      const outcome = await actions.saveLesson(lesson, name.trim());
      if (outcome.kind === 'done') {
        const said = 'Pages like this are read from now on. The register beside this is read again.';
        onKept({ said, kept: outcome.value });
      }
      return outcome;
    });
  };
  return (
    <Form submit="Keep this for pages like it" busy={busy} problems={problems} onSubmit={() => void save()}>
      <p class="govuk-body">
        Check the names and marks above against the page. It will count for{' '}
        <strong class="app-address">{addressWords(lesson.mapping.applies)}</strong>
      </p>
      <TextField
        id={NAME}
        label="What do you call these pages?"
        hint="Without a pupil’s name: other schools may use it."
        problems={problems}
        value={name}
        onChange={setName}
      />
    </Form>
  );
}
