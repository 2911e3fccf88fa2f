import { spawnSync } from 'node:child_process';
import { inRepository, root } from '../support/paths';

const SECRET = 'kZ8-live_token-of-somebody';

test.each(['start', 'uncaught', 'rejection'])(
  'a process that fails (%s) says so in one line without the values, and ends with 1',
  (how) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['-r', inRepository('test/support/swc-register.cjs'), inRepository('test/worker/support/failing-process.ts'), how],
      { cwd: root, encoding: 'utf8', env: { ...process.env, TEST_SECRET: SECRET } },
    );
    expect(status).toBe(1);
    expect(stdout + stderr).not.toContain(SECRET);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({
      name: 'failing',
      msg: 'duplicate key value (23505, insert vault)',
      err: { code: '23505', query: 'insert vault' },
    });
  },
);
