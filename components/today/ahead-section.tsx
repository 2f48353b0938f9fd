import { Empty } from '@/components/govuk/text-blocks';
import { Go } from '@/components/shell/link';
import { whoReachesWhat } from '@/utils/policy/who-reaches-what';
import type { Ahead } from '@/utils/policy/who-reaches-what';
import type { SchoolView } from '@/utils/policy/school-view';
import { shortDay } from '@/utils/wording/dates';
import { WHO_SHORT, spokenName } from '@/utils/wording/people';

const MOST = 30;

/** Who reaches which step in the coming five school days, if the absence goes on. */
export function AheadSection({ view }: { readonly view: SchoolView }) {
  const ahead = whoReachesWhat(view);
  const shown = ahead.slice(0, MOST);
  const days = [...new Set(shown.map(({ date }) => date))];
  return (
    <section aria-labelledby="ahead">
      <h2 class="govuk-heading-m" id="ahead">
        The next five school days
      </h2>
      {ahead.length === 0 ? (
        <Empty>
          <p class="govuk-body">If nothing changes, nobody reaches a step.</p>
        </Empty>
      ) : (
        <>
          <p class="app-quiet">What comes if the absences go on.</p>
          {days.map((date) => (
            <div key={date}>
              <h3 class="govuk-heading-s app-tight">{shortDay(date)}</h3>
              <ul class="govuk-list">
                {shown
                  .filter((item) => item.date === date)
                  .map((item) => (
                    <AheadItem key={`${item.pupilId}${item.step}`} item={item} />
                  ))}
              </ul>
            </div>
          ))}
          {ahead.length > MOST ? <p class="app-quiet">And {ahead.length - MOST} more.</p> : null}
        </>
      )}
    </section>
  );
}

function AheadItem({ item }: { readonly item: Ahead }) {
  return (
    <li>
      <Go to={{ page: 'pupil', id: item.pupilId }}>{spokenName(item.pupil)}</Go>: {item.title}{' '}
      <span class="app-quiet">({WHO_SHORT[item.who]})</span>
    </li>
  );
}
