import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { MakeMime } from '../../../core/mail/message';
import { messageIdOf } from '../../../core/text/message-id';
import { oneLine } from '../../../core/text/one-line';
import { instantText } from '../../../core/words/days';
import type { TestComposer } from '../use-cases/send-test-letter';
import { TEST_SUBJECT } from '../words/status-words';

const wordsOf = (name: string, atMs: number): readonly string[] => [
  `${oneLine(name)}同志：`,
  `这是督办系统的测试信，${instantText(atMs)} 由您本人在“运行情况”里发出。收到它，说明系统的信能送到您的邮箱。`,
  '不用回复，也不用办理什么。',
];

const Letter = ({ words }: { readonly words: readonly string[] }): VNode => (
  <html lang="zh-CN">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
    </head>
    <body style="margin:0 auto;max-width:640px;padding:16px;color:#222">
      {words.map((line) => (
        <p>{line}</p>
      ))}
    </body>
  </html>
);

/** Composes test letters (测试信). */
export const testComposer = ({ publicUrl, makeMime }: { readonly publicUrl: string; readonly makeMime: MakeMime }): TestComposer => ({
  subject: TEST_SUBJECT,
  compose({ letterId, to, atMs }) {
    const words = wordsOf(to.name, atMs);
    const messageId = messageIdOf(letterId, publicUrl);
    const html = `<!doctype html>${renderToString(<Letter words={words} />)}`;
    const mime = makeMime({
      to,
      subject: TEST_SUBJECT,
      messageId,
      dateMs: atMs,
      text: `${words.join('\n\n')}\n`,
      html,
      boundary: letterId,
    });
    const made = { subject: TEST_SUBJECT, messageId, mime: mime ?? '' };
    return mime === undefined ? { ...made, problem: '名录里登记的不是一个有效的邮箱地址' } : made;
  },
});
