import { documentNumberForm, noticeIdentity } from '../../reader/notice-identity';

it.each([
  '青政办发〔2026〕89号',
  '青政办发[2026]89号',
  '青政办发（２０２６）８９号',
  '青政办发 【2026】 第 89 号',
  '青政办发﹝2026﹞089号',
])('%s is the number 青政办发〔2026〕89号', (number) => {
  expect(documentNumberForm(number)).toBe('青政办发〔2026〕89号');
});

it.each(['青政发〔2026〕89号', '青政办发〔2025〕89号', '青政办发〔2026〕890号'])('%s is another one', (number) => {
  expect(documentNumberForm(number)).not.toBe('青政办发〔2026〕89号');
});

it('the number decides, else title and day, else the text', () => {
  const words = { documentNumber: '青政办发[2026]89号', issueDate: '2026-12-14' };
  expect(noticeIdentity(words, '关于甲的通知', '全文')).toEqual({ by: 'number', words: '青政办发〔2026〕89号' });
  expect(noticeIdentity({ issueDate: '2026-12-14' }, '关于 甲的通知', '全文')).toEqual({ by: 'title', words: '关于甲的通知 2026-12-14' });
  expect(noticeIdentity({}, '关于甲的通知', '全 文\r\n')).toEqual({ by: 'text', words: '全文' });
});
