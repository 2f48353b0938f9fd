import { markRead } from '@/utils/register/merge';
import type { Reading, ReadMark, ReadPupil } from '@/utils/register/reading';
import { charOfMark } from '@/utils/register/strip';
import type { RowMatch } from '@/utils/roster/match';
import type { StoredRow } from '@/utils/store/tables';

function saysMore({ code, shown, minutesLate, comment }: ReadMark): boolean {
  return minutesLate !== undefined || comment !== undefined || (code === null && shown.trim() !== '');
}

/** One row of a page as it is kept: marks in the order of the reading's sessions. */
export function evidenceOf(
  reading: Pick<Reading, 'sessions'>,
  row: ReadPupil,
  match: RowMatch,
  pupilId: string | null,
): StoredRow {
  const chars = new Map(row.marks.map((mark) => [mark.date + mark.session, charOfMark(markRead(mark))]));
  const said = row.marks
    .filter(saysMore)
    .map(({ code: _code, ...wording }): Omit<ReadMark, 'code'> => wording);
  return {
    pupilId,
    ...(match.kind === 'doubt'
      ? { doubt: { why: match.why, identity: { key: row.key, name: row.name, group: row.group } } }
      : {}),
    marks: reading.sessions.map(({ date, session }) => chars.get(date + session) ?? ' ').join(''),
    ...(said.length === 0 ? {} : { said }),
  };
}
