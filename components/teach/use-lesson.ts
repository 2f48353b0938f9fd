import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '@/components/govuk/error-summary';
import type { Mapping } from '@/utils/register/mapping';
import { POINT_WORDS } from '@/utils/wording/teaching';
import type { Lesson, PageActions, PointAt } from './actions';

/** A lesson under way: what was pointed at, and what comes of it. */
export interface LessonState {
  /** What stands at the places pointed at, by what it is. */
  readonly shown: Readonly<Partial<Record<PointAt, string>>>;
  readonly pointing: PointAt | null;
  readonly lesson: Lesson | null;
  readonly problems: readonly Problem[];
  readonly busy: boolean;
  readonly point: (what: PointAt) => Promise<void>;
  readonly stop: () => void;
  /** Reads the page with all that is known so far. */
  readonly tryIt: (more: Pick<Mapping, 'session'>) => Promise<void>;
}

export function useLesson(actions: PageActions): LessonState {
  const [shown, setShown] = useState<LessonState['shown']>({});
  const [pointing, setPointing] = useState<PointAt | null>(null);
  const [lesson, setLesson] = useState<Lesson | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [busy, setBusy] = useState(false);
  // Whatever ends the lesson, the page is left as it was.
  useEffect(() => () => void actions.stopPointing(), [actions]);
  const point = async (what: PointAt): Promise<void> => {
    setPointing(what);
    setProblems([]);
    const outcome = await actions.point(what, POINT_WORDS[what]);
    setPointing(null);
    if (outcome.kind === 'refused') return setProblems(outcome.problems);
    const { value } = outcome;
    if (value === null) return;
    setLesson(null);
    setShown((before) => ({ ...before, [what]: value.shown }));
  };
  const tryIt = async (more: Pick<Mapping, 'session'>): Promise<void> => {
    setBusy(true);
    const outcome = await actions.tryLesson(more);
    setBusy(false);
    setProblems(outcome.kind === 'refused' ? outcome.problems : []);
    setLesson(outcome.kind === 'done' ? outcome.value : null);
  };
  return { shown, pointing, lesson, problems, busy, point, stop: () => void actions.stopPointing(), tryIt };
}
