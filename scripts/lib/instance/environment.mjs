import path from 'node:path';
import { repoRoot } from './home.mjs';
import { WORKFLOW_BUNDLE } from '../build/workflow-bundle.mjs';

/** What the user's own environment provides in place of an embedded part. */
export const external = (env) => ({
  postgres: Boolean(env.DATABASE_URL),
  temporal: Boolean(env.TEMPORAL_ADDRESS),
  mail: Boolean(env.SMTP_URL),
});

/**
 * The environment of an instance's processes and commands, as far as the launcher decides it. `urls` and `address` say where Postgres and Temporal are.
 * An SMTP_URL of the user takes the place of the built-in inbox.
 */
export function instanceEnv({ instance, userEnv, urls, address, namespace, port }) {
  const { home, data } = instance;
  const mail = userEnv.SMTP_URL
    ? { SMTP_URL: userEnv.SMTP_URL }
    : { SMTP_URL: `smtp://127.0.0.1:${data.ports.inbox}`, INBOX_PORT: String(data.ports.inbox), INBOX_DIR: path.join(home, 'inbox') };
  return {
    DATABASE_URL: urls.appUrl,
    DATABASE_OWNER_URL: urls.ownerUrl,
    TEMPORAL_ADDRESS: address,
    TEMPORAL_NAMESPACE: namespace,
    ...mail,
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: userEnv.PUBLIC_URL || `http://127.0.0.1:${port}`,
    SESSION_SECRET: userEnv.SESSION_SECRET || data.sessionSecret,
    WORKFLOW_BUNDLE: path.join(repoRoot, 'dist', WORKFLOW_BUNDLE),
    DUBAN_HOME: home,
    TZ: 'Asia/Shanghai',
    NODE_ENV: 'production',
  };
}

/** The environment a long-running process gets: everything but the owner's key to the database, which only migrations and commands need. */
export function processEnv(env) {
  const { DATABASE_OWNER_URL: _ownerOnly, ...rest } = { ...process.env, ...env };
  return rest;
}
