import { calendarOfDays } from '../../../../core/calendar/calendar-of-days';
import { civilDay } from '../../../../core/calendar/civil-day';
import type { CheckContext, UnitLookup } from '../../../../reader/check-context';
import { checkNotice } from '../../../../reader/check-notice';
import type { UnseenText } from '../../../../reader/notice';
import { readNotice } from '../../../../reader/read-notice';

const days = (month: number, from: number, count: number) =>
  Array.from({ length: count }, (_, at) => ({ day: civilDay(2024, month, from + at), kind: 'holiday' as const }));

/** The two long holidays of 2024, enough for the year to be loaded. */
export const calendar = calendarOfDays([...days(2, 10, 8), ...days(10, 1, 7), { day: civilDay(2024, 10, 12), kind: 'makeup' }]);

interface Item {
  readonly title?: string;
  readonly units?: string;
  readonly deadline?: string;
  readonly text?: string;
}

/** A notice of one section with the items given, issued on 2024-03-08. */
export const noticeOf = (items: readonly Item[], section = '工作任务', more = '') =>
  `山北县人民政府办公室关于做好防汛工作的通知\n山政办发〔2024〕9号\n各乡镇人民政府：\n现通知如下。\n一、${section}\n${items
    .map((item, index) => {
      const ordinal = `（${'一二三四五六'.charAt(index)}）`;
      const lines = [
        `${ordinal}${item.title ?? `办好第${index + 1}件事`}`,
        item.text,
        item.units && `责任单位：${item.units}`,
        item.deadline && `完成时限：${item.deadline}`,
      ];
      return lines.filter((line) => line).join('\n');
    })
    .join('\n')}\n${more}山北县人民政府办公室\n2024年3月8日\n`;

export const good: Item = { units: '县水利局、各乡镇', deadline: '2024年6月28日前' };
export const codesOf = (text: string, context: CheckContext = { calendar }, unseen: readonly UnseenText[] = []) =>
  checkNotice(readNotice(text, unseen), text, context).map((finding) => finding.code);
export const milestone = (date: string, percent: number, units = '各乡镇、县税务局') => ({
  title: `至2024年${date}，征缴进度不低于${percent}%`,
  units,
  deadline: `2024年${date}前`,
});
export const plan = (items: readonly Item[], tasks = '') => noticeOf(items, '进度计划', tasks);

export const vague: UnitLookup = (names) =>
  names.map((name) => ({ isKnown: name !== '有关部门', isUndecided: name === '有关部门', suggestions: [] }));

/** A kind of finding with a notice about which it speaks and one beside it about which it must be silent. */
export interface Case {
  readonly code: string;
  readonly speaks: string;
  readonly silent: string;
  readonly context?: CheckContext;
  /** What the file of the notice that speaks holds unseen. */
  readonly unseen?: readonly UnseenText[];
  /** Where the silent notice is checked against something else. */
  readonly silentContext?: CheckContext;
}

/** The codes that are found in the notices of a case. */
export const codesOfCase = ({ speaks, silent, context, silentContext, unseen }: Case) => ({
  inSpeaking: codesOf(speaks, context, unseen),
  inSilent: codesOf(silent, silentContext ?? context),
});
