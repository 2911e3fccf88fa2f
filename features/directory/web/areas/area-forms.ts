import type { ActionFormSpec } from '../../../../api/ui/forms/action-form';
import { formatDay } from '../../../../core/calendar/civil-day';
import type { Unit } from '../../../../core/directory/unit';
import { capacityWords } from '../../../../core/words/duties';
import type { AreaView } from '../../rules/directory-view';
import { columnWords } from '../../words/column-words';
import { areaName } from '../../words/directory-words';

/** The id of the form that enters an area. */
export const ANSWERING = 'add-area';
const { areas: heads } = columnWords;
const CLOSES = '这个组撤了或写错了，以后不用再有人包';

/** 增加包村包组: a person who is found by his name, or entered anew with his address. */
export const newAreaForm = ({ id }: Unit): ActionFormSpec => ({
  id: ANSWERING,
  path: `/directory/units/${id}/areas`,
  title: '增加包村包组',
  hint: '只记谁包哪里：不因此开账户，也不因此给他发信。',
  fields: [
    { name: 'group', label: heads.group, type: 'text', maxLength: 100, hint: '如 第三村民小组；空着：全村' },
    { name: 'name', label: heads.name, type: 'text', isRequired: true, maxLength: 100, autocomplete: 'off' },
    { name: 'email', label: heads.email, type: 'email', autocomplete: 'off', hint: '名录里已有的人可以空着；新登记的人要填，用来认人' },
    { name: 'telephone', label: heads.telephone, type: 'text', maxLength: 100, autocomplete: 'off' },
    {
      name: 'capacity',
      label: heads.capacity,
      type: 'choice',
      isRequired: true,
      options: [{ value: '', label: '请选择' }, ...Object.entries(capacityWords).map(([value, label]) => ({ value, label }))],
    },
    { name: 'from', label: `${heads.from}（第一天）`, type: 'day', hint: '空着：一直都是' },
    { name: 'to', label: `${heads.to}（最后一天）`, type: 'day', hint: '空着：长期' },
  ],
  buttons: [{ label: '保存' }],
});

/** 撤组: a group that lost its holder is none any more. */
export const closeGroupForm = ({ id, groupName, toDay }: AreaView): ActionFormSpec => ({
  id: `close-group-${id}`,
  path: `/directory/areas/${id}/end`,
  title: '撤组',
  fields: [{ name: 'closes', label: CLOSES, type: 'check', isRequired: true }],
  hidden: toDay === undefined ? {} : { to: formatDay(toDay) },
  buttons: [{ label: '确认撤组', ariaLabel: `确认撤组：${areaName(groupName)}` }],
});

/** 结束包村包组. */
export const endAreaForm = ({ id, personName, groupName, toDay }: AreaView, today: number): ActionFormSpec => ({
  id: `end-area-${id}`,
  path: `/directory/areas/${id}/end`,
  title: '结束',
  fields: [
    { name: 'to', label: '最后一天', type: 'day', isRequired: true, value: formatDay(Math.min(today, toDay ?? today)) },
    ...(groupName === undefined ? [] : [{ name: 'closes', label: CLOSES, type: 'check' } as const]),
  ],
  buttons: [{ label: '结束', ariaLabel: `${personName}不再包${areaName(groupName)}` }],
});
