import { instantOf } from '../../../core/calendar/civil-day';
import type { UnitRole } from '../../../core/directory/unit';
import type { DocumentFact, OfficialDocument } from '../../../core/documents/official-document';
import { dateText, dayText } from '../../../core/words/days';
import { roleWords } from '../../../core/words/duties';
import { keptDeadlineText } from '../../../core/words/kept-deadline';
import { taskName } from '../../../core/words/kinds';
import { targetText } from '../../../core/words/targets';
import type { Slip } from '../use-cases/look-at-slip';
import { noticeText, officeText } from './document-words';

/** Units named in one line; of more the number is told. */
const MOST_NAMED = 40;
const ROLES: readonly UnitRole[] = ['lead', 'responsible', 'cooperating'];

function unitFacts({ units }: Slip): readonly DocumentFact[] {
  return ROLES.flatMap((role) => {
    const names = units.filter((it) => it.role === role).map(({ unitName }) => unitName);
    if (names.length === 0) return [];
    const more = names.length > MOST_NAMED ? `等 ${names.length} 个单位` : '';
    return [{ term: `${roleWords[role]}单位`, lines: [names.slice(0, MOST_NAMED).join('、') + more] }];
  });
}

function deadlineLines({ task, deadlines, today }: Slip): readonly string[] {
  if (deadlines.length === 0) return [task.deadlineText ?? '未写明'];
  return deadlines.map(({ title, printedDay, movedTo, kept }) => {
    const day = movedTo ?? printedDay;
    const moved = movedTo === undefined ? '' : `原定${dateText(printedDay)}，已延期至${dateText(movedTo)}`;
    const stands = kept ? keptDeadlineText({ day, ...kept }, today) : moved === '' ? dayText(day) : '';
    const text = [moved, stands].filter((part) => part !== '').join('；');
    return deadlines.length === 1 && title === task.title ? text : `${title}：${text}`;
  });
}

function feedbackText({ task, reportDay }: Slip): string {
  if (task.standingFrom === null) return '办结时反馈结果，以通过审核为准';
  const posting = task.postingDay === null ? '' : `；次月${task.postingDay}日前公示`;
  return `每月一次，次月${reportDay}日前反馈上月情况（遇节假日顺延到下一个工作日）${posting}`;
}

/** What a slip says, term by term. */
export function slipFacts(slip: Slip): readonly DocumentFact[] {
  const { task } = slip;
  const demands = [task.measures.trim(), ...task.targets.map(targetText)].filter((line) => line !== '');
  return [
    { term: '事项', lines: [taskName(task.ordinal, task.title)] },
    { term: '来源', lines: [`${noticeText(task)}，${dateText(task.issueDate)}印发`] },
    ...unitFacts(slip),
    { term: '完成时限', lines: deadlineLines(slip) },
    { term: '工作要求', lines: demands.length === 0 ? ['按通知要求办理'] : demands },
    { term: '反馈周期', lines: [feedbackText(slip)] },
    { term: '联系人', lines: [officeText(task.office)] },
  ];
}

/** 督办单 as it is printed: the same task on the same day is the same document. */
export function slipDocument(slip: Slip): OfficialDocument {
  const { task, today } = slip;
  const date = dateText(today);
  const issuer = task.office.name;
  return {
    head: { is: 'slip', mark: `${issuer}督办单`, issuer, date },
    title: `督办单：${taskName(task.ordinal, task.title)}`,
    facts: slipFacts(slip),
    body: [],
    annexes: [],
    isDraft: false,
    madeAtMs: instantOf(today),
  };
}
