import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { MakeMime } from '../../core/mail/message';
import type { MakeShortLetter, ShortLetter } from '../../core/mail/short-letter';
import { messageIdOf } from '../../core/text/message-id';
import { oneLine } from '../../core/text/one-line';

interface Words extends Pick<ShortLetter, 'heading' | 'said' | 'closing'> {
  readonly name: string;
  readonly link?: { readonly label?: string; readonly url: string } | undefined;
}

const textOf = ({ name, said, link, closing }: Words): string => {
  const leads = link && (link.label === undefined ? link.url : `${link.label}：${link.url}`);
  return `${[name, said, ...(leads === undefined ? [] : [leads]), ...closing].join('\n\n')}\n`;
};

/** Mail programs know no style sheet: every style stands at its element. Dark enough on white to be read by everybody (WCAG 1.4.3). */
const HEADING = 'margin:0;padding:0 0 8px;border-bottom:2px solid #b8110f;color:#b8110f;font-size:20px';

const Letter = ({ name, heading, said, link, closing }: Words): VNode => (
  <html lang="zh-CN">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>{heading}</title>
    </head>
    <body style="margin:0 auto;max-width:640px;padding:16px;color:#222222;font-size:16px;line-height:1.6">
      <main>
        <h1 style={HEADING}>{heading}</h1>
        <p>{name}</p>
        <p>{said}</p>
        {link && (
          <p style="overflow-wrap:anywhere">
            <a href={link.url}>{link.label ?? link.url}</a>
          </p>
        )}
        {closing.map((line) => (
          <p style="color:#595959">{line}</p>
        ))}
      </main>
    </body>
  </html>
);

/** Makes short letters, in the looks of all of them, that lead to pages of `publicUrl`. */
export const shortLetterMaker =
  ({ publicUrl, makeMime }: { readonly publicUrl: string; readonly makeMime: MakeMime }): MakeShortLetter =>
  ({ letterId, to, atMs, subject, link, heading, said, closing }) => {
    const leads = link && { ...link, url: `${publicUrl}${link.path}` };
    const words = { name: `${oneLine(to.name)}同志：`, heading, said, closing, link: leads };
    const text = textOf(words);
    const messageId = messageIdOf(letterId, publicUrl);
    const html = `<!doctype html>${renderToString(<Letter {...words} />)}`;
    const mime = makeMime({ to, subject, messageId, dateMs: atMs, text, html, boundary: letterId });
    const made = { subject, messageId, mime: mime ?? '', text };
    return mime === undefined ? { ...made, problem: '名录里登记的不是一个有效的邮箱地址' } : made;
  };
