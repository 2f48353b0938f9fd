import type { ComponentChildren } from 'preact';
import { Form } from '@/components/form/form';
import { useSaving } from '@/components/form/saving';
import type { Problem } from '@/components/govuk/error-summary';
import type { Pupil } from '@/utils/roster/pupil';
import type { PartFormProps } from './details-page';

interface PartProps extends PartFormProps {
  readonly title: string;
  /** The pupil as typed, or what is wrong. */
  readonly read: () => { readonly pupil: Pupil } | { readonly problems: readonly Problem[] };
  readonly children: (problems: readonly Problem[]) => ComponentChildren;
}

/** One part of a pupil's details: its heading, its fields, its own button. */
export function PartForm({ title, read, onSave, onSaved, children }: PartProps) {
  const { busy, problems, run } = useSaving();
  const save = (): Promise<boolean> => {
    const typed = read();
    return run('problems' in typed ? typed.problems : [], async () => {
      if ('problems' in typed) return { kind: 'refused', problems: typed.problems };
      const outcome = await onSave(typed.pupil);
      if (outcome.kind === 'done') onSaved(`${title}: saved.`);
      return outcome;
    });
  };
  return (
    <section class="app-section">
      <h2 class="govuk-heading-m">{title}</h2>
      <Form
        submit={`Save ${title.toLowerCase()}`}
        label={title}
        busy={busy}
        problems={problems}
        onSubmit={() => void save()}
      >
        {children(problems)}
      </Form>
    </section>
  );
}

/** The pupil without some parts: they are about to be replaced by what was typed, or taken off the record. */
export function without<Name extends keyof Pupil>(
  pupil: Pupil,
  ...names: readonly Name[]
): Omit<Pupil, Name> {
  const kept = Object.entries(pupil).filter(([name]) => !names.some((gone) => gone === name));
  return Object.fromEntries(kept) as Omit<Pupil, Name>;
}
