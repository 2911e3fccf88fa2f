import { type Command, UsageProblem } from '../../../cli/kit/command';
import { withDatabase } from '../../../cli/kit/open-database';
import { parseOptions } from '../../../cli/kit/parse-options';
import { readOn } from '../../../platform/postgres/read';
import { statusQueries } from '../store/status';
import { closeAlarms } from '../use-cases/close-alarms';
import { alarmNotes, closedText, severityWords } from '../words/alarm-text';

/** `duban alarms` */
export const alarmsCommand: Command = {
  name: ['alarms'],
  summary: '现有的告警：什么事、从何时起、怎么办、怎么关闭',
  usage: 'duban alarms [--json]',
  run(args, { out }) {
    const { values, positionals } = parseOptions(args, { json: { type: 'boolean' } });
    if (positionals.length > 0) throw new UsageProblem(`不认识的参数 ${positionals.join(' ')}`);
    return withDatabase(async ({ dataSource, actor }) => {
      const { alarms } = await statusQueries(readOn(dataSource)).status(actor, false);
      const lines = alarmNotes(alarms).map(({ severity, text, name }) => {
        const close = 'cause' in name ? `duban alarms close ${name.cause}` : `duban alarms close --code ${name.code}`;
        return `${severityWords[severity]}　${text}\n  关闭：${close}\n`;
      });
      if (values.json) out(`${JSON.stringify(alarms, null, 2)}\n`);
      else out(lines.length > 0 ? lines.join('') : '没有告警。\n');
      return 0;
    });
  },
};

/** `duban alarms close CAUSE`, `duban alarms close --code CODE` */
export const alarmsCloseCommand: Command = {
  name: ['alarms', 'close'],
  summary: '关闭一条告警（或 --code 一类）；同样的情况再发生时会重新出现',
  usage: 'duban alarms close 告警 | duban alarms close --code 类别（见 duban alarms）',
  run(args, { out, err }) {
    const { values, positionals } = parseOptions(args, { code: { type: 'string' } });
    const [cause, ...others] = positionals;
    if ((cause === undefined) === (values.code === undefined) || others.length > 0) throw new UsageProblem('要给一条告警，或 --code 一类');
    const name = values.code === undefined ? { cause: cause ?? '' } : { code: values.code };
    return withDatabase(async ({ database, actor }) => {
      const closed = await closeAlarms(database, actor, name);
      (closed > 0 ? out : err)(`${closedText(closed)}\n`);
      return closed > 0 ? 0 : 1;
    });
  },
};
