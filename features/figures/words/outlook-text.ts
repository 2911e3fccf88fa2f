import { dateText, dayText } from '../../../core/words/days';
import type { Outlook } from '../rules/course/course';
import { percentText, perDayText } from './figure-words';

/** What is missing to the next goal, and where the present pace leads. */
export function outlookText({ next, forecast: { short, neededPerWorkDay, pace, projectedDay } }: Outlook): string {
  const goal = `${dateText(next.day)} ${percentText(next.goal)}`;
  if (short === 0) return `已达到 ${goal} 的目标。`;
  const needed = neededPerWorkDay === undefined ? '，期限已过' : `，平均每个工作日要 ${neededPerWorkDay} 人`;
  const lately = pace === undefined ? '' : `；近期每个工作日 ${perDayText(pace)} 人`;
  const when = projectedDay === undefined ? '' : `，照此预计 ${dayText(projectedDay)} 达到`;
  return `离 ${goal} 的目标还差 ${short} 人${needed}${lately}${when}。`;
}
