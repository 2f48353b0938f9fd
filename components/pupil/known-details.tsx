import { SummaryList } from '@/components/govuk/summary-list';
import type { SummaryRow } from '@/components/govuk/summary-list';
import { Go } from '@/components/shell/link';
import { flagsOf, mayShowAddress, readsRestricted } from '@/utils/policy/for-role';
import type { PupilRow, SchoolView } from '@/utils/policy/school-view';
import { FLAG_WORDS } from '@/utils/wording/people';
import { dayAndYear } from '@/utils/wording/dates';
import { SiblingsInSchool } from './siblings-in-school';

const NOT_ON_RECORD = <span class="app-quiet">Not on record</span>;

function lines(texts: readonly string[]) {
  if (texts.length === 0) return NOT_ON_RECORD;
  return (
    <ul class="govuk-list app-tight">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

function rowsFor(view: SchoolView, row: PupilRow): SummaryRow[] {
  const { pupil } = row;
  const address = mayShowAddress(view, row) ? (pupil.address ?? NOT_ON_RECORD) : 'Withheld. Ask the DSL.';
  const parents = (pupil.parents ?? []).map((parent) =>
    [parent.name, parent.relationship ?? '', ...(parent.phones ?? [])]
      .filter((part) => part !== '')
      .join(', '),
  );
  const contacts = [...(pupil.contacts ?? [])]
    .sort((a, b) => (a.priority ?? 99) - (b.priority ?? 99))
    .map((contact) =>
      [contact.name, contact.rel ?? '', contact.phone ?? ''].filter((part) => part !== '').join(', '),
    );
  const siblings =
    pupil.siblings === undefined
      ? 'Not asked'
      : pupil.siblings.length === 0
        ? 'None'
        : lines(
            pupil.siblings.map(({ name, school }) => (school === undefined ? name : `${name}, ${school}`)),
          );
  return [
    { key: 'Date of birth', value: pupil.dob === undefined ? NOT_ON_RECORD : dayAndYear(pupil.dob) },
    { key: 'Address', value: address },
    { key: 'Parents and carers', value: lines(parents) },
    { key: 'Contacts, in order', value: lines(contacts) },
    { key: 'Brothers and sisters', value: siblings },
  ];
}

/** What is on record about the child. Flags are shown to the DSL and the head alone. */
export function KnownDetails({ view, row }: { readonly view: SchoolView; readonly row: PupilRow }) {
  const flags = flagsOf(row);
  const forDsl: SummaryRow[] = readsRestricted(view.acting)
    ? [
        {
          key: 'Flags (DSL and head only)',
          value: flags.length === 0 ? 'None set' : lines(flags.map((flag) => FLAG_WORDS[flag])),
        },
      ]
    : [];
  return (
    <section aria-labelledby="details">
      <h2 class="govuk-heading-m" id="details">
        Details
      </h2>
      <SummaryList rows={[...rowsFor(view, row), ...forDsl]} />
      <SiblingsInSchool view={view} id={row.id} />
      <Go to={{ page: 'details', id: row.id }}>Change details</Go>
    </section>
  );
}
