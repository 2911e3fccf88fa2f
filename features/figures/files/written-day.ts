import { type CivilDay, parseDay } from '../../../core/calendar/civil-day';

const DAY = /(\d{4})\s?[年./-]\s?(\d{1,2})\s?[月./-]\s?(\d{1,2})\s?日?/;

/** The first day that the texts around a table say (title, remark, name of the sheet, name of the file): 截至2023年5月31日. */
export function writtenDay(texts: readonly string[]): CivilDay | undefined {
  for (const text of texts) {
    const [, year = '', month = '', day = ''] = DAY.exec(text.normalize('NFKC')) ?? [];
    const found = year === '' ? undefined : parseDay([year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'));
    if (found !== undefined) return found;
  }
  return undefined;
}
