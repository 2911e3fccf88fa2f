import { parse } from 'csv-parse/sync';
import { parseDay, weekday } from '../../../core/calendar/civil-day';
import type { CalendarYear, NamedDay } from '../use-cases/calendar-repository';
import { loadCalendar } from '../use-cases/load-calendar';
import { type Command, CommandProblem, UsageProblem } from '../../../cli/kit/command';
import { withDatabase } from '../../../cli/kit/open-database';
import { parseOptions } from '../../../cli/kit/parse-options';
import { readTextFile } from '../../../cli/kit/read-file';
import { instantText } from '../../../core/words/days';

const KINDS: Readonly<Record<string, NamedDay['kind']>> = {
  holiday: 'holiday', 放假: 'holiday', makeup: 'makeup', 上班: 'makeup', 调休: 'makeup', county: 'countyHoliday', 县假: 'countyHoliday',
}; // prettier-ignore

const yearText = ({ year, holidays, makeupDays, countyHolidays, source, loadedAtMs }: CalendarYear): string =>
  `${year}　放假 ${holidays} 天　调休上班 ${makeupDays} 天　县假 ${countyHolidays} 天　${holidays === 0 ? '未载入，暂按周末推算' : (source ?? '')}${loadedAtMs === undefined ? '' : `　${instantText(loadedAtMs)}`}`;

/** `duban calendar list` */
export const calendarListCommand: Command = {
  name: ['calendar', 'list'],
  summary: '列出已载入放假安排的年份',
  usage: 'duban calendar list [--json]',
  run(args, { out }) {
    const { values } = parseOptions(args, { json: { type: 'boolean' } });
    return withDatabase(async ({ database, actor }) => {
      const years = await database.transaction(actor, (tx) => tx.calendar.listYears());
      out(values.json ? `${JSON.stringify(years, null, 2)}\n` : `${years.map(yearText).join('\n')}\n`);
      return 0;
    });
  },
};

interface Line {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Days of a file `date,kind,name`; every line that is not understood is told. */
function readDays(text: string): readonly NamedDay[] {
  const lines = parse(text, { bom: true, trim: true, skip_empty_lines: true, info: true, relax_column_count: true }) as unknown as Line[];
  const problems: string[] = [];
  const seen = new Set<number>();
  const body = lines.filter(({ record }, at) => at > 0 || parseDay(record[0] ?? '') !== undefined);
  const days = body.flatMap(({ record, info }): NamedDay[] => {
    const [date = '', kindWord = '', name = ''] = record;
    const day = parseDay(date);
    const kind = Object.hasOwn(KINDS, kindWord) ? KINDS[kindWord] : undefined;
    const problem =
      day === undefined
        ? `日期应形如 2027-01-01，而不是“${date}”`
        : kind === undefined
          ? `类别应为 holiday（放假）、makeup（调休上班）、county（县假）之一，而不是“${kindWord}”`
          : name === ''
            ? '名称不能为空'
            : seen.has(day)
              ? `${date} 重复了`
              : kind === 'makeup' && weekday(day) !== 0 && weekday(day) !== 6
                ? `${date} 不是周末，不用调休上班`
                : undefined;
    if (day === undefined || kind === undefined || problem !== undefined) {
      problems.push(`第 ${info.lines} 行：${problem ?? ''}`);
      return [];
    }
    seen.add(day);
    return [{ day, kind, name }];
  });
  if (problems.length > 0) throw new CommandProblem(['没有载入：', ...problems.slice(0, 30)].join('\n  '));
  if (days.length === 0) throw new CommandProblem('没有载入：文件里没有一天');
  return days;
}

/** `duban calendar load` */
export const calendarLoadCommand: Command = {
  name: ['calendar', 'load'],
  summary: '载入一年的放假安排（代替原有的），或增加县里的假日',
  usage: 'duban calendar load 文件     CSV，三列：date（2027-01-01）,kind（holiday|makeup|county）,name',
  run(args, { out }) {
    const [file, ...others] = parseOptions(args, {}).positionals;
    if (file === undefined || others.length > 0) throw new UsageProblem('要给一个文件');
    return withDatabase(async ({ database, actor }) => {
      const { years, tasks } = await loadCalendar(database, actor, readDays(await readTextFile(file)), file);
      out(`已载入 ${years.join('、')} 年的日历，${tasks} 项任务重新推算。\n`);
      return 0;
    });
  },
};
