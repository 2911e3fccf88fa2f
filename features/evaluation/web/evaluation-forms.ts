import { decisionForm } from '../../../api/ui/documents/document-forms';
import type { ActionFormSpec } from '../../../api/ui/forms/action-form';
import { type EnteredForm, fieldsOf } from '../../../api/ui/forms/entered-form';
import { type AccessActor, may } from '../../../core/access/may';
import { dayText } from '../../../core/words/days';
import { isPossible } from '../rules/evaluation-refusal';
import { isSubmitted } from '../rules/stages';
import type { Nomination, Statement } from '../use-cases/evaluation-rows';
import type { EvaluationOnPage } from '../use-cases/views/look-at-evaluation';
import { evaluationPath } from '../words/evaluation-paths';
import { nominationWords } from '../words/evaluation-words';

/** What the forms of an evaluation's page are made for. */
export interface FormsOf {
  readonly access: AccessActor;
  readonly entered?: EnteredForm | undefined;
}

const button = (id: string, path: string, action: string, label: string, hint?: string): ActionFormSpec => ({
  id,
  path,
  title: label,
  hint,
  hidden: { action },
  fields: [],
  buttons: [{ label }],
});

/** What evaluators and approvers do with the whole of it now. */
export function workingForms(found: EvaluationOnPage, { access, entered }: FormsOf): readonly ActionFormSpec[] {
  const { evaluation, stage, documents, statements } = found;
  const path = evaluationPath(evaluation.id);
  const mayEvaluate = may('evaluate', access);
  const waits = isSubmitted(found.evaluation);
  const isOpen = statements.some((one) => one.text !== undefined && one.isLate !== true && one.answeredAtMs === undefined);
  const hasDrafts = documents.some(({ kind, state }) => kind !== 'correction' && state === 'draft');
  const revise = fieldsOf('revise', entered);
  const revision: ActionFormSpec = {
    id: 'revise',
    path: `${path}/evaluating`,
    title: '重新冻结数据、再出预览…',
    hint: '冻结以后数据有更正的，写明理由重新冻结；数有变化的单位会收到信。',
    isOpen: entered?.form === 'revise',
    hidden: { action: 'revise' },
    fields: [{ ...revise('reason'), label: '理由', type: 'text', isRequired: true, maxLength: 200 }],
    buttons: [{ label: '重新冻结', isSecond: true }],
  };
  const decision = decisionForm('decision', {
    path: `${path}/decision`,
    hint: '要两个人各批一次；提名、答复、修改、送审过的人不能审批。',
    entered,
  });
  return [
    ...(stage === 'scoring' && mayEvaluate ? [button('finish', `${path}/evaluating`, 'finish', '评分完成')] : []),
    ...(isPossible('submit', stage) && mayEvaluate && hasDrafts && !waits && !isOpen
      ? [button('submit', `${path}/evaluating`, 'submit', '送审')]
      : []),
    ...(isPossible('decide', stage) && waits && may('approveEvaluation', access) ? [decision] : []),
    ...(isPossible('askRevision', stage) && mayEvaluate && !waits ? [revision] : []),
  ];
}

/** The nomination of a person by his unit; none where the reader nominates for nobody or nominations are not open. */
export function nominationForms({ evaluation, stage, nominating }: EvaluationOnPage, entered?: EnteredForm): readonly ActionFormSpec[] {
  if (!isPossible('nominate', stage) || nominating.length === 0) return [];
  const field = fieldsOf('nominate', entered);
  return [
    {
      id: 'nominate',
      path: `${evaluationPath(evaluation.id)}/nominations`,
      title: '提名个人…',
      hint:
        evaluation.nominationsUntil === undefined
          ? '系统不提名任何人，由单位提名。'
          : `${dayText(evaluation.nominationsUntil)} 24:00 截止。系统不提名任何人，由单位提名；没有要提名的不用填。`,
      isOpen: entered?.form === 'nominate',
      hidden: { action: 'nominate' },
      fields: [
        {
          ...field('person'),
          label: '人员',
          type: 'choice',
          isRequired: true,
          options: [
            { value: '', label: '请选择' },
            ...nominating.flatMap(({ unitId, name, persons }) =>
              persons.map((person) => ({
                value: `${unitId} ${person.id}`,
                label: nominating.length > 1 ? `${person.name}（${name}）` : person.name,
              })),
            ),
          ],
        },
        {
          ...field('mark', 'commendation'),
          label: '提名',
          type: 'radios',
          isRequired: true,
          options: (['commendation', 'criticism'] as const).map((value) => ({ value, label: nominationWords[value] })),
        },
        { ...field('reason'), label: '理由', type: 'area', isRequired: true, maxLength: 500 },
      ],
      buttons: [{ label: '提名' }],
    },
  ];
}

/** Takes a nomination back, while they are open. */
export const withdrawForms = (
  { evaluation, stage }: EvaluationOnPage,
  { access }: FormsOf,
  { id, unitId, withdrawnAtMs, personName }: Nomination,
): readonly ActionFormSpec[] =>
  isPossible('nominate', stage) && withdrawnAtMs === undefined && may('nominate', access, unitId)
    ? [
        {
          id: `withdraw-${id}`,
          path: `${evaluationPath(evaluation.id)}/nominations`,
          title: '撤回',
          hidden: { action: 'withdraw', nomination: id },
          fields: [],
          buttons: [{ label: '撤回', isSecond: true, ariaLabel: `撤回对${personName}的提名` }],
        },
      ]
    : [];

/** What is done with a statement now: stated by its unit, answered by an evaluator. */
export function statementForms(found: EvaluationOnPage, { access, entered }: FormsOf, one: Statement): readonly ActionFormSpec[] {
  const { evaluation, stage, today } = found;
  const path = evaluationPath(evaluation.id);
  const isOver = today > one.untilDay;
  const canState =
    isPossible('stateCase', stage) &&
    !isSubmitted(found.evaluation) &&
    one.answeredAtMs === undefined &&
    one.releasedAtMs === undefined &&
    !(isOver && one.isLate === false);
  const stating = fieldsOf(`state-${one.id}`, entered);
  const answering = fieldsOf(`answer-${one.id}`, entered);
  const state: ActionFormSpec = {
    id: `state-${one.id}`,
    path: `${path}/statements`,
    title: one.text === undefined ? '陈述…' : '修改陈述…',
    hint: isOver ? '陈述期已过，迟到的陈述随案卷保留，不影响审批进度。' : `${dayText(one.untilDay)} 24:00 截止；答复或送审以前可以修改。`,
    isOpen: one.text === undefined || entered?.form === `state-${one.id}`,
    hidden: { statement: one.id },
    fields: [{ ...stating('text', one.text), label: `${one.unitName}的陈述`, type: 'area', rows: 6, isRequired: true, maxLength: 4_000 }],
    buttons: [{ label: '提交陈述' }],
  };
  const answer: ActionFormSpec = {
    id: `answer-${one.id}`,
    path: `${path}/answers`,
    title: '答复…',
    hint: '采纳的，数据重新冻结、再出预览，其他单位会收到信。',
    isOpen: true,
    hidden: { statement: one.id },
    fields: [{ ...answering('answer'), label: `答复${one.unitName}`, type: 'area', isRequired: true, maxLength: 2_000 }],
    buttons: [
      { label: '采纳', name: 'upheld', value: 'yes' },
      { label: '不采纳', name: 'upheld', value: 'no', isSecond: true },
    ],
  };
  const canAnswer =
    isPossible('answerStatement', stage) && !isSubmitted(found.evaluation) && one.text !== undefined && one.answeredAtMs === undefined;
  return [
    ...(canState && may('stateCase', access, one.unitId) ? [state] : []),
    ...(canAnswer && may('answerStatement', access, one.unitId) ? [answer] : []),
  ];
}
