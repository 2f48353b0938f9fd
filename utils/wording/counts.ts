import type { SchoolDate } from '@/utils/calendar/school-date';
import type { Counters, DayRange } from '@/utils/counters/counts';
import { amount, rangeOf } from './amounts';
import { dayFrom } from './dates';

export type CountKey = keyof Counters;

/** One count as a screen shows it. */
export interface CountLine {
  readonly key: CountKey;
  readonly sentence: string;
  /** A second fact that belongs to it, such as since when; empty when there is none. */
  readonly detail: string;
}

function since(today: SchoolDate, date: SchoolDate | null, words: string): string {
  return date === null ? '' : `${words} ${dayFrom(today, date)}`;
}

function percent(value: number | null): string {
  return value === null ? 'not known yet' : `${value.toFixed(1)}%`;
}

/** Why a count is a range. */
function holes({ days, atMost }: DayRange): string {
  return days === atMost
    ? ''
    : 'The higher number also counts sessions that were not read, or are still to come today';
}

function absenceLine({ absence }: Counters, today: SchoolDate): CountLine {
  const { days, atMost, lastPresent } = absence;
  const hereToday = days === 0 && lastPresent === today;
  const still = lastPresent === null ? 'No session has been read yet' : 'Not away';
  const toCome = hereToday ? 'The rest of the day has not been read' : holes(absence);
  const parts = [since(today, lastPresent, 'Last present'), atMost === 0 ? '' : toCome];
  return {
    key: 'absence',
    sentence: atMost === 0 || hereToday ? still : `Away for ${rangeOf(absence, 'school day')}`,
    detail: parts.filter((part) => part !== '').join('. '),
  };
}

function seenWords(lastSeen: SchoolDate | null, today: SchoolDate): string {
  if (lastSeen === null) return 'Not known when last seen';
  return lastSeen === today ? 'Seen today' : 'Seen on the last day that was read';
}

function unseenLine({ unseen }: Counters, today: SchoolDate): CountLine {
  const { atMost, lastSeen } = unseen;
  const saidAlready = atMost === 0 && lastSeen === today;
  return {
    key: 'unseen',
    sentence: atMost === 0 ? seenWords(lastSeen, today) : `Not seen for ${rangeOf(unseen, 'school day')}`,
    detail:
      lastSeen === null ? 'No sighting on record' : saidAlready ? '' : since(today, lastSeen, 'Last seen'),
  };
}

function noContactLine({ noContact, absence }: Counters, today: SchoolDate): CountLine {
  const isAway = absence.sessions > 0;
  const nobody = noContact.lastContact === null ? 'Nobody has been reached yet' : '';
  const settled = isAway ? 'In contact with the family' : 'No contact needed';
  return {
    key: 'noContact',
    sentence: noContact.atMost > 0 ? `No contact for ${rangeOf(noContact, 'school day')}` : settled,
    detail: isAway ? nobody || since(today, noContact.lastContact, 'Last contact') : '',
  };
}

function unauthorisedLine({ unauthorised }: Counters, today: SchoolDate): CountLine {
  return {
    key: 'unauthorised',
    sentence:
      unauthorised.atMost === 0
        ? 'No whole day without permission in this absence'
        : `Without permission for ${rangeOf(unauthorised, 'school day')}`,
    detail: since(today, unauthorised.from, 'Since'),
  };
}

function yearLines({ illness, deletion, penalty, percent: share }: Counters): readonly CountLine[] {
  return [
    {
      key: 'illness',
      sentence:
        illness.days === 0
          ? 'No illness mark in this absence'
          : `Ill for ${amount(illness.days, 'day')} of this absence`,
      detail: `${amount(illness.inYear, 'day')} with illness this school year`,
    },
    {
      key: 'deletion',
      sentence: `${amount(deletion.days, 'school day')} with every session marked G, N or O`,
      detail: 'From day 20 the head goes through a checklist. Nothing is removed by this program',
    },
    {
      key: 'penalty',
      sentence: `${amount(penalty.sessions, 'session')} without permission in ten school weeks`,
      detail: penalty.from === null ? '' : 'The national threshold is 10 sessions',
    },
    {
      key: 'percent',
      sentence: `Attendance ${percent(share.attendance)}`,
      detail:
        share.possible === 0
          ? 'No session has been read this school year'
          : `Unauthorised ${percent(share.unauthorised)} of ${amount(share.possible, 'session')} read this school year`,
    },
  ];
}

/** The counts of one pupil as plain sentences, in the order a person asks for them. */
export function countLines(counters: Counters, today: SchoolDate): readonly CountLine[] {
  return [
    absenceLine(counters, today),
    unseenLine(counters, today),
    noContactLine(counters, today),
    unauthorisedLine(counters, today),
    ...yearLines(counters),
  ];
}

/** What a count is for, for a person who has never met it. */
export const COUNT_MEANING: Readonly<Record<CountKey, string>> = {
  absence: 'School days in a row on which the child was marked absent, with or without permission.',
  unseen: 'School days since the child was last seen in school, or since somebody logged that they saw them.',
  noContact: 'School days of this absence since anyone reached a parent or carer.',
  unauthorised:
    'Whole school days in a row with no permission. The return to the local authority rests on it.',
  illness: 'Days with an illness mark. The local authority is told at 15 days.',
  deletion:
    'A strict count for the rule about removing a name from the roll. Days that were not read do not count.',
  penalty: 'Sessions missed without permission in the last ten school weeks, for information.',
  percent: 'Sessions attended out of those that were possible and have been read.',
};
