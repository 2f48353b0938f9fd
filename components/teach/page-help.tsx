import { useState } from 'preact/hooks';
import { Button, LinkButton } from '@/components/govuk/button';
import { dateOf } from '@/utils/calendar/school-date';
import type { SchoolView } from '@/utils/policy/school-view';
import type { PageActions } from './actions';
import { AskDate } from './ask-date';
import { AskSession } from './ask-session';
import { ExplainMarks } from './explain-marks';
import { KeptLine } from './kept-line';
import type { Kept } from './kept-line';
import { RecordSection } from './record-offers';
import type { RecordActions } from './record-offers';
import { TeachPage } from './teach-page';

/** Refusals of a page that no teaching can help: it is no register, or not one for now. */
const NOT_TO_BE_TAUGHT: readonly string[] = [
  'log-in-page',
  'error-page',
  'two-registers',
  'future-date',
  'other-school-year',
  'too-many-rows',
  'dates-conflict',
  'sessions-conflict',
  'row-a-mark',
  'lessons',
];
const MARKS_NOT_KNOWN: readonly string[] = [
  'unknown-mark',
  'class-only',
  'reason-unknown',
  'other-codes',
  'marks-not-understood',
];

interface PageHelpProps {
  readonly view: SchoolView;
  readonly actions: PageActions & RecordActions;
}

/** What staff can do about the register beside the panel when it was not understood: answer, explain, teach. */
export function PageHelp({ view, actions }: PageHelpProps) {
  const [teaching, setTeaching] = useState(false);
  const [last, setLast] = useState<Kept | null>(null);
  const today = dateOf(view.now);
  const codes = (view.lastReading?.problems ?? []).map(({ code }) => code);
  const has = (some: readonly string[]) => codes.some((code) => some.includes(code));
  const refused = view.lastReading?.page === 'none';
  const keep = (kept: Kept) => {
    setTeaching(false);
    setLast(kept);
  };
  const line = (
    <KeptLine last={last} onUndo={actions.undo} onUndone={(said) => setLast({ said, kept: null })} />
  );
  if (view.misAddresses.length === 0) return null;
  if (teaching) return <TeachPage actions={actions} onKept={keep} onClose={() => setTeaching(false)} />;
  const teach = () => setTeaching(true);
  return (
    <section class="app-section app-page-help" aria-label="The register beside this">
      {line}
      {has(['session-unknown']) ? <AskSession actions={actions} onKept={keep} /> : null}
      {has(['date-unknown']) ? <AskDate today={today} actions={actions} onKept={keep} /> : null}
      {has(MARKS_NOT_KNOWN) ? <ExplainMarks today={today} actions={actions} onKept={keep} /> : null}
      {refused && !has(NOT_TO_BE_TAUGHT) ? (
        <Button kind="secondary" onPress={teach}>
          Teach this page
        </Button>
      ) : (
        <p class="app-quiet">
          Is the register beside this not read? <LinkButton onPress={teach}>Teach this page</LinkButton>
        </p>
      )}
      <RecordSection actions={actions} />
    </section>
  );
}
