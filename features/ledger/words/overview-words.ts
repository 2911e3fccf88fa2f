import type { MostPressing } from '../rules/most-pressing';
import type { OldestRed } from '../use-cases/overview';

/** What is most pressing, as the first line of the page says it. */
export function pressingText(pressing: MostPressing, oldest: OldestRed | null): string {
  switch (pressing.kind) {
    case 'red': {
      const longest = oldest === null ? '' : `，最久的是${oldest.unitName}的“${oldest.title}”，已逾期${pressing.longestDays}天`;
      return `${pressing.units} 个单位 ${pressing.obligations} 项逾期${longest}`;
    }
    case 'yellow':
      return `没有逾期；${pressing.units} 个单位 ${pressing.obligations} 项三个工作日内到期`;
    case 'nothing':
      return '没有逾期，三个工作日内也没有到期的事项';
  }
}

/** So many obligations of so many units. */
export const litText = (obligations: number, units: number): string => `${obligations} 项 · ${units} 个单位`;
