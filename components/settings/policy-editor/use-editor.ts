import { useMemo, useState } from 'preact/hooks';
import { checkPolicy, policyProblems } from '@/utils/policy/check-policy';
import type { Policy } from '@/utils/policy/policy';
import { draftOf, valueOf } from './draft';
import type { Draft } from './draft';
import { problemsIn } from './problems';
import type { DraftProblems } from './problems';

interface Change {
  readonly before: Draft;
  /** What was changed, as "Undo" names it. */
  readonly what: string;
  /** Changes of one group in a row, as keys in one field, are undone together. */
  readonly group: string | null;
}

interface Edited {
  readonly draft: Draft;
  readonly past: readonly Change[];
}

export interface Editor {
  readonly draft: Draft;
  readonly change: (what: string, next: Draft, group?: string) => void;
  readonly undo: () => void;
  /** What stands there now is what is in force. */
  readonly saved: () => void;
  /** What "Undo" would take back; null when nothing was changed. */
  readonly last: string | null;
  /** Something differs from the policy in force. */
  readonly isChanged: boolean;
  readonly problems: DraftProblems;
  /** The policy as it would be followed; null while something is wrong. */
  readonly policy: Policy | null;
}

const MOST_UNDONE = 200;

/** A policy being edited: checked at every key, with every change to be taken back. */
export function useEditor(inForce: Policy): Editor {
  const [base, setBase] = useState(() => JSON.stringify(valueOf(draftOf(inForce))));
  const [{ draft, past }, setEdited] = useState<Edited>(() => ({ draft: draftOf(inForce), past: [] }));
  const checked = useMemo(() => {
    const value = valueOf(draft);
    return {
      isChanged: JSON.stringify(value) !== base,
      problems: problemsIn(draft, policyProblems(value)),
      policy: checkPolicy(value).policy,
    };
  }, [draft, base]);
  const change: Editor['change'] = (what, next, group) =>
    setEdited((before) => ({
      draft: next,
      past:
        group !== undefined && before.past.at(-1)?.group === group
          ? before.past
          : [...before.past, { before: before.draft, what, group: group ?? null }].slice(-MOST_UNDONE),
    }));
  const undo = (): void =>
    setEdited((now) => {
      const last = now.past.at(-1);
      return last === undefined ? now : { draft: last.before, past: now.past.slice(0, -1) };
    });
  const saved = (): void => {
    setBase(JSON.stringify(valueOf(draft)));
    setEdited({ draft, past: [] });
  };
  return { draft, change, undo, saved, last: past.at(-1)?.what ?? null, ...checked };
}
