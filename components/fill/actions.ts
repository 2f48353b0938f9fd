import type { Outcome, PortalActions } from '@/components/actions';
import type { Answer } from '@/utils/referral/answer';
import type { Ask } from '@/utils/referral/ask';

export interface FilledAnswer {
  readonly label: string;
  readonly value: string;
}

export interface LeftAnswer {
  readonly label: string;
  readonly why: string;
}

/** What would be filled on the page in front, and what is left. */
export interface ShownPlan {
  readonly host: string;
  readonly answers: readonly FilledAnswer[];
  readonly left: readonly LeftAnswer[];
  readonly refused: string | null;
}

export interface FilledForm {
  readonly filled: readonly FilledAnswer[];
  readonly left: readonly LeftAnswer[];
  readonly refused: string | null;
}

/** What staff can do with the authority's form beside the panel. The entry point hands these in. */
export interface FillActions extends Pick<PortalActions, 'watchPortals'> {
  /** Looks only: nothing on the page is touched. */
  readonly plan: (ask: Ask) => Promise<Outcome<ShownPlan>>;
  /** Fills and puts on record that it was filled. Never sends anything. */
  readonly fill: (
    ask: Ask,
    paper: { readonly pupilId: string; readonly form: string; readonly answers: readonly Answer[] },
  ) => Promise<Outcome<FilledForm>>;
  /** Remembers what a place of the form in front asks for. */
  readonly teach: (label: string, field: string) => Promise<Outcome<unknown>>;
  readonly copy: (text: string) => Promise<void>;
}
