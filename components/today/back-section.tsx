import { useState } from 'preact/hooks';
import type { PupilActions } from '@/components/actions';
import { Button } from '@/components/govuk/button';
import { ErrorSummary } from '@/components/govuk/error-summary';
import { Go } from '@/components/shell/link';
import { StatusLine, useLastDone } from '@/components/shell/status-line';
import { backInSchool } from '@/utils/policy/back-in-school';
import type { Back } from '@/utils/policy/back-in-school';
import type { SchoolView } from '@/utils/policy/school-view';
import { markWords } from '@/utils/wording/marks';
import { runDetail } from '@/utils/wording/patterns';
import { spokenName } from '@/utils/wording/people';

interface BackProps {
  readonly view: SchoolView;
  readonly actions: PupilActions;
}

const PAGE = 10;

/** Children who are back. Where the register gives one reason for the whole absence, one press closes the case with it. */
export function BackSection({ view, actions }: BackProps) {
  const last = useLastDone(actions.undo);
  const [most, setMost] = useState(PAGE);
  const back = backInSchool(view);
  const close = async (row: Back['row'], reason: string): Promise<void> => {
    const outcome = await actions.closeCase(row.id, reason);
    if (outcome.kind === 'refused') last.complain(outcome.problems);
    else last.say(`Case of ${spokenName(row.pupil)} closed: ${reason}.`, outcome.value);
  };
  if (back.length === 0 && last.said === null) return null;
  return (
    <section aria-labelledby="back">
      <h2 class="govuk-heading-m" id="back">
        Back in school: {back.length}
      </h2>
      <StatusLine last={last} />
      <ErrorSummary problems={last.problems} />
      <ul class="app-gaps">
        {back.slice(0, most).map((item) => (
          <BackItem key={item.row.id} item={item} onClose={(reason) => void close(item.row, reason)} />
        ))}
      </ul>
      {back.length > most ? (
        <Button kind="secondary" onPress={() => setMost(most + PAGE)}>
          Show {Math.min(PAGE, back.length - most)} more
        </Button>
      ) : null}
    </section>
  );
}

function BackItem({ item, onClose }: { readonly item: Back; readonly onClose: (reason: string) => void }) {
  const { row, run, reason } = item;
  const name = spokenName(row.pupil);
  return (
    <li class="app-gaps__item">
      <span>
        <Go to={{ page: 'pupil', id: row.id }}>{name}</Go>
      </span>
      <span class="app-quiet">
        {run === null ? 'The absence cannot be made out any more' : `Away ${runDetail(run)}`}
      </span>
      <span>
        {reason === null ? (
          <Go to={{ page: 'pupil', id: row.id }} look="secondary" label={`Close the case of ${name}`}>
            Close the case
          </Go>
        ) : (
          <Button
            kind="small"
            label={`Close: ${markWords(reason)}, ${name}`}
            onPress={() => onClose(markWords(reason))}
          >
            Close: {markWords(reason)}
          </Button>
        )}
      </span>
    </li>
  );
}
