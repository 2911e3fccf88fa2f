import { type Case, good, milestone, noticeOf, plan, vague } from '../support/notice-of';

export const UNIT_CASES: readonly Case[] = [
  {
    code: 'unknownUnit',
    speaks: noticeOf([good]),
    silent: noticeOf([good]),
    context: {
      lookUpUnits: (names) => names.map((name) => ({ isKnown: name !== '县水利局', isUndecided: false, suggestions: ['县水务局'] })),
    },
    silentContext: { lookUpUnits: vague },
  },
  {
    code: 'undecidedGroup',
    speaks: noticeOf([{ ...good, units: '县水利局、有关部门' }]),
    silent: noticeOf([good]),
    context: { lookUpUnits: vague },
  },
  {
    code: 'groupAlone',
    speaks: noticeOf([{ ...good, units: '有关部门' }]),
    silent: noticeOf([{ ...good, units: '县水利局、有关部门' }]),
    context: { lookUpUnits: vague },
  },
  {
    code: 'unitNamedTwoWays',
    speaks: noticeOf([
      good,
      { units: '县税务、县水利局', deadline: '2024年6月28日前' },
      { units: '县税务局', deadline: '2024年6月28日前' },
    ]),
    silent: noticeOf([
      { ...good, units: '县委、县委办公室、市税务局' },
      { ...good, units: '县税务局、县水利局、县水务公司、各乡镇' },
      { ...good, units: '各乡镇人民政府' },
    ]),
  },
  {
    code: 'taskWithoutUnit',
    speaks: noticeOf([good, good, { deadline: '2024年6月28日前' }]),
    silent: noticeOf([good, good]),
  },
  {
    code: 'stepWithoutUnit',
    speaks: plan([
      milestone('6月28日', 60),
      milestone('8月30日', 90),
      { title: '至2024年10月31日，征缴进度不低于98%', deadline: '2024年10月31日前' },
    ]),
    silent: plan([milestone('6月28日', 60), milestone('8月30日', 90)]),
  },
  {
    code: 'milestoneOmitsUnits',
    speaks: plan([milestone('6月28日', 60, '县税务局'), milestone('8月30日', 90), milestone('10月31日', 98)]),
    silent: plan([milestone('6月28日', 60), milestone('8月30日', 90, '各乡镇、县税务'), milestone('10月31日', 98)]),
  },
];
