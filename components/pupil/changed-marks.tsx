import { useState } from 'preact/hooks';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { TextField } from '@/components/form/text-field';
import { Details } from '@/components/govuk/details';
import { dateOf, timeOf } from '@/utils/calendar/school-date';
import type { SchoolMoment } from '@/utils/calendar/school-date';
import { CHANGED_MARKS } from '@/utils/cases/events';
import { changedMarks } from '@/utils/policy/changed-marks';
import type { PaperOnRecord, RestedOn } from '@/utils/policy/changed-marks';
import type { PupilRow } from '@/utils/policy/school-view';
import { markOfChar } from '@/utils/register/strip';
import { amount } from '@/utils/wording/amounts';
import {
  changedWords,
  effectWords,
  restedAdvice,
  restedBasis,
  restedOnDay,
  restedTitle,
} from '@/utils/wording/changed-marks';
import { clockTime, shortDay } from '@/utils/wording/dates';
import { markWords } from '@/utils/wording/marks';
import type { PartProps } from './pupil-page';

function momentWords(at: SchoolMoment): string {
  return `${shortDay(dateOf(at))}, ${clockTime(timeOf(at))}`;
}

/** Marks that a later reading showed to be different. Counts always go by the newest. */
export function ChangedMarks({ row }: { readonly row: PupilRow }) {
  const { changes } = row;
  if (changes.length === 0) return null;
  return (
    <Details summary={`${amount(changes.length, 'mark')} changed in the register afterwards`}>
      <ul class="govuk-list">
        {[...changes].reverse().map(({ date, session, was, is, wasReadAt, readAt }) => (
          <li key={`${date}${session}${readAt}`}>
            {shortDay(date)} {session}: was “{markWords(markOfChar(was))}” (read {momentWords(wasReadAt)}),
            now “{markWords(markOfChar(is))}” (read {momentWords(readAt)})
          </li>
        ))}
      </ul>
    </Details>
  );
}

interface SettleProps extends PartProps {
  readonly papers: readonly PaperOnRecord[];
}

/** What changed marks did to the case, what rested on the old ones, and a line that says what was done about it. */
export function SettleChanges({ view, row, actions, last, papers }: SettleProps) {
  const [text, setText] = useState('');
  const { busy, problems, run } = useSaving();
  const changed = changedMarks(view, row, papers);
  if (changed === null || (changed.rested.length === 0 && changed.effect === 'same-days')) return null;
  const today = dateOf(view.now);
  const message = 'Write what was done about it, if only that nothing was needed';
  const missing = text.trim() === '' ? [{ field: 'changed-done', message }] : [];
  const save = (): Promise<boolean> =>
    run(missing, async () => {
      const note = { kind: 'note', about: CHANGED_MARKS, text: text.trim() } as const;
      const outcome = await actions.logRow(row.id, note);
      if (outcome.kind === 'done')
        last.say('Written down what was done about the changed marks.', outcome.value);
      return outcome;
    });
  return (
    <section class="app-notice" aria-labelledby="changed">
      <h2 class="govuk-heading-m" id="changed">
        {changedWords(changed)}
      </h2>
      <p class="govuk-body">{effectWords(changed, row.standing.case, today)}</p>
      <Rested rested={changed.rested} today={today} />
      <Form submit="Dealt with" busy={busy} problems={problems} onSubmit={() => void save()}>
        <TextField
          id="changed-done"
          label="What was done about it"
          problems={problems}
          value={text}
          onChange={setText}
        />
      </Form>
    </section>
  );
}

interface RestedProps {
  readonly rested: readonly RestedOn[];
  readonly today: ReturnType<typeof dateOf>;
}

function Rested({ rested, today }: RestedProps) {
  if (rested.length === 0) return null;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {rested.map((one) => (
        <li key={`${one.at}${restedTitle(one)}`}>
          <strong>{restedTitle(one)}</strong> ({restedOnDay(one, today)}). {restedBasis(one)}{' '}
          {restedAdvice(one)}
        </li>
      ))}
    </ul>
  );
}
