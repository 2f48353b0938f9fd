/** How far the reading of a whole register has come. */
export interface WholeProgress {
  readonly state: 'reading' | 'done' | 'stopped' | 'failed';
  /** Pupils read so far, and how many the page says there are. */
  readonly read: number;
  readonly of: number | null;
  /** Every pupil of the list was read. */
  readonly complete: boolean;
  /** Why it did not come to an end: one plain sentence. */
  readonly message: string | null;
}
