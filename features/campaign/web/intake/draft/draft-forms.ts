import type { ActionFormSpec } from '../../../../../api/ui/forms/action-form';
import type { LookedAt } from '../../../use-cases/draft/look-at-draft';

interface Entered {
  readonly form: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The forms that stand on the page of a draft; one that was not taken is open, with what stood in it. */
export function draftForms(
  { draft: { id, version }, edited: { notice } }: LookedAt,
  part: number,
  entered: Entered | undefined,
): { readonly head: ActionFormSpec; readonly add: ActionFormSpec; readonly discard: ActionFormSpec } {
  const path = `/intake/${id}?part=${part}`;
  const fieldOf = (form: string, name: string, usual = ''): string => {
    const given = entered?.form === form ? entered.fields[name] : undefined;
    return typeof given === 'string' ? given : usual;
  };
  const of = (form: string) => ({ id: form, path, hidden: { version: String(version), do: form }, isOpen: entered?.form === form });
  return {
    head: {
      ...of('head'),
      title: '更正标题、文号、日期',
      fields: [
        { type: 'text', name: 'title', label: '标题', isRequired: true, maxLength: 300, value: fieldOf('head', 'title', notice.title) },
        {
          type: 'text',
          name: 'documentNumber',
          label: '文号',
          maxLength: 60,
          value: fieldOf('head', 'documentNumber', notice.documentNumber),
        },
        { type: 'text', name: 'issuer', label: '发文机关', maxLength: 100, value: fieldOf('head', 'issuer', notice.issuer) },
        { type: 'day', name: 'issueDate', label: '成文日期', value: fieldOf('head', 'issueDate', notice.issueDate) },
      ],
      buttons: [{ label: '保存' }],
    },
    add: {
      ...of('add'),
      title: '把一段原文作为一项任务',
      hint: '照原文左边的行号填。系统从这几行里读出标题、单位和时限，读不出的再到“更正”里补。',
      fields: [
        { type: 'text', name: 'fromLine', label: '从第几行', isRequired: true, maxLength: 6, value: fieldOf('add', 'fromLine') },
        { type: 'text', name: 'toLine', label: '到第几行', isRequired: true, maxLength: 6, value: fieldOf('add', 'toLine') },
      ],
      buttons: [{ label: '作为任务' }],
    },
    discard: {
      ...of('discard'),
      title: '作废这份草稿',
      hint: '作废以后不能恢复，可以重新上传。',
      fields: [{ type: 'check', name: 'sure', label: '确认作废' }],
      buttons: [{ label: '作废', isSecond: true }],
    },
  };
}
