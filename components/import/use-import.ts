import { useRef, useState } from 'preact/hooks';
import type {
  ImportKind,
  ImportPreview,
  ImportRequest,
  ImportSource,
  Outcome,
  SettingsActions,
  SheetsFound,
} from '@/components/actions';
import { useSaving } from '@/components/form/saving';
import type { Problem } from '@/components/govuk/error-summary';

interface Importing<Preview extends ImportPreview> {
  readonly kind: ImportKind;
  readonly setKind: (kind: ImportKind) => void;
  readonly busy: boolean;
  readonly problems: readonly Problem[];
  readonly sheets: SheetsFound | null;
  readonly preview: Preview | null;
  readonly look: (source: ImportSource) => void;
  readonly chooseSheet: (sheet: number) => void;
  readonly sayColumns: (columns: readonly string[]) => void;
  readonly close: () => void;
}

function areSheets<Preview extends ImportPreview>(found: Preview | SheetsFound): found is SheetsFound {
  return found.kind === 'sheets';
}

const STOPPED: Outcome<never> = { kind: 'refused', problems: [] };

/** One file or paste on its way. Only the latest look is shown; a look that was stopped shows nothing. */
function useLooking<Preview extends ImportPreview>(actions: SettingsActions<Preview>) {
  const [request, setRequest] = useState<ImportRequest | null>(null);
  const [sheets, setSheets] = useState<SheetsFound | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const looks = useRef(0);
  const { busy, problems, run } = useSaving();
  const close = (): void => {
    looks.current += 1;
    setRequest(null);
    setSheets(null);
    setPreview(null);
  };
  const lookAt = (asked: ImportRequest): void => {
    const own = (looks.current += 1);
    setRequest(asked);
    void run([], async () => {
      const outcome = await actions.previewFile(asked);
      if (own !== looks.current) return STOPPED;
      const found = outcome.kind === 'done' ? outcome.value : null;
      setSheets(found !== null && areSheets(found) ? found : null);
      setPreview(found === null || areSheets(found) ? null : found);
      return outcome;
    });
  };
  return { request, busy: busy && request !== null, problems, sheets, preview, lookAt, close };
}

/** What a screen does with it: choose what it is, look, choose a sheet, say what columns are. */
export function useImport<Preview extends ImportPreview>(
  actions: SettingsActions<Preview>,
): Importing<Preview> {
  const [kind, choose] = useState<ImportKind>('pupils');
  const { request, lookAt, ...shown } = useLooking(actions);
  const again = (more: Partial<ImportRequest>): void => {
    if (request !== null) lookAt({ ...request, ...more });
  };
  return {
    ...shown,
    kind,
    setKind: (next) => {
      shown.close();
      choose(next);
    },
    look: (source) => lookAt({ kind, source }),
    chooseSheet: (sheet) => again({ sheet }),
    sayColumns: (columns) => again({ columns }),
  };
}
