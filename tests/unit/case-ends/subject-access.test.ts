import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { schoolMoment } from '@/utils/calendar/school-date';
import { readWord } from '@/utils/documents/word/read-word';
import { textOfPart, unzipParts } from '@/utils/documents/zip';
import { readOfPupils } from '@/utils/store/read';
import { subjectAccess } from '@/utils/workflows/case-ends/subject-access';
import { logRow, undo } from '@/utils/workflows/log-row';
import { nodeXml } from '../../forms/node-xml';
import { AMELIA, paper, putIn, schoolNamed, stripOf, valueOf } from './a-school';
import type { SchoolOfTest } from './a-school';

const AT = schoolMoment('2026-11-23T09:00');
const call = (person: string) =>
  ({ kind: 'contact-attempt', method: 'call', person, outcome: 'no answer', at: AT }) as const;

let mill: SchoolOfTest;

async function made() {
  const file = valueOf(await subjectAccess(AMELIA.id, mill));
  const { paragraphs, cells } = readWord(file.bytes, nodeXml());
  return { ...file, text: [...paragraphs, ...cells].join('\n') };
}

beforeEach(async () => {
  mill = await schoolNamed('Mill Lane Primary');
  const other = { ...AMELIA, id: 'pupil-ben', pupil: { surname: 'Okafor', forenames: 'Ben' } };
  await putIn(mill.database, {
    pupils: [AMELIA, other],
    papers: [paper('paper-1')],
    strips: [stripOf({ '2026-11-23': 'N', '2026-11-19': 'I' })],
  });
  await logRow(AMELIA.id, call('Rosa Quillfeather'), mill);
  await logRow(AMELIA.id, { kind: 'note', text: 'Seen with an uncle.', at: AT, dslOnly: true }, mill);
  await logRow(other.id, { kind: 'note', text: 'Ben is well.', at: AT }, mill);
});

describe('a copy for a subject access request', () => {
  it('holds the details, the register, the log and the papers of this child, and of no other', async () => {
    const { text, fileName, isWhole } = await made();
    expect(fileName).toBe('subject-access-2026-11-24.docx');
    expect(isWhole).toBe(true);
    for (const held of [
      'Quillfeather',
      '4 March 2016',
      'A123456789012',
      'Child protection plan',
      'Monday 23 November 2026',
      'Call to Rosa Quillfeather',
      'Names another person: Rosa Quillfeather',
      'Seen with an uncle',
      'Made on 20 November 2026 at 10am by Tom Adeyemi as cme-referral.docx.',
      'Nothing that Tenth Day holds about this pupil was left out.',
    ])
      expect(text).toContain(held);
    expect(text).not.toContain('Ben');
  });

  it('leaves out for the office what only the DSL and the head may read, and says so', async () => {
    mill.signIn('office');
    const { text, isWhole } = await made();
    expect(isWhole).toBe(false);
    expect(text).toContain('Left out: 1 log entry that only the DSL and the head may read.');
    for (const restricted of ['uncle', 'Child protection']) expect(text).not.toContain(restricted);
  });

  it('holds a line that was taken back, and says that it was', async () => {
    const log = await readOfPupils(mill.database, 'events', [AMELIA.id]);
    valueOf(await undo(log[0]?.id ?? '', mill));
    const { text } = await made();
    expect(text).toMatch(/No answer\. Taken back later\./);
    expect(text).toContain('Note on: a line that was taken back');
  });

  it('is noted in the log', async () => {
    await made();
    const log = await readOfPupils(mill.database, 'events', [AMELIA.id]);
    expect(log.at(-1)?.row.text).toMatch(/copy of everything held was made/);
  });

  it('holds markup, formulas and field codes only as characters, and turns no text round', async () => {
    const hostile =
      '=HYPERLINK("https://x.example","y") <script>alert(1)</script> {INCLUDETEXT c:\\a} \u202Eabc ]]> \u0000&';
    await logRow(AMELIA.id, { ...call(hostile), text: hostile }, mill);
    const { text, bytes } = await made();
    expect(text).toContain(
      '=HYPERLINK("https://x.example","y") <script>alert(1)</script> {INCLUDETEXT c:\\a} abc ]]> &',
    );
    const parts = unzipParts(bytes);
    const body = textOfPart(parts['word/document.xml'] ?? new Uint8Array());
    expect(body).not.toMatch(/<script|w:instrText|w:fldSimple|w:hyperlink|\u202E/);
    const links = Object.entries(parts).filter(([name]) => name.endsWith('.rels'));
    for (const [, part] of links) expect(textOfPart(part)).not.toMatch(/TargetMode="External"/);
  });
});
