import { linkPath } from '../../../core/access/link-path';
import { COMMAND_LINK_MINUTES, firstSignInLink } from '../use-cases/first-sign-in-link';
import { issueSignInLink } from '../use-cases/issue-sign-in-link';
import { resetByCommand } from '../use-cases/password/reset-by-command';
import { type Command, CommandProblem, UsageProblem } from '../../../cli/kit/command';
import { withDatabase } from '../../../cli/kit/open-database';
import { parseOptions } from '../../../cli/kit/parse-options';

const OFFICE_ACCOUNT = '县府办';
const linkText = (publicUrl: string, token: string): string => `${publicUrl}${linkPath(token)}\n`;

/** `duban account first-link`: prints the link alone, or nothing once the office has signed in. */
export const firstLinkCommand: Command = {
  name: ['account', 'first-link'],
  summary: '给县府办第一个用户一个一次性登录链接（已有人登录过就什么都不输出）',
  usage: 'duban account first-link',
  run(args, { out }) {
    parseOptions(args, {});
    return withDatabase(async ({ database, actor, config }) => {
      const token = await firstSignInLink(database, actor, OFFICE_ACCOUNT);
      if (token !== undefined) out(linkText(config.publicUrl, token));
      return 0;
    });
  },
};

const oneAddress = (args: readonly string[]): string => {
  const [email, ...others] = parseOptions(args, {}).positionals;
  if (email === undefined || others.length > 0) throw new UsageProblem('要给一个邮箱');
  return email;
};
const nobody = (email: string) => new CommandProblem(`没有邮箱为 ${email} 的账户，或者它已停用、今天没有职责：请先在人员名录里核对这个人`);

/** `duban account reset EMAIL`: for whoever has locked himself out and whom no administrator of security can reset. */
export const accountResetCommand: Command = {
  name: ['account', 'reset'],
  summary: '重置一个人的登录方式：密码、验证码、恢复码作废，锁定解除，登录都结束；给一个新的登录链接',
  usage: 'duban account reset 邮箱',
  run(args, { out }) {
    const email = oneAddress(args);
    return withDatabase(async ({ database, actor, config }) => {
      const reset = await resetByCommand(database, actor, email);
      if (!reset) throw nobody(email);
      out(`${reset.name}的密码、验证码、恢复码已作废，锁定已解除，登录都已结束。请核实是本人后，把下面的链接交给他，24 小时内有效：\n`);
      out(linkText(config.publicUrl, reset.token));
      return 0;
    });
  },
};

/** `duban account link EMAIL` */
export const accountLinkCommand: Command = {
  name: ['account', 'link'],
  summary: '给一个已导入的人一次性登录链接，24 小时内有效',
  usage: 'duban account link 邮箱',
  run(args, { out }) {
    const email = oneAddress(args);
    return withDatabase(async ({ database, actor, config }) => {
      const found = await database.transaction(actor, (tx) => tx.signIn.accountOfAddress(email));
      if (!found) throw nobody(email);
      out(linkText(config.publicUrl, await issueSignInLink(database, actor, found.account.id, COMMAND_LINK_MINUTES)));
      return 0;
    });
  },
};
