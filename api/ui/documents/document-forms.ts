import { type CivilDay, formatDay } from '../../../core/calendar/civil-day';
import type { ActionFormSpec } from '../forms/action-form';
import { type EnteredForm, fieldsOf } from '../forms/entered-form';

/** What a form of an official document (公文) is made for: where it posts to, what it says of itself, what was entered and not taken. */
interface DocumentFormOptions {
  readonly path: string;
  readonly hint: string;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly entered?: EnteredForm | undefined;
}

interface WrittenText {
  readonly version: number;
  readonly title: string;
  readonly addressees: string;
  readonly text: string;
}

/** 修改文稿: title, addressees and text, at the version that is shown. */
export function editForm(
  { version, title, addressees, text }: WrittenText,
  { path, hint, hidden, entered, rows, mostText }: DocumentFormOptions & { readonly rows: number; readonly mostText: number },
): ActionFormSpec {
  const field = fieldsOf('edit', entered);
  return {
    id: 'edit',
    path,
    title: '修改文稿…',
    hint,
    isOpen: entered?.form === 'edit',
    hidden: { action: 'edit', version: String(version), ...hidden },
    fields: [
      { ...field('title', title), isRequired: true, label: '标题', type: 'text', maxLength: 100 },
      { ...field('addressees', addressees), isRequired: true, label: '主送', type: 'text', maxLength: 200 },
      { ...field('text', text), isRequired: true, label: '正文', type: 'area', rows, maxLength: mostText },
    ],
    buttons: [{ label: '保存修改' }],
  };
}

/** 作废, which asks once more. `name`: what is discarded. */
export const discardForm = (name: string, { path, hint }: DocumentFormOptions): ActionFormSpec => ({
  id: 'discard',
  path,
  title: `作废这份${name}…`,
  hint,
  hidden: { action: 'discard' },
  fields: [{ name: 'sure', label: '确认作废', type: 'check' }],
  buttons: [{ label: '作废', isSecond: true }],
});

/** What the register gives next, and the letters before it (机关代字); without letters the document is numbered by itself (期号). */
interface NextNumber {
  readonly prefix?: string | undefined;
  readonly number: number | undefined;
}

/** 印发: the number that the register gives next, and the day. */
export function issueForm(
  { prefix, number }: NextNumber,
  { path, hint, hidden, entered, today }: DocumentFormOptions & { readonly today: CivilDay },
): ActionFormSpec {
  const field = fieldsOf('issue', entered);
  return {
    id: 'issue',
    path,
    title: '印发…',
    hint,
    isOpen: true,
    hidden: { action: 'issue', ...hidden },
    fields: [
      ...(prefix === undefined
        ? []
        : [{ ...field('prefix', prefix), isRequired: true, label: '机关代字', type: 'text' as const, maxLength: 20 }]),
      {
        ...field('number', number === undefined ? '' : String(number)),
        isRequired: true,
        label: prefix === undefined ? '期号' : '序号',
        type: 'text',
        maxLength: 5,
      },
      { ...field('issuedOn', formatDay(today)), isRequired: true, label: '成文日期', type: 'day', latest: formatDay(today) },
    ],
    buttons: [{ label: '印发' }],
  };
}

/** 审批: approve, or send back with an opinion. `name`: the field in which the buttons say which. */
export function decisionForm(
  name: string,
  { path, hint, hidden = {}, entered }: Partial<DocumentFormOptions> & { readonly path: string },
): ActionFormSpec {
  const field = fieldsOf('decide', entered);
  return {
    id: 'decide',
    path,
    title: '审批…',
    hint,
    isOpen: true,
    hidden,
    fields: [{ ...field('opinion'), label: '审批意见（退回时必填）', type: 'area', maxLength: 500 }],
    buttons: [
      { label: '批准', name, value: 'approve' },
      { label: '退回修改', name, value: 'return', isSecond: true },
    ],
  };
}
