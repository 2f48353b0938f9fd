import { Radios } from '@/components/form/choice-fields';
import { TextField } from '@/components/form/text-field';
import type { Problem } from '@/components/govuk/error-summary';
import { WHO_WORDS } from '@/utils/wording/people';
import type { KeyRole } from './actions';
import { ROLE_OPENS } from './door-words';
import { NewPassphrase } from './new-passphrase';
import type { PassphraseAdvice, PersonDraft } from './person-draft';
import { suggestedLabel } from './person-draft';

interface PersonFieldsProps {
  /** Begins the ids of the fields: "first". */
  readonly id: string;
  readonly draft: PersonDraft;
  readonly roles: readonly KeyRole[];
  readonly school: string;
  readonly advice: PassphraseAdvice;
  readonly problems: readonly Problem[];
  readonly onChange: (draft: PersonDraft) => void;
  /** Asks also for the last day of cover staff. */
  readonly asksUntil?: boolean;
}

/** Name, role, how they are shown while locked, and a passphrase. */
export function PersonFields(props: PersonFieldsProps) {
  const { id, draft, school, advice, problems, onChange, asksUntil = false } = props;
  return (
    <>
      <WhoTheyAre {...props} />
      {!asksUntil ? null : (
        <TextField
          id={`${id}-until`}
          type="date"
          label="Last day, for cover staff (optional)"
          hint="After this day the sign-in ends by itself."
          width="medium"
          value={draft.until}
          problems={problems}
          onChange={(until) => onChange({ ...draft, until })}
        />
      )}
      <NewPassphrase
        id={`${id}-passphrase`}
        typed={draft}
        names={{ school, own: draft.name }}
        advice={advice}
        problems={problems}
        onChange={(typed) => onChange({ ...draft, ...typed })}
      />
    </>
  );
}

function WhoTheyAre({ id, draft, roles, problems, onChange }: PersonFieldsProps) {
  return (
    <>
      <TextField
        id={`${id}-name`}
        label="Name"
        hint="Stands beside everything this person writes."
        value={draft.name}
        problems={problems}
        onChange={(name) => onChange({ ...draft, name })}
      />
      <Radios
        id={`${id}-role`}
        label="Role"
        choices={roles.map((role) => ({ value: role, label: WHO_WORDS[role], hint: ROLE_OPENS[role] }))}
        value={draft.role}
        problems={problems}
        onChange={(value) => onChange({ ...draft, role: roles.find((role) => role === value) ?? '' })}
      />
      <TextField
        id={`${id}-label`}
        label="Shown while locked as"
        hint="Anybody at this computer can see these words, before anyone has signed in. They need not be a name."
        width="medium"
        value={draft.label ?? suggestedLabel(draft.name.trim(), draft.role)}
        problems={problems}
        onChange={(label) => onChange({ ...draft, label })}
      />
    </>
  );
}
