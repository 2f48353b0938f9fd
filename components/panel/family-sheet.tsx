import { Checkboxes } from '@/components/form/choice-fields';
import { SiblingLine } from '@/components/pupil/siblings-in-school';
import type { CallSheet } from '@/utils/policy/call-sheets';
import { groupWords, spokenName } from '@/utils/wording/people';
import { childrenOf } from './use-calls';

interface FamilySheetProps {
  readonly call: CallSheet;
  readonly leftOut: readonly string[];
  readonly onAbout: (pupilIds: readonly string[]) => void;
}

/** Brothers and sisters: those on the same sheet, whom a call is about too, and what the register says of the others. */
export function FamilySheet({ call, leftOut, onAbout }: FamilySheetProps) {
  const children = childrenOf(call);
  return (
    <>
      {call.also.length === 0 ? null : (
        <Checkboxes
          id={`about-${call.pupilId}`}
          label="One call for the family. It is about:"
          choices={children.map(({ pupilId, pupil }) => ({
            value: pupilId,
            label: [spokenName(pupil), groupWords(pupil)].filter((part) => part !== '').join(', '),
          }))}
          values={children.flatMap(({ pupilId }) => (leftOut.includes(pupilId) ? [] : [pupilId]))}
          onChange={onAbout}
        />
      )}
      {call.siblings.map((sibling) => (
        <p key={sibling.id} class={sibling.today === 'away' ? 'govuk-body' : 'app-quiet'}>
          <SiblingLine sibling={sibling} />
        </p>
      ))}
    </>
  );
}
