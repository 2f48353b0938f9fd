import { useState } from 'preact/hooks';
import { Details } from '@/components/govuk/details';
import { LinkButton } from '@/components/govuk/button';
import { ScrollTable } from '@/components/govuk/scroll-table';
import { Go } from '@/components/shell/link';
import type { PupilDifference, TriedPolicy } from '@/utils/policy/try-policy';
import { listName } from '@/utils/wording/people';
import { differenceWords, triedWords } from '@/utils/wording/tried-policy';

const FIRST_SHOWN = 50;

/** What a policy would have prompted beside the one in force: counted by step, then child by child. */
export function TrialResult({ tried }: { readonly tried: TriedPolicy }) {
  const { counts, differences, withheld } = tried;
  return (
    <div class="app-trial">
      <p class="govuk-body">
        <strong>{triedWords(tried)}</strong>
      </p>
      {withheld === 0 ? null : (
        <p class="govuk-body">
          Steps that hang on what only the DSL and the head may see are not shown here: {withheld}.
        </p>
      )}
      {differences.length === 0 ? null : <Differences differences={differences} />}
      <Details summary="Every step, counted">
        <ScrollTable label="Prompts of each step" headings={['Step', 'In force', 'This one']}>
          {counts.map(({ step, title, before, after }) => (
            <tr class="govuk-table__row" key={step}>
              <th scope="row" class="govuk-table__header">
                {title}
              </th>
              <td class="govuk-table__cell">{before}</td>
              <td class="govuk-table__cell">{before === after ? after : <strong>{after}</strong>}</td>
            </tr>
          ))}
        </ScrollTable>
      </Details>
    </div>
  );
}

function Differences({ differences }: { readonly differences: readonly PupilDifference[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? differences : differences.slice(0, FIRST_SHOWN);
  return (
    <>
      <ScrollTable
        label="Prompts that would have been different"
        caption="What would have been different"
        headings={['Child', 'Step', 'In force', 'This one']}
      >
        {shown.map(({ pupilId, pupil, difference }, at) => {
          const { before, after } = differenceWords(difference);
          return (
            <tr class="govuk-table__row" key={at}>
              <th scope="row" class="govuk-table__header">
                <Go to={{ page: 'pupil', id: pupilId }}>{listName(pupil)}</Go>
              </th>
              <td class="govuk-table__cell">{difference.prompt.title}</td>
              <td class="govuk-table__cell">{before}</td>
              <td class="govuk-table__cell">{after}</td>
            </tr>
          );
        })}
      </ScrollTable>
      {differences.length <= FIRST_SHOWN || all ? null : (
        <p class="govuk-body">
          <LinkButton onPress={() => setAll(true)}>Show all {differences.length}</LinkButton>
        </p>
      )}
    </>
  );
}
