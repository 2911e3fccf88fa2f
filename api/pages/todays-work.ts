import type { Today, TodayList } from '../../services/ports/read/today';
import { page } from '../page';

interface Part {
  readonly heading: string;
  readonly hint?: string;
  readonly list: TodayList;
  readonly moreHref: string;
}

const office = ({ toReview, overdue, dueToday, dueSoon, returned, toSign }: Today): Part[] => [
  { heading: '待审核的反馈', list: toReview, moreHref: '/ledger?state=toReview' },
  { heading: '已超期', list: overdue, moreHref: '/ledger?colour=red' },
  { heading: '今日到期', list: dueToday, moreHref: '/ledger' },
  { heading: '三个工作日内到期', list: dueSoon, moreHref: '/ledger?colour=yellow' },
  { heading: '退回后待重报', list: returned, moreHref: '/ledger' },
  { heading: '还没有签收', list: toSign, moreHref: '/ledger?state=unsigned' },
];

const unit = ({ toReview, overdue, dueToday, dueSoon, returned, toSign }: Today): Part[] => [
  { heading: '待签收', hint: '打开事项，点“签收”。', list: toSign, moreHref: '/ledger?state=unsigned' },
  { heading: '已超期', hint: '请尽快办理并反馈。', list: overdue, moreHref: '/ledger?colour=red' },
  { heading: '退回重报', hint: '反馈被退回，请按退回理由补充后重报。', list: returned, moreHref: '/ledger' },
  { heading: '今日到期', list: dueToday, moreHref: '/ledger' },
  { heading: '三个工作日内到期', list: dueSoon, moreHref: '/ledger?colour=yellow' },
  { heading: '已报，等待审核', list: toReview, moreHref: '/ledger?state=toReview' },
];

/** 今日: what must be done today, most urgent first, by whoever is signed in. */
export const todaysWork = page({
  method: 'get',
  path: '/',
  authorisation: 'signedIn',
  audit: 'reads',
  async handle({ caller, deps }) {
    const today = await deps.screens.today(caller.actor);
    const parts = (caller.isOffice ? office : unit)(today)
      .filter(({ list }) => list.total > 0)
      .map((part) => ({ ...part, more: part.list.total - part.list.items.length }));
    const mail = today.lettersFailed + today.lettersInDoubt + today.alarms > 0;
    const isEmpty = today.campaigns === 0;
    return {
      view: 'today',
      title: '今日',
      data: { section: 'today', today, parts: parts.length ? parts : undefined, mail, isEmpty, caller },
    };
  },
});
