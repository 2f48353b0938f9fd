/** A place that was filled, under the paper's own label, with what was written. */
export interface FilledPlace {
  readonly label: string;
  readonly value: string;
}

/** A place that was left, and why. */
export interface LeftPlace {
  readonly label: string;
  readonly why: string;
}

/** What a person is told of a paper that was made. */
export interface Report {
  readonly filled: readonly FilledPlace[];
  readonly left: readonly LeftPlace[];
}
