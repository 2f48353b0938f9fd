import { fold, foldGroup, spokenFolded } from '@/utils/roster/fold-name';
import type { ReadMark, ReadPupil } from '@/utils/register/reading';
import type { PupilKey } from '@/utils/roster/pupil';
import type { ProblemCode } from '../problems';
import { ID_SOURCES, trusting } from './pupil-ids';
import type { PupilRow } from './pupil-rows';

const MIS_ID = 'mis-id';
const NOBODY = { surname: '', forenames: '' };

/** The key of each row: its UPN, else the best id the page gives, else its name and group. */
export function keysOf(rows: readonly PupilRow[], group: string | null): readonly PupilKey[] {
  const isTrusted = trusting(
    rows.map(({ ids }) => ids),
    (at) => spokenFolded(rows[at]?.name ?? NOBODY),
  );
  return rows.map(({ ids, name, group: own }) => {
    const source = ID_SOURCES.find((each) => ids.get(each) !== undefined && isTrusted(each));
    const id = source === undefined ? undefined : ids.get(source);
    if (source !== undefined && id !== undefined)
      return { kind: source === 'upn' ? 'upn' : MIS_ID, value: id };
    const place = own ?? group;
    const spoken = spokenFolded(name) || fold(name.shown);
    return { kind: 'name', value: place === null ? spoken : `${spoken} (${foldGroup(place)})` };
  });
}

const markLike = (pupil: ReadPupil, { date, session }: ReadMark) =>
  pupil.marks.find((mark) => mark.date === date && mark.session === session);

const sameMarks = (a: ReadPupil, b: ReadPupil) =>
  a.marks.every((mark) => (markLike(b, mark) ?? mark).code === mark.code);

const withoutCode = (mark: ReadMark): ReadMark => ({
  date: mark.date,
  session: mark.session,
  code: null,
  shown: mark.shown,
});

/** The marks that rows of one pupil agree on; the others lose their code and show what each row has. */
function agreedMarks(same: readonly ReadPupil[]): readonly ReadMark[] {
  const [first] = same;
  return (first?.marks ?? []).map((mark) => {
    const all = same.map((pupil) => markLike(pupil, mark) ?? mark);
    if (all.every(({ code }) => code === mark.code)) return mark;
    return withoutCode({ ...mark, shown: all.map(({ shown }) => shown).join(' | ') });
  });
}

export interface OnePupilEach {
  readonly pupils: readonly ReadPupil[];
  readonly problems: readonly ProblemCode[];
}

/**
 * Rows of one id are one pupil; where they differ, nothing is believed. Rows of one name may be two children, so they
 * stay apart, and where they differ nothing is believed of either.
 */
export function onePupilEach(rows: readonly ReadPupil[]): OnePupilEach {
  const byKey = new Map<string, ReadPupil[]>();
  for (const pupil of rows) {
    const key = `${pupil.key.kind} ${pupil.key.value}`;
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [pupil]);
    else same.push(pupil);
  }
  const problems = new Set<ProblemCode>();
  const pupils = [...byKey.values()].flatMap((same): readonly ReadPupil[] => {
    const [first] = same;
    if (first === undefined || same.length === 1) return same;
    const agree = same.every((pupil) => sameMarks(pupil, first));
    if (first.key.kind === 'name') problems.add('namesakes');
    if (!agree) problems.add('pupil-twice');
    if (first.key.kind !== 'name') return [{ ...first, marks: agreedMarks(same) }];
    return agree
      ? same
      : same.map((pupil) => ({
          ...pupil,
          marks: agreedMarks(same).map((mark, at) =>
            mark.code === null ? withoutCode(pupil.marks[at] ?? mark) : mark,
          ),
        }));
  });
  return { pupils, problems: [...problems] };
}
