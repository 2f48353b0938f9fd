import { useState } from 'preact/hooks';
import type { PupilActions } from '@/components/actions';
import { Radios } from '@/components/form/choice-fields';
import { ErrorSummary } from '@/components/govuk/error-summary';
import { Inset } from '@/components/govuk/text-blocks';
import { Go } from '@/components/shell/link';
import { StatusLine, useLastDone } from '@/components/shell/status-line';
import type { PupilRow, SchoolView } from '@/utils/policy/school-view';
import { answersFor } from '@/utils/referral/answers';
import type { PaperAnswers } from '@/utils/referral/answers';
import type { PaperFacts } from '@/utils/referral/answering/facts';
import type { Paper } from '@/utils/referral/papers/paper';
import { PAPERS, paperOf, papersFor } from '@/utils/referral/papers/papers';
import { whichPaper } from '@/utils/referral/which-paper';
import { spokenName } from '@/utils/wording/people';
import { askOf } from '@/utils/referral/ask';
import { Gaps } from './gaps';
import { MakePaper } from './make-paper';
import type { MadePaper, PaperActions } from './paper-actions';
import { paperFacts } from './facts';
import { PaperDecisions } from './paper-decisions';
import { PaperPreview } from './paper-preview';
import { PaperTiming } from './paper-timing';
import { recipientText } from './recipient';
import { SentPapers } from './sent-papers';
import { TheirForm } from './their-form';
import { WhereaboutsQuestion } from './whereabouts-question';

interface ReferralProps {
  readonly view: SchoolView;
  readonly row: PupilRow;
  readonly papers: readonly MadePaper[];
  readonly actions: PupilActions & PaperActions;
}

/** The papers of one child: which one fits, what is known and what is missing, make it, look at it, say that it was sent. */
export function ReferralPage({ view, row, papers, actions }: ReferralProps) {
  const last = useLastDone(actions.undo);
  const facts = paperFacts(view, row);
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1} id="page-title">
        <span class="govuk-caption-l">
          <Go to={{ page: 'pupil', id: row.id }}>{spokenName(row.pupil)}</Go>
        </span>
        Referral and papers
      </h1>
      <StatusLine last={last} />
      <ErrorSummary problems={last.problems} />
      {facts === null ? (
        <Inset>
          No paper can be filled until the term dates are entered.{' '}
          <Go to={{ page: 'settings', part: 'calendar' }}>Enter the term dates</Go>
        </Inset>
      ) : (
        <>
          <WhereaboutsQuestion
            facts={facts}
            onAnswer={(line) => actions.logRow(row.id, line)}
            onSaid={last.say}
          />
          <PaperInHand {...{ view, row, papers, actions, facts }} onSaid={last.say} />
        </>
      )}
    </>
  );
}

/** The same paper, going where a person says. */
function withRecipient(answers: PaperAnswers, to: string): PaperAnswers {
  return to === recipientText(answers.recipient) ? answers : { ...answers, recipient: { name: to } };
}

interface PaperInHandProps extends ReferralProps {
  readonly facts: PaperFacts;
  readonly onSaid: (message: string, eventId?: string) => void;
}

/** The forms the school's policy sends, and the one in hand. */
function formsOf({ policy }: SchoolView, inHand: string): string[] {
  const sent = policy.steps.flatMap(({ doneBy }) => (doneBy.by === 'sent' ? [doneBy.form] : []));
  return [...sent, inHand];
}

function PaperInHand(props: PaperInHandProps) {
  const { view, facts } = props;
  const choice = whichPaper(facts);
  const fits = choice.kind === 'paper' ? choice.form : null;
  const [chosen, setChosen] = useState<string | null>(null);
  const fallback = view.policy.referralForm ?? PAPERS[0]?.id ?? '';
  const paper = paperOf(chosen ?? fits ?? fallback);
  if (paper === null) return <Inset>The policy names a paper that this program cannot make.</Inset>;
  return (
    <>
      <Radios
        id="paper"
        label="Paper"
        hint={choice.kind === 'paper' ? undefined : choice.because}
        value={paper.id}
        onChange={setChosen}
        choices={papersFor(formsOf(view, paper.id)).map(({ id, title, authority }) => ({
          value: id,
          label: `${title}${authority === null ? '' : ` (${authority})`}${id === fits ? ': this one fits' : ''}`,
        }))}
      />
      <ChosenPaper key={paper.id} {...props} paper={paper} answered={choice.kind === 'paper'} />
    </>
  );
}

interface ChosenPaperProps extends PaperInHandProps {
  readonly paper: Paper;
  /** The question about the whereabouts has an answer. */
  readonly answered: boolean;
}

/** One paper: when it is due, what is missing, how it will read, and making it. */
function ChosenPaper({ view, row, papers, actions, facts, paper, answered, onSaid }: ChosenPaperProps) {
  const answers = answersFor(paper, facts);
  const isDsl = view.acting?.role === 'dsl';
  const mayMake = isDsl || (paper.kind !== 'cme-referral' && paper.kind !== 'case-pack');
  const unmet = answers.gaps.filter(({ kind }) => kind === 'gate');
  return (
    <>
      <PaperTiming view={view} row={row} paper={paper} />
      <Gaps answers={answers} pupilId={row.id} />
      <PaperPreview answers={answers} showDsl={isDsl} />
      <PaperDecisions
        {...{ paper, facts, unmet, isDsl, onSaid }}
        onLog={(line) => actions.logRow(row.id, line)}
      />
      {answered && unmet.length > 0 ? null : (
        <MakePaper
          answers={answers}
          answered={answered || paper.kind === 'case-pack'}
          mayMake={mayMake}
          onMake={(to, kind) => actions.makePaper(row.id, withRecipient(answers, to), kind)}
          onMade={(kind) =>
            onSaid(
              `The ${kind === 'pdf' ? 'PDF' : 'Word document'} was made and saved to your downloads. It has not been sent.`,
            )
          }
        />
      )}
      <TheirForm
        form={paper.id}
        pupilId={row.id}
        ask={askOf({ ...facts, paper: paper.id })}
        now={view.now}
        mayMake={answered && mayMake && unmet.length === 0}
        actions={actions.blanks}
        onSaid={onSaid}
      />
      <SentPapers {...{ view, papers, actions, facts, onSaid }} />
    </>
  );
}
