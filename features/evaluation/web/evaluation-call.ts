import { dayText } from '../../../core/words/days';
import { isSubmitted } from '../rules/stages';
import type { EvaluationOnPage } from '../use-cases/views/look-at-evaluation';
import { approversMissingText } from '../words/ask-words';

const until = (day: number | undefined): string => (day === undefined ? '' : `，${dayText(day)} 24:00 截止`);

function approvalCall(found: EvaluationOnPage): string {
  const { working, documents, evaluation } = found;
  if (!isSubmitted(found.evaluation)) {
    const opinion = working?.decisions.findLast(({ kind, documentId }) => kind === 'return' && documentId === null)?.opinion;
    if (evaluation.returnedAtMs !== undefined && opinion) return `审批已退回：${opinion}。请牵头单位改好以后再送审`;
    return documents.some(({ state }) => state === 'draft') ? '请牵头单位核对通报文稿，然后送审' : '陈述都已办结，系统正在起草通报';
  }
  const decisions = working?.decisions.filter(({ documentId }) => documentId === null) ?? [];
  const last = decisions.slice(decisions.findLastIndex(({ kind }) => kind === 'submit') + 1);
  const by = last.filter(({ kind }) => kind === 'approve').map((one) => one.by);
  return by.length === 0 ? '等待审批：要两位审批人各批一次' : `${by.join('、')}已批准，还要另一位审批人批准`;
}

function stageCall(found: EvaluationOnPage): string {
  const { evaluation, stage, statements, documents } = found;
  switch (stage) {
    case 'figures':
      return `等数据截止：${dayText(evaluation.cutOffDay)} 24:00 冻结`;
    case 'scoring':
      return `请牵头单位评分${until(evaluation.scoringUntil)}`;
    case 'nominations':
      return `各单位提名个人${until(evaluation.nominationsUntil)}`;
    case 'statements': {
      const waiting = statements.filter((one) => one.text !== undefined && one.isLate !== true && one.answeredAtMs === undefined).length;
      const days = statements
        .filter(({ text, releasedAtMs }) => text === undefined && releasedAtMs === undefined)
        .map(({ untilDay }) => untilDay);
      if (waiting > 0) return `请答复 ${waiting} 份陈述`;
      return `等待拟批评的单位陈述${until(days.length === 0 ? undefined : Math.max(...days))}`;
    }
    case 'preview':
    case 'approval':
      return approvalCall(found);
    case 'issue':
      return `已批准，请编号印发 ${documents.filter(({ state }) => state === 'approved').length} 份通报`;
    case 'archived':
      return evaluation.outcome === 'issued' ? '已印发，案卷已归档' : '没有要表扬或批评的，已归档';
  }
}

/** What is to be done with an evaluation now and by whom, for those who work on it; with the persons who are missing for its approval, from the freeze on. */
export function workingCall(found: EvaluationOnPage): string {
  const missing = found.working?.approvers?.missing ?? 0;
  return `${stageCall(found)}${missing === 0 ? '' : `；${approversMissingText(missing)}`}`;
}

/** The same for a unit: its own case first. */
export function unitCall({ evaluation, stage, today, statements, nominating, documents }: EvaluationOnPage): string {
  const open = statements.filter(({ text, releasedAtMs }) => text === undefined && releasedAtMs === undefined);
  const [first] = open;
  if (first && evaluation.approvedAtMs === undefined && evaluation.submittedAtMs === undefined)
    return today > first.untilDay
      ? '陈述期已过，没有提交陈述'
      : `${open.length === 1 ? first.unitName : `${open.length} 个单位`}拟列入通报，可以陈述${until(first.untilDay)}`;
  if (stage === 'nominations' && nominating.length > 0) return `可以提名本单位的个人${until(evaluation.nominationsUntil)}`;
  if (documents.length > 0) return `已印发 ${documents.length} 份通报，请阅`;
  return stage === 'figures' ? `数据截至 ${dayText(evaluation.cutOffDay)} 24:00，请在此以前核对填报` : '考核正在进行，现在没有要本单位办的';
}
