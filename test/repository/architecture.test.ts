import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../support/paths';

const FOLDERS = [
  'domain',
  'services',
  'workflows',
  'activities',
  'db',
  'mail',
  'documents',
  'api',
  'worker',
  'cli',
  'config',
  'bench',
  'test',
];
const PACKAGES = ['typeorm', 'pg', 'express', 'nodemailer', 'zod', '@temporalio/client', '@temporalio/workflow', '@temporalio/activity'];

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
    for (const folder of FOLDERS) write(`${folder}/plain.ts`, 'export const plain = 1;');
    write('workflows/contract/plain.ts', 'export const plain = 1;');
    write('activities/contract/plain.ts', 'export interface Plain { readonly a: 1 }');
    write('services/ports/plain.ts', 'export const plain = 1;');
    write('api/main.ts', 'export const main = 1;');
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
    return summary.violations.filter(({ rule }) => rule.name !== 'no-orphans').map(({ rule }) => rule.name);
  } finally {
    rmSync(tree, { recursive: true });
  }
}

const use = (from: string, more = '') => `import * as it from '${from}';\nexport const used = it;\n${more}`;

/** One deliberate violation for each rule. */
const FORBIDDEN: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['domain-is-alone', 'domain/a.ts', use('zod')],
  ['domain-is-alone', 'domain/b.ts', "import type { Stats } from 'node:fs';\nexport type A = Stats;"],
  ['services-know-only-domain', 'services/a.ts', use('pg')],
  ['services-know-only-domain', 'services/b.ts', use('../db/plain')],
  ['workflows-import-list', 'workflows/a.ts', use('../services/plain')],
  ['workflows-hold-no-rules', 'workflows/b.ts', use('../domain/plain')],
  ['workflow-contract-is-light', 'workflows/contract/a.ts', use('../plain')],
  ['sandbox-reaches-no-io', 'workflows/c.ts', use('typeorm')],
  ['activity-contract-is-types', 'activities/contract/a.ts', use('../../services/plain')],
  ['activities-import-list', 'activities/a.ts', use('../db/plain')],
  ['activities-import-list', 'activities/b.ts', use('typeorm')],
  ['adapters-know-domain-and-ports', 'db/a.ts', use('../services/plain')],
  ['ports-are-types-to-adapters', 'mail/a.ts', use('../services/ports/plain')],
  ['adapters-not-to-each-other', 'mail/b.ts', use('../db/plain')],
  ['config-knows-nothing', 'config/a.ts', use('../domain/plain')],
  ['typeorm-only-in-db', 'worker/a.ts', use('typeorm')],
  ['nodemailer-only-in-mail', 'worker/b.ts', use('nodemailer')],
  ['express-only-in-api', 'worker/c.ts', use('express')],
  ['temporal-not-in-api', 'api/a.ts', use('@temporalio/client')],
  ['api-not-to-the-engine', 'api/b.ts', use('../workflows/plain')],
  ['api-endpoints-receive-adapters', 'api/c.ts', use('../db/plain')],
  ['worker-not-to-api', 'worker/d.ts', use('../api/plain')],
  ['only-cli-starts-the-api', 'mail/c.ts', use('../api/plain')],
  ['not-to-test-or-bench', 'services/c.ts', use('../test/plain')],
  ['not-to-unresolvable', 'services/d.ts', use('./not-there')],
];

test('a tree that keeps to the layers has no violation', () => {
  expect(
    violationsIn({
      'services/a.ts': use('../domain/plain'),
      'api/main.ts': use('../db/plain'),
      'workflows/a.ts': use('@temporalio/workflow'),
    }),
  ).toEqual([]);
});

test('each rule of the layers catches its deliberate violation', () => {
  const found = violationsIn(Object.fromEntries(FORBIDDEN.map(([, file, text]) => [file, text])));
  expect(FORBIDDEN.map(([rule]) => rule).filter((rule) => !found.includes(rule))).toEqual([]);
});

test('a circle of imports is caught', () => {
  expect(violationsIn({ 'domain/a.ts': use('./b'), 'domain/b.ts': use('./a') })).toContain('no-circular');
});
