import { type Case, good, noticeOf } from '../support/notice-of';

const three = [good, good, good].map((item, at) => ({ ...item, title: `修建第${at + 1}号水渠` }));
const sound = noticeOf(three);

export const NUMBERING_CASES: readonly Case[] = [
  { code: 'ordinalMissing', speaks: sound.replace('（三）', '（四）'), silent: sound },
  {
    code: 'ordinalRepeated',
    speaks: sound.replace('（三）', '（二）'),
    silent: noticeOf(three, '工作任务', '二、保障措施\n（一）落实经费\n责任单位：县财政局\n完成时限：2024年6月28日前\n'),
  },
  {
    code: 'ordinalOutOfOrder',
    speaks: sound.replace('（三）', '（０）').replace('（二）', '（三）').replace('（０）', '（二）'),
    silent: sound,
  },
];
