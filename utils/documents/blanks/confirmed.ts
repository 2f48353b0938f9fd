import { AS_FOUND, LEAVE } from '@/utils/referral/blanks/blank';
import type { Confirmed } from '@/utils/referral/blanks/blank';
import { isLockedFor, isLockedLabel } from '@/utils/referral/labels/context';
import { fold } from '@/utils/referral/labels/fold';
import type { Meaning } from '@/utils/referral/labels/meaning-of';
import type { Place } from '../template/place';
import type { Survey } from '../template/survey';
import { placeKeys, tableKeys } from './keys';

const LEFT_BLANK = 'Your school leaves this to a person.';
export const SIGNED_THERE = 'A person signs or declares this, or it differs from child to child.';
const NOT_CONFIRMED = 'Nobody has confirmed yet what is asked here.';

/** Signed, declared, the authority's own, or different from child to child. */
export function isLockedPlace(place: Place): boolean {
  const { label, context, kind } = place;
  const words = [label, ...(place.kind === 'options' ? place.options.map(({ text }) => text) : [])];
  return (
    kind === 'refused' ||
    (context.closed !== null && isLockedFor(context.closed)) ||
    words.some(isLockedLabel)
  );
}

function indexIn(id: string): number | null {
  const index = /\[(\d+)\]/.exec(id)?.[1];
  return index === undefined ? null : Number(index);
}

/** What `fills` means for a place with this label, whose hints about length still count. */
function meaningFrom(fills: string, label: string): Meaning {
  const parts = fills.split('+');
  const ids = parts.map((id) => id.replace(/\[\d+\]/, '[]'));
  const { limit } = fold(label);
  const index = indexIn(parts[0] ?? '');
  const [id = ''] = ids;
  return ids.length === 1 ? { kind: 'field', id, index, limit } : { kind: 'joined', ids, index, limit };
}

/** How a meaning is kept; null for one that is no field. */
export function fillingOf(meaning: Meaning): string | null {
  if (meaning.kind !== 'field' && meaning.kind !== 'joined') return null;
  const { index } = meaning;
  const ids = meaning.kind === 'field' ? [meaning.id] : meaning.ids;
  return ids.map((id) => (index === null ? id : id.replace('[]', `[${index}]`))).join('+');
}

function confirmedPlace(place: Place, fills: string | null): Place {
  const closed = (why: string): Place => ({ ...place, confirmed: { kind: 'closed', why } });
  if (isLockedPlace(place))
    return place.kind === 'refused' || place.context.closed !== null ? place : closed(SIGNED_THERE);
  if (fills === AS_FOUND) return place;
  if (fills === null) return place.quiet ? place : closed(NOT_CONFIRMED);
  return fills === LEAVE ? closed(LEFT_BLANK) : { ...place, confirmed: meaningFrom(fills, place.label) };
}

/** The places, each with what a person confirmed. */
export function confirmedPlaces(
  part: string,
  places: readonly Place[],
  confirmed: Confirmed,
): readonly Place[] {
  const keys = placeKeys(part, places);
  return places.map((place, at) => confirmedPlace(place, confirmed(keys[at] ?? '')));
}

/** Tables and checklists that were confirmed, each with the rows of the log it takes; the others are left. */
export function confirmedTables(part: string, survey: Survey, confirmed: Confirmed): Survey {
  const takes = (keys: readonly string[], at: number, found: string | null): string | null => {
    const fills = confirmed(keys[at] ?? '');
    if (fills === AS_FOUND) return found;
    return fills === null || fills === LEAVE ? null : fills;
  };
  const rows = tableKeys(part, 'checklist', survey.checklist);
  const logs = tableKeys(part, 'log', survey.logs);
  const people = tableKeys(part, 'people', survey.people);
  return {
    places: [...confirmedPlaces(part, survey.places, confirmed)],
    checklist: survey.checklist.map((row, at) => ({ ...row, takes: takes(rows, at, row.takes) ?? '' })),
    logs: survey.logs.map((table, at) => ({ ...table, takes: takes(logs, at, table.takes) })),
    people: survey.people.map((table, at) =>
      confirmed(people[at] ?? '') === AS_FOUND ? table : { ...table, ids: table.ids.map(() => null) },
    ),
  };
}
