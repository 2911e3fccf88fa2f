import { type Case, good, milestone, noticeOf, plan } from '../support/notice-of';

export const DATE_CASES: readonly Case[] = [
  { code: 'dayFromWords', speaks: noticeOf([{ ...good, deadline: '2024年6月中旬' }]), silent: noticeOf([good]) },
  {
    code: 'taskWithoutDeadline',
    speaks: noticeOf([good, { units: '县水利局' }]),
    silent: noticeOf([good, { units: '县水利局', deadline: '长期' }]),
  },
  {
    code: 'noTaskHasDeadline',
    speaks: noticeOf([{ units: '县水利局' }, { units: '县水利局' }, { units: '县水利局' }]),
    silent: noticeOf([good, { units: '县水利局' }, { units: '县水利局' }]),
  },
  {
    code: 'standingTask',
    speaks: noticeOf([{ ...good, deadline: '长期坚持' }]),
    silent: noticeOf([good]),
  },
  {
    code: 'recurringTask',
    speaks: noticeOf([{ ...good, deadline: '每月20日前' }]),
    silent: noticeOf([good]),
  },
  {
    code: 'deadlineInWords',
    speaks: noticeOf([{ ...good, deadline: '汛期结束前' }]),
    silent: noticeOf([{ ...good, deadline: '第三季度' }]),
  },
  {
    code: 'deadlineOnNonWorkDay',
    speaks: noticeOf([{ ...good, deadline: '2024年6月30日前' }]),
    silent: noticeOf([{ ...good, deadline: '2024年10月12日前' }]),
  },
  {
    code: 'yearNotLoaded',
    speaks: noticeOf([{ ...good, deadline: '2026年6月30日前' }]),
    silent: noticeOf([good]),
  },
  {
    code: 'deadlineFarOff',
    speaks: noticeOf([{ ...good, deadline: '2062年6月28日前' }]),
    silent: noticeOf([{ ...good, deadline: '2026年3月8日前' }]),
  },
  {
    code: 'deadlineBeforeIssue',
    speaks: noticeOf([{ ...good, deadline: '2024年3月7日前' }]),
    silent: noticeOf([{ ...good, deadline: '2024年3月8日前' }]),
  },
  {
    code: 'timePointsDisagree',
    speaks: plan(
      [milestone('6月28日', 60), milestone('8月30日', 90), milestone('9月27日', 95)],
      '二、工作任务\n（一）编制进度计划\n4月30日前，6月28日前，8月30日前按时点完成进度计划。\n责任单位：各乡镇\n完成时限：2024年9月27日前\n',
    ),
    silent: plan(
      [milestone('6月28日', 60), milestone('8月30日', 90), milestone('9月27日', 95)],
      '二、工作任务\n（一）编制进度计划\n6月28日前，8月30日前，9月27日前按时点完成进度计划。\n责任单位：各乡镇\n完成时限：2024年9月27日前\n',
    ),
  },
  {
    code: 'titleDateDisagrees',
    speaks: plan([{ ...milestone('6月28日', 60), deadline: '2024年8月30日前' }]),
    silent: plan([milestone('6月28日', 60)]),
  },
  {
    code: 'milestonesDoNotRise',
    speaks: plan([milestone('6月28日', 90), milestone('8月30日', 60)]),
    silent: plan([milestone('6月28日', 60), milestone('8月30日', 60)]),
  },
  {
    code: 'impossibleDate',
    speaks: noticeOf([{ ...good, deadline: '2024年6月31日前' }]),
    silent: noticeOf([{ ...good, deadline: '2024年2月29日前' }]),
  },
  {
    code: 'oddDate',
    speaks: noticeOf([{ ...good, text: '12月 31 底前按时点完成。' }]),
    silent: noticeOf([{ ...good, text: '12月31日前、12月底前按时点完成。' }]),
  },
  {
    code: 'yearInferred',
    speaks: noticeOf([{ ...good, deadline: '6月28日前' }]),
    silent: noticeOf([good]),
  },
];
