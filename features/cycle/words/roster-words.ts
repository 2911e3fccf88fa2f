import type { RosterRefusal } from '../rules/roster';

/** The columns of a roster's counts. */
export const rosterColumns = { unit: '村', persons: '缴费人数', amount: '缴费金额（元）' } as const;

/** Why a roster was not taken. */
export const rosterRefusalWords = {
  dayInFuture: '提供日期还没有到',
  dayTooEarly: '提供日期早于本期：清册是上月的数据，应在月底以后',
  countTwice: '同一个村写了两行，请只留一行',
} as const satisfies Record<RosterRefusal, string>;
