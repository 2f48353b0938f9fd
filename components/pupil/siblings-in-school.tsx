import { Tag } from '@/components/govuk/tag';
import { Go } from '@/components/shell/link';
import { siblingsHere } from '@/utils/policy/siblings-here';
import type { SiblingHere } from '@/utils/policy/siblings-here';
import type { SchoolView } from '@/utils/policy/school-view';
import { groupWords, spokenName } from '@/utils/wording/people';

const TODAY = {
  away: 'is away too today.',
  'in school': 'is in school today.',
  'not read': 'has not been read today.',
} as const;

/** A brother or sister at the same school, with a warning when they are away too. */
export function SiblingLine({ sibling }: { readonly sibling: SiblingHere }) {
  const { row, today } = sibling;
  return (
    <>
      {today === 'away' ? <Tag colour="yellow">Away too</Tag> : null} Brother or sister{' '}
      <Go to={{ page: 'pupil', id: row.id }}>{spokenName(row.pupil)}</Go>
      {groupWords(row.pupil) === '' ? '' : ` (${groupWords(row.pupil)})`} {TODAY[today]}
    </>
  );
}

/** A pupil's brothers and sisters at this school; nothing where none is known. */
export function SiblingsInSchool({ view, id }: { readonly view: SchoolView; readonly id: string }) {
  const siblings = siblingsHere(view, id);
  if (siblings.length === 0) return null;
  return (
    <ul class="govuk-list">
      {siblings.map((sibling) => (
        <li key={sibling.id}>
          <SiblingLine sibling={sibling} />
        </li>
      ))}
    </ul>
  );
}
