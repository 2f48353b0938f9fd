import { Form } from '@/components/form/form';
import { LinkButton } from '@/components/govuk/button';
import { SummaryList } from '@/components/govuk/summary-list';
import { Warning } from '@/components/govuk/text-blocks';
import { WHO_WORDS } from '@/utils/wording/people';
import { ScreenTitle } from './screen-title';
import { hangsOnOne, peopleIn, stepWords } from './set-up-draft';
import type { TypedStepProps } from './set-up-steps';

/** What was typed, looked over once, and the risk of a single key-holder said before the keys are made. */
export function CheckStep(props: TypedStepProps) {
  const { place, draft, busy, problems, onBack, onMake } = props;
  const buttons = { submit: 'Make the keys', cancel: 'Back', busy, problems };
  return (
    <>
      <p class="app-quiet">Setting up. {stepWords(place)}</p>
      <ScreenTitle>Check, then make the keys</ScreenTitle>
      <WhatWasTyped {...props} />
      {!hangsOnOne(draft) ? null : (
        <Warning>
          There is only one DSL or headteacher. If that passphrase is lost, the recovery key on paper is the
          only way back.
        </Warning>
      )}
      <Form {...buttons} onSubmit={onMake} onCancel={onBack}>
        <div role="status">
          {busy ? (
            <p class="govuk-body">Making the keys. It takes a second or two: the work protects them.</p>
          ) : null}
        </div>
      </Form>
    </>
  );
}

function WhatWasTyped({ draft, busy, onGo }: TypedStepProps) {
  const [first, second] = peopleIn(draft);
  const change = (where: 'school' | 'first' | 'second', what: string) => (
    <LinkButton label={`Change ${what}`} disabled={busy} onPress={() => onGo(where)}>
      Change
    </LinkButton>
  );
  return (
    <SummaryList
      rows={[
        { key: 'School', value: draft.school, action: change('school', 'the school') },
        {
          key: 'First person',
          value: <PersonSaid person={first} />,
          action: change('first', 'the first person'),
        },
        {
          key: 'Second person',
          value: <PersonSaid person={second} />,
          action: change('second', 'the second person'),
        },
      ]}
    />
  );
}

function PersonSaid({ person }: { readonly person: ReturnType<typeof peopleIn>[number] | undefined }) {
  if (person === undefined) return <>Nobody yet</>;
  return (
    <>
      {person.name}, {WHO_WORDS[person.role]}
      <br />
      <span class="app-quiet">Shown while locked as “{person.label}”</span>
    </>
  );
}
