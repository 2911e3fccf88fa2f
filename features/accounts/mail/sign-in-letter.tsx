import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { MakeMime } from '../../../core/mail/message';
import { messageIdOf } from '../../../core/text/message-id';
import { oneLine } from '../../../core/text/one-line';
import { NO_SECRETS } from '../../../core/words/secrecy';
import type { SignInComposer } from '../use-cases/sign-in-letter';

const NAME = '督办系统';
const SUBJECT = `登录${NAME}的链接`;

interface Words {
  readonly name: string;
  readonly url: string;
  readonly limits: string;
}

const ASK = `请打开下面的链接，在页面上点“登录”，即可进入${NAME}：`;
const SECRECY = `本系统${NO_SECRETS}。`;

const textOf = ({ name, url, limits }: Words): string => `${name}同志：

${ASK}

${url}

${limits}

${SECRECY}
`;

/** Dark enough on white to be read by everybody (WCAG 1.4.3); mail programs know no style sheet. */
const GREY = 'color:#595959';

const Letter = ({ name, url, limits }: Words): VNode => (
  <html lang="zh-CN">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>{SUBJECT}</title>
    </head>
    <body style="margin:0 auto;max-width:640px;padding:16px;color:#222222;font-size:16px;line-height:1.6">
      <main>
        <h1 style="margin:0;padding:0 0 8px;border-bottom:2px solid #b8110f;color:#b8110f;font-size:20px">{SUBJECT}</h1>
        <p>{name}同志：</p>
        <p>{ASK}</p>
        <p style="overflow-wrap:anywhere">
          <a href={url}>{url}</a>
        </p>
        <p>{limits}</p>
        <p style={GREY}>{SECRECY}</p>
      </main>
    </body>
  </html>
);

/** Composes letters with sign-in links (登录邮件). The subject says nothing of the link: lists show it. */
export const signInComposer = ({ publicUrl, makeMime }: { readonly publicUrl: string; readonly makeMime: MakeMime }): SignInComposer => ({
  compose({ letterId, to, path, validMinutes, atMs }) {
    const words: Words = {
      name: oneLine(to.name),
      url: `${publicUrl}${path}`,
      limits: `链接 ${validMinutes} 分钟内有效，只能用一次。如果不是您本人要登录，不用理会这封信。`,
    };
    const messageId = messageIdOf(letterId, publicUrl);
    const mime = makeMime({
      to,
      subject: SUBJECT,
      messageId,
      dateMs: atMs,
      text: textOf(words),
      html: `<!doctype html>${renderToString(<Letter {...words} />)}`,
      boundary: letterId,
    });
    const made = { subject: SUBJECT, messageId, mime: mime ?? '' };
    return mime === undefined ? { ...made, problem: '名录里登记的不是一个有效的邮箱地址' } : made;
  },
});
