import { Button } from '@/components/govuk/button';
import type { Pupil } from '@/utils/roster/pupil';
import { dayAndYear, shortDay } from '@/utils/wording/dates';
import { DOUBT_WORDS } from '@/utils/wording/doubts';
import { listName } from '@/utils/wording/people';
import type { Doubt, WhoItIs } from './doubts-section';

interface DoubtCardProps {
  readonly doubt: Doubt;
  readonly onSettle: (who: WhoItIs, said: string) => void;
  readonly onLater: () => void;
}

function rowWords({ shown, group, number }: Doubt): string {
  return [
    shown,
    group ?? 'no class on the page',
    number === null ? 'no number on the page' : `number ${number}`,
  ].join(', ');
}

function sessionWords({ sessions }: Doubt): string {
  const [first] = sessions;
  if (first === undefined) return '';
  const more = sessions.length > 1 ? ` and ${sessions.length - 1} more` : '';
  return `${shortDay(first.date)} ${first.session}${more}`;
}

/** One row as the page shows it, and the pupils it could be side by side. */
export function DoubtCard({ doubt, onSettle, onLater }: DoubtCardProps) {
  return (
    <li class="app-step app-step--due">
      <h3 class="app-step__title">{rowWords(doubt)}</h3>
      <p class="app-step__due">
        {sessionWords(doubt)}. {DOUBT_WORDS[doubt.why]}
        {doubt.isRemembered
          ? ''
          : ' The page shows no number, so the answer is for this register only: name the right child each time, or open a register that shows UPNs.'}
      </p>
      <div class="app-candidates">
        {doubt.candidates.map(({ id, pupil }) => (
          <Candidate
            key={id}
            pupil={pupil}
            onChoose={() =>
              onSettle({ pupilId: id }, `The row is ${listName(pupil)}. Its marks are counted.`)
            }
          />
        ))}
      </div>
      <div class="app-step__actions">
        <Button
          kind="small"
          label={`A pupil not on the roll yet: ${doubt.shown}`}
          onPress={() => onSettle('new-pupil', `${doubt.shown} is added to the roll. The marks are counted.`)}
        >
          A pupil not on the roll yet
        </Button>
        <Button kind="small" label={`Leave for later: ${doubt.shown}`} onPress={onLater}>
          Leave for later
        </Button>
      </div>
    </li>
  );
}

interface CandidateProps {
  readonly pupil: Pupil;
  readonly onChoose: () => void;
}

function Candidate({ pupil, onChoose }: CandidateProps) {
  const { dob, group, upn } = pupil;
  return (
    <div class="app-candidates__one">
      <strong>{listName(pupil)}</strong>
      <dl class="app-candidates__facts">
        <dt>Class</dt>
        <dd>{group ?? 'not known'}</dd>
        <dt>Born</dt>
        <dd>{dob === undefined ? 'not known' : dayAndYear(dob)}</dd>
        <dt>UPN</dt>
        <dd>{upn ?? 'not known'}</dd>
      </dl>
      <Button
        kind="small"
        label={`This is the pupil: ${listName(pupil)}, class ${group ?? 'not known'}, born ${dob ?? 'not known'}`}
        onPress={onChoose}
      >
        This is the pupil
      </Button>
    </div>
  );
}
