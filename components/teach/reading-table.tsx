import { useState } from 'preact/hooks';
import { Button } from '@/components/govuk/button';
import type { ReadMark, ReadPupil, ReadSession, Reading } from '@/utils/register/reading';
import { amount } from '@/utils/wording/amounts';
import { shortDay } from '@/utils/wording/dates';
import { markWords } from '@/utils/wording/marks';

const AT_FIRST = 12;
const NAMED_SESSIONS = 4;

/** A mark as it is shown on the page, and what it is taken for. */
function wordsOf({ code, shown }: ReadMark): string {
  if (code !== null) return `${code} ${markWords(code)}`;
  return shown.trim() === '' ? 'no mark' : `“${shown}”: left unread`;
}

const sessionOf = ({ date, session }: ReadSession) => `${shortDay(date)} ${session}`;

/** All rows and marks of a reading, for checking against the page. */
export function ReadingTable({ reading }: { readonly reading: Reading }) {
  const [all, setAll] = useState(false);
  const { pupils, sessions } = reading;
  const named = sessions.slice(0, NAMED_SESSIONS).map(sessionOf).join(', ');
  return (
    <>
      <p class="govuk-body">
        {amount(pupils.length, 'pupil')}, {amount(sessions.length, 'session')}: {named}
        {sessions.length > NAMED_SESSIONS ? ' …' : ''}
      </p>
      <table class="govuk-table">
        <caption class="govuk-visually-hidden">Pupils and marks as they are read</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header">
              Pupil
            </th>
            <th scope="col" class="govuk-table__header">
              {sessions.length === 1 ? 'Mark' : 'Marks'}
            </th>
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {(all ? pupils : pupils.slice(0, AT_FIRST)).map((pupil, at) => (
            <PupilMarks key={`${at} ${pupil.key.value}`} pupil={pupil} />
          ))}
        </tbody>
      </table>
      {pupils.length > AT_FIRST && !all ? (
        <Button kind="small" onPress={() => setAll(true)}>
          Show all {pupils.length}
        </Button>
      ) : null}
    </>
  );
}

function PupilMarks({ pupil: { name, group, marks } }: { readonly pupil: ReadPupil }) {
  return (
    <tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header">
        {name.shown}
        {group === null ? '' : ` (${group})`}
      </th>
      <td class="govuk-table__cell">
        {marks.map((mark) => (
          <div key={sessionOf(mark)}>
            {marks.length === 1 ? '' : `${sessionOf(mark)}: `}
            {wordsOf(mark)}
          </div>
        ))}
      </td>
    </tr>
  );
}
