/** The table of docs/architecture.md (rooms and what each may import) as rules. Regular expressions on paths, never globs. Type-only imports count as imports. */
const LISTS = ['^api/routes\\.ts$', '^cli/main\\.ts$', '^platform/temporal/processes\\.ts$', '^platform/postgres/lists/'];
const ROOTS = ['^api/main\\.ts$', '^worker/[^/]+\\.ts$', '^cli/demonstration/[^/]+\\.ts$'];
const runtimeOnly = { dependencyTypesNot: ['type-only'] };
const IO_PACKAGES = '^node_modules/(typeorm|pg|express|nodemailer|@types/nodemailer)/';
const TEMPORAL = '^node_modules/@temporalio/';
/** A feature's own rooms; `$1` is the feature of the file that imports. */
const own = (room) => `^features/$1/${room}`;

/** Features whose rules another feature's rules build on (`needs`), and no others. */
const RULES_NEED = {
  assignment: [],
  bulletin: ['figures'],
  campaign: ['assignment', 'cycle', 'directory'],
  cycle: ['supervision'],
  evaluation: ['figures'],
  ledger: ['assignment'],
  letters: ['assignment'],
  policy: ['supervision'],
  supervision: ['assignment'],
};

const rule = (name, from, to, comment) => ({ name, severity: 'error', from, to, ...(comment && { comment }) });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    rule('no-circular', {}, { circular: true }, 'Also circles of types alone.'),
    rule('not-to-unresolvable', {}, { couldNotResolve: true }),
    rule('core-is-alone', { path: '^core/' }, { pathNot: '^core/' }, 'core/ is pure: no npm package, no node builtin, not even types.'),
    rule(
      'reader-knows-calendar-and-units',
      { path: '^reader/', pathNot: '^reader/files/' },
      { pathNot: ['^reader/(?!files/)', '^core/(calendar|directory|text)/'] },
      'The reader of notices knows no obligation and no database.',
    ),
    rule(
      'reader-knows-types-of-the-directory',
      { path: '^reader/' },
      { path: '^core/directory/', ...runtimeOnly },
      'What a directory knows of a name is passed in (UnitLookup).',
    ),
    rule(
      'reader-is-entered-by-its-doors',
      { pathNot: ['^(reader|test|bench)/'] },
      {
        path: '^reader/',
        pathNot: ['^reader/[^/]+\\.ts$', '^reader/files/(read-notice-file|reader-process|decode-text|unreadable-text)\\.ts$'],
      },
      'The public files of docs/notice-reader.md: those at the top of reader/ and four of reader/files/.',
    ),
    rule(
      'reader-files-decode',
      { path: '^reader/files/' },
      { path: '^(core/(?!text/)|(features|platform|workflows|activities|api|worker|cli|config|bench|test)/)' },
    ),
    rule(
      'rules-import-list',
      { path: '^features/([^/]+)/rules/' },
      { pathNot: ['^core/', '^reader/[^/]+\\.ts$', '^features/[^/]+/rules/'] },
      'Rules know core/, the words the reader hands over, their own room and the rules that their feature names as needed.',
    ),
    ...Object.entries(RULES_NEED).map(([feature, needs]) =>
      rule(
        `rules-of-${feature}-need`,
        { path: `^features/${feature}/rules/` },
        { path: '^features/', pathNot: [feature, ...needs].map((name) => `^features/${name}/rules/`) },
      ),
    ),
    rule(
      'rules-need-nothing-unnamed',
      { path: `^features/(?!(?:${Object.keys(RULES_NEED).join('|')})/)([^/]+)/rules/` },
      { path: '^features/', pathNot: own('rules/') },
      'A feature that is not in the list of needs has rules that stand alone.',
    ),
    rule(
      'use-cases-import-list',
      { path: '^features/([^/]+)/use-cases/' },
      { pathNot: ['^core/', '^reader/[^/]+\\.ts$', '^features/[^/]+/(rules|use-cases)/', '^platform/'] },
      'What a use case needs from outside is a port beside it, passed in.',
    ),
    rule('use-cases-know-types-of-the-platform', { path: '^features/[^/]+/use-cases/' }, { path: '^platform/', ...runtimeOnly }),
    rule(
      'store-import-list',
      { path: '^features/([^/]+)/store/' },
      {
        path: '^(features|platform|reader|workflows|activities|api|worker|cli|config|bench)/',
        pathNot: [own('store/'), '^platform/postgres/', own('(use-cases|rules|files)/')],
      },
    ),
    rule('store-knows-types-of-its-ports', { path: '^features/([^/]+)/store/' }, { path: own('use-cases/'), ...runtimeOnly }),
    rule(
      'composing-import-list',
      { path: '^features/([^/]+)/(compose|mail)/' },
      { pathNot: ['^core/', own('(compose|mail|rules|use-cases|words)/'), '^node_modules/preact'] },
      'What makes the text of letters is handed what it needs of the platform.',
    ),
    rule(
      'web-import-list',
      { path: '^features/([^/]+)/web/' },
      {
        path: '^(features|platform|reader|workflows|activities|api|worker|cli|config|bench)/',
        pathNot: [
          own('(web|words|rules|use-cases|actions)'),
          '^features/[^/]+/(use-cases|rules|words)/',
          '^features/[^/]+/web/schemas\\.ts$',
          '^api/(http|ui)/',
        ],
      },
    ),
    rule(
      'cli-room-import-list',
      { path: '^features/([^/]+)/cli/' },
      {
        path: '^(features|workflows|activities|api|worker|bench)/',
        pathNot: [own(''), '^features/[^/]+/(use-cases|rules|words|files)/'],
      },
    ),
    rule(
      'process-import-list',
      { path: '^features/([^/]+)/process\\.ts$' },
      { pathNot: [own('(use-cases|rules)/'), '^core/', '^platform/temporal/', '^workflows/contract/', '^activities/contract/'] },
    ),
    rule(
      'platform-knows-no-feature',
      { path: '^platform/', pathNot: [...LISTS, '^platform/postgres/migrations/'] },
      { path: '^features/' },
      'Only the lists of the platform name features.',
    ),
    rule(
      'platform-import-list',
      { path: '^platform/' },
      { path: '^(reader|activities|api|worker|cli|config|bench|workflows/(?!contract/))/', pathNot: '^activities/contract/' },
    ),
    rule(
      'features-are-named-in-lists',
      { pathNot: ['^(features|test|bench)/', ...LISTS, ...ROOTS, '^activities/', '^platform/postgres/migrations/', '^workflows/'] },
      { path: '^features/' },
      'Outside features/ only the lists and the composition roots name what is inside a feature.',
    ),
    rule(
      'workflows-import-list',
      { path: '^workflows/' },
      {
        pathNot: [
          '^core/',
          '^features/[^/]+/rules/',
          '^workflows/',
          '^node_modules/@temporalio/(workflow|common)/',
          '^activities/contract/',
        ],
      },
    ),
    rule(
      'workflows-hold-no-rules',
      { path: '^workflows/' },
      { path: '^(core|features|activities)/', ...runtimeOnly },
      'Rules run in the steps (activities): a rule may change while a year-long workflow sleeps.',
    ),
    rule(
      'workflow-contract-is-light',
      { path: '^workflows/contract/' },
      { path: '^(workflows/(?!contract/)|activities/)' },
      'Starters load workflows/contract/; it must not pull in workflow code.',
    ),
    rule(
      'sandbox-reaches-no-io',
      { path: '^workflows/' },
      {
        path: `^(platform|api|worker|config|reader|cli)/|^features/[^/]+/(use-cases|store|web|cli)/|^activities/(?!contract/)|${IO_PACKAGES}`,
        reachable: true,
      },
      'Nothing bundled into the workflow isolate may reach I/O by any path, however long.',
    ),
    rule(
      'activity-contract-is-types',
      { path: '^activities/contract/' },
      { pathNot: ['^core/', '^features/[^/]+/rules/', '^activities/contract/'] },
    ),
    rule(
      'activities-import-list',
      { path: '^activities/' },
      {
        pathNot: [
          '^core/',
          '^features/[^/]+/(use-cases|rules)/',
          '^activities/',
          '^platform/temporal/',
          '^node_modules/@temporalio/(activity|common)/',
        ],
      },
      'Activities are the door to the use cases: no SQL, no workflow code.',
    ),
    rule('config-knows-nothing', { path: '^config/' }, { pathNot: ['^config/', '^node_modules/zod/'], dependencyTypesNot: ['core'] }),
    rule('typeorm-only-in-postgres', { pathNot: ['^platform/postgres/', '^test/'] }, { path: '^node_modules/typeorm/' }),
    rule('nodemailer-only-in-smtp', { pathNot: ['^platform/smtp/', '^test/'] }, { path: '^node_modules/(@types/)?nodemailer/' }),
    rule('express-only-in-api', { pathNot: ['^api/', '^test/', '^bench/api/'] }, { path: '^node_modules/(@types/)?express/' }),
    rule(
      'temporal-only-in-its-rooms',
      { pathNot: ['^(workflows|activities|platform/temporal|worker|test|bench)/', '^features/operations/cli/'] },
      { path: TEMPORAL },
    ),
    rule('api-not-to-the-engine', { path: '^api/' }, { path: '^(workflows|activities|worker|cli|bench)/' }),
    rule(
      'api-kit-receives-adapters',
      { path: '^api/(http|ui|middleware)/' },
      { path: '^(platform|config|reader)/', ...runtimeOnly },
      'Only api/main.ts builds adapters.',
    ),
    rule('worker-not-to-api', { path: '^worker/' }, { path: '^(api|cli|bench)/' }),
    rule('only-cli-starts-the-api', { pathNot: ['^(cli|api|features|test|bench)/'] }, { path: '^api/' }),
    rule('not-to-test-or-bench', { pathNot: ['^(test|bench)/'] }, { path: '^(test|bench)/' }),
    rule('no-orphans', { orphan: true, pathNot: ['\\.d\\.ts$', '^platform/postgres/migrations/', '^api/ui/islands/'] }, {}),
  ],
  options: {
    doNotFollow: { path: '^node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
