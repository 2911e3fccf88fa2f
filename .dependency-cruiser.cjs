/** The table of docs/architecture.md (rooms and what each may import) as rules. Regular expressions on paths, never globs. Type-only imports count as imports. */
const LISTS = ['^api/routes\.ts$', '^cli/main\.ts$', '^platform/temporal/processes\.ts$', '^platform/postgres/lists/'];
const ROOTS = ['^api/main\\.ts$', '^worker/[^/]+\\.ts$'];
const runtimeOnly = { dependencyTypesNot: ['type-only'] };
const IO_PACKAGES = '^node_modules/(typeorm|pg|express|nodemailer|@types/nodemailer)/';
const TEMPORAL = '^node_modules/@temporalio/';
/** A feature's own rooms; `$1` is the feature of the file that imports. */
const own = (room) => `^features/$1/${room}`;

/** Features whose rules another feature's rules build on (`needs`), and no others. */
const RULES_NEED = {
  assignment: [],
  campaign: ['assignment', 'directory'],
  ledger: ['assignment'],
  letters: [],
  supervision: ['assignment'],
};

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', comment: 'Also circles of types alone.', from: {}, to: { circular: true } },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'core-is-alone',
      comment: 'core/ is pure: no npm package, no node builtin, not even types.',
      severity: 'error',
      from: { path: '^core/' },
      to: { pathNot: '^core/' },
    },
    {
      name: 'reader-knows-calendar-and-units',
      comment: 'The reader of notices knows no obligation and no database.',
      severity: 'error',
      from: { path: '^reader/', pathNot: '^reader/files/' },
      to: { pathNot: ['^reader/(?!files/)', '^core/(calendar|directory)/'] },
    },
    {
      name: 'reader-knows-types-of-the-directory',
      comment: 'What a directory knows of a name is passed in (UnitLookup).',
      severity: 'error',
      from: { path: '^reader/' },
      to: { path: '^core/directory/', ...runtimeOnly },
    },
    {
      name: 'reader-is-entered-by-its-doors',
      comment: 'The public files of docs/notice-reader.md: those at the top of reader/ and three of reader/files/.',
      severity: 'error',
      from: { pathNot: ['^(reader|test|bench)/'] },
      to: { path: '^reader/', pathNot: ['^reader/[^/]+\\.ts$', '^reader/files/(read-notice-file|decode-text|unreadable-text)\\.ts$'] },
    },
    {
      name: 'reader-files-decode',
      severity: 'error',
      from: { path: '^reader/files/' },
      to: { path: '^(core|features|platform|workflows|activities|api|worker|cli|config|bench|test)/' },
    },
    {
      name: 'rules-import-list',
      comment: 'Rules know core/, the words the reader hands over, their own room and the rules that their feature names as needed.',
      severity: 'error',
      from: { path: '^features/([^/]+)/rules/' },
      to: { pathNot: ['^core/', '^reader/[^/]+\\.ts$', '^features/[^/]+/rules/'] },
    },
    ...Object.entries(RULES_NEED).map(([feature, needs]) => ({
      name: `rules-of-${feature}-need`,
      severity: 'error',
      from: { path: `^features/${feature}/rules/` },
      to: { path: '^features/', pathNot: [feature, ...needs].map((name) => `^features/${name}/rules/`) },
    })),
    {
      name: 'rules-need-nothing-unnamed',
      comment: 'A feature that is not in the list of needs has rules that stand alone.',
      severity: 'error',
      from: { path: `^features/(?!(?:${Object.keys(RULES_NEED).join('|')})/)([^/]+)/rules/` },
      to: { path: '^features/', pathNot: own('rules/') },
    },
    {
      name: 'use-cases-import-list',
      comment: 'What a use case needs from outside is a port beside it, passed in.',
      severity: 'error',
      from: { path: '^features/([^/]+)/use-cases/' },
      to: { pathNot: ['^core/', '^reader/[^/]+\\.ts$', '^features/[^/]+/(rules|use-cases)/', '^platform/'] },
    },
    {
      name: 'use-cases-know-types-of-the-platform',
      severity: 'error',
      from: { path: '^features/[^/]+/use-cases/' },
      to: { path: '^platform/', ...runtimeOnly },
    },
    {
      name: 'store-import-list',
      severity: 'error',
      from: { path: '^features/([^/]+)/store/' },
      to: {
        path: '^(features|platform|reader|workflows|activities|api|worker|cli|config|bench)/',
        pathNot: [own('store/'), '^platform/postgres/', own('(use-cases|rules|files)/')],
      },
    },
    {
      name: 'store-knows-types-of-its-ports',
      severity: 'error',
      from: { path: '^features/([^/]+)/store/' },
      to: { path: own('use-cases/'), ...runtimeOnly },
    },
    {
      name: 'web-import-list',
      severity: 'error',
      from: { path: '^features/([^/]+)/web/' },
      to: {
        path: '^(features|platform|reader|workflows|activities|api|worker|cli|config|bench)/',
        pathNot: [
          own('(web|words|rules|use-cases|actions)'),
          '^features/[^/]+/(use-cases|rules|words)/',
          '^features/[^/]+/web/schemas\\.ts$',
          '^api/(http|ui)/',
        ],
      },
    },
    {
      name: 'cli-room-import-list',
      severity: 'error',
      from: { path: '^features/([^/]+)/cli/' },
      to: {
        path: '^(features|workflows|activities|api|worker|bench)/',
        pathNot: [own(''), '^features/[^/]+/(use-cases|rules|words|files)/'],
      },
    },
    {
      name: 'process-import-list',
      severity: 'error',
      from: { path: '^features/([^/]+)/process\\.ts$' },
      to: { pathNot: [own('(use-cases|rules)/'), '^core/', '^platform/temporal/', '^workflows/contract/', '^activities/contract/'] },
    },
    {
      name: 'platform-knows-no-feature',
      comment: 'Only the lists of the platform name features.',
      severity: 'error',
      from: { path: '^platform/', pathNot: [...LISTS, '^platform/postgres/migrations/'] },
      to: { path: '^features/' },
    },
    {
      name: 'platform-import-list',
      severity: 'error',
      from: { path: '^platform/' },
      to: { path: '^(reader|activities|api|worker|cli|config|bench|workflows/(?!contract/))/', pathNot: '^activities/contract/' },
    },
    {
      name: 'features-are-named-in-lists',
      comment: 'Outside features/ only the lists and the composition roots name what is inside a feature.',
      severity: 'error',
      from: { pathNot: ['^(features|test|bench)/', ...LISTS, ...ROOTS, '^activities/', '^platform/postgres/migrations/', '^workflows/'] },
      to: { path: '^features/' },
    },
    {
      name: 'workflows-import-list',
      severity: 'error',
      from: { path: '^workflows/' },
      to: {
        pathNot: [
          '^core/',
          '^features/[^/]+/rules/',
          '^workflows/',
          '^node_modules/@temporalio/(workflow|common)/',
          '^activities/contract/',
        ],
      },
    },
    {
      name: 'workflows-hold-no-rules',
      comment: 'Rules run in the steps (activities): a rule may change while a year-long workflow sleeps.',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { path: '^(core|features|activities)/', ...runtimeOnly },
    },
    {
      name: 'workflow-contract-is-light',
      comment: 'Starters load workflows/contract/; it must not pull in workflow code.',
      severity: 'error',
      from: { path: '^workflows/contract/' },
      to: { path: '^(workflows/(?!contract/)|activities/)' },
    },
    {
      name: 'sandbox-reaches-no-io',
      comment: 'Nothing bundled into the workflow isolate may reach I/O by any path, however long.',
      severity: 'error',
      from: { path: '^workflows/' },
      to: {
        path: `^(platform|api|worker|config|reader|cli)/|^features/[^/]+/(use-cases|store|web|cli)/|^activities/(?!contract/)|${IO_PACKAGES}`,
        reachable: true,
      },
    },
    {
      name: 'activity-contract-is-types',
      severity: 'error',
      from: { path: '^activities/contract/' },
      to: { pathNot: ['^core/', '^features/[^/]+/rules/', '^activities/contract/'] },
    },
    {
      name: 'activities-import-list',
      comment: 'Activities are the door to the use cases: no SQL, no workflow code.',
      severity: 'error',
      from: { path: '^activities/' },
      to: {
        pathNot: [
          '^core/',
          '^features/[^/]+/(use-cases|rules)/',
          '^activities/',
          '^platform/temporal/',
          '^node_modules/@temporalio/(activity|common)/',
        ],
      },
    },
    {
      name: 'config-knows-nothing',
      severity: 'error',
      from: { path: '^config/' },
      to: { pathNot: ['^config/', '^node_modules/zod/'], dependencyTypesNot: ['core'] },
    },
    {
      name: 'typeorm-only-in-postgres',
      severity: 'error',
      from: { pathNot: ['^platform/postgres/', '^test/'] },
      to: { path: '^node_modules/typeorm/' },
    },
    {
      name: 'nodemailer-only-in-smtp',
      severity: 'error',
      from: { pathNot: ['^platform/smtp/', '^test/'] },
      to: { path: '^node_modules/(@types/)?nodemailer/' },
    },
    {
      name: 'express-only-in-api',
      severity: 'error',
      from: { pathNot: ['^api/', '^test/'] },
      to: { path: '^node_modules/(@types/)?express/' },
    },
    {
      name: 'temporal-only-in-its-rooms',
      severity: 'error',
      from: { pathNot: ['^(workflows|activities|platform/temporal|worker|test|bench)/', '^features/operations/cli/'] },
      to: { path: TEMPORAL },
    },
    {
      name: 'api-not-to-the-engine',
      severity: 'error',
      from: { path: '^api/' },
      to: { path: '^(workflows|activities|worker|cli|bench)/' },
    },
    {
      name: 'api-kit-receives-adapters',
      comment: 'Only api/main.ts builds adapters.',
      severity: 'error',
      from: { path: '^api/(http|ui)/' },
      to: { path: '^(platform|config|reader)/', ...runtimeOnly },
    },
    { name: 'worker-not-to-api', severity: 'error', from: { path: '^worker/' }, to: { path: '^(api|cli|bench)/' } },
    { name: 'only-cli-starts-the-api', severity: 'error', from: { pathNot: ['^(cli|api|features|test|bench)/'] }, to: { path: '^api/' } },
    { name: 'not-to-test-or-bench', severity: 'error', from: { pathNot: ['^(test|bench)/'] }, to: { path: '^(test|bench)/' } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, pathNot: ['\\.d\\.ts$', '^platform/postgres/migrations/'] }, to: {} },
  ],
  options: {
    doNotFollow: { path: '^node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
