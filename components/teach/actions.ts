import type { Outcome } from '@/components/actions';
import type { Session } from '@/utils/calendar/calendar';
import type { SchoolDate } from '@/utils/calendar/school-date';
import type { Mapping, MappingAddress, TaughtWord } from '@/utils/register/mapping';
import type { Reading } from '@/utils/register/reading';

/** Something that a page shows for a mark and that is not known. */
export interface UnknownMark {
  readonly shows: string;
  readonly times: number;
  readonly drawn?: true;
}

/** What the page in front gave when it was looked at. */
export interface LookedAt {
  readonly address: string;
  readonly reading: Reading;
  readonly unknown: readonly UnknownMark[];
}

/** What was taught so far, with the reading it gives. */
export interface Lesson {
  readonly mapping: Mapping;
  readonly reading: Reading;
  readonly unknown: readonly UnknownMark[];
}

/** A mapping as it is kept, and the one it took the place of: undo gives it back. */
export interface KeptMapping {
  readonly mapping: Mapping;
  readonly before: Mapping | null;
}

export type PointAt = 'name' | 'mark' | 'id' | 'date' | 'session' | 'group';

/** What staff can ask and teach of the page in front. The entry point hands these in. */
export interface PageActions {
  readonly look: () => Promise<Outcome<LookedAt>>;
  readonly answer: (
    told: { readonly session?: Session; readonly date?: SchoolDate },
    always: boolean,
  ) => Promise<Outcome<KeptMapping | null>>;
  readonly teachWords: (
    address: string,
    words: readonly TaughtWord[],
    reading: Reading,
  ) => Promise<Outcome<KeptMapping>>;
  readonly undo: (kept: KeptMapping) => Promise<Outcome<unknown>>;
  /** `done` with what stands at the place; null when staff stopped. */
  readonly point: (what: PointAt, words: string) => Promise<Outcome<{ readonly shown: string } | null>>;
  readonly stopPointing: () => Promise<void>;
  readonly tryLesson: (more: Pick<Mapping, 'session'>) => Promise<Outcome<Lesson>>;
  readonly saveLesson: (lesson: Lesson, name: string) => Promise<Outcome<KeptMapping>>;
}

/** What staff can do with the mappings that are kept. */
export interface MappingActions {
  readonly watchMappings: (show: (mappings: readonly Mapping[]) => void) => () => void;
  readonly loadMapping: (text: string, origin: string | null) => Promise<Outcome<KeptMapping>>;
  readonly removeMapping: (applies: MappingAddress) => Promise<Outcome>;
  readonly undo: (kept: KeptMapping) => Promise<Outcome<unknown>>;
  readonly saveMappingFile: (mapping: Mapping) => void;
}
