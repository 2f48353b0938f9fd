import { Checkboxes, SelectField } from '@/components/form/choice-fields';
import type { Choice } from '@/components/form/choice-fields';
import type { Problem } from '@/components/govuk/error-summary';
import { COMPLETED_BY } from '@/components/steps/completion';
import { CONTACT_METHODS, ENQUIRY_WITH, TOLD } from '@/utils/cases/log-row';
import { DONE_BY_KINDS } from '@/utils/policy/check-step-parts';
import type { DoneBy } from '@/utils/policy/policy';
import { PAPERS } from '@/utils/referral/papers/papers';
import { capital } from '@/utils/wording/amounts';
import { METHOD_WORDS, enquiryWords } from '@/utils/wording/log-rows';
import { TOLD_WORDS } from '@/utils/wording/people';

interface DoneByProps {
  readonly id: string;
  readonly doneBy: DoneBy;
  readonly problems: readonly Problem[];
  readonly onChange: (doneBy: DoneBy) => void;
}

const KINDS: readonly Choice[] = DONE_BY_KINDS.map((kind) => ({
  value: kind,
  label: capital(COMPLETED_BY[kind]),
}));
const ANY: Choice = { value: '', label: 'Any' };
const METHODS = [ANY, ...CONTACT_METHODS.map((method) => ({ value: method, label: METHOD_WORDS[method] }))];
const ENQUIRIES = [ANY, ...ENQUIRY_WITH.map((who) => ({ value: who, label: enquiryWords(who) }))];

/** Ways that ask for something besides, with nothing chosen yet. */
const EMPTY: readonly DoneBy[] = [
  { by: 'told', anyOf: [] },
  { by: 'sent', form: PAPERS[0]?.id ?? '' },
];

function newDoneBy(kind: string): DoneBy {
  return EMPTY.find(({ by }) => by === kind) ?? ({ by: kind } as DoneBy);
}

/** What completes a step. */
export function DoneByField({ id, doneBy, problems, onChange }: DoneByProps) {
  return (
    <>
      <SelectField
        id={id}
        label="Complete when"
        choices={KINDS}
        problems={problems}
        value={doneBy.by}
        onChange={(kind) => onChange(newDoneBy(kind))}
      />
      <About id={id} doneBy={doneBy} onChange={onChange} />
    </>
  );
}

function About({ id, doneBy, onChange }: Omit<DoneByProps, 'problems'>) {
  if (doneBy.by === 'sent') return <PaperChoice id={id} doneBy={doneBy} onChange={onChange} />;
  if (doneBy.by === 'told') {
    return (
      <Checkboxes
        id={`${id}-told`}
        label="Who is told (one is enough)"
        choices={TOLD.map((who) => ({ value: who, label: capital(TOLD_WORDS[who]) }))}
        values={doneBy.anyOf}
        onChange={(chosen) => onChange({ ...doneBy, anyOf: TOLD.filter((who) => chosen.includes(who)) })}
      />
    );
  }
  if (doneBy.by === 'contact-attempt') {
    return (
      <SelectField
        id={`${id}-method`}
        label="How"
        choices={METHODS}
        value={doneBy.method ?? ''}
        onChange={(value) => {
          const method = CONTACT_METHODS.find((known) => known === value);
          onChange({ by: 'contact-attempt', ...(method === undefined ? {} : { method }) });
        }}
      />
    );
  }
  if (doneBy.by !== 'enquiry') return null;
  return (
    <SelectField
      id={`${id}-with`}
      label="Enquiry with"
      choices={ENQUIRIES}
      value={doneBy.with ?? ''}
      onChange={(value) => onChange({ by: 'enquiry', ...(value === '' ? {} : { with: value }) })}
    />
  );
}

interface PaperProps {
  readonly id: string;
  readonly doneBy: Extract<DoneBy, { by: 'sent' }>;
  readonly onChange: (doneBy: DoneBy) => void;
}

function PaperChoice({ id, doneBy, onChange }: PaperProps) {
  const { form } = doneBy;
  const known = PAPERS.map((paper) => ({ value: paper.id, label: paper.title }));
  const isKnown = known.some(({ value }) => value === form);
  return (
    <>
      <SelectField
        id={`${id}-form`}
        label="Paper"
        choices={isKnown ? known : [...known, { value: form, label: form }]}
        value={form}
        onChange={(value) => onChange({ ...doneBy, form: value })}
      />
      <Checkboxes
        id={`${id}-repeats`}
        label="Again"
        choices={[{ value: 'repeats', label: 'It is sent again while the absence lasts' }]}
        values={doneBy.repeats === true ? ['repeats'] : []}
        onChange={(chosen) =>
          onChange({ by: 'sent', form, ...(chosen.length === 0 ? {} : { repeats: true }) })
        }
      />
    </>
  );
}
