import { paperFileName } from '@/utils/documents/make-paper';
import { WORD_FILE } from '@/utils/documents/word/file-type';
import type { SchoolMoment } from '@/utils/calendar/school-date';
import type { Answer } from '@/utils/referral/answer';
import { returnTexts } from '@/utils/referral/returns/return-columns';
import { orRefused } from './acting';
import { done } from './outcome';
import type { Outcome } from './outcome';
import { markSent, preparePaper } from './papers';
import type { Sending } from './papers';
import type { DeskPorts } from './ports';

const TYPES = {
  csv: 'text/csv',
  docx: WORD_FILE,
} as const;

/** A return as a person looked at it: who is on it, with every answer. */
export interface ReturnToMake {
  readonly form: string;
  readonly title: string;
  readonly kind: keyof typeof TYPES;
  readonly now: SchoolMoment;
  readonly school: string;
  readonly pupils: readonly { readonly pupilId: string; readonly answers: readonly Answer[] }[];
}

/** What staff can do with a return over many pupils. */
export interface ReturnDesk {
  /** Makes the list, keeps a record with each pupil, and hands the file over. `done` with the ids of the records. */
  makeReturn(toMake: ReturnToMake): Promise<Outcome<readonly string[]>>;
  /** A named person says that they sent it: a line in every pupil's log. */
  markReturnSent(paperIds: readonly string[], sending: Sending): Promise<Outcome>;
}

async function fileOf({ pupils, title, kind, school, now }: ReturnToMake): Promise<Uint8Array> {
  const headings = pupils[0]?.answers.map(({ label }) => label) ?? [];
  const rows = pupils.map(({ answers }) => returnTexts(answers));
  if (kind === 'csv') return (await import('@/utils/documents/csv')).csvOf(headings, rows);
  const { writePupils } = await import('@/utils/documents/word/write-word');
  return writePupils({ title, school, madeAt: now, headings, rows });
}

async function makeReturn(toMake: ReturnToMake, ports: DeskPorts): Promise<Outcome<readonly string[]>> {
  const { form, kind, now } = toMake;
  const bytes = await fileOf(toMake);
  const fileName = paperFileName({ form, madeAt: now }, bytes, kind);
  const ids: string[] = [];
  for (const { pupilId, answers } of toMake.pupils) {
    const make = () => Promise.resolve(bytes);
    const kept = await preparePaper({ pupilId, form, fileName, answers, make }, ports);
    if (kept.kind === 'refused') return kept;
    ids.push(kept.value.paper.id);
  }
  ports.saveFile(fileName, bytes, TYPES[kind]);
  return done(ids);
}

async function markAll(ids: readonly string[], sending: Sending, ports: DeskPorts): Promise<Outcome> {
  for (const id of ids) {
    const outcome = await markSent(id, sending, ports);
    if (outcome.kind === 'refused') return outcome;
  }
  return done(undefined);
}

/** The desk for returns over many pupils. */
export function openReturnDesk(ports: DeskPorts): ReturnDesk {
  return {
    makeReturn: (toMake) => orRefused(() => makeReturn(toMake, ports)),
    markReturnSent: (ids, sending) => orRefused(() => markAll(ids, sending, ports)),
  };
}
