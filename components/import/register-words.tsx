import type { RegisterPreview } from '@/components/actions';
import { ScrollTable } from '@/components/govuk/scroll-table';
import { amount } from '@/utils/wording/amounts';
import { longDay } from '@/utils/wording/dates';
import { SESSION_WORDS } from '@/utils/wording/read-today';
import { ProblemList } from './problem-list';

/** Which sessions a register in a file would record, so that a wrong week is seen before it counts. */
export function RegisterWords({ preview }: { readonly preview: RegisterPreview }) {
  const { sessions, pupils, problems } = preview;
  return (
    <>
      <h2 class="govuk-heading-m">What this register says</h2>
      <p class="govuk-body">
        {amount(pupils, 'pupil')}, {amount(sessions.length, 'session')}. Nothing has been saved yet. Check the
        days before you load it: marks of these days that were read before are replaced where they differ, and
        both are kept.
      </p>
      <ProblemList problems={problems} />
      <ScrollTable
        label="Sessions of the register"
        headings={['Day', 'Session', 'Marks', 'Blank or not understood']}
      >
        {sessions.map(({ date, session, marks, blanks }) => (
          <tr class="govuk-table__row" key={date + session}>
            <td class="govuk-table__cell">{longDay(date)}</td>
            <td class="govuk-table__cell">{SESSION_WORDS[session]}</td>
            <td class="govuk-table__cell">{marks}</td>
            <td class="govuk-table__cell">{blanks}</td>
          </tr>
        ))}
      </ScrollTable>
    </>
  );
}
