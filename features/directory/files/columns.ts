import type { Duty, UnitKind } from '../../../core/directory/unit';
import type { DirectoryColumn } from '../rules/directory-rows';

/** A column by its code word and the header that the office writes. */
export interface Column {
  readonly name: DirectoryColumn;
  readonly headers: readonly string[];
  readonly isRequired: boolean;
}

const column = (name: DirectoryColumn, isRequired: boolean, ...headers: string[]): Column => ({
  name,
  headers: [name, ...headers],
  isRequired,
});

/** units.csv */
export const UNIT_COLUMNS: readonly Column[] = [
  column('code', true, '单位代码', '代码'),
  column('name', true, '单位名称', '名称'),
  column('kind', true, '类别', '单位类别'),
  column('parent', false, '上级代码', '上级单位代码'),
  column('aliases', false, '别名', '简称'),
];

/** contacts.csv */
export const CONTACT_COLUMNS: readonly Column[] = [
  column('unit', true, '单位代码', '单位'),
  column('name', true, '姓名'),
  column('duty', true, '职责', '岗位'),
  column('email', true, '邮箱', '电子邮箱', '邮件地址'),
  column('from', false, '起', '起始日期'),
  column('to', false, '止', '截止日期'),
];

/** Words for the kind of a unit (类别). */
export const KIND_WORDS: Readonly<Record<string, UnitKind>> = {
  office: 'office', 县府办: 'office', 政府办: 'office',
  bureau: 'bureau', 部门: 'bureau', 县直部门: 'bureau',
  township: 'township', 乡镇: 'township', 街道: 'township',
  farm: 'farm', 场: 'farm', 农场: 'farm',
  village: 'village', 村: 'village', 社区: 'village',
  section: 'section', 内设机构: 'section', 派驻机构: 'section',
  other: 'other', 其他: 'other', 银行: 'other',
}; // prettier-ignore

/** Words for a person's duty (职责). */
export const DUTY_WORDS: Readonly<Record<string, Duty>> = {
  contact: 'contact', 督办联系人: 'contact', 联系人: 'contact',
  deputy: 'deputy', B岗: 'deputy', b岗: 'deputy',
  leader: 'leader', 分管领导: 'leader',
  head: 'head', 主要负责人: 'head',
  office: 'office', 督办岗: 'office',
  reviewer: 'reviewer', 审核岗: 'reviewer',
  officeHead: 'officeHead', 办公室主任: 'officeHead',
}; // prettier-ignore
