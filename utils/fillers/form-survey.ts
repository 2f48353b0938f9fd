/** What a page asks, as plain data: it can be handed from the page to the panel, where the answers are. */

/** Why only a person may fill a place. */
export const WHY = {
  filled: 'Something stands there already.',
  locked: 'The form does not let anybody change this.',
  file: 'A person attaches files.',
  password: 'Passwords are never filled.',
  captcha: 'A person shows here that they are one.',
  drawn: 'A person fills this in: it is no plain field of the page.',
  list: 'The page offers a list of its own here. Choose from it by hand.',
  other: 'This kind of field is left to a person.',
  reloads: 'The page reloads or sends something when this changes. Fill it in by hand.',
} as const;

/** A place that staff taught to leave. */
export const WHY_TAUGHT = 'The mapping of this form leaves this to a person.';

/** A heading that a question stands under; a legend or a row's heading of a table has a level of its own. */
export interface Heading {
  readonly text: string;
  /** 1 to 6; 7 for a line that looks like a heading, 8 for a legend, 9 for the heading of a row. */
  readonly level: number;
}

export interface SpotOption {
  readonly text: string;
  readonly ref: number;
}

/** One control that takes a text. */
export interface Spot {
  /** By which the page finds the control again. */
  readonly ref: number;
  readonly takes: 'line' | 'lines' | 'date' | 'time' | 'moment' | 'number' | 'tel' | 'email' | 'choice';
  readonly maxLength: number | null;
  readonly pattern: string | null;
  readonly min: string;
  readonly max: string;
  /** Of a select. Empty for everything else. */
  readonly options: readonly SpotOption[];
  /** A calendar opens beside it, and reads what was typed in its own way. */
  readonly picker: boolean;
}

/** Where in a table with headings over its columns a control stands. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly heads: readonly string[];
  /** What the row begins with, when that is a text. */
  readonly rowHead: string;
}

export interface QuestionBase {
  /** The form's own words for it. */
  readonly label: string;
  /** How the words were found: `near` stands before the control, `hint` is only its placeholder. */
  readonly from: 'label' | 'near' | 'heading' | 'hint' | 'none';
  /** Other names the control has. One that means something else makes the question unsure. */
  readonly alsoCalled: readonly string[];
  /** Everything written around the control: formats, limits. */
  readonly around: string;
  readonly headings: readonly Heading[];
  /** Its name and id in the page's source. */
  readonly technical: string;
  /** The page would fill it with the particulars of whoever sits there. */
  readonly aboutVisitor: boolean;
  readonly cell: CellPlace | null;
  /** A button beside it looks the address up. */
  readonly lookUp: boolean;
}

export type Question = QuestionBase &
  (
    | { readonly kind: 'text'; readonly spot: Spot }
    | { readonly kind: 'date-parts'; readonly day: Spot; readonly month: Spot; readonly year: Spot }
    | { readonly kind: 'choice'; readonly options: readonly SpotOption[] }
    | { readonly kind: 'ticks'; readonly boxes: readonly SpotOption[] }
    | { readonly kind: 'closed'; readonly why: string; readonly refs: readonly number[] }
  );

/** A page as it stands at one moment. */
export interface FormSurvey {
  readonly questions: readonly Question[];
  /** Why nothing on this page may be filled; null when it is a form. */
  readonly refused: string | null;
  /** Something of the page is still loading. */
  readonly loading: boolean;
  /** The language the page says it is in; empty when it says none. */
  readonly language: string;
}
