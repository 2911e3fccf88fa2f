import path from 'node:path';
import { type Environment, readVariables, type Values } from './read-variables';
import { readTemporalSecurity } from './temporal-config';
import { type Variable, variables } from './variables';

export { ConfigProblem, configuredSecrets, type Environment } from './read-variables';

/** A reverse proxy on this machine. */
const LOOPBACK = ['127.0.0.0/8', '::1'];
const DEFAULT_FROM = '督办系统 <duban@localhost>';

/** Whom letters come from and are answered to. */
const SENDER = ['MAIL_FROM', 'MAIL_REPLY_TO'] as const;

const senderOf = (values: Partial<Values<(typeof SENDER)[number]>>) => ({
  mailFrom: values.MAIL_FROM ?? DEFAULT_FROM,
  ...(values.MAIL_REPLY_TO !== undefined && { mailReplyTo: values.MAIL_REPLY_TO }),
});

/** 网页与接口: `api/main`, which writes sign-in letters and sends none. `inboxDir` is there when the built-in inbox runs beside it. */
export function readApiConfig(env: Environment = process.env) {
  const values = readVariables(
    env,
    ['DATABASE_URL', 'PUBLIC_URL', 'SESSION_SECRET'],
    ['HOST', 'PORT', ...SENDER, 'INBOX_PORT', 'INBOX_DIR', 'LOG_LEVEL', 'DUBAN_HOME', 'TRUSTED_PROXIES', 'SECOND_FACTOR', 'PDF_FONT'],
  );
  return {
    databaseUrl: values.DATABASE_URL,
    publicUrl: values.PUBLIC_URL,
    sessionSecret: values.SESSION_SECRET,
    trustedProxies: values.TRUSTED_PROXIES ?? LOOPBACK,
    ...senderOf(values),
    host: values.HOST ?? '127.0.0.1',
    port: values.PORT ?? 8080,
    logLevel: values.LOG_LEVEL ?? 'info',
    ...(values.SECOND_FACTOR !== undefined && { secondFactor: values.SECOND_FACTOR }),
    ...(values.INBOX_PORT !== undefined && { inboxPort: values.INBOX_PORT }),
    ...(values.INBOX_DIR !== undefined && { inboxDir: values.INBOX_DIR }),
    ...(values.DUBAN_HOME !== undefined && { home: values.DUBAN_HOME }),
    ...(values.PDF_FONT !== undefined && { pdfFont: values.PDF_FONT }),
  };
}

/** 工作流: `worker/main`. The task queue is named after the namespace unless it is given. */
export function readWorkerConfig(env: Environment = process.env) {
  const values = readVariables(
    env,
    ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'TEMPORAL_NAMESPACE', 'WORKFLOW_BUNDLE'],
    ['TEMPORAL_TASK_QUEUE', 'LOG_LEVEL'],
  );
  return {
    databaseUrl: values.DATABASE_URL,
    temporal: { address: values.TEMPORAL_ADDRESS, ...readTemporalSecurity(env) },
    temporalNamespace: values.TEMPORAL_NAMESPACE,
    temporalTaskQueue: values.TEMPORAL_TASK_QUEUE ?? values.TEMPORAL_NAMESPACE,
    workflowBundle: values.WORKFLOW_BUNDLE,
    logLevel: values.LOG_LEVEL ?? 'info',
  };
}

/** 发信: `worker/dispatcher`. `stateDir`: where it keeps, outside of the database, what it last sent. */
export function readDispatcherConfig(env: Environment = process.env) {
  const values = readVariables(
    env,
    ['DATABASE_URL', 'SMTP_URL', 'PUBLIC_URL'],
    [...SENDER, 'SMTP_TLS', 'SMTP_CA_FILE', 'MAIL_RATE', 'LOG_LEVEL', 'DUBAN_HOME', 'DUBAN_STATE_DIR', 'SECOND_FACTOR'],
  );
  const stateDir = values.DUBAN_STATE_DIR ?? (values.DUBAN_HOME === undefined ? undefined : path.join(values.DUBAN_HOME, 'state'));
  return {
    ...(stateDir !== undefined && { stateDir }),
    databaseUrl: values.DATABASE_URL,
    smtpUrl: values.SMTP_URL,
    ...senderOf(values),
    ...(values.SMTP_TLS !== undefined && { smtpTls: values.SMTP_TLS }),
    ...(values.SMTP_CA_FILE !== undefined && { smtpCaFile: values.SMTP_CA_FILE }),
    ...(values.MAIL_RATE !== undefined && { perSecond: values.MAIL_RATE }),
    ...(values.SECOND_FACTOR !== undefined && { secondFactor: values.SECOND_FACTOR }),
    publicUrl: values.PUBLIC_URL,
    logLevel: values.LOG_LEVEL ?? 'info',
  };
}

/** 内置收件箱: `worker/inbox`. */
export function readInboxConfig(env: Environment = process.env) {
  const values = readVariables(env, ['INBOX_PORT', 'INBOX_DIR'], ['LOG_LEVEL']);
  return { inboxPort: values.INBOX_PORT, inboxDir: values.INBOX_DIR, logLevel: values.LOG_LEVEL ?? 'info' };
}

/** 命令: what any command may need; each says what it misses itself. */
export function readCommandConfig(env: Environment = process.env) {
  const values = readVariables(
    env,
    ['DATABASE_URL'],
    ['PUBLIC_URL', 'TEMPORAL_ADDRESS', 'TEMPORAL_NAMESPACE', 'INBOX_PORT', 'HOST', 'PORT'],
  );
  return {
    databaseUrl: values.DATABASE_URL,
    publicUrl: values.PUBLIC_URL ?? 'http://127.0.0.1:8080',
    ...(values.TEMPORAL_ADDRESS !== undefined && { temporal: { address: values.TEMPORAL_ADDRESS, ...readTemporalSecurity(env) } }),
    ...(values.TEMPORAL_NAMESPACE !== undefined && { temporalNamespace: values.TEMPORAL_NAMESPACE }),
    ...(values.INBOX_PORT !== undefined && { inboxPort: values.INBOX_PORT }),
  };
}

/** Throws ConfigProblem for every variable of the product that is set and wrong; what is missing is for whoever needs it. */
export function checkSettings(env: Environment = process.env): void {
  readVariables(env, [], Object.keys(variables) as Variable[]);
  readTemporalSecurity(env);
}

/** `duban migrate`: the address of the role that owns the database. */
export const readMigrationConfig = (env: Environment = process.env) => ({
  ownerUrl: readVariables(env, ['DATABASE_OWNER_URL']).DATABASE_OWNER_URL,
});

/** `duban demonstration fill`: works as the owner of the database, before any process of the instance runs. */
export function readDemonstrationConfig(env: Environment = process.env) {
  const values = readVariables(env, ['DATABASE_OWNER_URL', 'PUBLIC_URL', 'INBOX_DIR', 'DUBAN_HOME'], ['MAIL_FROM', 'MAIL_REPLY_TO']);
  return {
    ownerUrl: values.DATABASE_OWNER_URL,
    publicUrl: values.PUBLIC_URL,
    inboxDir: values.INBOX_DIR,
    stateDir: path.join(values.DUBAN_HOME, 'state'),
    mailFrom: senderOf(values).mailFrom,
  };
}

/** Whether a command shows where an error comes from. */
export const isDebugging = (env: Environment = process.env): boolean => env['LOG_LEVEL'] === 'debug' || env['LOG_LEVEL'] === 'trace';
