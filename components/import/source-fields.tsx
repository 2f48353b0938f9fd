import { useState } from 'preact/hooks';
import type { ImportSource } from '@/components/actions';
import { Button } from '@/components/govuk/button';
import { Details } from '@/components/govuk/details';

interface SourceFieldsProps {
  readonly label: string;
  readonly onSource: (source: ImportSource) => void;
}

/** A file to choose, or a box to paste copied cells into. */
export function SourceFields({ label, onSource }: SourceFieldsProps) {
  return (
    <>
      <div class="govuk-form-group">
        <label class="govuk-label" for="pupil-file">
          {label}
        </label>
        <div class="govuk-hint" id="pupil-file-hint">
          CSV or Excel (.xlsx). The file stays on this computer.
        </div>
        <input
          id="pupil-file"
          class="govuk-file-upload"
          type="file"
          accept=".csv,.txt,.tsv,.xlsx"
          aria-describedby="pupil-file-hint"
          onChange={(event) => {
            const input = event.currentTarget;
            const file = input.files?.[0];
            if (file === undefined) return;
            void file.arrayBuffer().then((buffer) => {
              onSource({ bytes: new Uint8Array(buffer), savedAt: file.lastModified });
              // The same file, mended, can be chosen again.
              input.value = '';
            });
          }}
        />
      </div>
      <Details summary="Paste a table instead">
        <PasteBox onSource={onSource} />
      </Details>
    </>
  );
}

/** What was pasted comes with its markup; what was typed has none. */
function PasteBox({ onSource }: Pick<SourceFieldsProps, 'onSource'>) {
  const [text, setText] = useState('');
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for="pasted-table">
        Copied table
      </label>
      <div class="govuk-hint" id="pasted-table-hint">
        Copy the rows with their headings in your MIS or in a spreadsheet, and paste them here.
      </div>
      <textarea
        id="pasted-table"
        class="govuk-textarea"
        rows={4}
        value={text}
        aria-describedby="pasted-table-hint"
        onInput={(event) => setText(event.currentTarget.value)}
        onPaste={(event) => {
          const copied = event.clipboardData;
          if (copied === null) return;
          event.preventDefault();
          const pasted = copied.getData('text/plain');
          setText(pasted);
          onSource({ text: pasted, html: copied.getData('text/html') });
        }}
      />
      <Button kind="secondary" onPress={() => onSource({ text, html: '' })}>
        Look at this table
      </Button>
    </div>
  );
}
