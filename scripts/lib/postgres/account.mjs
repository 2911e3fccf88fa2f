import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { isRoot } from '../instance/home.mjs';
import { Problem } from '../terminal/problem.mjs';

const ACCOUNT = process.env.DUBAN_PG_USER ?? 'postgres';

const idOf = (flag) => Number(execFileSync('id', [flag, ACCOUNT], { stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' }));
const ids = () => ({ uid: idOf('-u'), gid: idOf('-g') });

/**
 * The `{ uid, gid }` Postgres must run as, for spawn: nothing for a plain user; for root the owner of an existing `dataFolder`,
 * else the account `postgres`, which is made when it is missing.
 */
export function postgresAccount(dataFolder) {
  if (!isRoot) return {};
  const owner = fs.statSync(dataFolder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  try {
    return ids();
  } catch {
    try {
      execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', ACCOUNT], { stdio: 'pipe' });
      return ids();
    } catch (error) {
      const reason = String(error.stderr ?? error.message).trim();
      throw new Problem(
        `以 root 运行时 PostgreSQL 需要系统用户 ${ACCOUNT}，但无法自动建立（${reason}）：请先建立该用户，或改用普通用户运行。`,
      );
    }
  }
}
