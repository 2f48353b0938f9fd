import { Details } from '@/components/govuk/details';
import { Tag } from '@/components/govuk/tag';
import { Empty } from '@/components/govuk/text-blocks';
import type { SchoolView } from '@/utils/policy/school-view';
import { daysCovered } from '@/utils/register/days-covered';
import type { DayCovered } from '@/utils/register/days-covered';
import { dayCoveredWords, registerToOpenWords } from '@/utils/wording/coverage';
import { longDay } from '@/utils/wording/dates';

/** How far the registers of the last school days have been read, and which ones to open. */
export function CoverageSection({ view }: { readonly view: SchoolView }) {
  const days = daysCovered(view.coverage, view.countFrom, view.now);
  return (
    <section class="app-section" aria-labelledby="coverage">
      <h2 class="govuk-heading-m" id="coverage">
        Registers read
      </h2>
      {days.length === 0 ? (
        <Empty>
          <p class="govuk-body">No register has been read yet. Open one in your MIS.</p>
        </Empty>
      ) : (
        <>
          <p class="app-quiet">A count can be trusted only as far as the registers have been read.</p>
          <ul class="govuk-list">
            {days.map((day) => (
              <CoveredDay key={day.date} day={day} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function CoveredDay({ day }: { readonly day: DayCovered }) {
  const whole = day.read === day.due;
  return (
    <li>
      <p class="app-read__line">
        <Tag colour={whole ? 'green' : 'yellow'}>{whole ? 'All read' : 'Not all read'}</Tag>{' '}
        <strong>{longDay(day.date)}</strong>: {dayCoveredWords(day)}
      </p>
      {whole ? null : (
        <Details summary={`Registers to open for ${longDay(day.date)}`}>
          <ul class="govuk-list govuk-list--bullet">
            {day.toOpen.map((register) => (
              <li key={`${register.session}${register.group ?? ''}`}>{registerToOpenWords(register)}</li>
            ))}
          </ul>
        </Details>
      )}
    </li>
  );
}
