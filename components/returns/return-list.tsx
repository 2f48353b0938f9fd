import { useState } from 'preact/hooks';
import { Form } from '@/components/form/form';
import { Radios } from '@/components/form/choice-fields';
import { useSaving } from '@/components/form/saving';
import type { Problem } from '@/components/govuk/error-summary';
import { ScrollTable } from '@/components/govuk/scroll-table';
import { Tag } from '@/components/govuk/tag';
import { Empty } from '@/components/govuk/text-blocks';
import { paperFacts } from '@/components/referral/facts';
import { Go } from '@/components/shell/link';
import type { SchoolView } from '@/utils/policy/school-view';
import { paperOf } from '@/utils/referral/papers/papers';
import { dueReturn } from '@/utils/referral/returns/due-returns';
import type { ReturnForm, ReturnLine } from '@/utils/referral/returns/due-returns';
import { returnAnswers } from '@/utils/referral/returns/return-columns';
import { amount } from '@/utils/wording/amounts';
import { shortDay } from '@/utils/wording/dates';
import { spokenName } from '@/utils/wording/people';
import type { ReturnActions } from './actions';
import { SendReturn } from './send-return';

interface ListProps {
  readonly form: ReturnForm;
  readonly view: SchoolView;
  readonly actions: ReturnActions;
  readonly onSaid: (message: string) => void;
}

/** Who is on the return, ticked unless they were on it before in this episode. */
export function ReturnList({ form, view, actions, onSaid }: ListProps) {
  const lines = dueReturn(view, form);
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [made, setMade] = useState<readonly string[]>([]);
  const isOn = (line: ReturnLine) => changed.get(line.row.id) ?? line.sentOn === null;
  if (lines.length === 0 && made.length === 0)
    return (
      <Empty>
        <p class="govuk-body">Nobody belongs on this return today.</p>
      </Empty>
    );
  const chosen = lines.filter(isOn);
  return (
    <>
      <Lines lines={lines} isOn={isOn} onChange={(id, on) => setChanged(new Map([...changed, [id, on]]))} />
      <MakeReturn
        {...{ form, view, actions, chosen }}
        onMade={(ids) => {
          setMade(ids);
          onSaid('The list was made and saved to your downloads. It has not been sent.');
        }}
      />
      {made.length === 0 ? null : (
        <SendReturn
          form={form}
          count={made.length}
          onSend={(sending) => actions.markReturnSent(made, sending)}
          onSent={(to) => {
            setMade([]);
            setChanged(new Map());
            onSaid(`Recorded in ${amount(made.length, 'log')}: sent to ${to}.`);
          }}
        />
      )}
    </>
  );
}

interface LinesProps {
  readonly lines: readonly ReturnLine[];
  readonly isOn: (line: ReturnLine) => boolean;
  readonly onChange: (pupilId: string, on: boolean) => void;
}

function Lines({ lines, isOn, onChange }: LinesProps) {
  return (
    <ScrollTable label="Pupils on the return" headings={['On it', 'Pupil', 'Why', 'Returned before']}>
      {lines.map((line) => (
        <LineRow key={line.row.id} line={line} on={isOn(line)} onChange={(on) => onChange(line.row.id, on)} />
      ))}
    </ScrollTable>
  );
}

interface LineRowProps {
  readonly line: ReturnLine;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function LineRow({ line: { row, why, sentOn }, on, onChange }: LineRowProps) {
  const name = spokenName(row.pupil);
  return (
    <tr class="govuk-table__row">
      <td class="govuk-table__cell">
        <input
          type="checkbox"
          aria-label={`On the return: ${name}`}
          checked={on}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      </td>
      <th scope="row" class="govuk-table__header">
        <Go to={{ page: 'referral', id: row.id }}>{name}</Go>
      </th>
      <td class="govuk-table__cell">{why}</td>
      <td class="govuk-table__cell">
        {sentOn === null ? (
          'No'
        ) : (
          <>
            <Tag colour="yellow">Already returned</Tag> {shortDay(sentOn)}, in this episode.{' '}
            {on ? 'It would be returned again.' : ''}
          </>
        )}
      </td>
    </tr>
  );
}

interface MakeProps extends Omit<ListProps, 'onSaid'> {
  readonly chosen: readonly ReturnLine[];
  readonly onMade: (paperIds: readonly string[]) => void;
}

function MakeReturn({ form, view, actions, chosen, onMade }: MakeProps) {
  const [kind, setKind] = useState<'csv' | 'docx'>('docx');
  const { busy, problems, run } = useSaving();
  const missing = chosen.length === 0 ? [{ field: 'return-kind', message: 'Tick at least one pupil' }] : [];
  const make = () =>
    run(missing, async () => {
      const pupils = chosen.flatMap(({ row }) => {
        const facts = paperFacts(view, row);
        return facts === null ? [] : [{ pupilId: row.id, answers: returnAnswers(form, facts) }];
      });
      const title = paperOf(form)?.title ?? form;
      const outcome = await actions.makeReturn({
        ...{ form, title, kind, pupils },
        now: view.now,
        school: view.school.name,
      });
      if (outcome.kind === 'done') onMade(outcome.value);
      return outcome;
    });
  return (
    <Form
      submit={`Make the list of ${amount(chosen.length, 'pupil')}`}
      busy={busy}
      problems={problems}
      onSubmit={() => void make()}
    >
      <KindField kind={kind} problems={problems} onChange={setKind} />
    </Form>
  );
}

interface KindProps {
  readonly kind: 'csv' | 'docx';
  readonly problems: readonly Problem[];
  readonly onChange: (kind: 'csv' | 'docx') => void;
}

function KindField({ kind, problems, onChange }: KindProps) {
  return (
    <Radios
      id="return-kind"
      label="File"
      inline
      problems={problems}
      value={kind}
      onChange={(value) => onChange(value === 'csv' ? 'csv' : 'docx')}
      choices={[
        { value: 'docx', label: 'Word' },
        { value: 'csv', label: 'CSV, for a spreadsheet' },
      ]}
    />
  );
}
