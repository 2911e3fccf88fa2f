import type { ExtensionItem, ObjectionItem, ReviewItem, Today, TodayItem, TodayList } from '../../use-cases/today';

interface PartOf<Kind extends string, Item> {
  readonly kind: Kind;
  /** Anchor on the page. */
  readonly id: string;
  readonly heading: string;
  readonly hint?: string;
  /** The reader may sign for all of it in one press. */
  readonly signsAll?: true;
  /** Where the office urges on all of it. */
  readonly urge?: { readonly href: string; readonly label: string };
  /** What the reader does about it, as the first line of the page says when this part is the most urgent. */
  readonly call: (count: number) => string;
  readonly list: TodayList<Item>;
  /** Where the rest of a long part is. */
  readonly moreHref: string;
}

/** A part of the day's work. What waits for a decision stands with its words and its forms; what is owed in a table. */
export type TodayPart =
  PartOf<'items', TodayItem> | PartOf<'reviews', ReviewItem> | PartOf<'objections', ObjectionItem> | PartOf<'extensions', ExtensionItem>;

/** What leaders of the county wait to be answered. */
const toAnswer = ({ instructed }: Pick<Today, 'instructed'>, call: (count: number) => string): TodayPart => ({
  kind: 'items',
  id: 'instructed',
  heading: '县领导批示，待答复',
  call,
  list: instructed,
  moreHref: '/ledger',
});

/** What comes due, for whoever owes it and whoever urges it on. */
const comingDue = ({ dueToday, dueSoon }: Pick<Today, 'dueToday' | 'dueSoon'>): TodayPart[] => [
  { kind: 'items', id: 'due-today', heading: '今日到期', call: (count) => `${count} 项今日到期`, list: dueToday, moreHref: '/ledger' },
  {
    kind: 'items',
    id: 'due-soon',
    heading: '三个工作日内到期',
    call: (count) => `${count} 项三个工作日内到期`,
    list: dueSoon,
    moreHref: '/ledger?colour=yellow',
  },
];

/** What the office itself must decide comes first, then what it must urge on. */
const office = ({ objections, reviews, extensions, overdue, returned, toSign, ...today }: Today): TodayPart[] => [
  {
    kind: 'objections',
    id: 'objections',
    heading: '待答复的申诉',
    call: (count) => `${count} 件申诉等您答复`,
    list: objections,
    moreHref: '/ledger',
  },
  {
    kind: 'reviews',
    id: 'review',
    heading: '待审核的反馈',
    call: (count) => `${count} 份反馈等您审核`,
    list: reviews,
    moreHref: '/ledger?state=toReview',
  },
  {
    kind: 'extensions',
    id: 'extensions',
    heading: '待批复的延期申请',
    call: (count) => `${count} 件延期申请等您批复`,
    list: extensions,
    moreHref: '/ledger?state=extensionPending',
  },
  toAnswer(today, (count) => `${count} 件县领导批示还没有答复，请督促责任单位`),
  {
    kind: 'items',
    id: 'overdue',
    heading: '已逾期',
    urge: { href: '/urges?who=overdue', label: '催办全部已逾期' },
    call: (count) => `${count} 项已逾期，请督促责任单位`,
    list: overdue,
    moreHref: '/ledger?colour=red',
  },
  ...comingDue(today),
  {
    kind: 'items',
    id: 'returned',
    heading: '退回后待重报',
    call: (count) => `${count} 项退回后待重报`,
    list: returned,
    moreHref: '/ledger',
  },
  {
    kind: 'items',
    id: 'unsigned',
    heading: '还没有签收',
    urge: { href: '/urges?who=unsigned', label: '催办全部未签收' },
    call: (count) => `${count} 项还没有签收`,
    list: toSign,
    moreHref: '/ledger?state=unsigned',
  },
];

const unit = ({
  toCountersign,
  unsignedReports,
  toReview,
  objections,
  extensions,
  overdue,
  returned,
  toSign,
  ...today
}: Today): TodayPart[] => [
  {
    kind: 'reviews',
    id: 'countersign',
    heading: '待签批的办结反馈',
    call: (count) => `${count} 份办结反馈等您签批`,
    list: toCountersign,
    moreHref: '/ledger',
  },
  toAnswer(today, (count) => `${count} 件县领导批示等您答复`),
  {
    kind: 'items',
    id: 'unsigned',
    heading: '待签收',
    hint: '看清任务后点“签收”；点事项名称可看全文。',
    signsAll: true,
    call: (count) => `${count} 项任务等您签收`,
    list: toSign,
    moreHref: '/ledger?state=unsigned',
  },
  {
    kind: 'items',
    id: 'overdue',
    heading: '已逾期',
    hint: '请尽快办理并反馈。',
    call: (count) => `${count} 项已逾期，请尽快办理并反馈`,
    list: overdue,
    moreHref: '/ledger?colour=red',
  },
  {
    kind: 'items',
    id: 'returned',
    heading: '退回重报',
    hint: '反馈被退回，请按退回理由补充后重报。',
    call: (count) => `${count} 份反馈被退回，请补充后重报`,
    list: returned,
    moreHref: '/ledger',
  },
  ...comingDue(today),
  {
    kind: 'items',
    id: 'unsigned-reports',
    heading: '已报办结，等分管领导签批',
    hint: '签批以后才报督办岗审核；签批以前，原时限和催办照常，请提醒分管领导。',
    call: (count) => `没有要办的；${count} 项已报办结，等分管领导签批`,
    list: unsignedReports,
    moreHref: '/ledger',
  },
  {
    kind: 'items',
    id: 'review',
    heading: '已报，等待审核',
    call: (count) => `没有要办的；${count} 项已报，等待审核`,
    list: toReview,
    moreHref: '/ledger?state=toReview',
  },
  {
    kind: 'objections',
    id: 'objections',
    heading: '申诉，等待答复',
    call: (count) => `没有要办的；${count} 件申诉等待答复`,
    list: objections,
    moreHref: '/ledger',
  },
  {
    kind: 'extensions',
    id: 'extensions',
    heading: '延期申请，等待批复',
    call: (count) => `没有要办的；${count} 件延期申请等待批复`,
    list: extensions,
    moreHref: '/ledger?state=extensionPending',
  },
];

/** The parts that hold something, the most urgent first. */
export const todayParts = (today: Today, isOffice: boolean): readonly TodayPart[] =>
  (isOffice ? office : unit)(today).filter(({ list }) => list.total > 0);
