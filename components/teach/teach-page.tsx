import { useState } from 'preact/hooks';
import { Button, ButtonGroup } from '@/components/govuk/button';
import { ErrorSummary } from '@/components/govuk/error-summary';
import type { Mapping } from '@/utils/register/mapping';
import { POINT_WORDS } from '@/utils/wording/teaching';
import type { PageActions, PointAt } from './actions';
import type { Kept } from './kept-line';
import { LessonPreview } from './lesson-preview';
import { useLesson } from './use-lesson';
import type { LessonState } from './use-lesson';

interface TeachPageProps {
  readonly actions: PageActions;
  readonly onKept: (kept: Kept) => void;
  readonly onClose: () => void;
}

const STEPS: Readonly<Record<PointAt, string>> = {
  name: 'A pupil’s name',
  mark: 'Their mark',
  date: 'The date',
  session: 'Morning or afternoon',
  id: 'Their number',
  group: 'Their class',
};
const FIRST: readonly PointAt[] = ['name', 'mark'];
const OTHERS: readonly PointAt[] = ['date', 'session', 'id', 'group'];

/** Staff point at a name, a mark and what else the page needs; see all that is read with it; and only then keep it. */
export function TeachPage({ actions, onKept, onClose }: TeachPageProps) {
  const state = useLesson(actions);
  const [session, setSession] = useState<Pick<Mapping, 'session'>>({});
  const enough = FIRST.every((what) => state.shown[what] !== undefined);
  const answer = (taught: Pick<Mapping, 'session'>) => {
    setSession(taught);
    void state.tryIt(taught);
  };
  return (
    <section class="app-section app-teach" aria-labelledby="teach-this-page">
      <h2 class="govuk-heading-m" id="teach-this-page">
        Teach this page
      </h2>
      <p class="govuk-body">
        Point at things on the page beside this. Nothing on it is pressed or changed, and no pupil’s name is
        kept: only where names stand.
      </p>
      <ErrorSummary problems={state.problems} />
      <Steps state={state} enough={enough} />
      <Pointing state={state} />
      <ButtonGroup>
        <Button
          disabled={!enough || state.busy || state.pointing !== null}
          onPress={() => void state.tryIt(session)}
        >
          See what is read
        </Button>
        <Button kind="secondary" onPress={onClose}>
          Cancel
        </Button>
      </ButtonGroup>
      {state.lesson === null ? null : (
        <LessonPreview lesson={state.lesson} onAnswer={answer} {...{ actions, onKept }} />
      )}
    </section>
  );
}

function Steps({ state, enough }: { readonly state: LessonState; readonly enough: boolean }) {
  return (
    <ol class="app-teach__steps">
      {FIRST.map((what) => (
        <Step key={what} what={what} state={state} />
      ))}
      {enough ? OTHERS.map((what) => <Step key={what} what={what} state={state} optional />) : null}
    </ol>
  );
}

interface StepProps {
  readonly what: PointAt;
  readonly state: LessonState;
  readonly optional?: boolean;
}

function Step({ what, state, optional = false }: StepProps) {
  const shown = state.shown[what];
  const again = shown === undefined ? 'Point at it' : 'Point again';
  return (
    <li class="app-teach__step">
      <span>
        {STEPS[what]}
        {optional && shown === undefined ? ' (if the page needs it)' : ''}
        {shown === undefined ? '' : ': '}
        {shown === undefined ? null : <strong>{shown === '' ? 'nothing is written there' : shown}</strong>}
      </span>{' '}
      <Button
        id={`teach-${what}`}
        kind="small"
        disabled={state.pointing !== null}
        label={`${again}: ${STEPS[what].toLowerCase()}`}
        onPress={() => void state.point(what)}
      >
        {again}
      </Button>
    </li>
  );
}

function Pointing({ state }: { readonly state: LessonState }) {
  const { pointing } = state;
  return (
    <div role="status" class={pointing === null ? '' : 'app-notice'}>
      {pointing === null ? null : (
        <>
          <p class="govuk-body">
            {POINT_WORDS[pointing]} Click it on the page beside this; or press F6 until the page has the
            keyboard, then the arrow keys and Enter.
          </p>
          <Button kind="small" onPress={state.stop}>
            Stop pointing
          </Button>
        </>
      )}
    </div>
  );
}
