import { useState } from 'preact/hooks';
import { SelectField } from '@/components/form/choice-fields';
import { Details } from '@/components/govuk/details';
import { Inset } from '@/components/govuk/text-blocks';
import { paperFacts } from '@/components/referral/facts';
import { Go } from '@/components/shell/link';
import type { PupilRow, SchoolView } from '@/utils/policy/school-view';
import { answersFor } from '@/utils/referral/answers';
import { askOf } from '@/utils/referral/ask';
import { PAPERS, paperOf } from '@/utils/referral/papers/papers';
import { whichPaper } from '@/utils/referral/which-paper';
import { spokenName } from '@/utils/wording/people';
import type { FillActions } from './actions';
import { CopyPanel } from './copy-panel';
import { FillForm } from './fill-form';
import { usePortals } from './web-forms';

interface FillSectionProps {
  readonly view: SchoolView;
  readonly actions: FillActions;
}

/** Children who are away now: only for them is a paper due. */
function awayNow({ pupils }: SchoolView): readonly PupilRow[] {
  return pupils
    .filter(({ standing }) => standing.counters.absence.atMost > 0)
    .sort((one, other) => other.standing.counters.absence.atMost - one.standing.counters.absence.atMost);
}

/** The authority's form beside the panel: whose it is, what would be filled, fill it, and every answer to copy. */
export function FillSection({ view, actions }: FillSectionProps) {
  const portals = usePortals(actions);
  const [pupilId, setPupilId] = useState('');
  if (portals.length === 0) return null;
  const away = awayNow(view);
  const row = away.find(({ id }) => id === pupilId);
  const choices = away.map(({ id, pupil, standing }) => ({
    value: id,
    label: `${spokenName(pupil)}, day ${standing.counters.absence.atMost}`,
  }));
  return (
    <section class="app-section" aria-labelledby="fill-title">
      <Details summary={<span id="fill-title">Fill the authority’s web form</span>}>
        {away.length === 0 ? (
          <p class="govuk-body">Nobody is away, so there is no form to fill.</p>
        ) : (
          <SelectField
            id="fill-pupil"
            label="Whose form is open beside this?"
            value={pupilId}
            onChange={setPupilId}
            choices={[{ value: '', label: 'Choose a child' }, ...choices]}
          />
        )}
        {row === undefined ? null : <PaperToFill key={row.id} view={view} row={row} actions={actions} />}
      </Details>
    </section>
  );
}

function whyNotFilled(unmet: boolean): string {
  return unmet
    ? 'Checks that the authority expects are missing. See them with every answer; the designated safeguarding lead can go on without them.'
    : 'The designated safeguarding lead fills this paper.';
}

function PaperToFill({ view, row, actions }: FillSectionProps & { readonly row: PupilRow }) {
  const facts = paperFacts(view, row);
  const choice = facts === null ? null : whichPaper(facts);
  const fits = choice?.kind === 'paper' ? choice.form : (view.policy.referralForm ?? PAPERS[0]?.id ?? '');
  const [form, setForm] = useState(fits);
  const paper = paperOf(form);
  if (facts === null || paper === null) return <Inset>Enter the term dates first, in Settings.</Inset>;
  const isDsl = view.acting?.role === 'dsl';
  const answers = answersFor(paper, facts);
  const unmet = answers.gaps.some(({ kind }) => kind === 'gate');
  const mayFill = (paper.kind !== 'cme-referral' || isDsl) && !unmet;
  return (
    <>
      <SelectField
        id="fill-paper"
        label="Paper"
        value={form}
        onChange={setForm}
        choices={PAPERS.map(({ id, title, authority }) => ({
          value: id,
          label: authority === null ? title : `${title} (${authority})`,
        }))}
      />
      <p class="app-quiet">
        <Go to={{ page: 'referral', id: row.id }}>See every answer, and what is missing</Go>
      </p>
      {mayFill ? (
        <FillForm
          ask={askOf({ ...facts, paper: paper.id })}
          paper={{ pupilId: row.id, form: paper.id, answers: answers.answers }}
          actions={actions}
        />
      ) : (
        <Inset>{whyNotFilled(unmet)}</Inset>
      )}
      <CopyPanel answers={answers} showDsl={isDsl} copy={actions.copy} />
    </>
  );
}
