import { type Case, good, noticeOf } from '../support/notice-of';

const sound = noticeOf([good, good]);
const withSection = (words: string) => noticeOf([good, good], '工作任务', words);
const table = (row: string) =>
  `2024年重点任务分解表\n序号\t任务\t责任单位\t完成时限\n1\t修渠\t县水利局\t6月28日前\n${row}\n2\t修路\t县交通局\t6月28日前\n`;
/** A table whose cells came out as lines, with lines between its head and its first row. */
const cells = (before: string) =>
  `2024年重点任务分解表\n序号\n任务\n责任单位\n完成时限\n${before}${['修渠', '修路', '修桥'].map((task, at) => `${at + 1}\n${task}\n县水利局\n6月28日前\n`).join('')}`;

export const ACCOUNT_CASES: readonly Case[] = [
  { code: 'itemNotRead', speaks: withSection('二、河道整治\n（一）清淤河道三条。\n（二）拆除违建。\n'), silent: withSection('二、工作要求\n（一）清淤要抓紧。\n（二）拆违要依法。\n') },
  { code: 'rowNotRead', speaks: table('另列\t改造泵站三座\t\t'), silent: table('水利工程\t\t\t') },
  { code: 'lineNotRead', speaks: cells('沿河违章建筑要先拆除。\n水利工程\n'), silent: cells('水利工程\n') },
  {
    code: 'itemsTakenForOne',
    speaks: sound.replace('日前\n（二）', '日前（二）'),
    silent: noticeOf([{ ...good, text: '按第（二）项的标准验收。' }, good]),
  },
  { code: 'unitInNoTask', speaks: noticeOf([{ ...good, text: '会商：县气象局、县应急局' }, good]), silent: noticeOf([{ ...good, text: '会商：每周一次' }, good]) },
  { code: 'deadlineInNoTask', speaks: withSection('二、工作要求\n请于2024年6月20日前报送方案。\n'), silent: withSection('二、工作要求\n自2024年6月20日起施行。\n') },
]; // prettier-ignore
