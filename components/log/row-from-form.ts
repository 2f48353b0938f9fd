import type { RowToLog } from '@/components/actions';
import type { Problem } from '@/components/govuk/error-summary';
import { momentOn, parseSchoolDate, parseSchoolMoment } from '@/utils/calendar/school-date';
import type { SchoolMoment } from '@/utils/calendar/school-date';
import { CONTACT_METHODS, TOLD } from '@/utils/cases/log-row';
import type { LogKind } from '@/utils/cases/log-row';
import { FLAGS } from '@/utils/roster/pupil';
import { FIELD_LABELS, NEEDED } from './log-fields';
import type { FieldName } from './log-fields';

export type LogValues = Readonly<Partial<Record<FieldName, string>>>;

/** A log row as it is being typed. */
export interface LogDraft {
  readonly kind: LogKind;
  readonly date: string;
  readonly time: string;
  readonly values: LogValues;
  /** Only the DSL and the head shall read it. */
  readonly dslOnly: boolean;
}

export const LOG_ID = 'log';

export function fieldId(name: string): string {
  return `${LOG_ID}-${name}`;
}

function missing({ kind, values }: LogDraft): Problem[] {
  return NEEDED[kind]
    .filter((name) => (values[name] ?? '').trim() === '')
    .map((name) => ({ field: fieldId(name), message: `Fill in “${FIELD_LABELS[name]}”` }));
}

function whenOf({ date, time }: LogDraft, now: SchoolMoment): SchoolMoment | Problem {
  const day = parseSchoolDate(date);
  if (day === null) return { field: fieldId('date'), message: 'Enter the day on which it happened' };
  if (parseSchoolMoment(`${date}T${time}`) === null) {
    return { field: fieldId('time'), message: 'Enter the time, for example 09:15' };
  }
  const at = momentOn(day, time);
  return at > now ? { field: fieldId('date'), message: 'It cannot have happened later than now' } : at;
}

function oneOf<Value extends string>(values: readonly Value[], text: string): Value | null {
  return values.find((value) => value === text) ?? null;
}

type Said = (name: FieldName) => string;

function extras<Name extends FieldName>(
  said: Said,
  names: readonly Name[],
): { readonly [Given in Name]?: string } {
  const given = names.flatMap((name) => (said(name) === '' ? [] : [[name, said(name)] as const]));
  return Object.fromEntries(given) as { readonly [Given in Name]?: string };
}

const BUILD: Readonly<Record<LogKind, (said: Said) => RowToLog | null>> = {
  'contact-attempt': (said) => {
    const method = oneOf(CONTACT_METHODS, said('method'));
    if (method === null) return null;
    return {
      kind: 'contact-attempt',
      method,
      outcome: said('outcome'),
      ...extras(said, ['person', 'number', 'text']),
    };
  },
  'home-visit': (said) => ({
    kind: 'home-visit',
    outcome: said('outcome'),
    ...extras(said, ['address', 'spokeTo', 'relationship', 'text']),
  }),
  enquiry: (said) => ({
    kind: 'enquiry',
    with: said('with'),
    ...extras(said, ['outcome', 'person', 'text']),
  }),
  told: (said) => {
    const who = oneOf(TOLD, said('who'));
    return who === null ? null : { kind: 'told', who, ...extras(said, ['person', 'text']) };
  },
  sighting: (said) => ({ kind: 'sighting', ...extras(said, ['text']) }),
  whereabouts: (said) => {
    const outcome = oneOf(['known', 'unknown'] as const, said('whereabouts'));
    return outcome === null ? null : { kind: 'whereabouts', outcome, ...extras(said, ['text']) };
  },
  step: (said) => {
    const outcome = oneOf(['done', 'waived'] as const, said('stepOutcome'));
    const review = parseSchoolDate(said('review'));
    if (outcome === null) return null;
    return {
      kind: 'step',
      step: said('step'),
      outcome,
      ...extras(said, ['reason']),
      ...(review === null ? {} : { review }),
    };
  },
  sent: (said) => {
    const review = parseSchoolDate(said('review'));
    return { kind: 'sent', form: said('form'), to: said('to'), ...(review === null ? {} : { review }) };
  },
  flag: (said) => {
    const flag = oneOf(FLAGS, said('flag'));
    const outcome = oneOf(['set', 'cleared'] as const, said('flagOutcome'));
    return flag === null || outcome === null
      ? null
      : { kind: 'flag', flag, outcome, ...extras(said, ['text']) };
  },
  note: (said) => ({
    kind: 'note',
    ...extras(said, ['about', 'text']),
    ...(said('answer') === '' ? {} : { outcome: said('answer') }),
  }),
};

/** The row a form stands for, or every problem that keeps it from being one. */
export function rowFromForm(
  draft: LogDraft,
  now: SchoolMoment,
): { readonly row: RowToLog } | { readonly problems: readonly Problem[] } {
  const when = whenOf(draft, now);
  const waivedWithout =
    draft.kind === 'step' &&
    draft.values.stepOutcome === 'waived' &&
    (draft.values.reason ?? '').trim() === ''
      ? [{ field: fieldId('reason'), message: 'Write why this step is not taken. It stays in the record.' }]
      : [];
  const problems = [...(typeof when === 'string' ? [] : [when]), ...missing(draft), ...waivedWithout];
  const row = BUILD[draft.kind]((name) => (draft.values[name] ?? '').trim());
  if (problems.length > 0 || row === null || typeof when !== 'string') return { problems };
  return { row: { ...row, at: when, ...(draft.dslOnly ? { dslOnly: true } : {}) } };
}
