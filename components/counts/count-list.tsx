import { Details } from '@/components/govuk/details';
import { dateOf } from '@/utils/calendar/school-date';
import type { PupilRow, SchoolView } from '@/utils/policy/school-view';
import { RUN_COUNTS } from '@/utils/policy/working';
import type { RunCount } from '@/utils/policy/working';
import { COUNT_MEANING, countLines } from '@/utils/wording/counts';
import type { CountKey, CountLine } from '@/utils/wording/counts';
import { Working } from './working';

interface CountListProps {
  readonly view: SchoolView;
  readonly row: PupilRow;
  /** Which counts, in order; all of them when left out. */
  readonly only?: readonly CountKey[];
}

function isRunCount(key: CountKey): key is RunCount {
  return RUN_COUNTS.some((known) => known === key);
}

/** Counts in words; each answers "why?" one click away. */
export function CountList({ view, row, only }: CountListProps) {
  const lines = countLines(row.standing.counters, dateOf(view.now));
  const shown =
    only === undefined ? lines : only.flatMap((key) => lines.find((line) => line.key === key) ?? []);
  return (
    <ul class="app-counts">
      {shown.map((line) => (
        <CountItem key={line.key} line={line} view={view} row={row} />
      ))}
    </ul>
  );
}

function CountItem({ line, view, row }: CountListProps & { readonly line: CountLine }) {
  return (
    <li class="app-counts__item">
      <span class="app-counts__sentence">{line.sentence}</span>
      {line.detail === '' ? null : <span class="app-counts__detail">{line.detail}</span>}
      <Details
        summary={
          <>
            How this is counted<span class="govuk-visually-hidden">: {line.sentence}</span>
          </>
        }
      >
        {() => (
          <>
            <p class="govuk-body">{COUNT_MEANING[line.key]}</p>
            {isRunCount(line.key) ? <Working view={view} row={row} count={line.key} /> : null}
          </>
        )}
      </Details>
    </li>
  );
}
