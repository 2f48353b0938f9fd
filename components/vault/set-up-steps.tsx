import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import { TextField } from '@/components/form/text-field';
import { LinkButton } from '@/components/govuk/button';
import type { Problem } from '@/components/govuk/error-summary';
import { Inset } from '@/components/govuk/text-blocks';
import { CheckStep } from './set-up-check';
import { NOBODY_YET } from './person-draft';
import type { PassphraseAdvice, PersonDraft } from './person-draft';
import { PersonFields } from './person-fields';
import { ScreenTitle } from './screen-title';
import { firstProblems, schoolProblems, secondProblems, stepWords } from './set-up-draft';
import type { SetUpDraft, SetUpPlace } from './set-up-draft';

const CONTINUE = { submit: 'Continue', cancel: 'Back', busy: false };
const DONE = { kind: 'done', value: undefined } as const;

export interface TypedStepProps {
  readonly place: 'school' | 'first' | 'second' | 'check';
  readonly draft: SetUpDraft;
  readonly advice: PassphraseAdvice;
  /** Making the keys, and what was refused. */
  readonly busy: boolean;
  readonly problems: readonly Problem[];
  readonly onChange: (draft: SetUpDraft) => void;
  readonly onGo: (place: SetUpPlace) => void;
  readonly onBack: () => void;
  readonly onMake: () => void;
}

/** One of the screens on which something is typed or looked over. */
export function TypedStep(props: TypedStepProps) {
  switch (props.place) {
    case 'school':
      return <SchoolStep {...props} />;
    case 'first':
      return <FirstStep {...props} />;
    case 'second':
      return <SecondStep {...props} />;
    case 'check':
      return <CheckStep {...props} />;
  }
}

function Caption({ place }: { readonly place: SetUpPlace }) {
  return <p class="app-quiet">Setting up. {stepWords(place)}</p>;
}

/** A form of the set-up: goes on when nothing is wrong with it. */
function useStep(found: readonly Problem[], go: () => void) {
  const { problems, run } = useSaving();
  const submit = (): void => {
    void run(found, () => Promise.resolve(DONE)).then((isRight) => {
      if (isRight) go();
    });
  };
  return { problems, submit };
}

function SchoolStep({ place, draft, onChange, onGo, onBack }: TypedStepProps) {
  const { problems, submit } = useStep(schoolProblems(draft), () => onGo('first'));
  return (
    <>
      <Caption place={place} />
      <ScreenTitle>What is the name of your school?</ScreenTitle>
      <Form {...CONTINUE} problems={problems} onSubmit={submit} onCancel={onBack}>
        <TextField
          id="school"
          label="Name of the school"
          hint="As it stands on your letters."
          value={draft.school}
          problems={problems}
          onChange={(school) => onChange({ ...draft, school })}
        />
      </Form>
    </>
  );
}

function FirstStep({ place, draft, advice, onChange, onGo, onBack }: TypedStepProps) {
  const { problems, submit } = useStep(firstProblems(draft, advice), () => onGo('second'));
  return (
    <>
      <Caption place={place} />
      <ScreenTitle>The first person: DSL or headteacher</ScreenTitle>
      <p class="govuk-body">
        They come first because only they can admit others and read what is restricted. They should sit at
        this computer now and choose their passphrase themselves.
      </p>
      <Form {...CONTINUE} problems={problems} onSubmit={submit} onCancel={onBack}>
        <PersonFields
          id="first"
          draft={draft.first}
          roles={['dsl', 'head']}
          school={draft.school}
          advice={advice}
          problems={problems}
          onChange={(first: PersonDraft) => onChange({ ...draft, first })}
        />
      </Form>
    </>
  );
}

function SecondStep({ place, draft, advice, onChange, onGo, onBack }: TypedStepProps) {
  const { problems, submit } = useStep(secondProblems(draft, advice), () => onGo('check'));
  const skip = (): void => {
    onChange({ ...draft, second: NOBODY_YET });
    onGo('check');
  };
  return (
    <>
      <Caption place={place} />
      <ScreenTitle>The second person</ScreenTitle>
      <p class="govuk-body">
        A second DSL or headteacher can give the first one a new passphrase, and the reverse. Somebody from
        the office is good too; others can be admitted later.
      </p>
      <Form {...CONTINUE} problems={problems} onSubmit={submit} onCancel={onBack}>
        <PersonFields
          id="second"
          draft={draft.second}
          roles={['office', 'dsl', 'head']}
          school={draft.school}
          advice={advice}
          problems={problems}
          onChange={(second: PersonDraft) => onChange({ ...draft, second })}
        />
      </Form>
      <Inset>
        <p class="govuk-body">
          Is nobody else here? You can go on alone. Then, if the first passphrase is lost, the printed
          recovery key is the only way back to the school’s records.
        </p>
        <LinkButton onPress={skip}>Go on without a second person</LinkButton>
      </Inset>
    </>
  );
}
