import type { SchoolMoment } from '@/utils/calendar/school-date';
import { readContactsList } from '@/utils/readers/files/contacts-list';
import { openFile } from '@/utils/readers/files/open-file';
import { openPaste } from '@/utils/readers/files/paste';
import { readPupilList } from '@/utils/readers/files/pupil-list';
import type { PupilList } from '@/utils/readers/files/pupil-list';
import type { Told } from '@/utils/readers/mappings/taught-facts';
import type { Opened, Sheet } from '@/utils/readers/files/sheet';
import { importContacts, previewContacts } from './import-contacts';
import type { ContactsPreview } from './import-contacts';
import { importPupils, previewPupils } from './import-pupils';
import type { PupilsPreview } from './import-pupils';
import { importRegister, previewRegister } from './import-register';
import type { RegisterPreview, WhenAsked } from './import-register';
import { done, refused, refusedFor } from './outcome';
import type { Outcome } from './outcome';
import type { Ports } from './ports';
import type { Imported } from './take-back';
import { rememberColumns, rememberedColumns } from './remembered-columns';

export type ImportKind = 'pupils' | 'contacts' | 'register';

/** A file that was chosen (`savedAt`: milliseconds, as the file has it), or what was pasted. */
export type ImportSource =
  | { readonly bytes: Uint8Array; readonly savedAt: number | null }
  | { readonly text: string; readonly html: string };

export interface ImportRequest {
  readonly kind: ImportKind;
  readonly source: ImportSource;
  /** Which of several sheets. */
  readonly sheet?: number;
  /** What staff said that each column holds. */
  readonly columns?: readonly string[];
  /** What staff said of the day and the half of a register that does not say. */
  readonly told?: Told;
}

/** Which of several sheets is meant is for staff to say. */
export interface SheetsFound {
  readonly kind: 'sheets';
  readonly sheets: readonly { readonly name: string; readonly rows: number }[];
}

export type ImportPreview = (PupilsPreview | ContactsPreview | RegisterPreview) & {
  /** Given when staff said what columns hold: remembered once the list is loaded. */
  readonly chosen?: readonly string[];
};

/** Documents in which nothing runs and nothing is fetched. */
export interface ImportPorts extends Ports {
  readonly blankPage: () => Document;
  readonly inertPage: (html: string) => Document;
  readonly momentOf: (epoch: number) => SchoolMoment;
}

const FIELD = 'pupil-file';

function openSource(source: ImportSource, pasted: Document | null): Promise<Opened> | Opened {
  return 'bytes' in source ? openFile(source.bytes) : openPaste(source.text, pasted);
}

type Listed = Pick<PupilList, 'columns' | 'problems'>;

/** Reads a list as its headings say; then, when staff said otherwise now or before, as they said. */
async function asChosen<List extends Listed>(
  read: (chosen?: readonly string[]) => List,
  { kind, columns }: ImportRequest,
  ports: Ports,
): Promise<{ list: List; chosen: { chosen?: readonly string[] } }> {
  const list = read();
  if (list.columns.length === 0) return { list, chosen: {} };
  if (columns !== undefined) return { list: read(columns), chosen: { chosen: columns } };
  const headings = list.columns.map(({ heading }) => heading);
  const kept = await rememberedColumns(kind, headings, ports);
  return { list: kept === undefined ? list : read(kept), chosen: {} };
}

function listRefused({ problems }: Listed): {
  kind: 'refused';
  problems: { field: string; message: string }[];
} {
  return {
    kind: 'refused',
    problems: problems.map(({ row, message }) => ({
      field: FIELD,
      message: row === null ? message : `Row ${row}: ${message}`,
    })),
  };
}

async function previewSheet(
  sheet: Sheet,
  request: ImportRequest,
  pasted: Document | null,
  ports: ImportPorts,
): Promise<Outcome<ImportPreview | WhenAsked>> {
  const { kind, source } = request;
  if (kind === 'register') {
    const saved = 'bytes' in source ? source.savedAt : null;
    const savedAt = saved === null ? null : ports.momentOf(saved);
    const pages = { blank: () => ports.blankPage(), pasted };
    return previewRegister(sheet, pages, savedAt, request.told ?? {}, ports);
  }
  if (kind === 'contacts') {
    const { list, chosen } = await asChosen((said) => readContactsList(sheet, said), request, ports);
    if (list.columns.length === 0) return listRefused(list);
    return done({ ...(await previewContacts(list, ports)), ...chosen });
  }
  const { list, chosen } = await asChosen((said) => readPupilList(sheet, said), request, ports);
  if (
    list.columns.length === 0 ||
    (list.pupils.length === 0 && list.problems.every(({ row }) => row !== null))
  )
    return listRefused(list);
  return done({ ...(await previewPupils(list, ports)), ...chosen });
}

/** What a file or a paste would do, in full, before anything is saved; or which of its sheets is meant. */
export async function previewFile(
  request: ImportRequest,
  ports: ImportPorts,
): Promise<Outcome<ImportPreview | SheetsFound | WhenAsked>> {
  const { source } = request;
  const pasted = 'html' in source && source.html.trim() !== '' ? ports.inertPage(source.html) : null;
  const opened = await openSource(source, pasted);
  if (opened.kind === 'refused') return refusedFor(opened.message, FIELD);
  const { sheets } = opened;
  if (sheets.length > 1 && request.sheet === undefined)
    return done({ kind: 'sheets', sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.length })) });
  const sheet = sheets[request.sheet ?? 0];
  if (sheet === undefined) return refusedFor('There is no such sheet.', FIELD);
  // The reader of pages sees the whole paste: with several tables in it, which one is meant has been said.
  return previewSheet(sheet, request, sheets.length > 1 ? null : pasted, ports);
}

/** Saves a preview. `done` with one sentence that says what was changed, and how to take it back. @throws StoreTrouble */
export async function importFile(preview: ImportPreview, ports: Ports): Promise<Outcome<Imported>> {
  if (preview.kind === 'register') return importRegister(preview, ports);
  const nothing = preview.plan.every(({ does }) => does === 'doubt');
  if (nothing) return refused([{ field: null, message: 'There is no row in the list that can be loaded.' }]);
  const outcome = await (preview.kind === 'pupils'
    ? importPupils(preview, ports)
    : importContacts(preview, ports));
  if (outcome.kind === 'done' && preview.chosen !== undefined) {
    const headings = preview.columns.map(({ heading }) => heading);
    await rememberColumns(preview.kind, headings, preview.chosen, ports);
  }
  return outcome;
}
