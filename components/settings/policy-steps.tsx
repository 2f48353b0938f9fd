import { Details } from '@/components/govuk/details';
import { ScrollTable } from '@/components/govuk/scroll-table';
import { STATUTORY } from '@/utils/policy/packs/statutory';
import type { Step } from '@/utils/policy/policy';
import { WHO_SHORT } from '@/utils/wording/people';
import { whenWords } from '@/utils/wording/policy';

interface StepsProps {
  readonly steps: readonly Step[];
  readonly caption: string;
  /** Days that the school has set besides. */
  readonly days?: Readonly<Record<string, number>>;
}

/** Steps in plain words with their clauses, to be read. */
export function PolicySteps({ steps, caption, days = {} }: StepsProps) {
  const titleOf = (id: string): string => steps.find((step) => step.id === id)?.title ?? id;
  return (
    <ScrollTable label={caption} caption={caption} headings={['Step', 'When', 'Who', 'Clause']}>
      {steps.map((step) => (
        <tr class="govuk-table__row" key={step.id}>
          <th scope="row" class="govuk-table__header">
            {step.title}
          </th>
          <td class="govuk-table__cell">
            {whenWords(step, titleOf, step.daySetBySchool === true ? days[step.id] : undefined)}
            {step.daySetBySchool === true ? ' (day set by the school)' : ''}
          </td>
          <td class="govuk-table__cell">{WHO_SHORT[step.who]}</td>
          <td class="govuk-table__cell">{step.source}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}

/** The duties in law: they hold under every policy and are shown, never edited. */
export function StatutorySteps() {
  return (
    <Details summary="Steps in law, which hold under every policy and cannot be changed">
      <PolicySteps steps={STATUTORY.steps} caption="Steps in law" />
    </Details>
  );
}
