import { FLAGS } from '@/utils/roster/pupil';
import type { Contact, Leave, Leaving, Parent, Pupil, Sibling } from '@/utils/roster/pupil';
import type { SchoolFacts, StaffMember } from '@/utils/policy/school-view';
import { BadInput } from '../bad-input';
import { bool, dateOfField, each, fieldsOf, oneOf, optional, textOf, wholeNumber } from './fields';

const YEAR_GROUPS = ['N', 'R', ...Array.from({ length: 13 }, (_, at) => String(at + 1))];

function parentOf(value: unknown, place: string): Parent {
  const fields = fieldsOf(value, place);
  return {
    name: textOf(fields['name'], `${place}.name`),
    ...optional(fields, 'relationship', place, textOf),
    ...optional(fields, 'pr', place, bool),
    ...optional(fields, 'address', place, textOf),
    ...optional(fields, 'phones', place, each(textOf)),
    ...optional(fields, 'emails', place, each(textOf)),
    ...optional(fields, 'livesWith', place, bool),
  };
}

function contactOf(value: unknown, place: string): Contact {
  const fields = fieldsOf(value, place);
  return {
    name: textOf(fields['name'], `${place}.name`),
    ...optional(fields, 'rel', place, textOf),
    ...optional(fields, 'phone', place, textOf),
    ...optional(fields, 'priority', place, wholeNumber),
  };
}

function siblingOf(value: unknown, place: string): Sibling {
  const fields = fieldsOf(value, place);
  return {
    name: textOf(fields['name'], `${place}.name`),
    ...optional(fields, 'dob', place, dateOfField),
    ...optional(fields, 'school', place, textOf),
    ...optional(fields, 'attendingNow', place, bool),
  };
}

function leaveOf(value: unknown, place: string): Leave {
  const fields = fieldsOf(value, place);
  const leave = {
    from: dateOfField(fields['from'], `${place}.from`),
    to: dateOfField(fields['to'], `${place}.to`),
  };
  if (leave.to < leave.from) throw new BadInput(`${place} ends before it begins.`);
  return leave;
}

function leavingOf(value: unknown, place: string): Leaving {
  const fields = fieldsOf(value, place);
  return {
    on: dateOfField(fields['on'], `${place}.on`),
    destination:
      fields['destination'] === undefined ? 'unknown' : textOf(fields['destination'], `${place}.destination`),
  };
}

export function pupilOf(value: unknown): Pupil {
  const place = 'pupil';
  const fields = fieldsOf(value, place);
  const flag = (one: unknown, at: string) => oneOf(one, FLAGS, at);
  return {
    surname: textOf(fields['surname'], 'pupil.surname'),
    forenames: textOf(fields['forenames'], 'pupil.forenames'),
    ...optional(fields, 'dob', place, dateOfField),
    ...optional(fields, 'sex', place, (one, at) => oneOf(one, ['M', 'F'] as const, at)),
    ...optional(fields, 'yearGroup', place, (one, at) => oneOf(one, YEAR_GROUPS, at)),
    ...optional(fields, 'group', place, textOf),
    ...optional(fields, 'upn', place, textOf),
    ...optional(fields, 'address', place, textOf),
    ...optional(fields, 'parents', place, each(parentOf)),
    ...optional(fields, 'contacts', place, each(contactOf)),
    ...optional(fields, 'siblings', place, each(siblingOf)),
    ...optional(fields, 'flags', place, each(flag)),
    ...optional(fields, 'startDate', place, dateOfField),
    ...optional(fields, 'leave', place, each(leaveOf)),
    ...optional(fields, 'leaving', place, leavingOf),
  };
}

export function schoolOf(value: unknown): SchoolFacts {
  const fields = fieldsOf(value, 'school');
  return {
    name: fields['name'] === undefined ? '' : textOf(fields['name'], 'school.name'),
    ...optional(fields, 'dfeNumber', 'school', textOf),
    ...optional(fields, 'phone', 'school', textOf),
    ...optional(fields, 'email', 'school', textOf),
    ...optional(fields, 'address', 'school', textOf),
    ...optional(fields, 'authority', 'school', textOf),
  };
}

export function staffOf(value: unknown): StaffMember {
  const fields = fieldsOf(value, 'staff');
  const role = fields['role'];
  return {
    id: 'staff',
    name: textOf(fields['name'], 'staff.name'),
    role: role === 'dsl' || role === 'head' ? role : 'office',
    ...optional(fields, 'title', 'staff', textOf),
    ...optional(fields, 'phone', 'staff', textOf),
    ...optional(fields, 'email', 'staff', textOf),
  };
}
