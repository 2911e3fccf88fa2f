import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../support/paths';

const FOLDERS = ['core', 'reader', 'features', 'platform', 'workflows', 'activities', 'api', 'worker', 'cli', 'config', 'bench', 'test'];
const PACKAGES = ['typeorm', 'pg', 'express', 'nodemailer', 'zod', '@temporalio/client', '@temporalio/workflow', '@temporalio/activity'];
/** A file in each room, for others to import. */
const ROOMS = [
  ...FOLDERS,
  'core/calendar',
  'core/directory',
  'core/obligation',
  'reader/files',
  'reader/structure',
  'workflows/contract',
  'activities/contract',
  'platform/postgres',
  'platform/smtp',
  'platform/temporal',
  'api/http',
  'api/ui',
  ...['one', 'other'].flatMap((name) =>
    ['rules', 'use-cases', 'store', 'web', 'cli', 'words', 'files'].map((room) => `features/${name}/${room}`),
  ),
];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** Runs the project's rules over a small tree that is made for it. */
function violationsIn(files: Readonly<Record<string, string>>): string[] {
  const tree = mkdtempSync(join(tmpdir(), 'duban-architecture-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  };
  try {
    for (const name of PACKAGES) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
      write(`node_modules/${name}/index.js`, 'exports.thing = 1;');
    }
    write('package.json', JSON.stringify({ dependencies: Object.fromEntries(PACKAGES.map((name) => [name, '1.0.0'])) }));
    write('tsconfig.json', '{"compilerOptions":{"module":"node16","target":"ES2023"}}');
    for (const room of ROOMS) write(`${room}/plain.ts`, 'export const plain = 1;');
    write('api/main.ts', 'export const main = 1;');
    write('api/routes.ts', 'export const routes = 1;');
    for (const [path, text] of Object.entries(files)) write(path, text);
    const json = execFileSync(
      process.execPath,
      [
        join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
        '--config',
        join(root, '.dependency-cruiser.cjs'),
        '--output-type',
        'json',
        ...FOLDERS,
      ],
      { cwd: tree, encoding: 'utf8', maxBuffer: 64 << 20 },
    );
    const { summary } = JSON.parse(json) as { summary: { violations: Violation[] } };
    return summary.violations.filter(({ rule }) => rule.name !== 'no-orphans').map(({ rule, from }) => `${rule.name} ${from}`);
  } finally {
    rmSync(tree, { recursive: true });
  }
}

const use = (from: string): string => `import * as it from '${from}';\nexport const used = it;\n`;
const useType = (from: string): string => `import type { plain } from '${from}';\nexport type Used = typeof plain;\n`;

/** Deliberate violations of each rule; a type-only import counts where the rule does not say otherwise. */
const FORBIDDEN: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['not-to-unresolvable', 'core/d.ts', use('./not-there')],
  ['core-is-alone', 'core/a.ts', use('zod')],
  ['core-is-alone', 'core/b.ts', "import type { Stats } from 'node:fs';\nexport type A = Stats;"],
  ['core-is-alone', 'core/c.ts', useType('../features/one/rules/plain')],
  ['reader-knows-calendar-and-units', 'reader/a.ts', useType('../core/obligation/plain')],
  ['reader-knows-calendar-and-units', 'reader/b.ts', use('../features/one/rules/plain')],
  ['reader-knows-types-of-the-directory', 'reader/c.ts', use('../core/directory/plain')],
  ['reader-is-entered-by-its-doors', 'features/one/use-cases/r.ts', use('../../../reader/structure/plain')],
  ['reader-files-decode', 'reader/files/a.ts', use('../../core/plain')],
  ['rules-import-list', 'features/one/rules/a.ts', useType('../use-cases/plain')],
  ['rules-import-list', 'features/one/rules/b.ts', use('zod')],
  ['rules-need-nothing-unnamed', 'features/one/rules/c.ts', useType('../../other/rules/plain')],
  ['rules-of-assignment-need', 'features/assignment/rules/a.ts', use('../../one/rules/plain')],
  ['rules-of-bulletin-need', 'features/bulletin/rules/a.ts', use('../../one/rules/plain')],
  ['rules-of-campaign-need', 'features/campaign/rules/a.ts', use('../../one/rules/plain')],
  ['rules-of-cycle-need', 'features/cycle/rules/a.ts', use('../../one/rules/plain')],
  ['rules-of-evaluation-need', 'features/evaluation/rules/a.ts', use('../../one/rules/plain')],
  ['rules-of-ledger-need', 'features/ledger/rules/a.ts', use('../../one/rules/plain')],
  ['rules-of-letters-need', 'features/letters/rules/a.ts', use('../../one/rules/plain')],
  ['rules-of-policy-need', 'features/policy/rules/a.ts', use('../../one/rules/plain')],
  ['rules-of-supervision-need', 'features/supervision/rules/a.ts', use('../../one/rules/plain')],
  ['use-cases-import-list', 'features/one/use-cases/a.ts', useType('../store/plain')],
  ['use-cases-import-list', 'features/one/use-cases/b.ts', use('pg')],
  ['use-cases-import-list', 'features/one/use-cases/c.ts', use('../../other/web/plain')],
  ['use-cases-know-types-of-the-platform', 'features/one/use-cases/d.ts', use('../../../platform/postgres/plain')],
  ['store-import-list', 'features/one/store/a.ts', useType('../../other/store/plain')],
  ['store-import-list', 'features/one/store/b.ts', use('../web/plain')],
  ['store-knows-types-of-its-ports', 'features/one/store/c.ts', use('../use-cases/plain')],
  ['composing-import-list', 'features/one/compose/a.ts', useType('../../../platform/smtp/plain')],
  ['composing-import-list', 'features/one/mail/a.ts', use('../store/plain')],
  ['web-import-list', 'features/one/web/a.ts', useType('../store/plain')],
  ['web-import-list', 'features/one/web/b.ts', use('../../other/web/plain')],
  ['web-import-list', 'features/one/web/c.ts', use('../../../platform/postgres/plain')],
  ['cli-room-import-list', 'features/one/cli/a.ts', use('../../other/store/plain')],
  ['process-import-list', 'features/one/process.ts', useType('./web/plain')],
  ['platform-knows-no-feature', 'platform/postgres/a.ts', useType('../../features/one/store/plain')],
  ['platform-import-list', 'platform/b.ts', use('../config/plain')],
  ['features-are-named-in-lists', 'api/http/a.ts', useType('../../features/one/use-cases/plain')],
  ['features-are-named-in-lists', 'cli/a.ts', use('../features/one/cli/plain')],
  ['workflows-import-list', 'workflows/a.ts', useType('../platform/temporal/plain')],
  ['workflows-hold-no-rules', 'workflows/b.ts', use('../features/one/rules/plain')],
  ['workflow-contract-is-light', 'workflows/contract/a.ts', use('../plain')],
  ['sandbox-reaches-no-io', 'workflows/c.ts', use('typeorm')],
  ['activity-contract-is-types', 'activities/contract/a.ts', use('../../features/one/use-cases/plain')],
  ['activities-import-list', 'activities/a.ts', useType('../platform/postgres/plain')],
  ['activities-import-list', 'activities/b.ts', use('typeorm')],
  ['config-knows-nothing', 'config/a.ts', use('../core/plain')],
  ['typeorm-only-in-postgres', 'features/one/store/d.ts', use('typeorm')],
  ['nodemailer-only-in-smtp', 'worker/b.ts', use('nodemailer')],
  ['express-only-in-api', 'worker/c.ts', use('express')],
  ['temporal-only-in-its-rooms', 'api/b.ts', use('@temporalio/client')],
  ['api-not-to-the-engine', 'api/c.ts', useType('../workflows/plain')],
  ['api-kit-receives-adapters', 'api/http/b.ts', use('../../platform/postgres/plain')],
  ['worker-not-to-api', 'worker/d.ts', useType('../api/http/plain')],
  ['only-cli-starts-the-api', 'platform/c.ts', use('../api/http/plain')],
  ['not-to-test-or-bench', 'core/e.ts', use('../test/plain')],
];

test('a tree that keeps to the rooms has no violation', () => {
  expect(
    violationsIn({
      'features/one/rules/a.ts': use('../../../core/plain'),
      'features/one/use-cases/a.ts': use('../rules/plain') + useType('../../../platform/postgres/plain'),
      'features/one/store/a.ts': useType('../use-cases/plain'),
      'features/one/web/a.ts': use('../../../api/http/plain'),
      'features/one/web/b.ts': use('../../other/use-cases/plain'),
      'features/one/compose/a.ts': use('../words/plain') + useType('../use-cases/plain'),
      'api/routes.ts': use('../features/one/web/plain'),
      'platform/postgres/lists/a.ts': use('../../../features/one/store/plain'),
      'workflows/a.ts': use('@temporalio/workflow'),
    }),
  ).toEqual([]);
});

test('each rule of the rooms catches its deliberate violations', () => {
  const found = violationsIn(Object.fromEntries(FORBIDDEN.map(([, file, text]) => [file, text])));
  const missed = FORBIDDEN.filter(([rule, file]) => !found.includes(`${rule} ${file}`));
  expect(missed.map(([rule, file]) => `${rule} ${file}`)).toEqual([]);
});

test('no rule is without a deliberate violation', () => {
  const { forbidden } = jest.requireActual<{ forbidden: readonly { readonly name: string }[] }>('../../.dependency-cruiser.cjs');
  const tried = new Set([...FORBIDDEN.map(([rule]) => rule), 'no-circular', 'no-orphans']);
  expect(forbidden.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
});

test('a circle of imports is caught, one of types alone too', () => {
  expect(violationsIn({ 'core/a.ts': use('./b'), 'core/b.ts': use('./a') })).toContain('no-circular core/a.ts');
  const types = (other: string, name: string, theirs: string) =>
    `import type { ${theirs} } from './${other}';\nexport interface ${name} { readonly it?: ${theirs} }\n`;
  expect(violationsIn({ 'core/a.ts': types('b', 'A', 'B'), 'core/b.ts': types('a', 'B', 'A') })).toContain('no-circular core/a.ts');
});
