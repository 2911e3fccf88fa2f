import { type Case, good, milestone, noticeOf, plan } from '../support/notice-of';

export const FIGURE_CASES: readonly Case[] = [
  {
    code: 'figuresDisagree',
    speaks: plan([milestone('6月28日', 60), milestone('6月28日', 70)]),
    silent: plan([milestone('6月28日', 60), milestone('8月30日', 70)]),
  },
  {
    code: 'implausibleFigure',
    speaks: noticeOf([{ ...good, text: '覆盖全县986个行政村。' }]),
    silent: noticeOf([{ ...good, text: '覆盖全县186个行政村、2000个村民小组。' }]),
  },
  {
    code: 'shareAboveWhole',
    speaks: noticeOf([{ ...good, text: '整改率达到120%。' }]),
    silent: noticeOf([{ ...good, text: '整改率达到100%，产值增长率达到120%。' }]),
  },
];
