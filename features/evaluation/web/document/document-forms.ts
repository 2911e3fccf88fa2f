import { decisionForm, editForm, issueForm } from '../../../../api/ui/documents/document-forms';
import type { ActionFormSpec } from '../../../../api/ui/forms/action-form';
import { type EnteredForm, fieldsOf } from '../../../../api/ui/forms/entered-form';
import { type AccessActor, may } from '../../../../core/access/may';
import type { CivilDay } from '../../../../core/calendar/civil-day';
import type { EvaluationDocument } from '../../use-cases/evaluation-rows';
import { evaluationPath } from '../../words/evaluation-paths';

interface FormsOptions {
  readonly access: AccessActor;
  readonly today: CivilDay;
  /** What the register gives next, and the letters before it (机关代字). */
  readonly next: { readonly prefix: string; readonly number: number | undefined };
  readonly entered?: EnteredForm | undefined;
}

const writingOf = ({ evaluationId }: EvaluationDocument): string => `${evaluationPath(evaluationId)}/writing`;

function edit(document: EvaluationDocument, entered: EnteredForm | undefined): ActionFormSpec {
  const field = fieldsOf('edit', entered);
  const form = editForm(document, {
    path: writingOf(document),
    hint: '一行一段；以“一、”开头的是一级标题。附表来自冻结的数据，不能在这里改；修改的人不能审批。',
    hidden: { document: document.id },
    entered,
    rows: 12,
    mostText: 8_000,
  });
  if (document.named.length === 0) return form;
  const leave = { ...field('leave'), label: '从名单里去掉（名称，一行一个）', type: 'area', rows: 2, maxLength: 2_000 } as const;
  return { ...form, fields: [...form.fields, leave] };
}

/** The draft of a correction is put better where it was drafted, by whoever issues. */
const editOfCorrection = (document: EvaluationDocument, entered: EnteredForm | undefined): ActionFormSpec =>
  editForm(document, {
    path: `${evaluationPath(document.evaluationId)}/corrections`,
    hint: '一行一段；修改的人不能审批。',
    hidden: { document: document.id, action: 'edit' },
    entered,
    rows: 8,
    mostText: 8_000,
  });

const issue = (document: EvaluationDocument, { today, next, entered }: FormsOptions): ActionFormSpec =>
  issueForm(next, {
    path: `${evaluationPath(document.evaluationId)}/issue`,
    hint: '按单位的发文登记填写文号和成文日期，印发以后不能再改，有错另发更正。',
    hidden: { document: document.id },
    entered,
    today,
  });

function correctionForm(document: EvaluationDocument, entered: EnteredForm | undefined): ActionFormSpec {
  const field = fieldsOf('correct', entered);
  return {
    id: 'correct',
    path: `${evaluationPath(document.evaluationId)}/corrections`,
    title: '起草更正…',
    hint: '已印发的通报不改；更正另行审批，另编文号。',
    isOpen: entered?.form === 'correct',
    hidden: { document: document.id, action: 'draft' },
    fields: [{ ...field('text'), label: '更正的内容', type: 'area', rows: 6, isRequired: true, maxLength: 8_000 }],
    buttons: [{ label: '起草更正', isSecond: true }],
  };
}

const correctionDecision = (document: EvaluationDocument, entered: EnteredForm | undefined): ActionFormSpec =>
  decisionForm('decision', {
    path: `${evaluationPath(document.evaluationId)}/correction-decision`,
    hint: '要两个人各批一次；起草、送审过的人不能审批。',
    hidden: { document: document.id },
    entered,
  });

const submission = (document: EvaluationDocument): ActionFormSpec => ({
  id: 'submit',
  path: `${evaluationPath(document.evaluationId)}/corrections`,
  title: '更正送审',
  hidden: { document: document.id, action: 'submit' },
  fields: [],
  buttons: [{ label: '更正送审' }],
});

/** The forms that this reader may use on a document now. */
export function documentForms(document: EvaluationDocument, options: FormsOptions): readonly ActionFormSpec[] {
  const { kind, state } = document;
  const { access, entered } = options;
  const isCorrection = kind === 'correction';
  const mayIssue = may('issueEvaluation', access);
  return [
    ...(state === 'approved' && mayIssue ? [issue(document, options)] : []),
    ...(isCorrection && state === 'submitted' && may('approveEvaluation', access) ? [correctionDecision(document, entered)] : []),
    ...(isCorrection && state === 'draft' && mayIssue ? [submission(document), editOfCorrection(document, entered)] : []),
    ...(!isCorrection && state === 'draft' && may('evaluate', access) ? [edit(document, entered)] : []),
    ...(state === 'issued' && mayIssue ? [correctionForm(document, entered)] : []),
  ];
}
