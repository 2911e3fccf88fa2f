const AFTER_SEASON = /征缴期(?:结束|完)后?的?([一二两三四五六]|\d{1,2})个?月(?:之?内|以内)[^，。；]{0,8}公(?:示|布|开)/;
const NUMBERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6 };

/**
 * In how many months after the collection season (集中征缴期) a notice wants what was collected posted (…结束两个月内进行公示); undefined where it does not say.
 * When the season ends stands in no notice.
 */
export function monthsAfterSeason(text: string): number | undefined {
  const found = AFTER_SEASON.exec(text.replace(/\s/g, ''))?.[1];
  if (found === undefined) return undefined;
  const months = NUMBERS[found] ?? Number(found);
  return months >= 1 && months <= 12 ? months : undefined;
}
