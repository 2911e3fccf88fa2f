import type { AreaCapacity, Duty, UnitKind } from '../../../core/directory/unit';
import { capacityWords, dutyWords, unitKindWords } from '../../../core/words/duties';
import { columnWords } from '../words/column-words';
import type { DirectoryColumn } from '../rules/directory-rows';

/** A column by its code word and the header that the office writes. */
export interface Column {
  readonly name: DirectoryColumn;
  readonly headers: readonly string[];
  readonly isRequired: boolean;
}

/** Each column with whether it must be there, and the headers that offices write beside the code word and the usual header. */
function columnsOf<T extends DirectoryColumn>(
  words: Readonly<Record<T, string>>,
  columns: Readonly<Record<T, readonly [isRequired: boolean, ...headers: string[]]>>,
): readonly Column[] {
  return (Object.keys(words) as T[]).map((name) => {
    const [isRequired, ...more] = columns[name];
    return { name, headers: [name, words[name], ...more], isRequired };
  });
}

/** units.csv */
export const UNIT_COLUMNS = columnsOf(columnWords.units, {
  code: [true, '代码'],
  name: [true, '名称'],
  kind: [true, '单位类别'],
  parent: [false, '上级单位代码'],
  acting: [false, '上级可代办'],
  telephone: [false, '办公电话', '联系电话'],
  aliases: [false, '简称'],
  to: [false, '截止日期', '撤销日期'],
});

/** contacts.csv */
export const CONTACT_COLUMNS = columnsOf(columnWords.contacts, {
  unit: [true, '单位'],
  name: [true],
  duty: [true, '岗位'],
  email: [true, '电子邮箱', '邮件地址'],
  telephone: [false, '手机', '联系电话', '办公电话'],
  from: [false, '起始日期'],
  to: [false, '截止日期'],
});

/** pairs.csv */
export const PAIR_COLUMNS = columnsOf(columnWords.pairs, {
  village: [true, '村单位代码'],
  unit: [true, '挂钩单位代码'],
  from: [false, '起始日期'],
  to: [false, '截止日期'],
});

/** areas.csv */
export const AREA_COLUMNS = columnsOf(columnWords.areas, {
  village: [true, '村单位代码'],
  group: [false, '村民小组', '小组'],
  name: [true],
  capacity: [true, '人员类别'],
  email: [true, '电子邮箱', '邮件地址'],
  telephone: [false, '手机', '联系电话'],
  from: [false, '起始日期'],
  to: [false, '截止日期'],
});

/** From the codes and the words that stand for them, with further ones that offices write. */
function codesOf<T extends string>(words: Readonly<Record<T, string>>, more: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  const codes = Object.keys(words) as T[];
  return new Map([
    ...codes.map((code) => [code, code] as const),
    ...codes.map((code) => [words[code], code] as const),
    ...Object.entries(more),
  ]);
}

/** The kind of a unit (类别) by its code or a word. */
export const UNIT_KIND_OF = codesOf<UnitKind>(unitKindWords, {
  政府办: 'office',
  县直部门: 'bureau',
  街道: 'township',
  农场: 'farm',
  社区: 'village',
  派驻机构: 'section',
  银行: 'other',
});

/** Whether something is so. */
export const YES_OR_NO = new Map([
  ['是', true],
  ['否', false],
]);

/** A person's duty (职责) by its code or a word. */
export const DUTY_OF = codesOf<Duty>(dutyWords, { 联系人: 'contact', b岗: 'deputy', 审计: 'auditor' });

/** In what capacity a person answers for an area (身份), by its code or a word. */
export const CAPACITY_OF = codesOf<AreaCapacity>(capacityWords, {
  驻村队员: 'residentTeam',
  驻村干部: 'residentTeam',
  村组干部: 'villageCadre',
});
