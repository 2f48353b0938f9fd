import { useState } from 'preact/hooks';
import type { ImportPreview } from '@/components/actions';
import { SelectField } from '@/components/form/choice-fields';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { TextField } from '@/components/form/text-field';
import { LinkButton } from '@/components/govuk/button';
import type { Problem } from '@/components/govuk/error-summary';
import { dateOf, parseSchoolDate } from '@/utils/calendar/school-date';
import { mayStandIn } from '@/utils/policy/staff-away';
import type { SchoolView, StaffMember } from '@/utils/policy/school-view';
import { awayWords } from '@/utils/wording/handed-on';
import type { SettingsPartProps } from './settings-page';

type Away = NonNullable<StaffMember['away']>;

interface Draft {
  readonly who: string;
  readonly from: string;
  readonly to: string;
  readonly deputy: string;
}

const EMPTY: Draft = { who: '', from: '', to: '', deputy: '' };

function awayFrom({
  who,
  from,
  to,
  deputy,
}: Draft): { readonly away: Away } | { readonly problems: readonly Problem[] } {
  const first = parseSchoolDate(from);
  const lastDay = parseSchoolDate(to);
  const problems = [
    ...(who === '' ? [{ field: 'away-who', message: 'Choose who is away' }] : []),
    ...(first === null ? [{ field: 'away-from', message: 'Enter the first day away' }] : []),
    ...(lastDay === null ? [{ field: 'away-to', message: 'Enter the last day away' }] : []),
  ];
  if (problems.length > 0 || first === null || lastDay === null) return { problems };
  return { away: { from: first, to: lastDay, ...(deputy === '' ? {} : { deputy }) } };
}

/** Who of the staff is away, and who stands in: their steps then come to the deputy too. */
export function StaffAway<Preview extends ImportPreview>({
  view,
  actions,
  onSaid,
}: SettingsPartProps<Preview>) {
  const [draft, setDraft] = useState(EMPTY);
  const { busy, problems, run } = useSaving();
  const save = (): Promise<boolean> => {
    const read = awayFrom(draft);
    return run('problems' in read ? read.problems : [], async () => {
      if ('problems' in read) return { kind: 'refused', problems: read.problems };
      const outcome = await actions.setAway(draft.who, read.away);
      if (outcome.kind === 'done') {
        setDraft(EMPTY);
        onSaid('Written down who is away.');
      }
      return outcome;
    });
  };
  const here = (id: string): Promise<boolean> => run([], () => actions.setAway(id, null));
  return (
    <section aria-labelledby="staff-away">
      <h3 class="govuk-heading-s" id="staff-away">
        Who is away
      </h3>
      <AwayNow view={view} onHere={(id) => void here(id)} />
      <Form
        submit="Write down"
        busy={busy}
        problems={problems}
        onSubmit={() => void save()}
        label="Who is away"
      >
        <AwayFields draft={draft} staff={view.staff} problems={problems} onChange={setDraft} />
      </Form>
    </section>
  );
}

function AwayNow({ view, onHere }: { readonly view: SchoolView; readonly onHere: (id: string) => void }) {
  const today = dateOf(view.now);
  return (
    <ul class="govuk-list">
      {view.staff
        .filter(({ away }) => away !== undefined && away.to >= today)
        .map((member) => (
          <li key={member.id}>
            {member.name}: {awayWords(view, member)}{' '}
            <LinkButton label={`They are here: ${member.name}`} onPress={() => onHere(member.id)}>
              They are here
            </LinkButton>
          </li>
        ))}
    </ul>
  );
}

interface FieldsProps {
  readonly draft: Draft;
  readonly staff: readonly StaffMember[];
  readonly problems: readonly Problem[];
  readonly onChange: (draft: Draft) => void;
}

const nameChoices = (staff: readonly StaffMember[]) =>
  staff.map(({ id, name }) => ({ value: id, label: name }));

function AwayFields({ draft, staff, problems, onChange }: FieldsProps) {
  const absent = staff.find(({ id }) => id === draft.who);
  const deputies = absent === undefined ? [] : staff.filter((member) => mayStandIn(member, absent));
  return (
    <>
      <SelectField
        id="away-who"
        label="Who"
        problems={problems}
        value={draft.who}
        onChange={(who) => onChange({ ...draft, who, deputy: '' })}
        choices={[{ value: '', label: 'Choose' }, ...nameChoices(staff)]}
      />
      <AwayDays draft={draft} problems={problems} onChange={onChange} />
      <SelectField
        id="away-deputy"
        label="Who stands in"
        hint="For the DSL and the headteacher only somebody who may read what they read."
        problems={problems}
        value={draft.deputy}
        onChange={(deputy) => onChange({ ...draft, deputy })}
        choices={[{ value: '', label: 'Nobody' }, ...nameChoices(deputies)]}
      />
    </>
  );
}

function AwayDays({ draft, problems, onChange }: Omit<FieldsProps, 'staff'>) {
  return (
    <div class="app-row">
      <TextField
        id="away-from"
        label="First day away"
        type="date"
        problems={problems}
        value={draft.from}
        onChange={(from) => onChange({ ...draft, from })}
      />
      <TextField
        id="away-to"
        label="Last day away"
        type="date"
        problems={problems}
        value={draft.to}
        onChange={(to) => onChange({ ...draft, to })}
      />
    </div>
  );
}
