import { ConfigProblem, readMigrationConfig } from '../config/config';
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
  usage: 'duban migrate',
  async run(args, { out }) {
    parseOptions(args, {});
    try {
      const { migrate } = await import('../platform/postgres/lists/migrate.js');
      const { migrations, years } = await migrate(ownerUrl());
      out(migrations.length > 0 ? `数据库结构已升级（${migrations.length} 步）。\n` : '数据库结构已是最新。\n');
      if (years.length > 0) out(`已装入 ${years[0]}–${years.at(-1)} 年的放假安排。\n`);
      return 0;
    } catch (error) {
      if (codeOf(error) === '42704') throw new CommandProblem('数据库里没有 duban_app 角色：请先由数据库管理员创建它', { cause: error });
      throw databaseProblem(error);
    }
  },
};
