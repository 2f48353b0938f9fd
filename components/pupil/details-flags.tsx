import { useState } from 'preact/hooks';
import { Checkboxes } from '@/components/form/choice-fields';
import { FLAGS } from '@/utils/roster/pupil';
import { FLAG_WORDS } from '@/utils/wording/people';
import type { PartFormProps } from './details-page';
import { PartForm, without } from './part-form';

const CHOICES = FLAGS.map((flag) => ({ value: flag, label: FLAG_WORDS[flag] }));

/** Facts that only the DSL sees. They bring steps forward or change the paper. */
export function FlagsForm(props: PartFormProps) {
  const { pupil } = props;
  const [values, setValues] = useState<readonly string[]>(pupil.flags ?? []);
  const read = () => {
    const kept = without(pupil, 'flags');
    const flags = FLAGS.filter((flag) => values.includes(flag));
    return { pupil: flags.length === 0 ? kept : { ...kept, flags } };
  };
  return (
    <PartForm {...props} title="Flags" read={read}>
      {(problems) => (
        <div class="app-flags">
          <Checkboxes
            id="flags"
            label="What is true of this child"
            hint="Only the designated safeguarding lead sees these. One that is not ticked is never taken as “no” on a paper. To record the day on which something became true, log it as a flag."
            problems={problems}
            choices={CHOICES}
            values={values}
            onChange={setValues}
          />
        </div>
      )}
    </PartForm>
  );
}
