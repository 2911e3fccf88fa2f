import type { PostingCycle } from '../notice';
import { type Passage, spanOf } from '../text/passage';

const MONTHLY = /(?:每个?月|逐月|按月)?[^。；]{0,12}?(?:至|于|在)?次月(\d{1,2})(?:日|号)(?:之?前|以前)?/;
const SUPPLIER = /由?([^，。；：、]{2,14}?)(?:要|应|负责)?(?:提供|推送|报送|出具|移交)[^，。；]{0,10}(?:清册|名册|名单|花名册|明细|数据)/;
const ANNUAL = /次年(\d{1,2})月(?:底|末)(?:之?前|以前)?[^，。；]{0,8}公(?:示|布|开)/;

/** The monthly posting a task prescribes (每月结束至次月20日前 … 公布上月…), with who supplies the list and when the year's posting is due. */
export function readPosting(passage: Passage): PostingCycle | undefined {
  const text = passage.text;
  if (!/公示|公布|公开|张榜|公告/.test(text)) return undefined;
  const monthly = MONTHLY.exec(text);
  const day = Number(monthly?.[1]);
  if (!monthly || !(day >= 1 && day <= 31)) return undefined;
  const supplier = SUPPLIER.exec(text.slice(monthly.index + monthly[0].length))?.[1];
  const annual = Number(ANNUAL.exec(text)?.[1]);
  const start = monthly.index;
  return {
    dayOfNextMonth: day,
    ...(supplier === undefined ? {} : { supplier }),
    ...(annual >= 1 && annual <= 12 ? { annualMonth: annual } : {}),
    span: spanOf(passage, start, start + monthly[0].length),
    rule: 'posting-next-month',
  };
}
