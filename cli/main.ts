import { configuredSecrets, isDebugging } from '../config/config';
import { errorFacts, errorMessage } from '../platform/log/error-facts';
import { maskSecrets } from '../platform/log/mask-secrets';
import { type Command, CommandProblem, type Io, UsageProblem } from './kit/command';
import { accountLinkCommand, accountResetCommand, firstLinkCommand } from '../features/accounts/cli/account-commands';
import { auditVerifyCommand } from '../features/audit/cli/verify-command';
import { calendarListCommand, calendarLoadCommand, calendarRemoveCommand } from '../features/calendar/cli/calendar-commands';
import { demonstrationGuestsCommand, fillDemonstrationCommand } from './demonstration/demonstration-commands';
import { directoryImportCommand } from '../features/directory/cli/import-command';
import { directoryExportCommand, directoryListCommand } from '../features/directory/cli/list-commands';
import { migrateCommand } from './migrate-command';
import { noticeIssueCommand } from '../features/campaign/cli/notice-issue-command';
import { noticeReadCommand } from '../features/campaign/cli/notice-read-command';
import { alarmsCloseCommand, alarmsCommand } from '../features/operations/cli/alarm-commands';
import { settingsCheckCommand } from './settings-command';
import { dispatcherDoubtsCommand, dispatcherResumeCommand } from '../features/restore/cli/sending-commands';
import { lettersAgainCommand, lettersArrivedCommand, lettersCommand } from '../features/letters/cli/letter-commands';
import { figuresImportCommand } from '../features/figures/cli/import-command';
import { sheetsWriteCommand } from '../features/sheets/cli/write-command';
import { statusCommand } from '../features/operations/cli/status-command';
import { ConfigProblem } from '../config/config';

const COMMANDS: readonly Command[] = [
  statusCommand,
  alarmsCloseCommand,
  alarmsCommand,
  lettersAgainCommand,
  lettersArrivedCommand,
  lettersCommand,
  auditVerifyCommand,
  noticeReadCommand,
  noticeIssueCommand,
  calendarListCommand,
  calendarLoadCommand,
  calendarRemoveCommand,
  directoryImportCommand,
  directoryListCommand,
  directoryExportCommand,
  sheetsWriteCommand,
  figuresImportCommand,
  accountLinkCommand,
  accountResetCommand,
  firstLinkCommand,
  dispatcherDoubtsCommand,
  dispatcherResumeCommand,
  migrateCommand,
  fillDemonstrationCommand,
  demonstrationGuestsCommand,
  settingsCheckCommand,
];

const helpText = (): string => {
  const width = Math.max(...COMMANDS.map(({ name }) => name.join(' ').length));
  const lines = COMMANDS.map(({ name, summary }) => `  ${name.join(' ').padEnd(width)}  ${summary}`);
  return `用法：npm run -s duban -- 命令 [参数]\n\n${lines.join('\n')}\n\n每个命令加 --help 看它的用法。退出码：0 成功，1 被拒绝或失败，2 用法不对。\n`;
};

/** The command that the first words name, and the words after them. */
function choose(args: readonly string[]): { readonly command: Command; readonly rest: readonly string[] } | undefined {
  const command = COMMANDS.find(({ name }) => name.every((word, at) => args[at] === word));
  return command && { command, rest: args.slice(command.name.length) };
}

/** A failure in one sentence; where it comes from only when debugging. */
function tell(error: unknown, usage: string, { err }: Io): number {
  if (error instanceof UsageProblem) {
    err(`${error.message}。\n用法：${usage}\n`);
    return 2;
  }
  const isExplained = error instanceof CommandProblem || error instanceof ConfigProblem;
  const told = isExplained ? error.message : `命令没有完成：${errorMessage(error)}（设 LOG_LEVEL=debug 可看详情）`;
  err(`${maskSecrets(told, configuredSecrets())}\n`);
  if (isDebugging()) err(`${maskSecrets(JSON.stringify(errorFacts(error), null, 2), configuredSecrets()).replaceAll('\\n', '\n')}\n`);
  return 1;
}

/** Runs `duban` with these arguments; answers the exit code. */
export async function runDuban(args: readonly string[], io: Io): Promise<number> {
  if (args.length === 0 || args[0] === 'help' || args[0] === '--help' || args[0] === '-h') {
    io.out(helpText());
    return args.length === 0 ? 2 : 0;
  }
  const chosen = choose(args);
  if (!chosen) {
    io.err(`不认识的命令：${args.join(' ')}\n\n${helpText()}`);
    return 2;
  }
  const { command, rest } = chosen;
  if (rest.includes('--help') || rest.includes('-h')) {
    io.out(`${command.summary}\n\n用法：${command.usage}\n`);
    return 0;
  }
  try {
    return await command.run(rest, io);
  } catch (error) {
    return tell(error, command.usage, io);
  }
}

if (require.main === module) {
  const io: Io = { out: (text) => void process.stdout.write(text), err: (text) => void process.stderr.write(text) };
  // Without this, Node would print the error with all its fields.
  process.on('uncaughtException', (error) => process.exit(tell(error, '', io)));
  void runDuban(process.argv.slice(2), io).then((code) => (process.exitCode = code));
}
