import type { ActionFormSpec } from '../../../api/ui/forms/action-form';
import type { FieldSpec, Option } from '../../../api/ui/forms/field';
import { formatDay } from '../../../core/calendar/civil-day';
import { type Duty, DUTIES, type Unit } from '../../../core/directory/unit';
import { dutyWords, unitKindWords } from '../../../core/words/duties';
import { isSpecial } from '../rules/grant-duty';
import type { DutyView } from '../rules/directory-view';
import { columnWords } from '../words/column-words';

const optionsOf = (words: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
const KINDS: readonly Option[] = [{ value: '', label: '请选择' }, ...optionsOf(unitKindWords)];
const ACTING: readonly Option[] = [
  { value: '', label: '按类别（村和内设机构：是）' },
  { value: '是', label: '是' },
  { value: '否', label: '否' },
];
const { units: heads, contacts } = columnWords;

const unitFields = (unit?: Unit, parentCode?: string): readonly FieldSpec[] => [
  { name: 'name', label: heads.name, type: 'text', isRequired: true, maxLength: 100, value: unit?.name },
  { name: 'kind', label: heads.kind, type: 'choice', isRequired: true, options: KINDS, value: unit?.kind },
  { name: 'aliases', label: heads.aliases, type: 'text', hint: '通知里对它的其他写法，用顿号隔开', value: unit?.aliases.join('、') },
  { name: 'telephone', label: heads.telephone, type: 'text', maxLength: 100, hint: '办公电话，印在信里', value: unit?.telephone },
  { name: 'parent', label: heads.parent, type: 'text', hint: '上级单位的代码；没有上级的空着', value: parentCode },
  {
    name: 'acting',
    label: heads.acting,
    type: 'choice',
    hint: '上级单位能不能替它签收、反馈；独立行使职权的（纪委监委、人大等）不能',
    options: ACTING,
    value: unit === undefined ? '' : unit.isActedFor ? '是' : '否',
  },
];

/** 新增单位. */
export const newUnitForm = (): ActionFormSpec => ({
  id: 'new-unit',
  path: '/directory/units',
  title: '新增单位',
  fields: [{ name: 'code', label: heads.code, type: 'text', isRequired: true, maxLength: 100 }, ...unitFields()],
  buttons: [{ label: '新增单位' }],
});

/** 修改单位. */
export const changeUnitForm = (unit: Unit, parentCode: string | undefined): ActionFormSpec => ({
  id: 'change-unit',
  path: `/directory/units/${unit.id}`,
  title: '修改单位',
  hint: '改名以后，原来的名称要继续认得的，写进别名。',
  fields: unitFields(unit, parentCode),
  buttons: [{ label: '保存' }],
});

/** 结束或并入. */
export const endUnitForm = (unit: Unit, today: number): ActionFormSpec => ({
  id: 'end-unit',
  path: `/directory/units/${unit.id}/end`,
  title: '撤销或并入',
  hint: '任职随单位结束；没有办结的事项会列出来，催办改发县府办。',
  fields: [
    { name: 'to', label: '最后一天', type: 'day', isRequired: true, value: formatDay(today - 1) },
    { name: 'code', label: '并入的单位', type: 'text', hint: '单位代码；撤销而不并入的空着' },
    { name: 'givesNames', label: '它的名称和别名以后指并入的单位', type: 'check', isChecked: true },
  ],
  buttons: [{ label: '结束这个单位' }],
});

const personFields: readonly FieldSpec[] = [
  { name: 'name', label: contacts.name, type: 'text', isRequired: true, maxLength: 100, autocomplete: 'off' },
  { name: 'email', label: contacts.email, type: 'email', isRequired: true, autocomplete: 'off', hint: '信件和登录链接发到这里' },
  { name: 'telephone', label: contacts.telephone, type: 'text', maxLength: 100, autocomplete: 'off' },
  { name: 'from', label: `${contacts.from}（第一天）`, type: 'day', hint: '空着：一直都是' },
  { name: 'to', label: `${contacts.to}（最后一天）`, type: 'day', hint: '空着：长期' },
];

/** 任职: the duty is chosen, or said where it is the vacant one. */
export const addDutyForm = (unit: Unit, mayGive: (duty: Duty) => boolean, duty?: Duty): ActionFormSpec => ({
  id: duty === undefined ? 'add-duty' : `add-${duty}`,
  path: `/directory/units/${unit.id}/duties`,
  title: duty === undefined ? '增加任职' : `填上${dutyWords[duty]}`,
  fields: [
    ...(duty === undefined
      ? [{ name: 'duty', label: contacts.duty, type: 'choice', isRequired: true, options: dutyOptions(unit, mayGive) } as const]
      : []),
    ...personFields,
  ],
  hidden: duty === undefined ? {} : { duty, form: `add-${duty}` },
  buttons: [{ label: '保存任职' }],
});

/** Duties of any unit, and those with special rights where the unit is the office: as far as the reader may give them. */
const dutyOptions = ({ kind }: Unit, mayGive: (duty: Duty) => boolean): readonly Option[] => [
  { value: '', label: '请选择' },
  ...DUTIES.filter((duty) => (kind === 'office' || !isSpecial(duty)) && mayGive(duty)).map((duty) => ({
    value: duty,
    label: dutyWords[duty],
  })),
];

/** 卸任. */
export const endDutyForm = ({ id, duty, personName }: DutyView, today: number): ActionFormSpec => ({
  id: `end-duty-${id}`,
  path: `/directory/duties/${id}/end`,
  title: '卸任',
  fields: [{ name: 'to', label: '最后一天', type: 'day', isRequired: true, value: formatDay(today) }],
  buttons: [{ label: '卸任', ariaLabel: `${personName}卸任${dutyWords[duty]}` }],
});
