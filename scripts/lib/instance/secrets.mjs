import fs from 'node:fs';
import { DATABASE_PROCESSES } from '../postgres/roles.mjs';
import { Problem } from '../terminal/problem.mjs';

/** The secrets of an instance but for DATABASE_URL, and the processes that may know each: those that read it. */
export const SECRETS = {
  SESSION_SECRET: ['api'],
  SMTP_URL: ['dispatcher'],
  TEMPORAL_API_KEY: ['worker', 'command'],
};

/** Where the launcher itself keeps the database's address for one process; that process finds it as DATABASE_URL. */
export const databaseVariable = (process) => `DATABASE_URL_${process.toUpperCase()}`;

const PER_PROCESS = DATABASE_PROCESSES.map(databaseVariable);
/** Every variable that holds a secret, as the launcher takes it from the user. DATABASE_OWNER_URL is for migrations alone. */
const NAMES = [...Object.keys(SECRETS), 'DATABASE_URL', 'DATABASE_OWNER_URL', ...PER_PROCESS];

/** `env` with the value of each secret that was given as a file (`NAME_FILE`): the launcher may read what its processes may not. */
export function readSecretFiles(env) {
  const read = { ...env };
  for (const name of NAMES) {
    const file = env[`${name}_FILE`];
    delete read[`${name}_FILE`];
    if (!file) continue;
    if (env[name]) throw new Problem(`环境变量 ${name} 和 ${name}_FILE 只能设一个。`);
    try {
      read[name] = fs.readFileSync(file, 'utf8').replace(/\r?\n$/, '');
    } catch (error) {
      throw new Problem(`环境变量 ${name}_FILE 指的文件 ${file} 读不出来（${error.code}）。`);
    }
  }
  return read;
}

/** `env` without any secret. */
export const withoutSecrets = (env) =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !NAMES.includes(name.replace(/_FILE$/, ''))));

/** What the process `name` gets of the launcher's `env`: everything that is no secret, and the secrets that are its own. */
export function envFor(name, env) {
  const own = Object.fromEntries(Object.entries(env).filter(([variable]) => SECRETS[variable]?.includes(name)));
  const databaseUrl = env[databaseVariable(name)];
  return { ...withoutSecrets(env), ...own, ...(databaseUrl && { DATABASE_URL: databaseUrl }) };
}
