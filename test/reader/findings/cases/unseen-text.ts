import { type Case, good, noticeOf } from '../support/notice-of';

const text = noticeOf([good, good]);

export const UNSEEN_CASES: readonly Case[] = [
  { code: 'unseenText', speaks: text, unseen: [{ how: 'hidden', words: '（三）清理河道', at: text.indexOf('山北县人民政府办公室\n') }], silent: text },
]; // prettier-ignore
