import { useState } from 'preact/hooks';
import type { Outcome } from '@/components/actions';
import { SelectField } from '@/components/form/choice-fields';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { Details } from '@/components/govuk/details';
import { Tag } from '@/components/govuk/tag';
import { LEAVE } from '@/utils/referral/blanks/blank';
import type { BlankLook, BlankPlace } from '@/utils/referral/blanks/blank';
import { amount } from '@/utils/wording/amounts';
import { choicesFor } from './blank-choices';

interface MatchFormProps {
  readonly look: BlankLook;
  readonly onConfirm: (fills: Readonly<Record<string, string>>) => Promise<Outcome<unknown>>;
  readonly onCancel: () => void;
}

/** Every place of a blank with what it is taken to ask: a person confirms them once, and corrects what is wrong. */
export function MatchForm({ look, onConfirm, onCancel }: MatchFormProps) {
  const [fills, setFills] = useState<Readonly<Record<string, string>>>({});
  const { busy, problems, run } = useSaving();
  const open = look.places.filter(({ sure }) => sure !== 'locked');
  const locked = look.places.filter(({ sure }) => sure === 'locked');
  const unsure = open.filter(({ sure }) => sure === 'unsure').length;
  return (
    <Form
      submit="Confirm these matches and keep the form"
      label={`Matches of ${look.name}`}
      busy={busy}
      problems={problems}
      onSubmit={() => void run([], () => onConfirm(fills))}
      onCancel={onCancel}
    >
      <p class="govuk-body">
        {amount(open.length, 'place')} found in {look.name}.{' '}
        {unsure === 0
          ? 'All are matched.'
          : `${amount(unsure, 'place')} not sure: each stays blank unless you choose.`}{' '}
        Check every match once. It is remembered for this very file and never asked again.
      </p>
      <ol class="app-steps">
        {open.map((place, at) => (
          <PlaceItem
            key={place.key}
            id={`match-${at + 1}`}
            place={place}
            value={fills[place.key] ?? place.fills}
            onChange={(value) => setFills({ ...fills, [place.key]: value })}
          />
        ))}
      </ol>
      <LockedPlaces places={locked} />
    </Form>
  );
}

interface PlaceItemProps {
  readonly id: string;
  readonly place: BlankPlace;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const TAKES: Readonly<Record<BlankPlace['takes'], string>> = {
  text: '',
  date: 'A date',
  choice: 'A choice',
  checklist: 'A row of a checklist',
  log: 'A table of events',
  people: 'A table of people',
};

function PlaceItem({ id, place, value, onChange }: PlaceItemProps) {
  const { label, under, takes, sure, why } = place;
  const says = [under === '' ? '' : `Under “${under}”`, TAKES[takes], why ?? ''].filter(
    (part) => part !== '',
  );
  const tag =
    value === LEAVE ? 'Stays blank' : sure === 'sure' && value === place.fills ? 'Sure' : 'You chose this';
  return (
    <li class="app-step">
      <SelectField
        id={id}
        label={label}
        hint={says.length === 0 ? undefined : says.join('. ').replace(/\.\.$/, '.')}
        value={value}
        onChange={onChange}
        choices={choicesFor(place)}
      />
      <Tag colour={tag === 'Sure' ? 'green' : tag === 'Stays blank' ? 'yellow' : 'blue'}>{tag}</Tag>
    </li>
  );
}

function LockedPlaces({ places }: { readonly places: readonly BlankPlace[] }) {
  if (places.length === 0) return null;
  return (
    <Details summary={`${amount(places.length, 'place')} always left to a person`}>
      <ul class="app-gaps">
        {places.map(({ key, label, why }) => (
          <li key={key} class="app-gaps__item">
            <strong>{label}</strong>
            <span>{why}</span>
          </li>
        ))}
      </ul>
    </Details>
  );
}
