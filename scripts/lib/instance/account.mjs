import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { isRoot } from './home.mjs';
import { Problem } from '../terminal/problem.mjs';

const idOf = (flag, name) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' }));
const idsOf = (name) => ({ uid: idOf('-u', name), gid: idOf('-g', name) });

/** The `{ uid, gid }` of the system's account `name`, which is made when it is missing; `who` needs it. */
function systemAccount(name, who) {
  try {
    return idsOf(name);
  } catch {
    try {
      execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name], { stdio: 'pipe' });
      return idsOf(name);
    } catch (error) {
      const reason = String(error.stderr ?? error.message).trim();
      throw new Problem(`以 root 运行时${who}需要系统用户 ${name}，但无法自动建立（${reason}）：请先建立该用户，或改用普通用户运行。`);
    }
  }
}

/**
 * The `{ uid, gid }` Postgres must run as, for spawn: nothing for a plain user; for root the owner of an existing `dataFolder`,
 * else the account `postgres` (DUBAN_PG_USER).
 */
export function postgresAccount(dataFolder) {
  if (!isRoot) return {};
  const owner = fs.statSync(dataFolder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return systemAccount(process.env.DUBAN_PG_USER ?? 'postgres', ' PostgreSQL ');
}

/**
 * The `{ uid, gid }` of Temporal and of the product's processes: nothing for a plain user, for root the account `duban` (DUBAN_USER). It is not that of
 * Postgres: who took over a process would read the data past every role.
 */
export function processAccount() {
  if (!isRoot) return {};
  const account = systemAccount(process.env.DUBAN_USER ?? 'duban', '督办各进程');
  if (account.uid === 0) throw new Problem('DUBAN_USER 不能是 root：督办各进程不以 root 运行。');
  return account;
}

/** Gives `folder` and all it holds to `account`; done before means done. The folder itself comes last, so that a start killed in the middle begins anew. */
export function giveTo(account, folder) {
  if (account.uid === undefined || fs.statSync(folder).uid === account.uid) return;
  for (const name of fs.readdirSync(folder, { recursive: true })) fs.lchownSync(path.join(folder, name), account.uid, account.gid);
  fs.chownSync(folder, account.uid, account.gid);
}

/** What an account finds in its environment in place of the caller's own: no home of root, no folder of his session. */
export const accountEnv = (account, home) =>
  account.uid === undefined ? {} : { HOME: home, TMPDIR: '/tmp', USER: '', LOGNAME: '', XDG_CACHE_HOME: '' };
