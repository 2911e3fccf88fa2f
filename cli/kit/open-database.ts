import { ConfigProblem, readCommandConfig } from '../../config/config';
import type { createDataSource } from '../../platform/postgres/data-source';
import type { Actor } from '../../core/access/actor';
import type { DubanDatabase } from '../../platform/postgres/lists/features';
import { CommandProblem } from './command';
import { commandUser } from './command-user';

export const NOT_RUNNING = '督办没有在运行：请先执行 npm start';

const UNREACHABLE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ECONNRESET', '57P03']);
const WRONG_LOGIN = new Set(['28P01', '28000']);
const NO_SCHEMA = new Set(['3D000', '42P01']);

/** The error code of Postgres or of the network, however deep it lies. */
export function codeOf(error: unknown): string | undefined {
  const { code, cause, driverError, errors } = error as { code?: string; cause?: unknown; driverError?: unknown; errors?: unknown[] };
  if (typeof code === 'string') return code;
  return [cause, driverError, ...(errors ?? [])].flatMap((inner) => (inner ? [codeOf(inner)] : [])).find((found) => found !== undefined);
}

/** A sentence for what goes wrong between a command and its database; anything else as it was. */
export function databaseProblem(error: unknown): unknown {
  const code = codeOf(error) ?? '';
  if (UNREACHABLE.has(code)) return new CommandProblem(NOT_RUNNING, { cause: error });
  if (WRONG_LOGIN.has(code)) return new CommandProblem('数据库不接受 DATABASE_URL 里的用户名或密码', { cause: error });
  if (NO_SCHEMA.has(code)) return new CommandProblem('数据库里还没有督办的表：请先执行 duban migrate', { cause: error });
  return error;
}

/** What a command works with: the database of the running instance, and who is at the keyboard. */
export interface Opened {
  readonly dataSource: ReturnType<typeof createDataSource>;
  readonly database: DubanDatabase;
  readonly actor: Actor;
  readonly config: ReturnType<typeof readCommandConfig>;
}

/** Runs `work` on the instance's database and closes it again. */
export async function withDatabase<T>(work: (opened: Opened) => Promise<T>): Promise<T> {
  let config: Opened['config'];
  try {
    config = readCommandConfig();
  } catch (error) {
    if (error instanceof ConfigProblem && error.missing.includes('DATABASE_URL')) throw new CommandProblem(NOT_RUNNING, { cause: error });
    throw error;
  }
  // Loaded here: a command that needs no database, such as reading a notice, does not wait for the ORM.
  const [{ createDataSource }, { databaseOn }] = await Promise.all([
    import('../../platform/postgres/data-source.js'),
    import('../../platform/postgres/lists/features.js'),
  ]);
  const dataSource = createDataSource(config.databaseUrl, { poolSize: 2, sees: '*', applicationName: 'duban-command' });
  try {
    await dataSource.initialize();
    return await work({ dataSource, database: databaseOn(dataSource), actor: { name: commandUser(), scope: '*', sees: '*' }, config });
  } catch (error) {
    throw databaseProblem(error);
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
  }
}
