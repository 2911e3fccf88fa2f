import { createMailSender } from '../../../platform/smtp/send-mail';
import { transportOf } from '../../../platform/smtp/transport';
import { type Sink, startSink } from '../../features/letters/support/sink';

let sink: Sink;
beforeEach(async () => {
  sink = await startSink();
});
afterEach(() => sink.close());

const mail = { to: { name: '张三\r\nBcc: x@example.gov.cn', address: 'zhang@example.gov.cn' }, subject: '登录', text: '请打开下面的链接' };

test('a single letter reaches the mail server, and nobody but its recipient', async () => {
  const sender = createMailSender({ transport: transportOf({ smtpUrl: sink.url }), from: '督办系统 <duban@example.gov.cn>' });
  await sender.send(mail);
  sender.close();
  expect(sink.taken).toMatchObject([{ to: 'zhang@example.gov.cn', subject: '登录' }]);
  expect(sink.taken[0]?.text.trim()).toBe('请打开下面的链接');
});

test('a refusal is told, and an address that is none reaches no server', async () => {
  sink.rules.rcpt = () => 550;
  const sender = createMailSender({ transport: transportOf({ smtpUrl: sink.url }), from: 'duban@example.gov.cn' });
  await expect(sender.send(mail)).rejects.toThrow('550');
  await expect(sender.send({ ...mail, to: { name: '', address: 'zhang@example.gov.cn, li@example.gov.cn' } })).rejects.toThrow(
    'no address',
  );
  sender.close();
  expect(sink.taken).toEqual([]);
});
