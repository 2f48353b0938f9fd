import { useState } from 'preact/hooks';
import type { ImportPreview } from '@/components/actions';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { TextArea } from '@/components/form/text-field';
import { Button } from '@/components/govuk/button';
import { Details } from '@/components/govuk/details';
import { Warning } from '@/components/govuk/text-blocks';
import { BANK_HOLIDAYS_UNTIL, withBankHolidays } from '@/utils/calendar/bank-holidays';
import { countSchoolDays } from '@/utils/calendar/school-calendar';
import type { SchoolCalendar } from '@/utils/calendar/calendar';
import { amount } from '@/utils/wording/amounts';
import { dayAndYear } from '@/utils/wording/dates';
import { calendarFromLines, linesOfCalendar } from './calendar-text';
import { FileButton } from './file-button';
import type { SettingsPartProps } from './settings-page';

const HINT = (
  <>
    One line each. A term: “3 September 2026 to 23 October 2026”. A closure: “2 November 2026 inset”, and in
    the same way “bank holiday”, “closed”, “am only” or “pm only”. Weekends need no line. A half-term is the
    gap between two terms.
  </>
);

/** Term dates and closures, typed a line each or loaded from a file. */
export function CalendarPart<Preview extends ImportPreview>({
  view,
  actions,
  onSaid,
}: SettingsPartProps<Preview>) {
  const { calendar } = view;
  const [text, setText] = useState(() => (calendar === null ? '' : linesOfCalendar(calendar)));
  const { busy, problems, run } = useSaving();
  const save = async (typed: string): Promise<void> => {
    const isFile = typed.trim().startsWith('{');
    const lines = isFile ? null : calendarFromLines(typed);
    const found =
      lines?.kind === 'problems' ? lines.problems.map((message) => ({ field: 'term-dates', message })) : [];
    const saved = await run(found, () =>
      actions.saveCalendar(lines?.kind === 'read' ? lines.calendar : typed),
    );
    if (saved) onSaid('The term dates are saved. Every count has been worked out again.');
  };
  return (
    <>
      <InForce calendar={calendar} />
      <Form submit="Save the term dates" busy={busy} problems={problems} onSubmit={() => void save(text)}>
        <TextArea
          id="term-dates"
          label="Term dates and closures"
          hint={HINT}
          rows={14}
          problems={problems}
          value={text}
          onChange={setText}
        />
        <BankHolidays text={text} onText={setText} />
        <FileButton id="calendar-file" label="Or load a file" accept=".json,.txt" onText={setText} />
      </Form>
    </>
  );
}

/** Bank holidays need not be typed: those inside the terms are added as lines, for the school to look at. */
function BankHolidays({ text, onText }: { readonly text: string; readonly onText: (text: string) => void }) {
  const lines = calendarFromLines(text);
  if (lines.kind === 'problems' || lines.calendar.terms.length === 0) return null;
  const { terms, closures = [] } = lines.calendar;
  const withHolidays = withBankHolidays(terms, closures);
  const missing = withHolidays.length - closures.length;
  return (
    <>
      {terms.some(({ to }) => to > BANK_HOLIDAYS_UNTIL) ? <HolidaysNotKnown /> : null}
      {missing === 0 ? null : (
        <p>
          <Button kind="small" onPress={() => onText(linesOfCalendar({ terms, closures: withHolidays }))}>
            Add the {amount(missing, 'bank holiday')} inside these terms
          </Button>
        </p>
      )}
    </>
  );
}

/** A day that is not known to be a holiday is counted as a school day. */
function HolidaysNotKnown() {
  return (
    <Warning>
      This version knows the bank holidays up to {dayAndYear(BANK_HOLIDAYS_UNTIL)}. Type later ones yourself
      as closures: a bank holiday without a line is counted as a school day, and absences look a day longer
      than they are.
    </Warning>
  );
}

function InForce({ calendar }: { readonly calendar: SchoolCalendar | null }) {
  if (calendar === null) {
    return (
      <p class="govuk-body">No term dates yet. Until there are, nothing is counted and nobody is prompted.</p>
    );
  }
  const { terms, closures, from, to } = calendar;
  return (
    <>
      <p class="govuk-body">
        In force: {amount(terms.length, 'term')}, from {dayAndYear(from)} to {dayAndYear(to)}. They stay in
        force until a new list has no problem left.
      </p>
      <Details summary="Terms and their school days">
        <ul class="govuk-list govuk-list--bullet">
          {terms.map((term) => (
            <li key={term.from}>
              {dayAndYear(term.from)} to {dayAndYear(term.to)}:{' '}
              {amount(countSchoolDays(calendar, term.from, term.to), 'school day')}
            </li>
          ))}
        </ul>
        <p class="govuk-body">{amount(closures.length, 'closure')} taken off.</p>
      </Details>
    </>
  );
}
