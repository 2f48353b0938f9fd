import { useMemo } from 'preact/hooks';
import { Button } from '@/components/govuk/button';
import { Details } from '@/components/govuk/details';
import { ScrollTable } from '@/components/govuk/scroll-table';
import { Empty } from '@/components/govuk/text-blocks';
import { MonthColumns } from '@/components/pictures/month-columns';
import { dateOf } from '@/utils/calendar/school-date';
import { onTimeByMonth } from '@/utils/policy/on-time';
import type { MonthOnTime } from '@/utils/policy/on-time';
import type { SchoolView } from '@/utils/policy/school-view';
import { casesByMonth } from '@/utils/policy/trends';
import type { MonthOfCases } from '@/utils/policy/trends';
import { longDay } from '@/utils/wording/dates';
import { firstContactWords, monthName, monthShort, onTimeWords } from '@/utils/wording/trends';

/** Cases by month, for the head and the governors: numbers only, to be printed as they stand. */
export function TrendsPage({ view }: { readonly view: SchoolView }) {
  const months = useMemo(() => casesByMonth(view), [view]);
  const onTime = useMemo(
    () =>
      onTimeByMonth(
        view,
        months.map(({ month }) => month),
      ),
    [view, months],
  );
  return (
    <div class="app-printed">
      <h1 class="govuk-heading-l" tabIndex={-1} id="page-title">
        Cases by month
      </h1>
      <p class="govuk-body">
        {view.school.name}, as it stood on {longDay(dateOf(view.now))}. No pupil is named on this page.
      </p>
      {months.length === 0 ? (
        <Empty>
          <p class="govuk-body">
            No register has been read yet. The first month is shown after the first register.
          </p>
        </Empty>
      ) : (
        <Figures months={months} onTime={onTime} />
      )}
    </div>
  );
}

interface FiguresProps {
  readonly months: readonly MonthOfCases[];
  readonly onTime: readonly MonthOnTime[];
}

function Figures({ months, onTime }: FiguresProps) {
  const columns = months.map(({ month, opened, ended }) => ({
    label: monthShort(month),
    first: opened,
    second: ended,
  }));
  return (
    <>
      <h2 class="govuk-heading-m" id="opened">
        Opened and ended
      </h2>
      <MonthColumns months={columns} names={['opened', 'ended']} />
      <CasesTable months={months} />
      <h2 class="govuk-heading-m" id="in-time">
        First contact, steps and papers
      </h2>
      <InTimeTable months={months} onTime={onTime} />
      <HowItIsCounted />
      <Button kind="secondary" onPress={() => globalThis.print()}>
        Print, or save as PDF
      </Button>
    </>
  );
}

function CasesTable({ months }: Pick<FiguresProps, 'months'>) {
  return (
    <ScrollTable
      labelledBy="opened"
      headings={['Month', 'Opened', 'Ended', 'Open at the end', 'Referred to the authority']}
    >
      {months.map(({ month, opened, ended, openAtEnd, referred }) => (
        <tr class="govuk-table__row" key={month}>
          <MonthCell month={month} />
          <td class="govuk-table__cell">{opened}</td>
          <td class="govuk-table__cell">{ended}</td>
          <td class="govuk-table__cell">{openAtEnd}</td>
          <td class="govuk-table__cell">{referred}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}

function MonthCell({ month }: { readonly month: string }) {
  return (
    <th scope="row" class="govuk-table__header app-nowrap">
      {monthName(month)}
    </th>
  );
}

const IN_TIME = [
  'Month',
  'Tried on the first day',
  'First try, in the middle',
  'Not tried',
  'Steps on time',
  'Papers on time',
] as const;

function InTimeTable({ months, onTime }: FiguresProps) {
  return (
    <ScrollTable labelledBy="in-time" headings={IN_TIME}>
      {months.map(({ month, opened, firstDay, medianDays, notTried }, at) => {
        const done = onTime[at];
        return (
          <tr class="govuk-table__row" key={month}>
            <MonthCell month={month} />
            <td class="govuk-table__cell">{onTimeWords(firstDay, opened - firstDay)}</td>
            <td class="govuk-table__cell">{firstContactWords(medianDays)}</td>
            <td class="govuk-table__cell">{notTried}</td>
            <td class="govuk-table__cell">{onTimeWords(done?.stepsOnTime ?? 0, done?.stepsLate ?? 0)}</td>
            <td class="govuk-table__cell">{onTimeWords(done?.papersOnTime ?? 0, done?.papersLate ?? 0)}</td>
          </tr>
        );
      })}
    </ScrollTable>
  );
}

function HowItIsCounted() {
  return (
    <Details summary="How these are counted">
      <ul class="govuk-list govuk-list--bullet">
        <li>
          A case is an absence with a session of no authorised reason, or one about which anything was logged.
          It ends with the last missed day once the child has been back.
        </li>
        <li>
          “In the middle”: half of the cases that were tried at all were tried sooner or as soon. The first
          missed day is the same day.
        </li>
        <li>
          A step or a paper is on time when it was not overdue yet as it was recorded, by the policy of that
          day. What was done before it was due is not in the figures.
        </li>
        <li>Days that nobody read open and end nothing: see “Registers read” on Today.</li>
      </ul>
    </Details>
  );
}
