import { ConfigProblem, readMigrationConfig } from '../config/config';
import { makeRolesSql } from '../platform/postgres/access/roles';
import { type Command, CommandProblem } from './kit/command';
import { codeOf, databaseProblem, NOT_RUNNING } from './kit/open-database';
import { parseOptions } from './kit/parse-options';

function ownerUrl(): string {
  try {
    return readMigrationConfig().ownerUrl;
  } catch (error) {
    if (error instanceof ConfigProblem && error.missing.length > 0)
      throw new CommandProblem(`${NOT_RUNNING}（或设置 DATABASE_OWNER_URL，用拥有数据库的角色）`, { cause: error });
    throw error;
  }
}

/** `duban migrate` */
export const migrateCommand: Command = {
  name: ['migrate'],
  summary: '升级数据库结构，装入历年放假安排（重复执行无妨）',
  usage: 'duban migrate [--print-roles]（只打印建立数据库角色的语句，由数据库管理员执行）',
  async run(args, { out }) {
    if (parseOptions(args, { 'print-roles': { type: 'boolean' } }).values['print-roles']) {
      out(makeRolesSql);
      return 0;
    }
    try {
      const { migrate } = await import('../platform/postgres/lists/migrate.js');
      const { migrations, years } = await migrate(ownerUrl());
      out(migrations.length > 0 ? `数据库结构已升级（${migrations.length} 步）。\n` : '数据库结构已是最新。\n');
      if (years.length > 0) out(`已装入 ${years[0]}–${years.at(-1)} 年的放假安排。\n`);
      return 0;
    } catch (error) {
      if (codeOf(error) === '42704')
        throw new CommandProblem(
          '数据库里还没有督办各进程的角色：请数据库管理员先执行 duban migrate --print-roles 打印的语句，再给各角色设登录口令',
          { cause: error },
        );
      throw databaseProblem(error);
    }
  },
};
