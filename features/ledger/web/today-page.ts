import type { LedgerQueries } from '../use-cases/queries';
import { z } from 'zod';
import type { PendingExtension, Today, TodayItem, TodayList } from '../use-cases/today';
import { page } from '../../../api/http/page';

interface Part {
  readonly id: string;
  readonly heading: string;
  readonly hint?: string;
  readonly list: TodayList;
  readonly moreHref: string;
}

/** Requests for more time stand in a table of their own: what is asked is beside what was owed. */
interface ExtensionPart {
  readonly id: 'extensions';
  readonly heading: string;
  readonly list: TodayList<PendingExtension>;
  readonly moreHref: string;
}

const extensionsOf = (list: TodayList<PendingExtension>, heading: string): ExtensionPart => ({
  id: 'extensions',
  heading,
  list,
  moreHref: '/ledger?state=extensionPending',
});

/** What the office itself must decide comes first, then what it must urge on. */
const office = ({ toReview, extensions, overdue, dueToday, dueSoon, returned, toSign }: Today): (Part | ExtensionPart)[] => [
  { id: 'review', heading: '待审核的反馈', list: toReview, moreHref: '/ledger?state=toReview' },
  extensionsOf(extensions, '待批复的延期申请'),
  { id: 'overdue', heading: '已逾期', list: overdue, moreHref: '/ledger?colour=red' },
  { id: 'due-today', heading: '今日到期', list: dueToday, moreHref: '/ledger' },
  { id: 'due-soon', heading: '三个工作日内到期', list: dueSoon, moreHref: '/ledger?colour=yellow' },
  { id: 'returned', heading: '退回后待重报', list: returned, moreHref: '/ledger' },
  { id: 'unsigned', heading: '还没有签收', list: toSign, moreHref: '/ledger?state=unsigned' },
];

const unit = ({ toReview, extensions, overdue, dueToday, dueSoon, returned, toSign }: Today): (Part | ExtensionPart)[] => [
  { id: 'unsigned', heading: '待签收', hint: '看清任务后点“签收”；点事项名称可看全文。', list: toSign, moreHref: '/ledger?state=unsigned' },
  { id: 'overdue', heading: '已逾期', hint: '请尽快办理并反馈。', list: overdue, moreHref: '/ledger?colour=red' },
  { id: 'returned', heading: '退回重报', hint: '反馈被退回，请按退回理由补充后重报。', list: returned, moreHref: '/ledger' },
  { id: 'due-today', heading: '今日到期', list: dueToday, moreHref: '/ledger' },
  { id: 'due-soon', heading: '三个工作日内到期', list: dueSoon, moreHref: '/ledger?colour=yellow' },
  { id: 'review', heading: '已报，等待审核', list: toReview, moreHref: '/ledger?state=toReview' },
  extensionsOf(extensions, '延期申请，等待批复'),
];

/** An item of one unit leads to what that unit owes; one of many leads to the task, and each unit named to its own. */
function itemView(item: TodayItem, signs: boolean) {
  const [first] = item.units;
  const only = item.unitCount === 1 ? first : undefined;
  return {
    ...item,
    href: only ? `/tasks/${item.taskId}?unit=${only.unitId}#o-${only.obligationId}` : `/tasks/${item.taskId}#obligations`,
    only,
    sign: signs && item.kind === 'receipt' && only?.assignmentId,
    moreUnits: item.unitCount > item.units.length,
    isOwnTitle: item.title !== item.taskTitle,
  };
}

function partView(part: Part | ExtensionPart, signs: boolean) {
  if (part.id === 'extensions') {
    const { list } = part as ExtensionPart;
    const extensions = list.items.map((item) => ({ ...item, isOwnTitle: item.title !== item.taskTitle }));
    return { ...part, extensions, more: list.total - list.items.length };
  }
  const { list } = part as Part;
  const items = list.items.map((item) => itemView(item, signs));
  return { ...part, items, more: list.total - items.reduce((sum, { unitCount }) => sum + unitCount, 0) };
}

/** 今日: what must be done today, most urgent first, by whoever is signed in. */
export const todaysWork = (queries: LedgerQueries) =>
  page({
    method: 'get',
    path: '/',
    authorisation: 'signedIn',
    audit: 'reads',
    query: z.object({ done: z.literal('signFor').optional().catch(undefined) }),
    async handle({ query: { done }, caller }) {
      const today = await queries.today(caller.actor);
      const parts = (caller.isOffice ? office : unit)(today)
        .filter(({ list }) => list.total > 0)
        .map((part) => partView(part, !caller.isOffice));
      const mail = today.lettersFailed + today.lettersInDoubt + today.alarms > 0;
      const isEmpty = today.campaigns === 0;
      return {
        view: 'today',
        title: '今日',
        data: {
          section: 'today',
          message: done && '已签收。',
          today,
          parts: parts.length ? parts : undefined,
          hasMany: parts.length > 1,
          mail,
          isEmpty,
          caller,
        },
      };
    },
  });
