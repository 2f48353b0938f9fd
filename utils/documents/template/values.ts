import type { Answer } from '@/utils/referral/answer';
import type { Ask } from '@/utils/referral/ask';
import type { Meaning } from '@/utils/referral/labels/meaning-of';
import { logLinesOf, printedDate, printedLines } from '@/utils/referral/printing';
import { parseSchoolDate } from '@/utils/calendar/school-date';
import { plainText } from '../plain-text';
import { whyMissing } from '../printed-paper';
import type { Written } from './write';

/** What goes into a place, or why nothing does. */
export interface Value {
  readonly put: Written | null;
  /** Why there is no value, or why a part of it was left out. */
  readonly why: string | null;
  /** A chronology: when it does not fit it is cut at a row. */
  readonly isLog: boolean;
  /** "Not known" or "Withheld", for a text blank whose answer is missing for a reason. */
  readonly instead: string | null;
}

type Asked = Meaning & { kind: 'field' | 'joined' };

const MISSING_WORDS = { unknown: 'Not known', withheld: 'Withheld', 'not asked': null, known: null } as const;

function nothing(answer: Answer): Value {
  return { put: null, why: whyMissing(answer), isLog: false, instead: MISSING_WORDS[answer.state] };
}

function written(lines: readonly string[], iso: string | null, why: string | null, isLog = false): Value {
  const kept = lines.map(plainText).filter((line) => line !== '');
  if (kept.length === 0) return { put: null, why: why ?? 'Not on record.', isLog, instead: null };
  return { put: { lines: kept, iso }, why, isLog, instead: null };
}

/** The items of a list, one a person; a single text when the list is one, as in "None known". */
export function itemsOf(answer: Answer): readonly string[] {
  const { value } = answer;
  if (value === null) return [];
  return typeof value === 'string' ? [value] : (value as readonly string[]);
}

function fieldValue(answer: Answer, index: number | null): Value {
  if (answer.state !== 'known') return nothing(answer);
  if (answer.type === 'log') {
    const isWithheld = logLinesOf(answer).some((line) => Object.values(line).includes('Withheld'));
    const why = isWithheld ? 'Withheld in some rows. The address must not be disclosed.' : null;
    return written(printedLines(answer), null, why, true);
  }
  const leftOut = answer.leftOut ?? null;
  if (index !== null) {
    const item = itemsOf(answer)[index] ?? '';
    return item === ''
      ? { put: null, why: 'Nobody of that number is on record.', isLog: false, instead: null }
      : written([item], null, leftOut);
  }
  const single = typeof answer.value === 'string' ? answer.value : null;
  if (answer.type === 'date' && single !== null && parseSchoolDate(single) !== null) {
    return written([printedDate(single)], single, leftOut);
  }
  return written(printedLines(answer), null, leftOut);
}

/** "Name / phone": each person's facts on a line of their own. */
function joinedValue(answers: readonly Answer[], index: number | null): Value {
  const known = answers.filter(({ state }) => state === 'known');
  const missing = answers.filter(({ state }) => state !== 'known').map(whyMissing);
  const first = answers[0];
  if (known.length === 0 && first !== undefined) return nothing(first);
  const columns = known.map((answer) => (answer.type === 'date' ? printedLines(answer) : itemsOf(answer)));
  const people = Math.max(...columns.map((column) => column.length));
  const lines = Array.from({ length: people }, (_none, person) => {
    const parts = columns.map((column) => (column.length === 1 && person > 0 ? '' : (column[person] ?? '')));
    return [...new Set(parts.filter((part) => part !== ''))].join(', ');
  });
  return written(index === null ? lines : [lines[index] ?? ''], null, missing[0] ?? null);
}

/** The value a place gets under the form's own label. */
export function valueOf(meaning: Asked, ask: Ask, label: string): Value {
  if (meaning.kind === 'field') return fieldValue(ask.answer(meaning.id, label), meaning.index);
  return joinedValue(
    meaning.ids.map((id) => ask.answer(id, label)),
    meaning.index,
  );
}
