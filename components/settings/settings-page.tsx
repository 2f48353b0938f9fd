import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { ImportPreview, Outcome, SettingsActions } from '@/components/actions';
import { ErrorSummary } from '@/components/govuk/error-summary';
import { Go } from '@/components/shell/link';
import type { SettingsPart } from '@/components/shell/route';
import { SETTINGS_PARTS } from '@/components/shell/route';
import { StatusLine, useLastDone } from '@/components/shell/status-line';
import type { SchoolView } from '@/utils/policy/school-view';
import { KeysOfSchool } from '@/components/vault/keys/keys-of-school';
import { CalendarPart } from './calendar-part';
import { CountingPart } from './counting-part';
import { Help } from './help';
import { MisPart } from './mis-part';
import { PolicyEditor } from './policy-editor/policy-editor';
import { PapersPart } from './papers-part';
import { PolicyPart } from './policy-part';
import { PromptingPart } from './prompting-part';
import { PupilsPart } from './pupils-part';
import { SchoolPart } from './school-part';
import { SetUpList } from './set-up-list';
import { StaffPart } from './staff-part';

/** What every part of Settings gets. */
export interface SettingsPartProps<Preview extends ImportPreview = ImportPreview> {
  readonly view: SchoolView;
  readonly actions: SettingsActions<Preview>;
  /** With how to take it back, where that can be done. */
  readonly onSaid: (message: string, undo?: () => Promise<Outcome>) => void;
}

interface SettingsPageProps<Preview extends ImportPreview> {
  readonly view: SchoolView;
  readonly actions: SettingsActions<Preview>;
  readonly part: SettingsPart | null;
  /** Backups, as the entry point wires them. */
  readonly backup?: ComponentChildren;
  /** How long records are kept, as the entry point wires it. */
  readonly retention?: ((onSaid: (message: string) => void) => ComponentChildren) | undefined;
}

const TITLES: Readonly<Record<SettingsPart, string>> = {
  school: 'School',
  staff: 'Staff',
  keys: 'Who can sign in',
  calendar: 'Term dates',
  policy: 'Policy',
  'policy-editor': 'Edit the policy',
  counting: 'Counting',
  prompting: 'Notifications',
  pupils: 'Pupil list',
  mis: 'MIS address',
  papers: 'LA papers',
  backup: 'Backup',
  retention: 'Keeping and erasing',
};

const NOTHING_TO_UNDO = (): Promise<Outcome> => Promise.resolve({ kind: 'refused', problems: [] });

/** What was saved last in Settings, and how to take it back. */
function useLastSaved() {
  const undo = useRef(NOTHING_TO_UNDO);
  const last = useLastDone(() => undo.current());
  const say: SettingsPartProps['onSaid'] = (message, how) => {
    undo.current = how ?? NOTHING_TO_UNDO;
    last.say(message, how === undefined ? null : 'last-saved');
  };
  return { last, say };
}

/** A title in the middle of a line; "MIS" keeps its capitals. */
function withinSentence(title: string): string {
  return title.replace(/^[A-Z](?![A-Z])/, (first) => first.toLowerCase());
}

/** The editor is a page of the policy's own part. */
function partOfNav(part: SettingsPart | null): SettingsPart | null {
  return part === 'policy-editor' ? 'policy' : part;
}

/** Settings: one part at a time, and the list of what a new school does first. */
export function SettingsPage<Preview extends ImportPreview>({
  view,
  actions,
  part,
  backup,
  retention,
}: SettingsPageProps<Preview>) {
  const { last, say } = useLastSaved();
  const shared = { view, actions, onSaid: say };
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1} id="page-title">
        {part === null ? 'Settings' : `Settings: ${withinSentence(TITLES[part])}`}
      </h1>
      <nav class="app-parts" aria-label="Parts of Settings">
        {SETTINGS_PARTS.map((known) => (
          <span
            key={known}
            class={known === partOfNav(part) ? 'app-parts__item app-parts__item--here' : 'app-parts__item'}
          >
            <Go to={{ page: 'settings', part: known }}>{TITLES[known]}</Go>
          </span>
        ))}
      </nav>
      <ErrorSummary problems={last.problems} />
      <StatusLine last={last} />
      {part === null ? (
        <>
          <SetUpList view={view} />
          <Help />
        </>
      ) : (
        <Part key={part} {...{ part, backup, retention }} {...shared} />
      )}
    </>
  );
}

function Part<Preview extends ImportPreview>({
  part,
  backup,
  retention,
  ...props
}: SettingsPartProps<Preview> &
  Pick<SettingsPageProps<Preview>, 'backup' | 'retention'> & { readonly part: SettingsPart }) {
  switch (part) {
    case 'school':
      return <SchoolPart {...props} />;
    case 'staff':
      return <StaffPart {...props} />;
    case 'keys':
      return <KeysPart {...props} />;
    case 'calendar':
      return <CalendarPart {...props} />;
    case 'policy':
      return <PolicyPart {...props} />;
    case 'policy-editor':
      return <PolicyEditor {...props} />;
    case 'counting':
      return <CountingPart {...props} />;
    case 'prompting':
      return <PromptingPart {...props} />;
    case 'pupils':
      return <PupilsPart {...props} />;
    case 'mis':
      return <MisPart {...props} />;
    case 'papers':
      return <PapersPart {...props} />;
    case 'backup':
      return <>{backup}</>;
    case 'retention':
      return <>{retention?.(props.onSaid)}</>;
  }
}

function KeysPart<Preview extends ImportPreview>({ view, actions, onSaid }: SettingsPartProps<Preview>) {
  return <KeysOfSchool door={actions.keys} school={view.school.name} now={view.now} onSaid={onSaid} />;
}
