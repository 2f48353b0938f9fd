interface BytesButtonProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly accept: string;
  readonly onBytes: (name: string, bytes: Uint8Array) => void;
}

/** Lets a person choose a file; its name and bytes are handed on. */
export function BytesButton({ id, label, hint, accept, onBytes }: BytesButtonProps) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <div class="govuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <input
        id={id}
        class="govuk-file-upload"
        type="file"
        accept={accept}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => {
          const input = event.currentTarget;
          const file = input.files?.[0];
          if (file === undefined) return;
          void file.arrayBuffer().then((buffer) => {
            onBytes(file.name, new Uint8Array(buffer));
            // The same file, mended, can be chosen again.
            input.value = '';
          });
        }}
      />
    </div>
  );
}
