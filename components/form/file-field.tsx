import { Field, describedBy } from './field';
import type { FieldProps } from './field';

interface FileFieldProps extends FieldProps {
  readonly accept: string;
  readonly busy: boolean;
  readonly onBytes: (bytes: Uint8Array<ArrayBuffer>) => void;
}

/** Lets a person choose a file; its bytes are handed on. */
export function FileField(field: FileFieldProps) {
  const { id, accept, busy, onBytes } = field;
  return (
    <Field {...field}>
      <input
        id={id}
        class="govuk-file-upload"
        type="file"
        accept={accept}
        disabled={busy}
        aria-describedby={describedBy(field)}
        onChange={(event) => {
          const input = event.currentTarget;
          const file = input.files?.[0];
          if (file === undefined) return;
          void file.arrayBuffer().then((bytes) => {
            onBytes(new Uint8Array(bytes));
            // The same file, sent again, can be chosen again.
            input.value = '';
          });
        }}
      />
    </Field>
  );
}
