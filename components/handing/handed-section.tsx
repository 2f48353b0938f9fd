import type { PupilActions } from '@/components/actions';
import { useSaving } from '@/components/form/saving';
import { Button, LinkButton } from '@/components/govuk/button';
import { ErrorSummary } from '@/components/govuk/error-summary';
import { Go } from '@/components/shell/link';
import { StatusLine, useLastDone } from '@/components/shell/status-line';
import { stepRows } from '@/utils/policy/for-role';
import { handedByYou, handedToYou } from '@/utils/policy/handed-on';
import type { HandedOn } from '@/utils/policy/handed-on';
import type { SchoolView } from '@/utils/policy/school-view';
import { fromWords, standingInWords, toWords } from '@/utils/wording/handed-on';
import { spokenName } from '@/utils/wording/people';

interface HandedProps {
  readonly view: SchoolView;
  readonly actions: PupilActions;
}

/** What colleagues have handed over and nobody has taken yet, on both sides; and for whom the person acting stands in. */
export function HandedSection({ view, actions }: HandedProps) {
  const last = useLastDone(actions.undo);
  const toYou = handedToYou(view);
  const byYou = handedByYou(view);
  const standingIn = standingInWords(view);
  if (toYou.length === 0 && byYou.length === 0 && standingIn === null && last.said === null) return null;
  return (
    <section class="app-section" aria-labelledby="handed">
      <h2 class="govuk-heading-m" id="handed">
        {toYou.length === 0 ? 'Handed on' : `Handed to you: ${toYou.length}`}
      </h2>
      {standingIn === null ? null : <p class="govuk-body">{standingIn}</p>}
      <StatusLine last={last} />
      <ErrorSummary problems={last.problems} />
      <ul class="app-steps">
        {toYou.map((handed) => (
          <ToYou key={handed.eventId} {...{ handed, view, actions }} onTaken={last.say} />
        ))}
        {byYou.map((handed) => (
          <ByYou
            key={handed.eventId}
            handed={handed}
            view={view}
            onBack={() => void actions.undo(handed.eventId)}
          />
        ))}
      </ul>
    </section>
  );
}

function aboutWords(view: SchoolView, { row }: HandedOn): string {
  return row.step === undefined ? 'The whole case' : (stepRows(view, row.step)[0]?.title ?? row.step);
}

function Child({ view, handed }: { readonly view: SchoolView; readonly handed: HandedOn }) {
  const row = view.pupils.find(({ id }) => id === handed.pupilId);
  return row === undefined ? null : <Go to={{ page: 'pupil', id: row.id }}>{spokenName(row.pupil)}</Go>;
}

interface ToYouProps extends HandedProps {
  readonly handed: HandedOn;
  readonly onTaken: (message: string, eventId: string) => void;
}

function ToYou({ view, actions, handed, onTaken }: ToYouProps) {
  const { busy, problems, run } = useSaving();
  const about = aboutWords(view, handed);
  const take = (): Promise<boolean> =>
    run([], async () => {
      const outcome = await actions.logRow(handed.pupilId, { kind: 'taken-on', event: handed.eventId });
      if (outcome.kind === 'done') onTaken(`You have taken it: ${about}.`, outcome.value);
      return outcome;
    });
  return (
    <li class="app-step app-step--due">
      <h3 class="app-step__title">{about}</h3>
      <p class="app-step__who">
        <Child view={view} handed={handed} />
      </p>
      <p class="govuk-body app-tight">From {fromWords(view, handed)}</p>
      <ErrorSummary problems={problems} />
      <Button kind="small" disabled={busy} label={`Take it: ${about}`} onPress={() => void take()}>
        Take it
      </Button>
    </li>
  );
}

interface ByYouProps {
  readonly view: SchoolView;
  readonly handed: HandedOn;
  readonly onBack: () => void;
}

function ByYou({ view, handed, onBack }: ByYouProps) {
  const about = aboutWords(view, handed);
  return (
    <li class="app-step app-step--upcoming">
      <p class="govuk-body app-tight">
        <Child view={view} handed={handed} />: {about}. Handed to {toWords(view, handed)}, not taken yet, so
        it is still with you too.{' '}
        <LinkButton label={`Take back: ${about}`} onPress={onBack}>
          Take back
        </LinkButton>
      </p>
    </li>
  );
}
