import { useState } from 'preact/hooks';
import { SelectField } from '@/components/form/choice-fields';
import { Inset } from '@/components/govuk/text-blocks';
import { Go } from '@/components/shell/link';
import { StatusLine, useLastDone } from '@/components/shell/status-line';
import type { SchoolView } from '@/utils/policy/school-view';
import { paperOf } from '@/utils/referral/papers/papers';
import { RETURNS, dueReturn } from '@/utils/referral/returns/due-returns';
import type { ReturnForm } from '@/utils/referral/returns/due-returns';
import type { ReturnActions } from './actions';
import { ReturnList } from './return-list';

interface ReturnsProps {
  readonly view: SchoolView;
  readonly actions: ReturnActions;
}

const NOTHING_TO_UNDO = () => Promise.resolve({ kind: 'refused', problems: [] } as const);

/** Returns over many pupils: who is on each now and why, the list as a file, and that it was sent. */
export function ReturnsPage({ view, actions }: ReturnsProps) {
  const last = useLastDone(NOTHING_TO_UNDO);
  const [form, setForm] = useState<ReturnForm>('attendance-return');
  const offered = RETURNS.filter((id) => {
    const authority = paperOf(id)?.authority ?? null;
    return authority === null || authority === view.school.authority || view.policy.id === 'ealing';
  });
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1} id="page-title">
        Returns to the authority
      </h1>
      <StatusLine last={last} />
      {view.calendar === null ? (
        <Inset>
          No return can be made until the term dates are entered.{' '}
          <Go to={{ page: 'settings', part: 'calendar' }}>Enter the term dates</Go>
        </Inset>
      ) : (
        <>
          <SelectField
            id="return-form"
            label="Return"
            value={form}
            onChange={(value) => setForm(offered.find((id) => id === value) ?? 'attendance-return')}
            choices={offered.map((id) => {
              const due = dueReturn(view, id).filter(({ sentOn }) => sentOn === null).length;
              return { value: id, label: `${paperOf(id)?.title ?? id}: ${due} due` };
            })}
          />
          <ReturnList key={form} form={form} view={view} actions={actions} onSaid={last.say} />
        </>
      )}
    </>
  );
}
