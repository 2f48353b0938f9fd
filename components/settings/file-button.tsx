interface FileButtonProps {
  readonly id: string;
  readonly label: string;
  readonly accept: string;
  /** The text of the file that was chosen. */
  readonly onText: (text: string) => void;
}

/** Lets a person choose a file; what it says is handed on as text. */
export function FileButton({ id, label, accept, onText }: FileButtonProps) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="govuk-file-upload"
        type="file"
        accept={accept}
        onChange={(event) => {
          const input = event.currentTarget;
          const file = input.files?.[0];
          if (file === undefined) return;
          void file.text().then((text) => {
            onText(text);
            // The same file, mended, can be chosen again.
            input.value = '';
          });
        }}
      />
    </div>
  );
}
