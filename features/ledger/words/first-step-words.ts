import { dutyWords, unitKindWords } from '../../../core/words/duties';
import type { FirstStepCode, SetUp } from '../rules/first-steps';

interface StepWords {
  readonly title: string;
  /** What is to be done, or what is there. */
  readonly text: (setUp: SetUp, isDone: boolean) => string;
  readonly button?: { readonly label: string; readonly href: string };
}

const IMPORT = '/directory/import';

/** The first steps as their page says them (第一步…第四步). */
export const firstStepWords: Readonly<Record<FirstStepCode, StepWords>> = {
  office: {
    title: '县和办公室',
    text: ({ officeName }, isDone) =>
      isDone
        ? `${officeName ?? ''}，${dutyWords.office}有人。`
        : officeName === null
          ? `名录里要有一个类别为“${unitKindWords.office}”的单位，并有人任“${dutyWords.office}”：通知由它下发。`
          : `“${officeName}”今天没有人任“${dutyWords.office}”，还不能下发通知。`,
    button: { label: '导入名录', href: IMPORT },
  },
  directory: {
    title: '单位和人员',
    text: ({ units, unitsHeld }, isDone) =>
      isDone
        ? `${units} 个单位，其中 ${unitsHeld} 个有收信的人。`
        : `把部门、乡镇和它们的“${dutyWords.contact}”列在两张表里导入：信件按名录发出。页面上有样表。`,
    button: { label: '导入单位和人员', href: IMPORT },
  },
  calendar: {
    title: '工作日历',
    text: (_, isDone) =>
      isDone
        ? '今年的放假安排已经登记；本县自定的假日可以另行添加。'
        : '今年的放假安排还没有登记，时限和催办暂按周末推算：照国务院办公厅的通知登记，只要几分钟。',
    button: { label: '登记放假安排', href: '/calendar/load' },
  },
  notice: {
    title: '第一份通知',
    text: () => '上传或粘贴通知，核对读出的任务、责任单位和时限，再下发。',
    button: { label: '立项第一份通知', href: '/intake' },
  },
};

/** The numbers of the steps. */
export const stepNames = ['第一步', '第二步', '第三步', '第四步'] as const;
