import type { ComponentChildren } from 'preact';
import { Details } from '@/components/govuk/details';
import { Tag } from '@/components/govuk/tag';
import { dateOf } from '@/utils/calendar/school-date';
import { readToday } from '@/utils/policy/read-today';
import type { LastReading, SchoolView } from '@/utils/policy/school-view';
import { daysCovered } from '@/utils/register/days-covered';
import { earlierDaysWords } from '@/utils/wording/coverage';
import { lastReadingWords, sessionReadWords } from '@/utils/wording/read-today';

interface ReadSectionProps {
  readonly view: SchoolView;
  /** What can be done to read more of the page in front. */
  readonly children?: ComponentChildren;
}

/** What has been read of today's registers, what has not, and what became of the last page. */
export function ReadSection({ view, children }: ReadSectionProps) {
  const sessions = readToday(view);
  const days = daysCovered(view.coverage, view.countFrom, view.now);
  const earlier = earlierDaysWords(days.filter(({ date }) => date < dateOf(view.now)));
  return (
    <section class="app-section app-read" aria-labelledby="read-today">
      <h2 class="govuk-visually-hidden" id="read-today">
        Registers read today
      </h2>
      {sessions.map((session) => (
        <p key={session.session} class="app-read__line">
          <Tag colour={session.pupils > 0 && session.read === session.pupils ? 'green' : 'yellow'}>
            {session.pupils > 0 && session.read === session.pupils ? 'All read' : 'Not all read'}
          </Tag>{' '}
          {sessionReadWords(session)}
        </p>
      ))}
      {earlier === null ? null : <p class="app-read__line">{earlier}</p>}
      <p class="app-quiet">Marks that were not read are never counted as present or absent.</p>
      {view.lastReading === null ? null : <LastPage last={view.lastReading} view={view} />}
      {children}
    </section>
  );
}

function LastPage({ last, view }: { readonly last: LastReading; readonly view: SchoolView }) {
  const words = lastReadingWords(last, view.now);
  if (last.problems.length === 0) return <p class="app-quiet">{words}</p>;
  return (
    <div class={last.page === 'none' ? 'app-last app-last--refused' : 'app-last'}>
      <p class="app-read__line">{words}</p>
      <Details
        summary={last.page === 'none' ? 'Why it was not read' : 'What was not understood on the page'}
        open={last.page === 'none'}
      >
        <ul class="govuk-list govuk-list--bullet">
          {last.problems.map(({ code, message }) => (
            <li key={`${code}${message}`}>{message}</li>
          ))}
        </ul>
      </Details>
    </div>
  );
}
