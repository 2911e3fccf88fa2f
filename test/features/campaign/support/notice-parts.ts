import type { Unit, UnitKind, UnitRole } from '../../../../core/directory/unit';
import type { TaskUnit } from '../../../../features/campaign/rules/task-unit';
import type { NoticeDeadline, NoticeTask } from '../../../../reader/notice';

const source = { span: { start: 0, end: 1 }, rule: 'test' };

/** A unit of the directory whose id and code are its name. */
export const unit = (name: string, kind: UnitKind = 'bureau', aliases: readonly string[] = [], parentId?: string): Unit => ({
  id: name,
  code: name,
  name,
  kind,
  aliases,
  ...(parentId !== undefined && { parentId }),
});

export const tax = unit('国家税务总局某县税务局', 'bureau', ['县税务局']);
export const labour = unit('某县人力资源和社会保障局', 'bureau', ['县人社局']);
export const health = unit('某县医疗保障局', 'bureau', ['县医保局']);
export const township = unit('青山镇人民政府', 'township', ['青山镇']);
export const farm = unit('南坝农场社区管委会', 'farm');
export const office = unit('某县人民政府办公室', 'office', ['县府办']);

export const as = (role: UnitRole, one: Unit): TaskUnit => ({ unit: one, role });

export const dated = (date: string): NoticeDeadline => ({ kind: 'date', date, text: `${date}前`, yearInferred: false, ...source });
export const throughYear = (year: number): NoticeDeadline => ({ kind: 'ongoing', text: '全年', throughYear: year, ...source });
export const ongoing: NoticeDeadline = { kind: 'ongoing', text: '长期', ...source };
export const timePoint = (date: string): NoticeTask['timePoints'][number] => ({ date, text: date, ...source });
export const atLeast = (percent: number): NoticeTask['targets'][number] => ({ metric: '征缴率', op: '>=', percent, ...source });
export const posting = (more: Partial<NonNullable<NoticeTask['posting']>> = {}): NonNullable<NoticeTask['posting']> => ({
  dayOfNextMonth: 20,
  ...source,
  ...more,
});

/** A task of a notice, with nothing said of it but what is given. */
export const noticeTask = (more: Partial<NoticeTask> = {}): NoticeTask => ({
  kind: 'task',
  ordinal: '（一）',
  heading: '（一）排出时间表',
  title: '排出时间表',
  units: [],
  deadline: { kind: 'none' },
  timePoints: [],
  targets: [],
  measures: '',
  span: source.span,
  ...more,
});

export const milestone = (ordinal: string, date: string, more: Partial<NoticeTask> = {}): NoticeTask =>
  noticeTask({ kind: 'milestone', ordinal, title: `${ordinal}的进度`, deadline: dated(date), ...more });
