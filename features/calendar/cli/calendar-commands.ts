import { parseDay } from '../../../core/calendar/civil-day';
import { instantText } from '../../../core/words/days';
import { type Command, CommandProblem, UsageProblem } from '../../../cli/kit/command';
import { withDatabase } from '../../../cli/kit/open-database';
import { parseOptions } from '../../../cli/kit/parse-options';
import { readTextFile } from '../../../cli/kit/read-file';
import { readList } from '../files/read-list';
import { yearOfText } from '../rules/year-to-load';
import type { CalendarYear } from '../use-cases/calendar-repository';
import { removeCountyHoliday } from '../use-cases/remove-county-holiday';
import { loadCalendar } from '../use-cases/load-calendar';
import { listProblemText, loadChangesText, loadQuestionText, loadRefusalText } from '../words/load-words';
import { notCountyHolidayText, removalText } from '../words/removal-words';
import { yearGapText, yearProblemText } from '../words/year-words';

const yearText = ({ year, holidays, makeupDays, countyHolidays, source, loadedAtMs }: CalendarYear): string => {
  const origin = [source, yearGapText({ holidays })].filter((part) => part !== undefined).join('，');
  const loadedAt = loadedAtMs === undefined ? '' : `　${instantText(loadedAtMs)}`;
  return `${year}　放假 ${holidays} 天　调休上班 ${makeupDays} 天　县假 ${countyHolidays} 天　${origin}${loadedAt}`;
};

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

/** `duban calendar remove` */
export const calendarRemoveCommand: Command = {
  name: ['calendar', 'remove'],
  summary: '删去县里自定的一天假日：先列出会改动什么，加 --yes 才删去',
  usage: 'duban calendar remove 2027-04-16 [--yes]',
  run(args, { out }) {
    const { values, positionals } = parseOptions(args, { yes: { type: 'boolean' } });
    const [text, ...others] = positionals;
    const day = text === undefined ? undefined : parseDay(text);
    if (day === undefined || others.length > 0) throw new UsageProblem('要给一个日期，形如 2027-04-16');
    return withDatabase(async ({ database, actor }) => {
      const outcome = await removeCountyHoliday(database, actor, { day, previewOnly: values.yes !== true });
      if (outcome.kind === 'notCountyHoliday') throw new CommandProblem(`没有删去：${notCountyHolidayText(day)}`);
      out(`${removalText(outcome.plan, outcome.tasks).join('\n')}\n`);
      out(outcome.kind === 'previewed' ? '以上只是预览，没有删去；无误的，加 --yes 再执行。\n' : '已删去。\n');
      return 0;
    });
  },
};

const MOST_PROBLEMS = 30;
const refusal = (reasons: readonly string[]): CommandProblem =>
  new CommandProblem(['没有载入：', ...reasons.slice(0, MOST_PROBLEMS)].join('\n  '));

function yearOf(words: string | undefined): number | undefined {
  if (words === undefined) return undefined;
  const year = yearOfText(words);
  if (year === undefined) throw new UsageProblem(`--year ${yearProblemText(words)}`);
  return year;
}

/** `duban calendar load` */
export const calendarLoadCommand: Command = {
  name: ['calendar', 'load'],
  summary: '载入一年的放假安排（代替该年原有的），或增加县里的假日',
  usage: [
    'duban calendar load 文件 [--year 2027] [--preview] [--confirm]',
    '  文件        CSV，三列：date（2027-01-01）,kind（holiday|makeup|county）,name；一份文件是一年的安排，只代替该年的，写到的邻年日子补进邻年',
    '  --year      写明是哪一年的安排；不写就按多数日子所在的年份',
    '  --preview   只看会改动什么，不载入',
    '  --confirm   有疑问的地方（天数太少、年份太远、与邻年不一致）已经核对，照样载入',
  ].join('\n'),
  run(args, { out }) {
    const { values, positionals } = parseOptions(args, {
      year: { type: 'string' },
      preview: { type: 'boolean' },
      confirm: { type: 'boolean' },
    });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new UsageProblem('要给一个文件');
    const year = yearOf(values.year);
    return withDatabase(async ({ database, actor }) => {
      const { days, problems } = readList(await readTextFile(file));
      if (problems.length > 0) throw refusal(problems.map(listProblemText));
      const outcome = await loadCalendar(database, actor, {
        days,
        source: file,
        year,
        confirmed: values.confirm === true,
        previewOnly: values.preview === true,
      });
      if (outcome.kind === 'refused') throw refusal([loadRefusalText(outcome.refusal)]);
      const { plan } = outcome;
      const questions = plan.questions.map(loadQuestionText);
      if (outcome.kind === 'questioned') throw refusal([...questions, '核对无误的，加 --confirm 再载入（--preview 可以先看会改动什么）']);
      const title = plan.year === undefined ? '县里的假日' : `${plan.year} 年的放假安排`;
      const changes = loadChangesText(plan.changes).map((line) => `  ${line}\n`);
      out(`${title}：\n${changes.join('')}${questions.map((question) => `  请核对　${question}\n`).join('')}`);
      out(outcome.kind === 'previewed' ? '以上只是预览，没有载入。\n' : `已载入，${outcome.tasks} 项任务重新推算。\n`);
      return 0;
    });
  },
};
