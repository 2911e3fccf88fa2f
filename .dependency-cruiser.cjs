/** The table of docs/architecture.md (folders and what each may import) as rules. Regular expressions on paths, never globs. */
const runtimeOnly = { dependencyTypesNot: ['type-only'] };
const IO_PACKAGES = '^node_modules/(typeorm|pg|express|nodemailer|@types/nodemailer)/';
const TEMPORAL = '^node_modules/@temporalio/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'domain-is-alone',
      comment: 'domain/ is pure: it imports only domain/. No npm package, no node builtin, not even types.',
      severity: 'error',
      from: { path: '^domain/' },
      to: { pathNot: '^domain/' },
    },
    {
      name: 'services-know-only-domain',
      comment: 'What a use case needs from outside is a port, passed in.',
      severity: 'error',
      from: { path: '^services/' },
      to: { pathNot: ['^domain/', '^services/'] },
    },
    {
      name: 'workflows-import-list',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { pathNot: ['^domain/', '^workflows/', '^node_modules/@temporalio/(workflow|common)/', '^activities/contract/'] },
    },
    {
      name: 'workflows-hold-no-rules',
      comment: 'Rules run in the steps (activities): a rule may change while a year-long workflow sleeps.',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { path: '^(domain|activities)/', ...runtimeOnly },
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
      to: { path: `^(db|mail|api|worker|web|config|services)/|^activities/(?!contract/)|${IO_PACKAGES}`, reachable: true },
    },
    {
      name: 'activity-contract-is-types',
      severity: 'error',
      from: { path: '^activities/contract/' },
      to: { pathNot: ['^domain/', '^activities/contract/'] },
    },
    {
      name: 'activities-import-list',
      comment: 'Activities are the door to services/: no adapters, no persistence, no workflow code.',
      severity: 'error',
      from: { path: '^activities/' },
      to: { pathNot: ['^(domain|services|activities)/', '^node_modules/@temporalio/(activity|common)/'] },
    },
    {
      name: 'adapters-know-domain-and-ports',
      severity: 'error',
      from: { path: '^(db|mail|documents)/' },
      to: { path: '^(services/(?!ports/)|api|worker|workflows|activities|web|config|cli|bench)/' },
    },
    {
      name: 'ports-are-types-to-adapters',
      severity: 'error',
      from: { path: '^(db|mail|documents)/' },
      to: { path: '^services/ports/', ...runtimeOnly },
    },
    {
      name: 'adapters-not-to-each-other',
      severity: 'error',
      from: { path: '^(db|mail|documents)/' },
      to: { path: '^(db|mail|documents)/', pathNot: '^$1/' },
    },
    {
      name: 'config-knows-nothing',
      severity: 'error',
      from: { path: '^config/' },
      to: { pathNot: ['^config/', '^node_modules/zod/'], dependencyTypesNot: ['core'] },
    },
    { name: 'typeorm-only-in-db', severity: 'error', from: { pathNot: ['^db/', '^test/'] }, to: { path: '^node_modules/typeorm/' } },
    {
      name: 'nodemailer-only-in-mail',
      severity: 'error',
      from: { pathNot: ['^mail/', '^test/'] },
      to: { path: '^node_modules/(@types/)?nodemailer/' },
    },
    {
      name: 'express-only-in-api',
      severity: 'error',
      from: { pathNot: ['^api/', '^test/'] },
      to: { path: '^node_modules/(@types/)?express/' },
    },
    { name: 'temporal-not-in-api', severity: 'error', from: { path: '^api/' }, to: { path: TEMPORAL } },
    {
      name: 'api-not-to-the-engine',
      severity: 'error',
      from: { path: '^api/' },
      to: { path: '^(workflows|activities|worker|web|cli|bench)/' },
    },
    {
      name: 'api-endpoints-receive-adapters',
      comment: 'Only api/main.ts builds adapters; endpoints know their ports.',
      severity: 'error',
      from: { path: '^api/', pathNot: '^api/main\\.ts$' },
      to: { path: '^(db|mail|documents|config)/' },
    },
    { name: 'worker-not-to-api', severity: 'error', from: { path: '^worker/' }, to: { path: '^(api|web|cli|bench)/' } },
    { name: 'only-cli-starts-the-api', severity: 'error', from: { pathNot: ['^(cli|api|test|bench)/'] }, to: { path: '^api/' } },
    { name: 'not-to-test-or-bench', severity: 'error', from: { pathNot: ['^(test|bench)/'] }, to: { path: '^(test|bench)/' } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, pathNot: ['\\.d\\.ts$', '^db/migrations/'] }, to: {} },
  ],
  options: {
    doNotFollow: { path: '^node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
