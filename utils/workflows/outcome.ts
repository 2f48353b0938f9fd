/** One thing wrong with what was typed or asked, as a plain sentence. `field` names the control it belongs to, when there is one. */
export interface Problem {
  readonly field: string | null;
  readonly message: string;
}

/** What became of something staff did. `refused`: nothing was changed, and what was typed is still the caller's. */
export type Outcome<Value = undefined> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

export const DONE: Outcome = { kind: 'done', value: undefined };

export function done<Value>(value: Value): Outcome<Value> {
  return { kind: 'done', value };
}

export function refused(problems: readonly Problem[]): { kind: 'refused'; problems: readonly Problem[] } {
  return { kind: 'refused', problems };
}

/** A refusal for one reason. */
export function refusedFor(
  message: string,
  field: string | null = null,
): { kind: 'refused'; problems: readonly Problem[] } {
  return refused([{ field, message }]);
}
