import { useRef, useState } from 'preact/hooks';
import type {
  ImportKind,
  ImportPreview,
  ImportRequest,
  ImportSource,
  Outcome,
  SettingsActions,
  SheetsFound,
  WhenAsked,
} from '@/components/actions';
import { useSaving } from '@/components/form/saving';
import type { Problem } from '@/components/govuk/error-summary';

interface Importing<Preview extends ImportPreview> {
  readonly kind: ImportKind;
  readonly setKind: (kind: ImportKind) => void;
  readonly busy: boolean;
  readonly problems: readonly Problem[];
  readonly sheets: SheetsFound | null;
  readonly when: WhenAsked | null;
  readonly preview: Preview | null;
  readonly look: (source: ImportSource) => void;
  readonly chooseSheet: (sheet: number) => void;
  readonly sayWhen: (told: NonNullable<ImportRequest['told']>) => void;
  readonly sayColumns: (columns: readonly string[]) => void;
  readonly close: () => void;
}

/** Whether something has to be said before there is a preview. */
function isAsked<Preview extends ImportPreview>(
  found: Preview | SheetsFound | WhenAsked,
): found is SheetsFound | WhenAsked {
  return found.kind === 'sheets' || found.kind === 'when';
}

const STOPPED: Outcome<never> = { kind: 'refused', problems: [] };

/** One file or paste on its way. Only the latest look is shown; a look that was stopped shows nothing. */
function useLooking<Preview extends ImportPreview>(actions: SettingsActions<Preview>) {
  const [request, setRequest] = useState<ImportRequest | null>(null);
  const [asked, setAsked] = useState<SheetsFound | WhenAsked | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const looks = useRef(0);
  const { busy, problems, run } = useSaving();
  const close = (): void => {
    looks.current += 1;
    setRequest(null);
    setAsked(null);
    setPreview(null);
  };
  const lookAt = (wanted: ImportRequest): void => {
    const own = (looks.current += 1);
    setRequest(wanted);
    void run([], async () => {
      const outcome = await actions.previewFile(wanted);
      if (own !== looks.current) return STOPPED;
      const found = outcome.kind === 'done' ? outcome.value : null;
      // A day that was refused can be corrected: the question stays.
      if (found !== null || wanted.told === undefined)
        setAsked(found !== null && isAsked(found) ? found : null);
      setPreview(found === null || isAsked(found) ? null : found);
      return outcome;
    });
  };
  const sheets = asked?.kind === 'sheets' ? asked : null;
  const when = asked?.kind === 'when' ? asked : null;
  return { request, busy: busy && request !== null, problems, sheets, when, preview, lookAt, close };
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
    sayWhen: (told) => again({ told: { ...request?.told, ...told } }),
    sayColumns: (columns) => again({ columns }),
  };
}
