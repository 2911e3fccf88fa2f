import type { BulletinForm, BulletinRefusal, BulletinState } from '../rules/bulletin-state';

export const bulletinStateWords = {
  draft: '起草中',
  submitted: '待审批',
  approved: '待印发',
  issued: '已印发',
  discarded: '不再印发',
} as const satisfies Record<BulletinState, string>;

/** The bulletin without 文号, whose issues are numbered through the year. */
export const reportName = '督查专报';

export const bulletinFormWords = {
  redHead: '红头通报（有文号）',
  specialReport: `${reportName}（第几期）`,
} as const satisfies Record<BulletinForm, string>;

export const bulletinRefusalWords = {
  notNow: '这份通报的状态已经变了，请看现在能办什么',
  own: '起草、修改或者送审的人不能审批自己的通报，请换一个人',
} as const satisfies Record<BulletinRefusal, string>;

/** 文号 as it is printed: 某政办发〔2026〕12号. */
export const documentNumberText = (register: string, year: number, number: number): string => `${register}〔${year}〕${number}号`;

/** The number of a bulletin as it is printed: 文号, or 第3期. */
export const numberText = (form: BulletinForm, register: string, year: number, number: number): string =>
  form === 'redHead' ? documentNumberText(register, year, number) : `第${number}期`;

/** To whom a bulletin is addressed unless the office writes something else. */
export const usualAddressees = '各乡镇人民政府、农场社区管委会，县直各有关单位';

/** Who drafted it: a person, or the monthly cycle by itself. */
export const draftedByText = (by: string | null): string => by ?? '系统按月起草';
