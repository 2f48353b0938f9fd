import { dateOf } from '@/utils/calendar/school-date';
import type { SchoolDate } from '@/utils/calendar/school-date';
import type { LogRow } from '@/utils/cases/log-row';
import { isCompulsoryAge } from '@/utils/roster/compulsory-age';
import type { PupilRow, SchoolView } from './school-view';

/** A ground of regulation 9(1) on which a pupil of compulsory school age may be deleted from the register (law.md 2.2). */
export interface Ground {
  readonly id: string;
  readonly text: string;
}

export const GROUNDS: readonly Ground[] = [
  { id: 'a', text: 'Registered at another school (not where a school attendance order names this one).' },
  { id: 'b', text: 'A nursery pupil who has finished and does not move up into reception here.' },
  { id: 'c', text: 'Dual-registered, not expected back, and every other school consents.' },
  { id: 'd', text: 'The school attendance order now names another school.' },
  { id: 'e', text: 'The school attendance order was revoked: suitable education is arranged otherwise.' },
  {
    id: 'f',
    text: 'A parent has told the school in writing that from a date now past the child is educated otherwise than at school, and no attendance order is in force.',
  },
  { id: 'g', text: 'No longer normally lives a reasonable distance away, and is not expected to attend.' },
  {
    id: 'h',
    text: 'Had leave, is not back within 10 school days of its end, nothing says they are ill or unavoidably kept, and school and local authority have made joint enquiries.',
  },
  {
    id: 'i',
    text: 'Absent without a break for 20 school days or more, every mark G, N or O; nothing says they are ill or unavoidably kept; and joint enquiries with the local authority either did not find them, or found them and both agree that they will not attend again.',
  },
  {
    id: 'j-o',
    text: 'Another ground of regulation 9(1)(j) to (o): check its wording in the regulation itself.',
  },
];

export interface Point {
  readonly id: string;
  readonly text: string;
}

const ALWAYS: readonly Point[] = [
  { id: 'ground-met', text: 'The ground is met in full today. A deletion is never dated back.' },
  { id: 'no-harm', text: 'The DSL knows, and nothing about the child’s safety speaks against it.' },
  {
    id: 'return-made',
    text: 'The deletion return is ready and goes to the local authority no later than the deletion.',
  },
];

const AFTER_ABSENCE: readonly Point[] = [
  { id: 'not-ill', text: 'Nothing says that the child is ill, mental health included, or unavoidably kept.' },
  {
    id: 'joint',
    text: 'School and local authority have both made enquiries, and it is written down who did what.',
  },
  {
    id: 'not-found',
    text: 'They did not find the child, or both agree that the child will not attend again.',
  },
];

/** What each of the two people ticks for a ground. */
export function pointsFor(ground: string): readonly Point[] {
  return ground === 'h' || ground === 'i' ? [...AFTER_ABSENCE, ...ALWAYS] : ALWAYS;
}

/** What the deletion return holds (regulation 13(4)-(6), law.md 2.3). */
export const TO_SEND: readonly string[] = [
  'the child’s full name and address',
  'name and address of each parent the child normally lives with',
  'an emergency telephone number for each of those parents',
  'a new address, if there is one: with which parent, and from when',
  'the new school and its first day, if there is one',
  'the ground',
  'where something could not be found out: that it could not',
];

/** A fact of the record that a ground rests on; `holds` is null where the record cannot say. */
export interface RecordFact {
  readonly text: string;
  readonly holds: boolean | null;
}

export interface DeletionState {
  readonly facts: readonly RecordFact[];
  /** The latest ticks of each person, oldest first. */
  readonly ticks: readonly Tick[];
  /** Two different members of staff have ticked every point for the same ground. */
  readonly complete: boolean;
}

export interface Tick {
  readonly by: string;
  readonly author: string;
  readonly eventId: string;
  readonly row: LogRow & { readonly kind: 'deletion-tick' };
}

/** Steps that are done when two people have ticked the checklist. */
export const BEFORE_DELETION: readonly string[] = ['deletion-check', 'no-deletion-before-20'];

const DAYS = 20;

function factsFor(view: SchoolView, row: PupilRow, ground: string): RecordFact[] {
  const { deletion, absence } = row.standing.counters;
  const today = dateOf(view.now);
  const since = absence.from;
  const joint = row.events.some(
    ({ row: line }) =>
      line.kind === 'enquiry' && line.with === 'la' && since !== null && dateOf(line.at) >= since,
  );
  const { dob, leave = [] } = row.pupil;
  const age: RecordFact = {
    text: 'Of compulsory school age: these grounds are for such pupils.',
    holds: dob === undefined ? null : isCompulsoryAge(dob, today),
  };
  const enquiries: RecordFact = {
    text: 'An enquiry with the local authority is logged in this absence.',
    holds: joint,
  };
  if (ground === 'i') {
    return [
      {
        text: `${DAYS} school days read in full, all G, N or O: ${deletion.days} so far.`,
        holds: deletion.days >= DAYS,
      },
      enquiries,
      age,
    ];
  }
  if (ground !== 'h') return [age];
  const overrun = row.standing.prompts.find(({ step }) => step === 'leave-overrun');
  return [
    { text: 'Leave with an end date is on record.', holds: leave.some(({ to }) => to < today) },
    {
      text: 'Ten school days have passed since it ended, and the child has not been back.',
      holds: overrun === undefined ? false : overrun.due.slice(0, 10) <= today,
    },
    enquiries,
    age,
  ];
}

function ticksOf({ events, standing }: PupilRow): Tick[] {
  const from: SchoolDate | null = standing.counters.absence.from;
  const latest = new Map<string, Tick>();
  for (const { id, author, row } of events) {
    if (row.kind !== 'deletion-tick' || (from !== null && dateOf(row.at) < from)) continue;
    latest.set(author, { by: row.by ?? '', author, eventId: id, row });
  }
  return [...latest.values()];
}

function isWhole({ row }: Tick, ground: string): boolean {
  return row.ground === ground && pointsFor(ground).every(({ id }) => row.ticked.includes(id));
}

/** How far the checklist before a deletion has come for one ground. It never deletes: that is done in the MIS, by a person. */
export function deletionState(view: SchoolView, row: PupilRow, ground: string): DeletionState {
  const ticks = ticksOf(row);
  const facts = factsFor(view, row, ground);
  const two = ticks.filter((tick) => isWhole(tick, ground)).length >= 2;
  return { facts, ticks, complete: two && facts.every(({ holds }) => holds !== false) };
}
