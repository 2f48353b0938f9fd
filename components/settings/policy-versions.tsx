import type { SettingsActions } from '@/components/actions';
import { useSaving } from '@/components/form/saving';
import { Button } from '@/components/govuk/button';
import { Details } from '@/components/govuk/details';
import { ErrorSummary } from '@/components/govuk/error-summary';
import { Tag } from '@/components/govuk/tag';
import { dateOf } from '@/utils/calendar/school-date';
import type { SchoolView } from '@/utils/policy/school-view';
import { policyChosen, versionOn } from '@/utils/policy/versions';
import type { PolicyVersion } from '@/utils/policy/versions';
import { dayAndYear, dayTime } from '@/utils/wording/dates';
import { PolicySteps } from './policy-steps';

interface VersionsProps {
  readonly view: SchoolView;
  readonly actions: Pick<SettingsActions, 'restorePolicy'>;
  readonly onSaid: (message: string) => void;
}

/** Entries of every log that were recorded under a version. */
function entriesUnder(view: SchoolView): ReadonlyMap<number, number> {
  const entries = new Map<number, number>();
  for (const { events } of view.pupils)
    for (const { rules } of events) {
      const number = Number(/, version (\d+)$/.exec(rules)?.[1]);
      if (!Number.isNaN(number)) entries.set(number, (entries.get(number) ?? 0) + 1);
    }
  return entries;
}

/** Every version of the policy, newest first: who switched it on, when, from which day; to be read and put back. */
export function PolicyVersions({ view, actions, onSaid }: VersionsProps) {
  const { policyVersions: versions } = view;
  const { busy, problems, run } = useSaving();
  if (versions.length === 0) return null;
  const restore = async ({ number }: PolicyVersion): Promise<void> => {
    if (await run([], () => actions.restorePolicy(number)))
      onSaid(`Version ${number} is in force again, as version ${versions.length + 1}.`);
  };
  const entries = entriesUnder(view);
  return (
    <section aria-labelledby="versions-title">
      <h2 class="govuk-heading-m" id="versions-title">
        Versions
      </h2>
      <p class="govuk-body">Every entry in a log names the version it was made under.</p>
      <ErrorSummary problems={problems} />
      <ol class="govuk-list" aria-label="Versions of the policy">
        {[...versions].reverse().map((version) => (
          <Version
            key={version.number}
            view={view}
            version={version}
            entries={entries.get(version.number) ?? 0}
            busy={busy}
            onRestore={() => void restore(version)}
          />
        ))}
      </ol>
    </section>
  );
}

interface VersionProps {
  readonly view: SchoolView;
  readonly version: PolicyVersion;
  readonly entries: number;
  readonly busy: boolean;
  readonly onRestore: () => void;
}

function Version({ view, version, entries, busy, onRestore }: VersionProps) {
  const { number, from, by, savedAt, chosen, days } = version;
  const policy = policyChosen(chosen);
  const today = dateOf(view.now);
  const isInForce = versionOn(view.policyVersions, today)?.number === number;
  return (
    <li class="app-version">
      <h3 class="app-version__title">
        Version {number}: {policy.title} {isInForce ? <Tag colour="green">in force</Tag> : null}
        {from > today ? <Tag colour="blue">to come</Tag> : null}
      </h3>
      <p class="govuk-body">
        From {dayAndYear(from)}. Switched on by {by}, {dayTime(savedAt)}. Log entries made under it: {entries}
        .
      </p>
      <Details summary={`Steps of version ${number}`}>
        {() => (
          <PolicySteps
            steps={policy.steps}
            caption={`Version ${number}`}
            days={'own' in chosen ? {} : (days ?? view.settings.days)}
          />
        )}
      </Details>
      {isInForce ? null : (
        <Button kind="small" disabled={busy} onPress={onRestore}>
          Put version {number} back in force
        </Button>
      )}
    </li>
  );
}
