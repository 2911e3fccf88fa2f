import { calendarOfDays } from '../../core/calendar/calendar-of-days';
import { civilDay } from '../../core/calendar/civil-day';
import { checkNotice } from '../../reader/check-notice';
import type { CheckContext, UnitLookup } from '../../reader/check-context';
import { readNotice } from '../../reader/read-notice';
import { findingText, WORDED_FINDINGS } from '../../features/campaign/words/finding-text';

const calendar = calendarOfDays([
  ...[1, 2, 3, 4, 5, 6, 7].map((date) => ({ day: civilDay(2024, 10, date), kind: 'holiday' as const })),
  { day: civilDay(2024, 10, 12), kind: 'makeup' },
]);

interface Part {
  readonly title?: string;
  readonly units?: string;
  readonly deadline?: string;
  readonly text?: string;
}

/** A notice of one section with the items given, issued on 2024-03-08. */
const noticeOf = (items: readonly Part[], section = '工作任务', more = '') =>
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

const good: Part = { units: '县水利局、各乡镇', deadline: '2024年6月28日前' };
const codesOf = (text: string, context: CheckContext = { calendar }) =>
  checkNotice(readNotice(text), text, context).map((finding) => finding.code);
const milestone = (date: string, percent: number, units = '各乡镇、县税务局') => ({
  title: `至2024年${date}，征缴进度不低于${percent}%`,
  units,
  deadline: `2024年${date}前`,
});
const plan = (items: readonly Part[], tasks = '') => noticeOf(items, '进度计划', tasks);

const vague: UnitLookup = (names) =>
  names.map((name) => ({ isKnown: name !== '有关部门', isUndecided: name === '有关部门', suggestions: [] }));
const annexList = '附件：1.任务数\n2.承诺书\n';
const cases: readonly (readonly [code: string, speaks: string, silent: string, context?: CheckContext])[] = [
  ['noTasks', '关于放假的通知\n各单位：\n请做好值班。\n', noticeOf([good])],
  ['incompleteDocumentNumber', noticeOf([good]).replace('山政办发〔2024〕9号', '〔2024〕—9'), noticeOf([good])],
  ['unknownUnit', noticeOf([good]), noticeOf([good]), { lookUpUnits: (names) => names.map((name) => ({ isKnown: name !== '县水利局', isUndecided: false, suggestions: ['县水务局'] })) }],
  ['undecidedGroup', noticeOf([{ ...good, units: '县水利局、有关部门' }]), noticeOf([good]), { lookUpUnits: vague }],
  ['groupAlone', noticeOf([{ ...good, units: '有关部门' }]), noticeOf([{ ...good, units: '县水利局、有关部门' }]), { lookUpUnits: vague }],
  ['unitNamedTwoWays', noticeOf([good, { units: '县税务、县水利局', deadline: '2024年6月28日前' }, { units: '县税务局', deadline: '2024年6月28日前' }]), noticeOf([{ ...good, units: '县委、县委办公室、市税务局' }, { ...good, units: '县税务局、县水利局、县水务公司、各乡镇' }, { ...good, units: '各乡镇人民政府' }])],
  ['taskWithoutUnit', noticeOf([good, good, { deadline: '2024年6月28日前' }]), noticeOf([good, good])],
  ['stepWithoutUnit', plan([milestone('6月28日', 60), milestone('8月30日', 90), { title: '至2024年10月31日，征缴进度不低于98%', deadline: '2024年10月31日前' }]), plan([milestone('6月28日', 60), milestone('8月30日', 90)])],
  ['milestoneOmitsUnits', plan([milestone('6月28日', 60, '县税务局'), milestone('8月30日', 90), milestone('10月31日', 98)]), plan([milestone('6月28日', 60), milestone('8月30日', 90, '各乡镇、县税务'), milestone('10月31日', 98)])],
  ['taskWithoutDeadline', noticeOf([good, { units: '县水利局' }]), noticeOf([good, { units: '县水利局', deadline: '长期' }])],
  ['noTaskHasDeadline', noticeOf([{ units: '县水利局' }, { units: '县水利局' }, { units: '县水利局' }]), noticeOf([good, { units: '县水利局' }, { units: '县水利局' }])],
  ['standingTask', noticeOf([{ ...good, deadline: '长期坚持' }]), noticeOf([good])],
  ['recurringTask', noticeOf([{ ...good, deadline: '每月20日前' }]), noticeOf([good])],
  ['deadlineInWords', noticeOf([{ ...good, deadline: '汛期结束前' }]), noticeOf([{ ...good, deadline: '第三季度' }])],
  ['deadlineOnNonWorkDay', noticeOf([{ ...good, deadline: '2024年6月30日前' }]), noticeOf([{ ...good, deadline: '2024年10月12日前' }])],
  ['yearNotLoaded', noticeOf([{ ...good, deadline: '2026年6月30日前' }]), noticeOf([good])],
  ['deadlineBeforeIssue', noticeOf([{ ...good, deadline: '2024年3月7日前' }]), noticeOf([{ ...good, deadline: '2024年3月8日前' }])],
  ['timePointsDisagree', plan([milestone('6月28日', 60), milestone('8月30日', 90), milestone('9月27日', 95)], '二、工作任务\n（一）编制进度计划\n4月30日前，6月28日前，8月30日前按时点完成进度计划。\n责任单位：各乡镇\n完成时限：2024年9月27日前\n'), plan([milestone('6月28日', 60), milestone('8月30日', 90), milestone('9月27日', 95)], '二、工作任务\n（一）编制进度计划\n6月28日前，8月30日前，9月27日前按时点完成进度计划。\n责任单位：各乡镇\n完成时限：2024年9月27日前\n')],
  ['titleDateDisagrees', plan([{ ...milestone('6月28日', 60), deadline: '2024年8月30日前' }]), plan([milestone('6月28日', 60)])],
  ['milestonesDoNotRise', plan([milestone('6月28日', 90), milestone('8月30日', 60)]), plan([milestone('6月28日', 60), milestone('8月30日', 60)])],
  ['figuresDisagree', plan([milestone('6月28日', 60), milestone('6月28日', 70)]), plan([milestone('6月28日', 60), milestone('8月30日', 70)])],
  ['impossibleDate', noticeOf([{ ...good, deadline: '2024年6月31日前' }]), noticeOf([{ ...good, deadline: '2024年2月29日前' }])],
  ['oddDate', noticeOf([{ ...good, text: '12月 31 底前按时点完成。' }]), noticeOf([{ ...good, text: '12月31日前、12月底前按时点完成。' }])],
  ['implausibleFigure', noticeOf([{ ...good, text: '覆盖全县986个行政村。' }]), noticeOf([{ ...good, text: '覆盖全县186个行政村、2000个村民小组。' }])],
  ['shareAboveWhole', noticeOf([{ ...good, text: '整改率达到120%。' }]), noticeOf([{ ...good, text: '整改率达到100%，产值增长率达到120%。' }])],
  ['postingWithoutSupplier', noticeOf([{ ...good, text: '每月结束至次月20日前张榜公示。' }]), noticeOf([{ ...good, text: '每月结束至次月20日前，县税务局提供上月清册，张榜公示。' }])],
  ['annexMissing', noticeOf([good], '工作任务', annexList), `${noticeOf([good], '工作任务', annexList)}附件1\n任务数\n附件2\n承诺书\n`],
  ['annexNotListed', noticeOf([{ ...good, text: '按月填报，格式见附件3。' }], '工作任务', annexList), noticeOf([{ ...good, text: '按月填报，格式见附件2。' }], '工作任务', annexList)],
  ['referenceMissing', noticeOf([{ ...good, text: '时点按一（九）执行。' }]), noticeOf([good, { ...good, text: '时点按一（一）执行，格式按《办法》第三部分。' }])],
  ['yearInferred', noticeOf([{ ...good, deadline: '6月28日前' }]), noticeOf([good])],
]; // prettier-ignore

describe('findings', () => {
  it.each(cases.map(([code, speaks, silent, context]) => ({ code, speaks, silent, context })))(
    '$code speaks where it should, and is silent beside it',
    ({ code, speaks, silent, context }) => {
      expect(codesOf(speaks, context ?? { calendar })).toContain(code);
      const quiet = code === 'unknownUnit' ? { lookUpUnits: vague } : (context ?? { calendar });
      expect(codesOf(silent, quiet)).not.toContain(code);
    },
  );

  it('a sound notice has none', () => {
    expect(codesOf(noticeOf([good, good]))).toEqual([]);
  });

  it('without a calendar and a directory their findings are left out', () => {
    expect(codesOf(noticeOf([{ ...good, deadline: '2024年6月30日前' }]), {})).toEqual([]);
  });

  it('each kind has its case here, a sentence and a settlement', () => {
    const seen = new Set(cases.map(([code]) => code));
    expect([...WORDED_FINDINGS].sort()).toEqual([...seen].sort());
    for (const [code, speaks, , context] of cases) {
      const found = checkNotice(readNotice(speaks), speaks, context ?? { calendar }).find((finding) => finding.code === code);
      const words = found && findingText(found);
      expect(words?.sentence).toMatch(/。$/);
      expect(words?.sentence).not.toMatch(/undefined|NaN|“”/);
      expect(words?.settlement).toMatch(/。$/);
    }
  });
});
