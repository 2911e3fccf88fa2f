import { may } from '../../../core/access/may';
import type { AccessActor } from '../../../core/access/may';
import { formatDay } from '../../../core/calendar/civil-day';
import type { ActionFormSpec } from '../../../api/ui/forms/action-form';
import { possibleActions } from '../rules/bulletin-state';
import type { Bulletin } from '../use-cases/bulletin-repository';
import { bulletinPath } from './bulletin-web';

/** What was entered in one form and not taken. */
export interface EnteredBulletin {
  readonly form: 'edit' | 'issue' | 'decide';
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}

interface FormsOptions {
  readonly access: AccessActor;
  readonly today: number;
  /** What the register gives next, and the letters before it (机关代字). */
  readonly next: { readonly prefix: string; readonly number: number | undefined };
  readonly entered?: EnteredBulletin | undefined;
}

/** The forms that this reader may use on a bulletin now. */
export function bulletinForms(bulletin: Bulletin, { access, today, next, entered }: FormsOptions): readonly ActionFormSpec[] {
  const { id, state, form, version, title, addressees, text } = bulletin;
  const can = possibleActions(state);
  const value = (of: EnteredBulletin['form'], name: string, otherwise: string): string =>
    entered?.form === of ? (entered.values[name] ?? otherwise) : otherwise;
  const error = (of: EnteredBulletin['form'], name: string): string | undefined =>
    entered?.form === of ? entered.errors[name] : undefined;
  const writing = `${bulletinPath(id)}/writing`;
  const edit: ActionFormSpec = {
    id: 'edit',
    path: writing,
    title: '修改文稿…',
    hint: '一行一段；以“一、”开头的是一级标题，以“（一）”开头的是二级标题。附表的数来自冻结的数据，不能在这里改。',
    isOpen: entered?.form === 'edit',
    hidden: { action: 'edit', version: String(version) },
    fields: [
      {
        name: 'title',
        label: '标题',
        type: 'text',
        isRequired: true,
        maxLength: 100,
        value: value('edit', 'title', title),
        error: error('edit', 'title'),
      },
      {
        name: 'addressees',
        label: '主送',
        type: 'text',
        isRequired: true,
        maxLength: 200,
        value: value('edit', 'addressees', addressees),
        error: error('edit', 'addressees'),
      },
      {
        name: 'text',
        label: '正文',
        type: 'area',
        rows: 16,
        isRequired: true,
        maxLength: 8_000,
        value: value('edit', 'text', text),
        error: error('edit', 'text'),
      },
    ],
    buttons: [{ label: '保存修改' }],
  };
  const submit: ActionFormSpec = {
    id: 'submit',
    path: writing,
    title: '送审',
    hidden: { action: 'submit' },
    fields: [],
    buttons: [{ label: '送审' }],
  };
  const discard: ActionFormSpec = {
    id: 'discard',
    path: writing,
    title: '作废这份通报…',
    hint: '作废以后不能恢复，冻结的数据和留痕还在。',
    hidden: { action: 'discard' },
    fields: [{ name: 'sure', label: '确认作废', type: 'check' }],
    buttons: [{ label: '作废', isSecond: true }],
  };
  const decide: ActionFormSpec = {
    id: 'decide',
    path: `${bulletinPath(id)}/decision`,
    title: '审批…',
    isOpen: true,
    fields: [
      {
        name: 'opinion',
        label: '审批意见（退回时必填）',
        type: 'area',
        maxLength: 500,
        value: value('decide', 'opinion', ''),
        error: error('decide', 'opinion'),
      },
    ],
    buttons: [
      { label: '批准', name: 'action', value: 'approve' },
      { label: '退回修改', name: 'action', value: 'return', isSecond: true },
    ],
  };
  const issue: ActionFormSpec = {
    id: 'issue',
    path: writing,
    title: '印发…',
    hint: form === 'redHead' ? '按单位的发文登记填写文号和成文日期，印发以后不能再改。' : '期号一年一排，印发以后不能再改。',
    isOpen: true,
    hidden: { action: 'issue' },
    fields: [
      ...(form === 'redHead'
        ? [
            {
              name: 'prefix',
              label: '机关代字',
              type: 'text' as const,
              isRequired: true,
              maxLength: 20,
              value: value('issue', 'prefix', next.prefix),
              error: error('issue', 'prefix'),
            },
          ]
        : []),
      {
        name: 'number',
        label: form === 'redHead' ? '序号' : '期号',
        type: 'text',
        isRequired: true,
        maxLength: 5,
        value: value('issue', 'number', next.number === undefined ? '' : String(next.number)),
        error: error('issue', 'number'),
      },
      {
        name: 'issuedOn',
        label: '成文日期',
        type: 'day',
        isRequired: true,
        latest: formatDay(today),
        value: value('issue', 'issuedOn', formatDay(today)),
        error: error('issue', 'issuedOn'),
      },
    ],
    buttons: [{ label: '印发' }],
  };
  const mayWrite = may('writeBulletin', access);
  return [
    ...(can.includes('approve') && may('approveBulletin', access) ? [decide] : []),
    ...(can.includes('submit') && mayWrite ? [submit] : []),
    ...(can.includes('edit') && mayWrite ? [edit] : []),
    ...(can.includes('issue') && mayWrite ? [issue] : []),
    ...(can.includes('discard') && mayWrite ? [discard] : []),
  ];
}
