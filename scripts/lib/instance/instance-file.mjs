import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { readJson, writeWhole } from '../files/files.mjs';
import { DATABASE_PROCESSES } from '../postgres/roles.mjs';
import { makeHome } from './home.mjs';

const secret = () => randomBytes(24).toString('base64url');

/** Where the instance of `home` keeps its id, secrets, ports and process records (mode 0600). */
const instanceFile = (home) => path.join(home, 'instance.json');

/** The instance kept in `home`, undefined when there is none yet. */
export const readInstance = (home) => readJson(instanceFile(home));

/**
 * Opens the instance of `folder`, making it at the first start.
 * Answers `{ home, data, save }`: change `data`, then `save()`; every save replaces the file whole. `home` is the real path.
 */
export function openInstance(folder) {
  makeHome(folder);
  const home = fs.realpathSync(folder);
  const data = readInstance(home) ?? {
    version: 1,
    id: randomBytes(4).toString('hex'),
    passwords: {},
    sessionSecret: secret(),
    ports: {},
    processes: {},
  };
  // An instance from before a role existed gets its password now.
  for (const role of ['super', 'owner', ...DATABASE_PROCESSES]) data.passwords[role] ??= secret();
  delete data.passwords.app;
  const save = () => writeWhole(instanceFile(home), `${JSON.stringify(data, null, 2)}\n`);
  save();
  return { home, data, save };
}
