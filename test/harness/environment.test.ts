import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { inRepository, root } from '../support/paths';

interface FileResult {
  readonly name: string;
  readonly status: 'passed' | 'failed';
  readonly message: string;
}

/** Runs the cases as test files of their own; by the name of the case, whether it passed and what it was told. */
function runCases(): ReadonlyMap<string, FileResult> {
  const folder = mkdtempSync(path.join(tmpdir(), 'duban-cases-'));
  try {
    const output = path.join(folder, 'results.json');
    const config = inRepository('test/harness/cases/jest.config.cjs');
    spawnSync(
      process.execPath,
      [inRepository('node_modules/jest/bin/jest.js'), '--config', config, '-i', '--forceExit', '--json', `--outputFile=${output}`],
      {
        cwd: root,
        encoding: 'utf8',
      },
    );
    const { testResults } = JSON.parse(readFileSync(output, 'utf8')) as { testResults: FileResult[] };
    return new Map(testResults.map((result) => [path.basename(result.name, '.case.ts'), result]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const results = runCases();
const messageOf = (name: string): string => results.get(name)?.message ?? 'not run';

afterAll(async () => {
  const [name = ''] = /test_[0-9a-f]{16}/.exec(messageOf('open-database')) ?? [];
  const client = new Client({ connectionString: process.env['TEST_DATABASE_OWNER_URL'] });
  await client.connect();
  await client.query(`drop database ${name}`);
  await client.end();
});

test('a file that closes what it opens passes', () => {
  expect(results.get('clean')).toMatchObject({ status: 'passed', message: '' });
});

test.each([
  ['a server that listens', 'open-server', /left open by this test file: server listening at .*127\.0\.0\.1/],
  ['a process that runs', 'open-process', /left open by this test file: process \d+: sleep 600/],
  ['a connection to its database', 'open-connection', /connections to the database of this test were left open:[^]*forgotten/],
  ['a database', 'open-database', /left open by this test file: database test_[0-9a-f]{16}/],
  ['a query on a client that is busy', 'busy-client', /deprecated: Calling client\.query\(\) when the client is already executing a query/],
])('a file that leaves %s fails, and is told so', (_, name, message) => {
  expect(results.get(name)?.status).toBe('failed');
  expect(messageOf(name)).toMatch(message);
});
