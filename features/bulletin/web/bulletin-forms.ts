import type { ActionFormSpec } from '../../../api/ui/forms/action-form';
import { decisionForm, discardForm, editForm, issueForm } from '../../../api/ui/documents/document-forms';
import type { EnteredForm } from '../../../api/ui/forms/entered-form';
import { type AccessActor, may } from '../../../core/access/may';
import { possibleActions } from '../rules/bulletin-state';
import type { Bulletin } from '../use-cases/bulletin-repository';
import { bulletinPath } from './bulletin-web';

interface FormsOptions {
  readonly access: AccessActor;
  readonly today: number;
  /** What the register gives next, and the letters before it (机关代字). */
  readonly next: { readonly prefix: string; readonly number: number | undefined };
  readonly entered?: EnteredForm | undefined;
}

/** The forms that this reader may use on a bulletin now. */
export function bulletinForms(bulletin: Bulletin, { access, today, next, entered }: FormsOptions): readonly ActionFormSpec[] {
  const { id, state, form } = bulletin;
  const can = possibleActions(state);
  const path = `${bulletinPath(id)}/writing`;
  const isRedHead = form === 'redHead';
  const edit = editForm(bulletin, {
    path,
    hint: '一行一段；以“一、”开头的是一级标题，以“（一）”开头的是二级标题。附表的数来自冻结的数据，不能在这里改。',
    entered,
    rows: 16,
    mostText: 8_000,
  });
  const submit: ActionFormSpec = {
    id: 'submit',
    path,
    title: '送审',
    hidden: { action: 'submit' },
    fields: [],
    buttons: [{ label: '送审' }],
  };
  const issue = issueForm(isRedHead ? next : { number: next.number }, {
    path,
    hint: isRedHead ? '按单位的发文登记填写文号和成文日期，印发以后不能再改。' : '期号一年一排，印发以后不能再改。',
    entered,
    today,
  });
  const mayWrite = may('writeBulletin', access);
  return [
    ...(can.includes('approve') && may('approveBulletin', access)
      ? [decisionForm('action', { path: `${bulletinPath(id)}/decision`, entered })]
      : []),
    ...(can.includes('submit') && mayWrite ? [submit] : []),
    ...(can.includes('edit') && mayWrite ? [edit] : []),
    ...(can.includes('issue') && mayWrite ? [issue] : []),
    ...(can.includes('discard') && mayWrite ? [discardForm('通报', { path, hint: '作废以后不能恢复，冻结的数据和留痕还在。' })] : []),
  ];
}
