import { type Case, good, noticeOf } from '../support/notice-of';

const once = { ...good, title: '修建环城水渠' };

export const REPEATED_CASES: readonly Case[] = [
  { code: 'taskRepeated', speaks: noticeOf([once, once]), silent: noticeOf([once, { ...once, deadline: '2024年6月27日前' }]) },
  {
    code: 'taskToldTwice',
    speaks: noticeOf([once, { ...once, text: '分两期实施。' }]),
    silent: noticeOf([once, { ...once, text: '分两期实施。', units: '县财政局' }]),
  },
];
