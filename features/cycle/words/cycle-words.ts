import type { CycleOutcome } from '../rules/plan-cycle';

/** Of what time the data of a round are, by its period: 2023年4月, 2023年度; a season, and the pledges before it, by the year of its end. */
export function periodText(period: string): string {
  const [, kind, year = '', month] = /^(?:([a-z]+)-)?(\d{4})(?:-(\d{2}))?$/.exec(period) ?? [];
  if (month !== undefined) return `${year}年${Number(month)}月`;
  if (kind === 'annual') return `${year}年度`;
  return kind === 'pledges' ? `${year}年征缴期承诺书` : `${year}年征缴期`;
}

/** The name of a round as pages print it: 2023年4月 落实每月公示制度. */
export const cycleName = ({ period, title }: { readonly period: string; readonly title: string }): string =>
  `${periodText(period)} ${title}`;

/** How a round of the public posting ended (公示周期). */
export const cycleOutcomeWords = {
  issued: '通报已印发',
  discarded: '通报不再印发',
  noFigures: '没有统计数据，不发通报',
  complete: '已办完',
} as const satisfies Record<CycleOutcome, string>;
