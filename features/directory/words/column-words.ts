import type { DirectoryColumn, DirectoryFile } from '../rules/directory-rows';

/** The files of a directory (单位和人员名录). */
export const fileWords = { units: '单位名录', contacts: '人员名录', pairs: '挂钩帮扶', areas: '包村包组' } as const satisfies Record<
  DirectoryFile,
  string
>;

/** Their columns, by the header that the office writes. */
export const columnWords = {
  units: {
    code: '单位代码',
    name: '单位名称',
    kind: '类别',
    parent: '上级代码',
    acting: '上级代办',
    telephone: '电话',
    aliases: '别名',
    to: '止',
  },
  contacts: { unit: '单位代码', name: '姓名', duty: '职责', email: '邮箱', telephone: '电话', from: '起', to: '止' },
  areas: {
    village: '村代码',
    group: '组',
    name: '姓名',
    capacity: '身份',
    email: '邮箱',
    telephone: '电话',
    from: '起',
    to: '止',
  },
  pairs: { village: '村代码', unit: '帮扶单位代码', from: '起', to: '止' },
} as const satisfies Record<DirectoryFile, Partial<Record<DirectoryColumn, string>>>;
