import { dateOf } from '@/utils/calendar/school-date';
import { plainText } from '@/utils/documents/plain-text';
import type { PrintedBlock, PrintedPaper } from '@/utils/documents/printed-paper';
import { printedLines } from '@/utils/referral/printing';
import { paperOf } from '@/utils/referral/papers/papers';
import { dayAndYear, dayTime } from '@/utils/wording/dates';
import { detailBlocks } from './print-details';
import { logBlocks } from './print-log';
import { note, places, table } from './printed-blocks';
import type { RecordCopy } from './record-copy';
import { registerBlocks } from './print-register';

function paperBlocks({ papers, nameOfStaff }: RecordCopy): PrintedBlock[] {
  if (papers.length === 0) return [note('Papers', 'No paper has been made.')];
  return papers.map(({ form, answers, madeAt, madeBy, sent, fileName }) => {
    const known = answers.filter(({ value }) => value !== null);
    const about = [
      `Made on ${dayTime(madeAt)} by ${nameOfStaff(madeBy)} as ${fileName}.`,
      sent === null ? 'Not marked as sent.' : `Sent to ${sent.to} on ${dayTime(sent.at)}.`,
      'As it was then:',
    ].join(' ');
    const rows = known.map((answer) => ({ label: answer.label, lines: printedLines(answer) }));
    return places(`Paper: ${paperOf(form)?.title ?? form}`, about, rows);
  });
}

function lookBlocks({ looks, answered }: RecordCopy): PrintedBlock[] {
  const said = looks.flatMap(({ at, origin, said: words }) =>
    words.map(({ date, session, shown, minutesLate, comment }) => [
      [shown, minutesLate === undefined ? '' : `${minutesLate} minutes late`, comment ?? '']
        .filter((part) => part !== '')
        .join('. '),
      `${dayAndYear(date)} ${session}`,
      `Read on ${dayTime(at)} from ${origin}`,
    ]),
  );
  const count = `${looks.length} looks at register pages named this pupil.`;
  const who = answered.map(({ at, by }) => [
    'A row of a page was said to be this pupil',
    dayAndYear(dateOf(at)),
    by,
  ]);
  return [
    said.length === 0
      ? note('What pages said', `${count} They said nothing besides the marks above.`)
      : table('What pages said', count, ['Besides the mark', 'Session', 'Where'], said),
    ...(who.length === 0 ? [] : [table('Who is this?', '', ['What', 'When', 'By'], who)]),
  ];
}

function leftOutLines({ leftOut }: RecordCopy): readonly string[] {
  if (leftOut.length === 0) return ['Nothing that Tenth Day holds about this pupil was left out.'];
  return leftOut.map((sentence) => `Left out: ${sentence}`);
}

const BEFORE_GIVING_OUT =
  'Before it is given out: the lines that name other people say so. Decide for each whether it may be given out, and take out what may not. Take out what could put the child or somebody else at risk. What the MIS and the school’s other files hold is not in here.';

/**
 * Everything held about one pupil as one readable document, for a subject access request. All of it is plain text: markup,
 * formulas and direction marks in it are only characters, or gone.
 */
export function printRecord(record: RecordCopy): PrintedPaper {
  const { school, madeAt, madeBy, workedOut } = record;
  return {
    title: 'Subject access: everything that Tenth Day holds about one pupil',
    lines: [
      `Made on ${dayTime(madeAt)} by ${madeBy}${school === '' ? '' : `, ${school}`}.`,
      ...leftOutLines(record),
      BEFORE_GIVING_OUT,
    ].map(plainText),
    blocks: [
      ...detailBlocks(record),
      places('Worked out today from what follows', '', workedOut),
      ...logBlocks(record),
      ...paperBlocks(record),
      ...registerBlocks(record),
      ...lookBlocks(record),
    ],
  };
}
