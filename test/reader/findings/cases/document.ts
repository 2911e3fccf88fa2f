import { type Case, good, noticeOf } from '../support/notice-of';

const annexList = '附件：1.任务数\n2.承诺书\n';

export const DOCUMENT_CASES: readonly Case[] = [
  {
    code: 'noTasks',
    speaks: '关于放假的通知\n各单位：\n请做好值班。\n',
    silent: noticeOf([good]),
  },
  {
    code: 'incompleteDocumentNumber',
    speaks: noticeOf([good]).replace('山政办发〔2024〕9号', '〔2024〕—9'),
    silent: noticeOf([good]).replace('山政办发〔2024〕9号', '〔2024〕第9期'),
  },
  {
    code: 'postingWithoutSupplier',
    speaks: noticeOf([{ ...good, text: '每月结束至次月20日前张榜公示。' }]),
    silent: noticeOf([{ ...good, text: '每月结束至次月20日前，县税务局提供上月清册，张榜公示。' }]),
  },
  {
    code: 'annexMissing',
    speaks: noticeOf([good], '工作任务', annexList),
    silent: `${noticeOf([good], '工作任务', annexList)}附件1\n任务数\n附件2\n承诺书\n`,
  },
  {
    code: 'annexNotListed',
    speaks: noticeOf([{ ...good, text: '按月填报，格式见附件3。' }], '工作任务', annexList),
    silent: noticeOf([{ ...good, text: '按月填报，格式见附件2。' }], '工作任务', annexList),
  },
  {
    code: 'referenceMissing',
    speaks: noticeOf([{ ...good, text: '时点按一（九）执行。' }]),
    silent: noticeOf([good, { ...good, text: '时点按一（一）执行，格式按《办法》第三部分。' }]),
  },
];
