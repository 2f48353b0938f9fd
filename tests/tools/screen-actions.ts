import { vi } from 'vitest';
import type { Outcome } from '@/components/actions';
import type { BlankActions, KeptBlank } from '@/components/referral/blank-actions';
import type { KeysOfPage } from '@/components/vault/keys/keys-of-school';
import type { Mapping } from '@/utils/register/mapping';

let made = 0;

/** An action that is always done, and remembers what it was asked. */
export function done() {
  return vi.fn((..._asked: unknown[]): Promise<Outcome<string>> => {
    made += 1;
    return Promise.resolve({ kind: 'done', value: `event-made-${made}` });
  });
}

/** An action that is refused for one reason. */
export function refused(message: string, field: string | null = null) {
  return vi.fn((..._asked: unknown[]): Promise<Outcome<string>> =>
    Promise.resolve({ kind: 'refused', problems: [{ field, message }] }),
  );
}

const nothingBack = () =>
  vi.fn((..._asked: unknown[]): Promise<Outcome> => Promise.resolve({ kind: 'done', value: undefined }));

/** What staff can do with the pages that were taught. */
export function mappingActions(mappings: readonly Mapping[] = []) {
  return {
    watchMappings: (show: (now: readonly Mapping[]) => void) => {
      show(mappings);
      return () => undefined;
    },
    loadMapping: vi.fn(),
    removeMapping: nothingBack(),
    undo: nothingBack(),
    saveMappingFile: vi.fn(),
  };
}

/** The addresses of the authority's forms. */
export function portalActions(origins: readonly string[] = []) {
  return {
    watchPortals: (show: (now: readonly { origin: string; allowed: boolean }[]) => void) => {
      show(origins.map((origin) => ({ origin, allowed: true })));
      return () => undefined;
    },
    addPortal: done(),
    removePortal: nothingBack(),
    watchFormMappings: () => () => undefined,
    loadFormMapping: done(),
    removeFormMapping: nothingBack(),
    saveFormMappingFile: vi.fn(),
  };
}

/** The authority's blank forms: none yet, unless some are given. */
export function blankActions(blanks: readonly KeptBlank[] = []) {
  return {
    watchBlanks: (show: (now: readonly KeptBlank[]) => void) => {
      show(blanks);
      return () => undefined;
    },
    lookAtBlank: vi.fn<BlankActions['lookAtBlank']>(),
    reviewBlank: vi.fn<BlankActions['reviewBlank']>(),
    keepBlank: vi.fn<BlankActions['keepBlank']>(),
    fillBlank: vi.fn<BlankActions['fillBlank']>(),
    saveFilled: nothingBack(),
    removeBlank: nothingBack(),
    saveMatches: vi.fn(),
    loadMatches: vi.fn<BlankActions['loadMatches']>(),
  };
}

/** What staff can do, as functions that remember what they were asked. */
export function screenActions() {
  return {
    logRow: done(),
    logForAll: done(),
    undo: nothingBack(),
    completeStep: done(),
    closeCase: done(),
    setAway: nothingBack(),
    savePupil: done(),
    makePaper: done(),
    markSent: nothingBack(),
    saveSchool: nothingBack(),
    saveStaff: nothingBack(),
    saveCalendar: nothingBack(),
    savePolicy: nothingBack(),
    restorePolicy: nothingBack(),
    saveFile: vi.fn(),
    saveCountSettings: nothingBack(),
    savePrompting: nothingBack(),
    mayNotify: () => Promise.resolve(false),
    askForNotifications: vi.fn(() => Promise.resolve(true)),
    addMisAddress: done(),
    namedAddresses: () => Promise.resolve([]),
    removeMisAddress: nothingBack(),
    mappings: mappingActions(),
    portals: portalActions(),
    blanks: blankActions(),
    previewFile: vi.fn(),
    importFile: vi.fn(),
    undoImport: nothingBack(),
    goTo: vi.fn(),
    keys: {} as KeysOfPage,
    lock: vi.fn((..._asked: unknown[]) => Promise.resolve()),
  };
}
