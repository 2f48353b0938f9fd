import { AS_FOUND, LEAVE } from '@/utils/referral/blanks/blank';
import type { BlankPlace } from '@/utils/referral/blanks/blank';
import { criterionIn } from '@/utils/referral/labels/options';
import { meaningOf } from '@/utils/referral/labels/meaning-of';
import type { Meaning } from '@/utils/referral/labels/meaning-of';
import { askedTwice, keyOf, meaningOfPlace, TWO_PLACES } from '../template/decide';
import { NOT_SURE } from '../template/place';
import type { Place } from '../template/place';
import type { Survey } from '../template/survey';
import { SIGNED_THERE, fillingOf, isLockedPlace } from './confirmed';
import { placeKeys, tableKeys } from './keys';

type Proposal = Pick<BlankPlace, 'sure' | 'fills' | 'why'>;

const left = (sure: 'unsure' | 'locked', why: string): Proposal => ({ sure, fills: LEAVE, why });
const sure = (fills: string): Proposal => ({ sure: 'sure', fills, why: null });

/** Boxes that each state something by themselves: a criterion, or a fact that is so. */
function statesThings({ options, context }: Place & { kind: 'options' }): boolean {
  return options.some(({ text }) => criterionIn(text) !== null || meaningOf(text, context).kind === 'field');
}

function proposalFor(place: Place, meaning: Meaning, twice: ReadonlySet<string>): Proposal {
  if (place.kind === 'refused') return left('locked', place.why);
  if (isLockedPlace(place)) return left('locked', place.context.closed ?? SIGNED_THERE);
  if (meaning.kind === 'closed') return left('unsure', meaning.why);
  if (twice.has(keyOf(meaning) ?? '')) return left('unsure', TWO_PLACES);
  const field = fillingOf(meaning);
  const isCriteria = meaning.kind === 'field' && meaning.id === 'ref.criteria';
  if (place.kind === 'options' && (field === null || isCriteria))
    return statesThings(place) ? sure(AS_FOUND) : left('unsure', NOT_SURE);
  return field === null ? left('unsure', NOT_SURE) : sure(field);
}

function takesOf(place: Place): BlankPlace['takes'] {
  if (place.kind === 'options') return 'choice';
  return place.kind === 'text' && place.dateOnly ? 'date' : 'text';
}

function labelOf(place: Place): string {
  if (place.label !== '' || place.kind !== 'options') return place.label;
  return place.options.map(({ text }) => text).join(' / ');
}

/** The places of a form with what each is taken to ask. A line that is not understood and asks nothing is left out. */
export function proposedPlaces(part: string, places: readonly Place[]): readonly BlankPlace[] {
  const twice = askedTwice(places);
  const keys = placeKeys(part, places);
  return places.flatMap((place, at) => {
    const meaning = meaningOfPlace(place);
    const label = labelOf(place);
    if (label === '' || (place.quiet && meaning.kind === 'unsure')) return [];
    const { heading } = place.context;
    return [
      {
        key: keys[at] ?? '',
        label,
        under: heading,
        takes: takesOf(place),
        ...proposalFor(place, meaning, twice),
      },
    ];
  });
}

/** Everything of a part of a Word form that a person confirms, in the order places, checklists, tables. */
export function proposedSurvey(part: string, survey: Survey): readonly BlankPlace[] {
  const rows = tableKeys(part, 'checklist', survey.checklist);
  const logs = tableKeys(part, 'log', survey.logs);
  const people = tableKeys(part, 'people', survey.people);
  const taking = (takes: string | null): Proposal =>
    takes === null || takes === '' ? left('unsure', NOT_SURE) : sure(takes);
  return [
    ...proposedPlaces(part, survey.places),
    ...survey.checklist.map(({ label, takes }, at): BlankPlace => ({
      key: rows[at] ?? '',
      label,
      under: '',
      takes: 'checklist',
      ...taking(takes),
    })),
    ...survey.logs.map(({ label, takes }, at): BlankPlace => ({
      key: logs[at] ?? '',
      label,
      under: '',
      takes: 'log',
      ...taking(takes),
    })),
    ...survey.people.map(({ label, ids, heads }, at): BlankPlace => ({
      key: people[at] ?? '',
      label: label === '' ? heads.join(', ') : label,
      under: '',
      takes: 'people',
      ...(ids.some((id) => id !== null) ? sure(AS_FOUND) : left('unsure', NOT_SURE)),
    })),
  ];
}
