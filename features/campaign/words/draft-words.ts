import { roleWords } from '../../../core/words/duties';
import { dateText } from '../../../core/words/days';
import type { MarkKind } from '../rules/draft/mark-lines';
import type { ChangeRefusal, GivenDeadline, NoticeEdit } from '../rules/draft/notice-edit';

/** Why something was not done with a draft. */
export const changeRefusalWords = {
  notFound: '没有这份草稿。',
  notOpen: '这份草稿已经交办或者作废，不能再改。',
  stale: '草稿刚才被改动过，这次没有保存：请看过最新的内容再改。',
  noSuchTask: '这项任务已经不在草稿里：请看过最新的内容再改。',
  noSuchLines: '通知里没有这几行，或者这几行没有文字。请照左边原文的行号填写；拆分的行要在这项任务中间。',
  noNextTask: '后面没有同类的任务可以合并。',
  nothingToUndo: '没有可以撤销的更正。',
} as const satisfies Record<ChangeRefusal, string>;

/** What a marked stretch of the text was read as, in one or two characters. */
export const markWords = {
  ...roleWords,
  deadline: '时限',
  timePoint: '时点',
  target: '目标',
} as const satisfies Record<MarkKind, string>;

/** A correction, as the button that takes it back names it. */
export function editText(edit: NoticeEdit): string {
  switch (edit.kind) {
    case 'head':
      return '更正标题、文号';
    case 'correct':
      return `更正“${edit.fields.ordinal}${edit.fields.title}”`;
    case 'add':
      return `新增“${edit.made.title}”`;
    case 'merge':
      return '合并任务';
    case 'split':
      return `拆分“${edit.parts[0].title}”`;
    case 'remove':
      return '删除任务';
    case 'unit':
      return `“${edit.name}”的对应`;
    case 'settle':
      return '已核对';
  }
}

export const deadlineKindWords = {
  date: '到某一天',
  ongoing: '长期或全年（定期反馈）',
  text: '有说法，没有确定的日子',
  none: '没有写时限',
} as const satisfies Record<GivenDeadline['kind'], string>;

/** How letters print a deadline that a person gave. */
export const givenDeadlineText = (
  given: { readonly kind: 'date'; readonly date: string } | { readonly kind: 'ongoing'; readonly throughYear?: number },
): string => {
  if (given.kind === 'date') return `${dateText(given.date)}前`;
  return given.throughYear === undefined ? '长期' : `${given.throughYear}年全年`;
};

/** A deadline of a draft on its page. */
export const deadlineText = (deadline: GivenDeadline): string => {
  if (deadline.kind === 'none') return '没有写时限';
  if (deadline.kind === 'date') return dateText(deadline.date);
  return deadline.text;
};
