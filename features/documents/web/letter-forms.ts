import type { ActionFormSpec } from '../../../api/ui/forms/action-form';
import { type AccessActor, may } from '../../../core/access/may';
import { formatDay } from '../../../core/calendar/civil-day';
import type { ReminderLetter } from '../use-cases/reminder-letter-repository';
import { letterPath } from './documents-web';

/** What was entered in one form and not taken. */
export interface EnteredLetter {
  readonly form: 'edit' | 'issue';
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}

interface FormsOptions {
  readonly access: AccessActor;
  readonly today: number;
  /** What the register gives next, and the letters before it (机关代字). */
  readonly next: { readonly prefix: string; readonly number: number | undefined };
  readonly entered?: EnteredLetter | undefined;
}

/** What stands in the fields of a form: what was entered and not taken, or what is known; and what is wrong with it. */
function fieldsOf(form: EnteredLetter['form'], entered: EnteredLetter | undefined) {
  const own = entered?.form === form ? entered : undefined;
  return (name: string, known: string) => ({ name, isRequired: true, value: own?.values[name] ?? known, error: own?.errors[name] });
}

function editForm({ id, version, title, addressee, text }: ReminderLetter, entered: EnteredLetter | undefined): ActionFormSpec {
  const field = fieldsOf('edit', entered);
  return {
    id: 'edit',
    path: `${letterPath(id)}/writing`,
    title: '修改文稿…',
    hint: '一行一段；系统起草的原稿一直留在旁边。',
    isOpen: entered?.form === 'edit',
    hidden: { action: 'edit', version: String(version) },
    fields: [
      { ...field('title', title), label: '标题', type: 'text', maxLength: 100 },
      { ...field('addressee', addressee), label: '主送', type: 'text', maxLength: 200 },
      { ...field('text', text), label: '正文', type: 'area', rows: 12, maxLength: 4_000 },
    ],
    buttons: [{ label: '保存修改' }],
  };
}

const discardForm = ({ id }: ReminderLetter): ActionFormSpec => ({
  id: 'discard',
  path: `${letterPath(id)}/writing`,
  title: '作废这份催办函…',
  hint: '作废以后不能恢复，留痕还在。',
  hidden: { action: 'discard' },
  fields: [{ name: 'sure', label: '确认作废', type: 'check' }],
  buttons: [{ label: '作废', isSecond: true }],
});

function issueForm({ id }: ReminderLetter, { today, next, entered }: FormsOptions): ActionFormSpec {
  const field = fieldsOf('issue', entered);
  return {
    id: 'issue',
    path: `${letterPath(id)}/issue`,
    title: '印发…',
    hint: '按单位的发文登记填写文号和成文日期；印发就是批准，以后不能再改。起草和修改的人不能印发。',
    isOpen: true,
    fields: [
      { ...field('prefix', next.prefix), label: '机关代字', type: 'text', maxLength: 20 },
      { ...field('number', next.number === undefined ? '' : String(next.number)), label: '序号', type: 'text', maxLength: 5 },
      { ...field('issuedOn', formatDay(today)), label: '成文日期', type: 'day', latest: formatDay(today) },
    ],
    buttons: [{ label: '印发' }],
  };
}

/** The forms that this reader may use on a letter now. */
export function letterForms(letter: ReminderLetter, options: FormsOptions): readonly ActionFormSpec[] {
  if (letter.state !== 'draft') return [];
  const { access, entered } = options;
  return [
    ...(may('issueDocument', access) ? [issueForm(letter, options)] : []),
    ...(may('writeDocument', access) ? [editForm(letter, entered), discardForm(letter)] : []),
  ];
}
