import { useState } from 'preact/hooks';
import { Checkboxes, Radios } from '@/components/form/choice-fields';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import type { Problem } from '@/components/govuk/error-summary';
import { SummaryList } from '@/components/govuk/summary-list';
import { amount } from '@/utils/wording/amounts';
import { dayAndYear, dayTime } from '@/utils/wording/dates';
import { groupWords, spokenName } from '@/utils/wording/people';
import type { HandoverPreview, TakeInActions } from './actions';

interface CheckProps<Preview extends HandoverPreview> {
  readonly actions: TakeInActions<Preview>;
  readonly preview: Preview;
  readonly onTakenIn: (added: {
    readonly pupilId: string;
    readonly entries: number;
    readonly papers: number;
  }) => void;
  readonly onBack: () => void;
}

const NEW_PUPIL = 'new';

/** What a file would add, from whom it is, and whose case it is here. */
export function TakeInCheck<Preview extends HandoverPreview>(props: CheckProps<Preview>) {
  const { actions, preview, onTakenIn, onBack } = props;
  const { busy, problems, run } = useSaving();
  const [compared, setCompared] = useState(preview.from.isKnown);
  const [whose, setWhose] = useState(preview.candidates.length === 0 ? NEW_PUPIL : '');
  const take = () =>
    run(missingIn(compared, whose), async () => {
      const outcome = await actions.takeIn(preview, whose === NEW_PUPIL ? null : whose);
      if (outcome.kind === 'done') onTakenIn(outcome.value);
      return outcome;
    });
  return (
    <>
      <SummaryList rows={rowsOf(preview)} />
      <Form
        {...{ busy, problems }}
        label="Take in"
        submit={busy ? 'Adding…' : 'Add to these records'}
        onSubmit={() => void take()}
        onCancel={onBack}
      >
        {preview.candidates.length === 0 ? null : (
          <Whose {...{ preview, problems }} value={whose} onChange={setWhose} />
        )}
        {preview.from.isKnown ? null : (
          <Compare {...{ preview, problems }} value={compared} onChange={setCompared} />
        )}
      </Form>
    </>
  );
}

function missingIn(compared: boolean, whose: string): Problem[] {
  const problems: Problem[] = [];
  if (whose === '') problems.push({ field: 'whose', message: 'Say which child on the roll this is.' });
  if (!compared)
    problems.push({
      field: 'sender-compared',
      message: 'Ring whoever sent it and compare first: anybody can write a name into a file.',
    });
  return problems;
}

function amounts({ entries, papers }: HandoverPreview['adds']): string {
  return `${amount(entries, 'log entry', 'log entries')}, ${amount(papers, 'paper')}`;
}

const MARKS_WORDS: Readonly<Record<HandoverPreview['marks'], string>> = {
  none: 'None in the file',
  'filled-in': 'Filled in for sessions that nobody has read here. What was read here stays.',
  'of-another-school': 'Not taken in: they are of another school’s register.',
};

function rowsOf(preview: HandoverPreview) {
  const { pupil, from, madeAt, adds, alreadyHere, marks, leftOut, isHere } = preview;
  const about = [groupWords(pupil), pupil.dob === undefined ? '' : `born ${dayAndYear(pupil.dob)}`];
  const isNew = !isHere && preview.candidates.length === 0;
  const here = isHere
    ? 'on the roll here: the details stay as they are'
    : isNew
      ? 'not on the list here: is added'
      : null;
  return [
    {
      key: 'Child',
      value: [spokenName(pupil), ...about, here].filter((part) => part !== '' && part !== null).join(', '),
    },
    { key: 'From', value: [from.name, from.school].filter((part) => part !== '').join(', ') },
    { key: 'Made', value: dayTime(madeAt) },
    { key: 'Will be added', value: amounts(adds) },
    { key: 'Here already', value: amounts(alreadyHere) },
    { key: 'Register marks', value: MARKS_WORDS[marks] },
    ...(leftOut === 0
      ? []
      : [
          {
            key: 'Not in the file',
            value: `${amount(leftOut, 'entry', 'entries')} that only the DSL and the head of the sender may read`,
          },
        ]),
  ];
}

interface WhoseProps {
  readonly preview: HandoverPreview;
  readonly problems: readonly Problem[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Whose({ preview, problems, value, onChange }: WhoseProps) {
  const choices = preview.candidates.map(({ id, pupil }) => ({
    value: id,
    label: [spokenName(pupil), groupWords(pupil)].filter((part) => part !== '').join(', '),
    hint: 'The entries go into the log of this child. The details here stay as they are.',
  }));
  return (
    <Radios
      id="whose"
      label="Which child is it here?"
      problems={problems}
      choices={[...choices, { value: NEW_PUPIL, label: 'Another child, who is not on the list yet' }]}
      value={value}
      onChange={onChange}
    />
  );
}

interface CompareProps {
  readonly preview: HandoverPreview;
  readonly problems: readonly Problem[];
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

function Compare({ preview, problems, value, onChange }: CompareProps) {
  return (
    <>
      <p class="govuk-body">The fingerprint of whoever made the file:</p>
      <p class="govuk-body app-fingerprint">{preview.from.fingerprint}</p>
      <Checkboxes
        id="sender-compared"
        label={`Is it really from ${preview.from.name}?`}
        hint="Ring them on a number you already have. Their fingerprint is on their screen, under “Who can sign in”."
        problems={problems}
        choices={[{ value: 'yes', label: 'They read out the same fingerprint' }]}
        values={value ? ['yes'] : []}
        onChange={(values) => onChange(values.length > 0)}
      />
    </>
  );
}
