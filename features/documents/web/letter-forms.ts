import type { ActionFormSpec } from '../../../api/ui/forms/action-form';
import { discardForm, editForm, issueForm } from '../../../api/ui/documents/document-forms';
import type { EnteredForm } from '../../../api/ui/forms/entered-form';
import { type AccessActor, may } from '../../../core/access/may';
import type { ReminderLetter } from '../use-cases/reminder-letter-repository';
import { letterPath } from './documents-web';

interface FormsOptions {
  readonly access: AccessActor;
  readonly today: number;
  /** What the register gives next, and the letters before it (机关代字). */
  readonly next: { readonly prefix: string; readonly number: number | undefined };
  readonly entered?: EnteredForm | undefined;
}

/** The forms that this reader may use on a letter now. */
export function letterForms(letter: ReminderLetter, { access, today, next, entered }: FormsOptions): readonly ActionFormSpec[] {
  if (letter.state !== 'draft') return [];
  const path = `${letterPath(letter.id)}/writing`;
  const issue = issueForm(next, {
    path: `${letterPath(letter.id)}/issue`,
    hint: '按单位的发文登记填写文号和成文日期；印发就是批准，以后不能再改。起草和修改的人不能印发。',
    entered,
    today,
  });
  const edit = editForm(
    { ...letter, addressees: letter.addressee },
    { path, hint: '一行一段；系统起草的原稿一直留在旁边。', entered, rows: 12, mostText: 4_000 },
  );
  return [
    ...(may('issueDocument', access) ? [issue] : []),
    ...(may('writeDocument', access) ? [edit, discardForm('催办函', { path, hint: '作废以后不能恢复，留痕还在。' })] : []),
  ];
}
