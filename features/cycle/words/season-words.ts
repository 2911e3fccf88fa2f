import type { SeasonRefusal } from '../rules/settle-season';

export const seasonName = '集中征缴期';

/** Why a season is not settled, and what was expected. */
export const seasonRefusalWords = {
  endsBeforeItBegins: '结束日早于开始日，请核对两个日期',
  pledgesPast: '开始日前一天已经过了，承诺书来不及收：请改开始日，或者不收承诺书',
  postingPast: '公示的时限已经过了：请改结束日或者月数，或者不要求这次公示',
} as const satisfies Record<SeasonRefusal, string>;
