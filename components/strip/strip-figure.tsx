import { useState } from 'preact/hooks';
import { LinkButton } from '@/components/govuk/button';
import type { PupilRow, SchoolView } from '@/utils/policy/school-view';
import { stripWeeks } from '@/utils/policy/strip-weeks';
import type { StripDay, StripWeek } from '@/utils/policy/strip-weeks';
import type { Mark } from '@/utils/register/strip';
import { dayAndMonth, shortDay } from '@/utils/wording/dates';
import { LOOK_WORDS, markLetter, markLook, markWords } from '@/utils/wording/marks';
import type { MarkLook } from '@/utils/wording/marks';

interface StripFigureProps {
  readonly view: SchoolView;
  readonly row: PupilRow;
}

const RECENT_WEEKS = 6;
const ALL_WEEKS = 120;
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'] as const;

/** The marks of a pupil, a row a week. The letters are the register's own; the shade only helps the eye. */
export function StripFigure({ view, row }: StripFigureProps) {
  const [all, setAll] = useState(false);
  const weeks = stripWeeks(view, row, all ? ALL_WEEKS : RECENT_WEEKS);
  if (weeks.length === 0)
    return <p class="govuk-body">No session has been held yet in the term dates entered.</p>;
  return (
    <figure class="app-strip">
      <div class="app-scroll" role="region" aria-label="Marks by week" tabIndex={0}>
        <table class="app-strip__table">
          <caption class="govuk-visually-hidden">Marks by week, morning then afternoon</caption>
          <thead>
            <tr>
              <th scope="col">Week of</th>
              {DAYS.map((day) => (
                <th scope="col" key={day}>
                  {day}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <WeekRow key={week.monday} week={week} />
            ))}
          </tbody>
        </table>
      </div>
      <Legend />
      <LinkButton onPress={() => setAll(!all)}>{all ? 'Show recent weeks' : 'Show all weeks'}</LinkButton>
    </figure>
  );
}

function WeekRow({ week }: { readonly week: StripWeek }) {
  return (
    <tr>
      <th scope="row" class="app-nowrap">
        {dayAndMonth(week.monday)}
      </th>
      {week.days.map((day) => (
        <td key={day.date} class={day.inRun ? 'app-strip__day app-strip__day--run' : 'app-strip__day'}>
          <span class="app-strip__marks">
            <MarkLetter mark={day.am} day={day} session="AM" />
            <MarkLetter mark={day.pm} day={day} session="PM" />
          </span>
        </td>
      ))}
    </tr>
  );
}

interface MarkLetterProps {
  readonly mark: Mark | null;
  readonly day: Pick<StripDay, 'date'>;
  readonly session: 'AM' | 'PM';
}

/** One mark with its shade; its meaning in words on top of it and for a screen reader. */
export function MarkLetter({ mark, day, session }: MarkLetterProps) {
  if (mark === null) {
    return (
      <span class="app-mark app-mark--none">
        <span aria-hidden="true">·</span>
        <span class="govuk-visually-hidden">{session}: no session. </span>
      </span>
    );
  }
  return (
    <span
      class={`app-mark app-mark--${markLook(mark)}`}
      title={`${shortDay(day.date)} ${session}: ${markWords(mark)}`}
    >
      <span aria-hidden="true">{markLetter(mark)}</span>
      <span class="govuk-visually-hidden">
        {session}: {markWords(mark)}.{' '}
      </span>
    </span>
  );
}

const LOOKS: readonly MarkLook[] = ['seen', 'with-reason', 'without-reason', 'not-required', 'hole'];
const EXAMPLE: Readonly<Record<MarkLook, string>> = {
  seen: '/ \\ L',
  'with-reason': 'I M',
  'without-reason': 'N O',
  'not-required': 'X Y1',
  hole: '? – !',
};

function Legend() {
  return (
    <figcaption class="app-legend">
      {LOOKS.map((look) => (
        <span key={look} class="app-legend__item">
          <span class={`app-mark app-mark--${look}`} aria-hidden="true">
            {EXAMPLE[look]}
          </span>{' '}
          {LOOK_WORDS[look]}
        </span>
      ))}
      <span class="app-legend__item">A line under a day: part of the present absence</span>
    </figcaption>
  );
}
