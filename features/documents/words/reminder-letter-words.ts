import { dayOfInstant } from '../../../core/calendar/civil-day';
import type { OfficialDocument } from '../../../core/documents/official-document';
import { paragraphsOf } from '../../../core/documents/paragraphs-of';
import { dateText } from '../../../core/words/days';
import { obligationKindWords, taskName } from '../../../core/words/kinds';
import { bulletinStateWords } from '../../bulletin/words/bulletin-words';
import type { OverdueItem } from '../rules/overdue-items';
import type { ReminderLetterRefusal, ReminderLetterState } from '../rules/reminder-letter-state';
import type { ReminderLetter } from '../use-cases/reminder-letter-repository';
import type { Arrears, WriteReminderLetter } from '../use-cases/reminder-letters';
import { noticeText, officeText } from './document-words';

export const reminderLetterStateWords = {
  draft: bulletinStateWords.draft,
  issued: bulletinStateWords.issued,
  discarded: bulletinStateWords.discarded,
} as const satisfies Record<ReminderLetterState, string>;

export const reminderLetterRefusalWords = {
  notNow: '这份催办函的状态已经变了，请看现在能办什么',
  own: '起草或者修改的人不能印发自己的催办函，请换一个人',
} as const satisfies Record<ReminderLetterRefusal, string>;

const late = ({ workDays }: OverdueItem): string => (workDays === 0 ? '已过时限' : `已逾期 ${workDays} 个工作日`);

const itemText = (item: OverdueItem, taskTitle: string): string => {
  const kind = obligationKindWords[item.kind];
  return `${item.title === taskTitle ? kind : `${kind}（${item.title}）`}，时限${dateText(item.deadlineDay)}，${late(item)}`;
};

function urgedText({ assignment: { urgedAt, office } }: Arrears): readonly string[] {
  const last = urgedAt.at(-1);
  if (last === undefined) return [];
  const day = dateText(dayOfInstant(Date.parse(last)));
  return [`${office.name}已催办 ${urgedAt.length} 次，最近一次是${day}。`];
}

/** The text as it is drafted from the facts: what is overdue, what was done about it, what is asked by when, what follows. (domain.md §3) */
function letterText(arrears: Arrears): string {
  const { assignment, today, items, demandedBy, isCandidate } = arrears;
  const { ordinal, taskTitle, office } = assignment;
  const numbered = items.map((item, at) => `${items.length === 1 ? '' : `${at + 1}.`}${itemText(item, taskTitle)}。`);
  return [
    `贵单位承办的${noticeText(assignment)}“${taskName(ordinal, taskTitle)}”，截至${dateText(today)}，下列事项超过时限没有办结：`,
    ...numbered,
    ...urgedText(arrears),
    `请贵单位抓紧办理，于${dateText(demandedBy)}前办结并反馈；确有困难的，请书面说明原因、进展和预计完成的时间。`,
    isCandidate
      ? '上述事项逾期已满 5 个工作日，再不办结的，将提请县人民政府审定后予以通报。'
      : '届时仍未办结的，将按规定提请县人民政府审定后予以通报。',
    '特此函告。',
    `（联系人：${officeText(office)}）`,
  ].join('\n');
}

export const writeReminderLetter: WriteReminderLetter = (arrears) => ({
  title: `关于催办“${arrears.assignment.taskTitle}”的函`,
  addressee: arrears.assignment.unitName,
  text: letterText(arrears),
});

const NOT_YET = { number: '（印发时编号）', date: '（印发时填写）' } as const;

/** 催办函 as it is printed, in the form of a letter (函); before it is issued it says that it is a draft. */
export function reminderLetterDocument(
  { title, addressee, text, issuer, draftedAt }: Pick<ReminderLetter, 'title' | 'addressee' | 'text' | 'issuer' | 'draftedAt'>,
  issued?: { readonly number: string; readonly issuedOn: string },
): OfficialDocument {
  const date = issued ? dateText(issued.issuedOn) : NOT_YET.date;
  return {
    head: { is: 'letter', mark: issuer, number: issued?.number ?? NOT_YET.number },
    title,
    addressees: addressee,
    body: paragraphsOf(text),
    annexes: [],
    signature: { issuer, date },
    isDraft: issued === undefined,
    madeAtMs: Date.parse(draftedAt),
  };
}
