import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inLauncher } from '../support/launcher';

const isRoot = process.getuid?.() === 0 && process.platform === 'linux';
if (!isRoot) console.warn('not root on Linux: that the processes leave root is not tested');
const asRoot = isRoot ? describe : describe.skip;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duban-root-'));
  chmodSync(folder, 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, text: string, mode = 0o644): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { mode });
}

/** A built checkout that only root can enter, with a package that runs and one that does not, their code for others to read or not. */
function closedCheckout(mode = 0o600): string {
  const checkout = join(folder, 'checkout');
  write(join(checkout, 'dist/worker/main.js'), 'console.log(process.getuid(), require("pg"));');
  write(join(checkout, 'package.json'), '{}');
  const packages = { '': {}, 'node_modules/pg': {}, 'node_modules/jest': { dev: true } };
  write(join(checkout, 'package-lock.json'), JSON.stringify({ packages }));
  for (const name of ['pg', 'jest']) {
    write(join(checkout, `node_modules/${name}/package.json`), JSON.stringify({ name, main: 'index.js' }));
    write(join(checkout, `node_modules/${name}/index.js`), `module.exports = '${name}';`, mode);
  }
  chmodSync(checkout, 0o700);
  return checkout;
}

const runtime = (checkout: string) =>
  inLauncher<{ node: string; root: string; said: string }>(
    `const { processAccount } = await load('instance/account');
     const { runtimeFor } = await load('instance/runtime');
     const { execFileSync } = await import('node:child_process');
     const account = processAccount();
     const found = runtimeFor(args[0], account, args[1]);
     answer({ ...found, said: execFileSync(found.node, [found.root + '/dist/worker/main.js'], { ...account, cwd: '/', encoding: 'utf8' }).trim() });`,
    join(folder, 'home'),
    checkout,
  );

asRoot('started by root', () => {
  test('the product runs from a copy where its account cannot enter the checkout, without the packages of development', () => {
    const checkout = closedCheckout();
    const { root, said } = runtime(checkout);
    expect(root.startsWith(join(folder, 'home', 'app'))).toBe(true);
    expect(said).toMatch(/^[1-9]\d* pg$/);
    expect(existsSync(join(root, 'node_modules', 'jest'))).toBe(false);
    expect(runtime(checkout).root).toBe(root);
    write(join(checkout, 'dist/worker/main.js'), 'console.log(process.getuid(), "new");');
    const next = runtime(checkout);
    expect(next.said).toMatch(/^[1-9]\d* new$/);
    expect([existsSync(root), next.root === root]).toEqual([false, false]);
  });

  test('it runs from the checkout where its account can enter that', () => {
    const checkout = closedCheckout(0o644);
    chmodSync(checkout, 0o755);
    expect(runtime(checkout).root).toBe(checkout);
  });

  test('mail and clocks of an earlier start by root are given to the account, the instance file is not', () => {
    const home = join(folder, 'home');
    write(join(home, 'inbox/a/letter.eml'), 'x');
    write(join(home, 'instance.json'), '{}', 0o600);
    const uid = inLauncher<number>(
      `const { giveTo, processAccount } = await load('instance/account');
       const account = processAccount();
       giveTo(account, args[0] + '/inbox');
       answer(account.uid);`,
      home,
    );
    expect(uid).toBeGreaterThan(0);
    expect([lstatSync(join(home, 'inbox')).uid, lstatSync(join(home, 'inbox/a/letter.eml')).uid]).toEqual([uid, uid]);
    const file = statSync(join(home, 'instance.json'));
    expect([file.uid, file.mode & 0o777]).toEqual([0, 0o600]);
  });

  test('root is no account to leave root for', () => {
    const said = inLauncher<string>(
      `process.env.DUBAN_USER = 'root';
       const { processAccount } = await load('instance/account');
       try { answer(processAccount()); } catch (error) { answer(error.message); }`,
    );
    expect(said).toContain('不以 root 运行');
  });
});
