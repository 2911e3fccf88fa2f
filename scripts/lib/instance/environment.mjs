import path from 'node:path';
import { repoRoot } from './home.mjs';
import { WORKFLOW_BUNDLE } from '../build/workflow-bundle.mjs';
import { databaseVariable, envFor, withoutSecrets } from './secrets.mjs';
import { DATABASE_PROCESSES } from '../postgres/roles.mjs';
import { Problem } from '../terminal/problem.mjs';

/** What the user's own environment provides in place of an embedded part. */
export const external = (env) => ({
  postgres: Boolean(env.DATABASE_URL) || DATABASE_PROCESSES.some((process) => env[databaseVariable(process)]),
  temporal: Boolean(env.TEMPORAL_ADDRESS),
  mail: Boolean(env.SMTP_URL),
});

/** The addresses of the user's own Postgres, `{ owner, api, … }`: one for each process, or DATABASE_URL where it has none of its own. */
export function externalDatabase(env) {
  const missing = DATABASE_PROCESSES.map(databaseVariable).filter((name) => !env[name] && !env.DATABASE_URL);
  if (missing.length > 0)
    throw new Problem(`没有设环境变量 ${missing.join('、')}：每个进程都要有数据库地址，或设 DATABASE_URL 供其余进程共用。`);
  const owner = env.DATABASE_OWNER_URL || env.DATABASE_URL;
  if (!owner) throw new Problem('没有设环境变量 DATABASE_OWNER_URL：升级数据库结构要用拥有数据库的角色。');
  return {
    owner,
    ...Object.fromEntries(DATABASE_PROCESSES.map((process) => [process, env[databaseVariable(process)] || env.DATABASE_URL])),
  };
}

const TEMPORAL_SECURITY = [
  'TEMPORAL_API_KEY',
  'TEMPORAL_TLS',
  'TEMPORAL_TLS_SERVER_CA_CERT_PATH',
  'TEMPORAL_TLS_CLIENT_CERT_PATH',
  'TEMPORAL_TLS_CLIENT_KEY_PATH',
  'TEMPORAL_TLS_SERVER_NAME',
];

/** How the user's own Temporal is spoken to; the embedded one is spoken to in the clear, whatever he has set for others (an empty value counts as not set). */
const temporalSecurity = (userEnv) =>
  Object.fromEntries(TEMPORAL_SECURITY.map((name) => [name, (external(userEnv).temporal && userEnv[name]) || '']));

/**
 * The environment of an instance, as far as the launcher decides it, secrets of every process included: see envFor. `urls` (`{ owner, api, … }`) and
 * `address` say where Postgres and Temporal are. An SMTP_URL of the user takes the place of the built-in inbox.
 */
export function instanceEnv({ instance, userEnv, urls, address, namespace, port, appRoot = repoRoot }) {
  const { home, data } = instance;
  const mail = userEnv.SMTP_URL
    ? { SMTP_URL: userEnv.SMTP_URL }
    : { SMTP_URL: `smtp://127.0.0.1:${data.ports.inbox}`, INBOX_PORT: String(data.ports.inbox), INBOX_DIR: path.join(home, 'inbox') };
  return {
    ...Object.fromEntries(DATABASE_PROCESSES.map((process) => [databaseVariable(process), urls[process]])),
    TEMPORAL_ADDRESS: address,
    TEMPORAL_NAMESPACE: namespace,
    ...temporalSecurity(userEnv),
    ...mail,
    HOST: '127.0.0.1',
    PORT: String(port),
    // Cookies know no port: by another name of this machine the demonstration does not take away the session of the instance beside it.
    PUBLIC_URL: userEnv.PUBLIC_URL || `http://${data.demonstration ? 'localhost' : '127.0.0.1'}:${port}`,
    SESSION_SECRET: userEnv.SESSION_SECRET || data.sessionSecret,
    WORKFLOW_BUNDLE: path.join(appRoot, 'dist', WORKFLOW_BUNDLE),
    DUBAN_HOME: home,
    TZ: 'Asia/Shanghai',
    NODE_ENV: 'production',
  };
}

/** The whole environment of the process `name`: the user's without secrets, and its own part of the launcher's `env`. */
export const processEnv = (name, env) => ({ ...withoutSecrets(process.env), ...envFor(name, env) });
