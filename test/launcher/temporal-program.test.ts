import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inLauncher } from '../support/launcher';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duban-program-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What the launcher's function throws on these arguments, or `taken`. */
const said = (call: string) =>
  inLauncher<string>(
    `const { assertPlatform, checkProgram } = await load('temporal/cli');
     try { ${call}; answer('taken'); } catch (error) { answer(error.message); }`,
  );

test.each(['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'])(
  'on %s anything but the program itself is refused by its digest',
  (platform) => {
    expect(said(`assertPlatform('${platform}')`)).toBe('taken');
    expect(said(`checkProgram(Buffer.from('#!/bin/sh'), '${platform}')`)).toMatch(/校验不符/);
  },
);

test('a platform without a known digest is told the ways out, and nothing is fetched for it', () => {
  expect(said(`assertPlatform('linux-riscv64')`)).toMatch(/linux-riscv64.*TEMPORAL_ADDRESS.*DUBAN_TEMPORAL_CLI/);
});

test('a program in the cache that is not the one we know is never run', () => {
  const [program, ran] = [join(folder, 'temporal'), join(folder, 'ran')];
  writeFileSync(program, `#!/bin/sh\ntouch ${ran}\necho "temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)"\n`, { mode: 0o755 });
  const look = (env: string) =>
    inLauncher(
      `process.env.PATH = args[1]; const { installed } = await load('temporal/cli'); answer(installed(${env}, args[0]));`,
      program,
      folder + '/none',
    );
  expect(look('{}')).toBeNull();
  expect(existsSync(ran)).toBe(false);
  // The same program, named by its owner, is his own affair.
  expect(look('{ DUBAN_TEMPORAL_CLI: args[0] }')).toMatchObject({ program });
});

describe('the built-in server', () => {
  const args = (ui: string) =>
    inLauncher<string[]>(
      `const { serverArgs } = await load('temporal/temporal');
       answer(serverArgs({ port: 7233, ${ui} namespace: 'duban', dbFile: '/x/server.db' }));`,
    ).join(' ');

  test('listens on this machine alone, and has no page where anybody could end workflows', () => {
    expect(args('')).toMatch(/--ip 127\.0\.0\.1 --port 7233 .*--headless/);
    expect(args('')).not.toContain('--ui-port');
  });

  test('suggests a new run early, so that the worker holds little', () => {
    expect(args('')).toContain('--dynamic-config-value limit.historyCount.suggestContinueAsNew=500');
  });

  test('has its page where it is asked for', () => {
    expect(args('uiPort: 8233,')).toContain('--ui-port 8233');
    expect(args('uiPort: 8233,')).not.toContain('--headless');
  });
});
