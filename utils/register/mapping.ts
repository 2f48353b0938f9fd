import type { Session } from '@/utils/calendar/calendar';
import type { AttendanceCode } from '@/utils/codes/codes';

export const MAPPING_FORMAT = 'tenth-day-mapping';
export const MAPPING_VERSION = 1;

/** The pages a mapping is for. */
export interface MappingAddress {
  readonly origin: string;
  /** `*` stands for one part of the path, and a last `**` for all that follow: "/registers/*". */
  readonly path: string;
  /** Parameters that name the page, where one path serves many: `modname=Attendance/TakeAttendance.php`. */
  readonly query?: Readonly<Record<string, string>>;
}

/** A column of a table: by its heading, or counted from the left (1) in a table of so many columns. */
export type ColumnPlace = { readonly heading: string } | { readonly column: number; readonly of: number };

/**
 * Where the list of pupils is. `table`: a table the reader sees by itself, of which it lacks what some columns are.
 * `rows`: no table; each row is an element of its own, and its parts are found by tags and their order within it:
 * "div:2/3 > span:1/1" is the first of one span in the second of three divs.
 */
export type ListPlace =
  | {
      readonly kind: 'table';
      readonly name: ColumnPlace;
      readonly mark?: ColumnPlace;
      readonly id?: ColumnPlace;
      readonly group?: ColumnPlace;
    }
  | {
      readonly kind: 'rows';
      /** Tags from the body down to a row: "main > ul > li". */
      readonly row: string;
      readonly name: string;
      readonly mark: string;
      readonly id?: string;
      readonly group?: string;
    };

/** Where one fact of the page stands outside the list: after a label, or by tags and their order from the body down. */
export type FactPlace = { readonly label: string } | { readonly path: string };

/** `present` is `/` in the morning and `\` in the afternoon. */
export type TaughtMeaning = AttendanceCode | 'present';

/** A wording, a picture's name or a class that the page uses for a mark. */
export interface TaughtWord {
  readonly shows: string;
  readonly means: TaughtMeaning;
}

/**
 * What staff have taught of one kind of page. It adds what the page does not say, or not in words the reader knows; it
 * never stands against what the page says. It holds no pupil: only headings, tags, wordings of marks and addresses.
 */
export interface Mapping {
  readonly format: typeof MAPPING_FORMAT;
  readonly version: typeof MAPPING_VERSION;
  /** What staff call these pages. */
  readonly name: string;
  readonly applies: MappingAddress;
  readonly page?: 'session-register' | 'attendance-grid';
  readonly list?: ListPlace;
  readonly date?: FactPlace;
  readonly session?: FactPlace | { readonly always: Session };
  readonly group?: FactPlace;
  readonly words?: readonly TaughtWord[];
}
