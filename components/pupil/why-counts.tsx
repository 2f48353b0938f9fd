import { whySo } from '@/utils/policy/why-so';
import type { PupilRow, SchoolView } from '@/utils/policy/school-view';

/** Sentences about a situation that makes the counts differ from the usual. */
export function WhyCounts({ view, row }: { readonly view: SchoolView; readonly row: PupilRow }) {
  const sentences = whySo(view, row);
  if (sentences.length === 0) return null;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
