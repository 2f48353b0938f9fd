import type { Choice } from '@/components/form/choice-fields';
import { AS_FOUND, LEAVE } from '@/utils/referral/blanks/blank';
import type { BlankPlace } from '@/utils/referral/blanks/blank';
import { FIELDS, fieldOf } from '@/utils/referral/fields/fields';
import { capital } from '@/utils/wording/amounts';

const BLANK: Choice = { value: LEAVE, label: 'Leave blank' };
const WHICH = ['first', 'second', 'third'] as const;

/** A list of people is asked as a whole, or person by person. */
function choicesOf(id: string, label: string): readonly Choice[] {
  const whole = { value: id, label };
  if (!id.includes('[]')) return [whole];
  return [
    { value: id, label: `${label}: all` },
    ...WHICH.map((word, at) => ({ value: id.replace('[]', `[${at}]`), label: `${label}: ${word}` })),
  ];
}

const ANSWERS: readonly Choice[] = FIELDS.filter(
  ({ id }) => id !== 'head.signature' && !/^(log|case)\./.test(id),
).flatMap(({ id, label }) => choicesOf(id, label));
const LOGS: readonly Choice[] = FIELDS.filter(({ id }) => id.startsWith('log.')).map(({ id, label }) => ({
  value: id,
  label,
}));
const FOUND: Choice = { value: AS_FOUND, label: 'As the program understands it' };

/** The words for what a place is confirmed to ask. */
export function fillsWords(fills: string): string {
  if (fills === LEAVE) return BLANK.label;
  if (fills === AS_FOUND) return FOUND.label;
  const known = [...ANSWERS, ...LOGS].find(({ value }) => value === fills);
  return (
    known?.label ??
    capital(
      fills
        .split('+')
        .map((id) => fieldOf(id).label)
        .join(', ')
        .toLowerCase(),
    )
  );
}

/** What a place may be confirmed to ask: any answer, any part of the log, or nothing. */
export function choicesFor({ takes, fills }: BlankPlace): readonly Choice[] {
  const offered =
    takes === 'people' ? [] : takes === 'log' || takes === 'checklist' ? LOGS : [...ANSWERS, ...LOGS];
  const all = [BLANK, ...(takes === 'people' || fills === AS_FOUND ? [FOUND] : []), ...offered];
  return all.some(({ value }) => value === fills)
    ? all
    : [...all, { value: fills, label: fillsWords(fills) }];
}

/** Every answer that a place of a web form may be taught to ask for, or to be left. */
export function answerChoices(): readonly Choice[] {
  return [{ value: LEAVE, label: 'Leave it to a person' }, ...ANSWERS, ...LOGS];
}
