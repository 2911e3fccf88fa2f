import { type Command, CommandProblem, UsageProblem } from '../../../cli/kit/command';
import { withDatabase } from '../../../cli/kit/open-database';
import { parseOptions } from '../../../cli/kit/parse-options';
import { dutyWords } from '../../../core/words/duties';
import { instantText } from '../../../core/words/days';
import { readOn } from '../../../platform/postgres/read';
import { sendingPauseQueries } from '../store/sending-pause';
import { RESUME_CHOICES, resumeSending } from '../use-cases/sending-pause';
import { choiceWords, NOT_PAUSED, pauseLines, settledText } from '../words/pause-text';

const time = (instant: string): string => instantText(Date.parse(instant));
const wordOf = (duty: string): string => (dutyWords as Readonly<Record<string, string>>)[duty] ?? duty;

/** `duban dispatcher doubts` */
export const dispatcherDoubtsCommand: Command = {
  name: ['dispatcher', 'doubts'],
  summary: '恢复备份以后发信暂停时：哪些信可能已经发出',
  usage: 'duban dispatcher doubts [--json]',
  run(args, { out }) {
    const { values } = parseOptions(args, { json: { type: 'boolean' } });
    return withDatabase(async ({ dataSource, actor }) => {
      const pause = await sendingPauseQueries(readOn(dataSource)).pause(actor);
      if (values.json) out(`${JSON.stringify(pause ?? null, null, 2)}\n`);
      else if (!pause) out('发信没有暂停。\n');
      else {
        const letters = pause.letters.map(({ sendAt, toName, subject }) => `  信　${time(sendAt)}　${toName}　${subject}`);
        const reminders = pause.reminders.map(
          ({ plannedAt, unitName, taskTitle, audience }) => `  提醒　${time(plannedAt)}　${unitName}${wordOf(audience)}　${taskTitle}`,
        );
        const choices = RESUME_CHOICES.map(
          (choice) =>
            `  duban dispatcher resume --${choiceWords[choice].option}　${choiceWords[choice].label}：${choiceWords[choice].means}`,
        );
        out(`${[...pauseLines(pause), ...letters, ...reminders, '恢复发信：', ...choices].join('\n')}\n`);
      }
      return 0;
    });
  },
};

/** `duban dispatcher resume` */
export const dispatcherResumeCommand: Command = {
  name: ['dispatcher', 'resume'],
  summary: '恢复备份以后让发信接着进行，并定下存疑的信怎样处理',
  usage: 'duban dispatcher resume --send | --treat-as-sent | --one-by-one（见 duban dispatcher doubts）',
  run(args, { out }) {
    const { values } = parseOptions(args, {
      send: { type: 'boolean' },
      'treat-as-sent': { type: 'boolean' },
      'one-by-one': { type: 'boolean' },
    });
    const chosen = RESUME_CHOICES.filter((choice) => (values as Readonly<Record<string, boolean | undefined>>)[choiceWords[choice].option]);
    const [choice, ...others] = chosen;
    if (choice === undefined || others.length > 0) throw new UsageProblem('要选一种处理办法，也只能选一种');
    return withDatabase(async ({ database, actor }) => {
      const settled = await resumeSending(database, actor, choice);
      if (!settled) throw new CommandProblem(NOT_PAUSED);
      out(`${settledText(choice, settled)}\n`);
      return 0;
    });
  },
};
