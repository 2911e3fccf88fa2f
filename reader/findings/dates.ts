import { isWorkDay, isYearLoaded, onOrBefore } from '../../core/calendar/calendar';
import { formatDay, parseDay, weekday } from '../../core/calendar/civil-day';
import { isFarOff } from '../../core/calendar/far-off';
import type { Finding, Notice, NoticeTask, Span } from '../notice';
import { foldText, foldWords } from '../text/fold-text';
import { findFullDate } from '../values/dates/chinese-date';
import { readDates } from '../values/dates/date-mention';
import { type Check, finding } from './check';

interface Dated {
  readonly date: string;
  readonly span: Span;
  readonly titles: readonly string[];
}

/** Each day on which something of the notice is due, with its first place and the tasks that are due. */
function dueDays(notice: Notice): Dated[] {
  const days = new Map<string, { readonly date: string; readonly span: Span; readonly titles: Set<string> }>();
  const note = (date: string, span: Span, title: string) => {
    const known = days.get(date);
    if (known) known.titles.add(title);
    else days.set(date, { date, span, titles: new Set([title]) });
  };
  for (const task of notice.tasks) {
    if (task.deadline.kind === 'date') note(task.deadline.date, task.deadline.span, task.title);
    for (const point of task.timePoints) note(point.date, point.span, task.title);
  }
  const dated = [...days.values()].map((day) => ({ ...day, titles: [...day.titles] }));
  return dated.sort((one, other) => one.date.localeCompare(other.date));
}

/** Something is due on a weekend or a holiday. `previous` is the last work day before it. A year that is not loaded is told apart (`yearNotLoaded`). */
export const deadlineOnNonWorkDay: Check = ({ notice, calendar }) => {
  if (!calendar) return [];
  return dueDays(notice).flatMap(({ date, span, titles }): Finding[] => {
    const day = parseDay(date);
    if (day === undefined || isWorkDay(calendar, day)) return [];
    const isHoliday = calendar.exceptions.get(day) === false;
    const params = {
      date,
      weekday: weekday(day),
      reason: isHoliday ? 'holiday' : 'weekend',
      previous: formatDay(onOrBefore(calendar, day)),
      titles,
    };
    return [finding('deadlineOnNonWorkDay', 'warning', params, span)];
  });
};

/** Something is due in a year whose work days are not known yet. */
export const yearNotLoaded: Check = ({ notice, calendar }) => {
  if (!calendar) return [];
  const years = new Map<string, Dated>();
  for (const due of dueDays(notice)) {
    const day = parseDay(due.date);
    if (day !== undefined && !isYearLoaded(calendar, day) && !years.has(due.date.slice(0, 4))) years.set(due.date.slice(0, 4), due);
  }
  return [...years].map(([year, { span, date }]) => finding('yearNotLoaded', 'warning', { year: Number(year), date }, span));
};

/** Tasks without a last day: none at all, words only, or a standing duty. One finding for all where no task of the notice has a day. */
export const undatedTasks: Check = ({ notice }) => {
  const tasks = notice.tasks.filter((task) => task.kind === 'task');
  const without = tasks.filter((task) => task.deadline.kind === 'none');
  const wholeNotice = without.length === tasks.length && tasks.length >= 3;
  const first = tasks[0];
  const missing =
    wholeNotice && first
      ? [finding('noTaskHasDeadline', 'warning', { count: tasks.length }, first.span)]
      : without.map((task) => finding('taskWithoutDeadline', 'warning', { title: task.title }, task.span));
  const standing = tasks.flatMap((task): Finding[] => {
    const { deadline } = task;
    if (deadline.kind === 'none' || deadline.kind === 'date') return [];
    const code = { ongoing: 'standingTask', recurring: 'recurringTask', text: 'deadlineInWords' }[deadline.kind];
    return [finding(code, deadline.kind === 'text' ? 'warning' : 'info', { title: task.title, words: deadline.text }, deadline.span)];
  });
  return [...missing, ...standing];
};

const monthDay = (date: string) => date.slice(5);

/** A task that lists time points of the same plan as the milestones, but other ones (三 has 9月30日, 五（一） has 4月30日 instead). */
export const timePointsDisagree: Check = ({ notice }) => {
  const milestones = notice.tasks.filter((task) => task.kind === 'milestone' && task.deadline.kind === 'date');
  if (milestones.length < 2) return [];
  const planned = new Set(milestones.flatMap((task) => (task.deadline.kind === 'date' ? [task.deadline.date] : [])));
  return notice.tasks.flatMap((task): Finding[] => {
    const listed = task.timePoints.map((point) => point.date);
    const shared = listed.filter((date) => planned.has(date));
    if (task.kind !== 'task' || listed.length < 3 || shared.length < 2 || !/进度|时点|节点/.test(task.title + task.measures)) return [];
    const onlyListed = listed.filter((date) => !planned.has(date));
    const own = new Set(listed);
    const onlyPlanned = [...planned].filter((date) => !own.has(date));
    if (onlyListed.length + onlyPlanned.length === 0) return [];
    const place = task.timePoints.find((point) => !planned.has(point.date)) ?? task.timePoints[0];
    return [finding('timePointsDisagree', 'warning', { title: task.title, onlyListed, onlyPlanned }, place?.span ?? task.span)];
  });
};

/** The day in a task's title is another one than behind 完成时限. */
export const titleDateDisagrees: Check = ({ notice }) =>
  notice.tasks.flatMap((task): Finding[] => {
    if (task.deadline.kind !== 'date' || task.deadline.rule.startsWith('body')) return [];
    const context = { year: Number(task.deadline.date.slice(0, 4)) };
    const dates = readDates(foldWords(task.title), context).filter((one) => !one.isStart && (one.grain === 'day' || one.grain === 'month'));
    const last = dates[dates.length - 1];
    if (!last?.date || last.date === task.deadline.date) return [];
    return [
      finding('titleDateDisagrees', 'warning', { title: task.title, inTitle: last.date, labelled: task.deadline.date }, task.deadline.span),
    ];
  });

/** Something is due before the notice was issued. */
export const deadlineBeforeIssue: Check = ({ notice }) => {
  const issued = notice.issueDate;
  if (issued === undefined) return [];
  const late = dueDays(notice).filter(({ date }) => date < issued);
  return late.map(({ date, span, titles }) => finding('deadlineBeforeIssue', 'warning', { date, issueDate: issued, titles }, span));
};

/** Something is due more than two years after the notice was issued: a plan of years, or a slip (2062 for 2026). */
export const deadlineFarOff: Check = ({ notice }) => {
  const { issueDate } = notice;
  const issued = issueDate === undefined ? undefined : parseDay(issueDate);
  if (issueDate === undefined || issued === undefined) return [];
  const far = dueDays(notice).filter(({ date }) => date > issueDate && isFarOff(parseDay(date) ?? issued, issued));
  return far.map(({ date, span, titles }) => finding('deadlineFarOff', 'warning', { date, issueDate, titles }, span));
};

/** Days whose year the reader inferred, one finding for all. */
export const yearInferred: Check = ({ notice }) => {
  const inferred = notice.tasks.flatMap((task) => (task.deadline.kind === 'date' && task.deadline.yearInferred ? [task.deadline] : []));
  const first = inferred[0];
  if (!first) return [];
  const words = [...new Set(inferred.map((deadline) => `${deadline.text} → ${deadline.date}`))];
  return [finding('yearInferred', 'info', { words, year: Number(first.date.slice(0, 4)), issueDate: notice.issueDate ?? '' }, first.span)];
};

/** A month or a third of one named without a last day (10月份 · 12月上中旬). */
const PART_OF_MONTH = /月份(?!.*[日前底末止])|[上中下]旬/;

/** Days that the notice names by a month or a third of one: its words, and the last day they are taken for; one finding for all. */
export const dayFromWords: Check = ({ notice }) => {
  const taken = notice.tasks.flatMap(({ deadline }) => (deadline.kind === 'date' && PART_OF_MONTH.test(deadline.text) ? [deadline] : []));
  const [first] = taken;
  return first
    ? [finding('dayFromWords', 'info', { words: [...new Set(taken.map(({ text, date }) => `${text} → ${date}`))] }, first.span)]
    : [];
};

const DAYS_IN_TEXT = /(\d{1,2})月(\d{1,2})(?:日|(?=底前))/g;

/** A day the calendar does not have (6月31日), or one written wrongly (31底前). */
export const impossibleDate: Check = ({ text }) => {
  const folded = foldText(text, 0, text.length);
  return [...folded.text.matchAll(DAYS_IN_TEXT)].flatMap((match): Finding[] => {
    const month = Number(match[1]);
    const day = Number(match[2]);
    const start = folded.at[match.index] ?? 0;
    const end = (folded.at[match.index + match[0].length - 1] ?? start) + 1;
    const year = /(\d{4})年$/.exec(folded.text.slice(Math.max(0, match.index - 5), match.index))?.[1] ?? '2024';
    const exists = findFullDate(`${year}年${month}月${day}日`) !== undefined;
    if (!exists) return [finding('impossibleDate', 'error', { words: match[0] }, { start, end })];
    return match[0].endsWith('日') ? [] : [finding('oddDate', 'info', { words: `${match[0]}底前` }, { start, end })];
  });
};

const rise = (task: NoticeTask) => (task.deadline.kind === 'date' ? task.deadline.date : '');

/** Milestones in the order of their days whose percentage falls. */
export const milestonesDoNotRise: Check = ({ notice }) => {
  const milestones = notice.tasks.filter((task) => task.kind === 'milestone' && task.deadline.kind === 'date');
  const sorted = [...milestones].sort((one, other) => rise(one).localeCompare(rise(other)));
  const reached = new Map<string, number>();
  return sorted.flatMap((task): Finding[] => {
    const target = task.targets.find((one) => one.percent !== undefined && (one.op === '>=' || one.op === '>'));
    const before = target && reached.get(foldWords(target.metric));
    // The first of a milestone's goals of one metric counts, and that of the nearest milestone before it.
    for (const one of [...task.targets].reverse()) if (one.percent !== undefined) reached.set(foldWords(one.metric), one.percent);
    if (target?.percent === undefined || before === undefined || target.percent >= before) return [];
    return [
      finding(
        'milestonesDoNotRise',
        'warning',
        { title: task.title, percent: target.percent, before, monthDay: monthDay(rise(task)) },
        target.span,
      ),
    ];
  });
};
