import { useSaving } from '@/components/form/saving';
import { Button } from '@/components/govuk/button';
import { ErrorSummary } from '@/components/govuk/error-summary';
import { Warning } from '@/components/govuk/text-blocks';
import { capital } from '@/utils/wording/amounts';
import { momentFrom } from '@/utils/wording/dates';
import type { KeysProps } from './keys-part';

/** Whether anything written was changed, taken out or put in from outside: what the last check found, and a new one. */
export function LogCheck({ view, actions, now }: KeysProps) {
  const { busy, problems, run } = useSaving();
  const { checkedAt, findings, clockSetBack } = view;
  return (
    <section class="app-section" aria-labelledby="log-check">
      <h2 class="govuk-heading-m" id="log-check">
        Check of the log
      </h2>
      <p class="govuk-body">
        Every entry is signed by whoever wrote it, and names the one before. So a change made behind your back
        shows.
      </p>
      <ErrorSummary problems={problems} />
      <div role="status">
        {busy ? (
          <p class="govuk-body">Checking every entry…</p>
        ) : checkedAt === null ? (
          <p class="govuk-body">The log has not been checked on this computer yet.</p>
        ) : (
          <p class="govuk-body">
            {capital(momentFrom(now, checkedAt))}:{' '}
            {findings.length === 0 ? 'nothing wrong was found.' : 'the check found this:'}
          </p>
        )}
      </div>
      <Findings findings={findings} />
      {clockSetBack === null ? null : (
        <p class="govuk-body">
          The clock of this computer was set back, as was noticed {momentFrom(now, clockSetBack)} by that
          clock. Entries keep their order, and days of absence are counted by the dates in the registers. Ask
          your IT support to set the clock.
        </p>
      )}
      <Button kind="small" disabled={busy} onPress={() => void run([], () => actions.checkLog())}>
        Check the log now
      </Button>
    </section>
  );
}

function Findings({ findings }: { readonly findings: readonly string[] }) {
  if (findings.length === 0) return null;
  return (
    <>
      <ul class="govuk-list govuk-list--bullet">
        {findings.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Warning>
        Do not delete anything. Note the time, tell the DSL and the headteacher, and keep the last backup.
      </Warning>
    </>
  );
}
