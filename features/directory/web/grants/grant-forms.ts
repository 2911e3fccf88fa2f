import type { ActionFormSpec } from '../../../../api/ui/forms/action-form';
import type { Option } from '../../../../api/ui/forms/field';
import { formatDay } from '../../../../core/calendar/civil-day';
import { DUTIES } from '../../../../core/directory/unit';
import { dutyWords } from '../../../../core/words/duties';
import type { KnownPerson } from '../../rules/duties/find-persons';
import type { SpecialDuty } from '../../rules/duties/special-duties';
import { isSpecial } from '../../rules/grant-duty';
import { columnWords } from '../../words/column-words';

export const GRANTS = '/directory/grants';
/** The id of the form that gives a duty. */
export const GIVING = 'give-duty';

const { contacts } = columnWords;
export const specialOptions: readonly Option[] = DUTIES.filter(isSpecial).map((duty) => ({ value: duty, label: dutyWords[duty] }));

/** 授予职责: a person who is found, or entered anew; `unitName` is where most of these duties are held. */
export const givingForm = (person: KnownPerson | undefined, unitName: string): ActionFormSpec => ({
  id: GIVING,
  path: GRANTS,
  title: person ? `给${person.name}授予职责` : '授予职责',
  isOpen: true,
  fields: [
    { name: 'name', label: contacts.name, type: 'text', isRequired: true, maxLength: 100, autocomplete: 'off', value: person?.name },
    {
      name: 'email',
      label: contacts.email,
      type: 'email',
      isRequired: true,
      autocomplete: 'off',
      hint: '信件和登录链接发到这里；一个邮箱是一个人',
      value: person?.email,
    },
    { name: 'telephone', label: contacts.telephone, type: 'text', maxLength: 100, autocomplete: 'off', value: person?.telephone },
    { name: 'unit', label: '单位', type: 'text', isRequired: true, maxLength: 100, hint: '名称、别名或代码', value: unitName },
    { name: 'duty', label: contacts.duty, type: 'choice', isRequired: true, options: [{ value: '', label: '请选择' }, ...specialOptions] },
    { name: 'from', label: `${contacts.from}（第一天）`, type: 'day', hint: '空着：从现在起' },
    { name: 'to', label: `${contacts.to}（最后一天）`, type: 'day', hint: '空着：长期' },
  ],
  buttons: [{ label: '下一步：看他能办什么' }],
});

/** 提前结束. */
export const endGrantForm = ({ id, duty, personName, toDay }: SpecialDuty, today: number): ActionFormSpec => ({
  id: `end-duty-${id}`,
  path: `${GRANTS}/${id}/end`,
  title: '结束',
  hint: '过了最后一天，由它来的权限就没有了，登录着的也退出。',
  fields: [{ name: 'to', label: '最后一天', type: 'day', isRequired: true, value: formatDay(Math.min(today, toDay ?? today)) }],
  buttons: [{ label: '结束职责', ariaLabel: `结束职责：${personName}的${dutyWords[duty]}` }],
});
