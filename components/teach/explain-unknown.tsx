import { listOf } from '@/utils/wording/amounts';
import type { UnknownMark } from './actions';

/** What is shown for marks and not known yet: said once the page is kept. */
export function ExplainUnknown({ unknown }: { readonly unknown: readonly UnknownMark[] }) {
  if (unknown.length === 0) return null;
  return (
    <p class="govuk-body">
      Not understood yet: {listOf(unknown.map(({ shows }) => `“${shows}”`))}. You will be asked what they mean
      when the page has been kept. Until then they are left unread.
    </p>
  );
}
