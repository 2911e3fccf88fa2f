import { simpleParser } from 'mailparser';
import { mimeMaker } from '../../../platform/smtp/mime';
import { shortLetterMaker } from '../../../platform/smtp/short-letter';

const make = shortLetterMaker({
  publicUrl: 'http://duban.example',
  makeMime: mimeMaker({ name: '督办系统', address: 'duban@example.gov.cn' }),
});
const LETTER = {
  letterId: '00000000-0000-4000-8000-000000000001',
  to: { name: '张三\n李四', address: 'zhang@example.gov.cn' },
  atMs: Date.UTC(2026, 0, 5),
  subject: '【通报】清政办通报〔2026〕1号',
  heading: '通报',
  said: '县政府办已于2026年1月5日印发《<一月>通报》，请阅。',
  link: { label: '查看通报', path: '/bulletins/1' },
  closing: ['本邮件只作通知。', '以印发的为准。'],
};

test('a short letter says the same in both of its forms, leads to its page, and is the same bytes each time', async () => {
  const made = make(LETTER);
  expect(made).toEqual({
    subject: LETTER.subject,
    messageId: '<00000000-0000-4000-8000-000000000001@duban.example>',
    mime: expect.any(String) as string,
    text: expect.any(String) as string,
  });
  expect(make(LETTER)).toEqual(made);
  const read = await simpleParser(made.mime);
  expect(read.text?.trimEnd()).toBe(made.text.trimEnd());
  expect(made.text.split('\n\n')).toEqual([
    '张三 李四同志：',
    LETTER.said,
    '查看通报：http://duban.example/bulletins/1',
    '本邮件只作通知。',
    '以印发的为准。\n',
  ]);
  expect(read.html).toContain('<a href="http://duban.example/bulletins/1">查看通报</a>');
  for (const words of ['张三 李四同志：', '《&lt;一月>通报》', ...LETTER.closing]) expect(read.html).toContain(words);
});

test('without a label the address itself is shown; without a page there is none', async () => {
  const shown = make({ ...LETTER, link: { path: '/sign-in/abc' } });
  expect(shown.text).toContain('\n\nhttp://duban.example/sign-in/abc\n\n');
  expect((await simpleParser(shown.mime)).html).toContain('>http://duban.example/sign-in/abc</a>');
  const { link, ...bare } = LETTER;
  expect(make(bare).text).not.toContain(link.path);
});

test('an address that is none makes no letter, and says why', () => {
  const made = make({ ...LETTER, to: { name: '张三', address: 'zhang@' } });
  expect(made).toMatchObject({ mime: '', problem: '名录里登记的不是一个有效的邮箱地址' });
});
