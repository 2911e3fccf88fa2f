import type { CivilDay } from '../../../core/calendar/civil-day';
import { dateText } from '../../../core/words/days';
import type { EvaluationAsk } from '../rules/evaluation-asks';
import { evaluationDocumentPath, evaluationPath } from './evaluation-paths';

const until = (day: CivilDay | undefined): string => (day === undefined ? '' : `，${dateText(day)} 24:00 截止`);

/** So many persons are missing for an approval by two, and where the duty is given. */
export const approversMissingText = (count: number): string => `能审批的还差 ${count} 人，请确定审批人并在“单位与人员”里登记职责`;

function words(ask: EvaluationAsk): string {
  switch (ask.kind) {
    case 'score':
      return `请评分${until(ask.untilDay)}`;
    case 'answer':
      return `${ask.count} 份陈述等您答复`;
    case 'submit':
      return '通报已起草，请核对送审';
    case 'approve':
      return '考核结果等您审批';
    case 'approversMissing':
      return approversMissingText(ask.count);
    case 'correctionApproversMissing':
      return `更正${approversMissingText(ask.count)}`;
    case 'issue':
      return `${ask.count} 份通报已批准，请编号印发`;
    case 'submitCorrection':
      return '更正已起草，请核对送审';
    case 'approveCorrection':
      return '更正等您审批';
    case 'issueCorrection':
      return '更正已批准，请编号印发';
    case 'nominate':
      return `可以提名本单位的个人${until(ask.untilDay)}`;
    case 'stateCase':
      return `${ask.units > 1 ? `${ask.units} 个单位` : ''}拟列入通报，可以陈述${until(ask.untilDay)}`;
  }
}

/** What an evaluation asks of a person, and where he does it. */
export function evaluationAskText(ask: EvaluationAsk): { readonly text: string; readonly href: string } {
  const href = 'documentId' in ask ? evaluationDocumentPath(ask.evaluationId, ask.documentId) : evaluationPath(ask.evaluationId);
  return { text: `${ask.year}年年终考核（${ask.title}）：${words(ask)}`, href };
}
