/** The direction of imports (docs/architecture in utils/README.md). Each rule says why, and what to do instead. */
const RULES = '^utils/(codes|calendar|roster|register|counters|cases|policy|referral|wording)/';
const DOCUMENT_RING = '^utils/(readers|fillers|documents)/';

/** Order of the rules' folders: each may import itself and those before it. */
const ORDER = ['codes|calendar', 'roster|register', 'counters', 'cases', 'policy', 'referral'];

const laterThan = (place) => ORDER.slice(place + 1).join('|');

module.exports = {
  forbidden: [
    {
      name: 'rules-are-pure',
      comment: 'A rule must give the same answer in a test, a worker and a page. Pass in what it needs.',
      severity: 'error',
      from: { path: RULES },
      to: { pathNot: [RULES, 'node_modules/date-fns/'] },
    },
    {
      name: 'dates-live-in-calendar',
      comment: 'Only utils/calendar does date arithmetic. Import from there.',
      severity: 'error',
      from: { path: '^(utils|components|entrypoints)/', pathNot: '^utils/calendar/' },
      to: { path: 'node_modules/date-fns/' },
    },
    ...ORDER.slice(0, -1).map((folders, place) => ({
      name: `rules-look-back-${folders.replace('|', '-and-')}`,
      comment:
        'codes, calendar → roster, register → counters → cases → policy → referral. Move the type, not the arrow.',
      severity: 'error',
      from: { path: `^utils/(${folders})/` },
      to: { path: `^utils/(${laterThan(place)})/` },
    })),
    {
      name: 'readers-take-a-document',
      comment:
        'Readers, fillers and documents work on the Document or bytes they are handed. They never look for either.',
      severity: 'error',
      from: { path: DOCUMENT_RING },
      to: {
        pathNot: [
          RULES,
          DOCUMENT_RING,
          'node_modules/(fflate|docx|@cantoo|papaparse|@types/papaparse|hucre)/',
        ],
      },
    },
    {
      name: 'screens-do-not-store',
      comment: 'Components get props and give callbacks. The entrypoint wires them to the store.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(utils/(store|vault|messages|platform|workflows|readers|documents)|entrypoints)/' },
    },
    {
      name: 'one-browser-file',
      comment: 'Only utils/platform/browser.ts imports the browser. Everyone else imports from that file.',
      severity: 'error',
      from: { path: '^(utils|components|entrypoints)/', pathNot: '^utils/platform/browser\\.ts$' },
      to: { path: 'wxt/dist/browser|webextension-polyfill' },
    },
    {
      name: 'the-machine-does-not-know-screens',
      comment:
        'Workflows, store, messages and platform serve any screen. Hand data up; the entrypoint wires.',
      severity: 'error',
      from: { path: '^utils/' },
      to: { path: '^(components|entrypoints)/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'What tests need stays in tests.',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(scss|css)$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.depcruise.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
