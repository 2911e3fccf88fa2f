import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { readJson, remove } from '../files/files.mjs';
import { contentHash, listFiles } from '../build/fingerprint.mjs';
import { repoRoot } from './home.mjs';
import { Problem } from '../terminal/problem.mjs';

const quietly = (account) => ({ ...account, cwd: '/', stdio: 'ignore', timeout: 20_000 });
const runs = (program, account) => spawnSync(program, ['--version'], quietly(account)).status === 0;

/** Puts `from` to `to` as a hard link, which costs no space, or as a copy where the two lie on different disks; folders with all they hold. */
function place(from, to) {
  const stat = fs.lstatSync(from);
  if (stat.isDirectory()) {
    fs.mkdirSync(to, { recursive: true, mode: 0o755 });
    for (const name of fs.readdirSync(from)) place(path.join(from, name), path.join(to, name));
  } else if (stat.isSymbolicLink()) {
    fs.symlinkSync(fs.readlinkSync(from), to);
  } else {
    try {
      if ((stat.mode & 0o004) === 0) throw new Error('not for others to read');
      fs.linkSync(from, to);
    } catch {
      fs.copyFileSync(from, to);
      fs.chmodSync(to, stat.mode | 0o444);
    }
  }
}

/** Makes `target` by `make(temporary)`, whole or not at all; what is there stays. */
function once(target, make) {
  if (fs.existsSync(target)) return target;
  const temporary = `${target}.${process.pid}.tmp`;
  remove(temporary);
  fs.mkdirSync(path.dirname(target), { recursive: true, mode: 0o755 });
  make(temporary);
  fs.renameSync(temporary, target);
  return target;
}

/** The file of a program that was found on PATH. */
const fileOf = (program) =>
  path.isAbsolute(program) ? program : execFileSync('sh', ['-c', 'command -v "$1"', 'sh', program], { encoding: 'utf8' }).trim();

/** `program` itself where `account` can run it, else its copy in `home`. */
export function runnable(program, account, home) {
  if (account.uid === undefined || runs(program, account)) return program;
  const file = fileOf(program);
  const stat = fs.statSync(file);
  const copy = path.join(home, 'bin', `${path.basename(file)}-${stat.size}-${Math.round(stat.mtimeMs)}`);
  return once(copy, (temporary) => {
    fs.copyFileSync(file, temporary);
    fs.chmodSync(temporary, 0o755);
  });
}

/** The packages that run, as `package-lock.json` names their folders: those of development stay behind. */
const packagesOf = (root) =>
  Object.entries(readJson(path.join(root, 'package-lock.json'))?.packages ?? {})
    .filter(
      ([folder, about]) =>
        folder.split('node_modules/').length === 2 && !about.dev && !about.devOptional && fs.existsSync(path.join(root, folder)),
    )
    .map(([folder]) => folder);

/** A copy of the built product in `home`, for an account that cannot enter the checkout; made anew when something was built. */
function copyProduct(home, root) {
  const folder = path.join(home, 'app');
  const version = contentHash(root, listFiles(root, ['dist', 'package-lock.json'])).slice(0, 16);
  const copy = once(path.join(folder, version), (temporary) => {
    for (const part of ['dist', 'package.json', ...packagesOf(root)]) {
      fs.mkdirSync(path.dirname(path.join(temporary, part)), { recursive: true, mode: 0o755 });
      place(path.join(root, part), path.join(temporary, part));
    }
  });
  for (const old of fs.readdirSync(folder)) if (old !== version) remove(path.join(folder, old));
  return copy;
}

const READ = 'for (const file of process.argv.slice(1)) require("node:fs").accessSync(file, 4)';

/** Where `account` runs the product from: `{ node, root }`, the checkout itself, or copies in `home` of what it cannot reach. */
export function runtimeFor(home, account, root = repoRoot) {
  const node = runnable(process.execPath, account, home);
  const files = (at) => [path.join(at, 'dist', 'worker', 'main.js'), path.join(at, 'node_modules', 'pg', 'package.json')];
  const canRead = (at) => account.uid === undefined || spawnSync(node, ['-e', READ, ...files(at)], quietly(account)).status === 0;
  if (canRead(root)) return { node, root };
  const copy = copyProduct(home, root);
  if (canRead(copy)) return { node, root: copy };
  throw new Problem(
    `以 root 运行时督办各进程用另一个系统用户，它读不到 ${copy}：请用 --home 指定所有用户都能进入的目录，例如 /var/lib/duban/数据。`,
  );
}
