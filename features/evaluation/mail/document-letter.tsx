import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { MakeMime } from '../../../core/mail/message';
import { messageIdOf } from '../../../core/text/message-id';
import { oneLine } from '../../../core/text/one-line';
import { dateText } from '../../../core/words/days';
import type { DocumentLetterComposer, DocumentLetterDraft } from '../use-cases/actions/announce-document';
import { evaluationDocumentPath } from '../words/evaluation-paths';
import { documentKindWords } from '../words/evaluation-words';

interface Words {
  readonly name: string;
  readonly said: string;
  readonly url: string;
  readonly closing: string;
}

const wordsOf = ({ to, document, number, issuedOn }: DocumentLetterDraft, publicUrl: string): Words => ({
  name: `${oneLine(to.name)}同志：`,
  said: `${document.issuer}已于${dateText(issuedOn)}印发《${oneLine(document.title)}》（${number}），请阅。`,
  url: `${publicUrl}${evaluationDocumentPath(document.evaluationId, document.id)}`,
  closing: '本邮件只作通知，以印发的通报为准。正文和排名附表登录后查看。',
});

/** Mail programs know no style sheet: every style stands at its element. */
const Letter = ({ name, said, url, closing }: Words): VNode => (
  <html lang="zh-CN">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>年终考核</title>
    </head>
    <body style="margin:0 auto;max-width:640px;padding:16px;color:#222222;font-size:16px;line-height:1.6">
      <p>{name}</p>
      <p>{said}</p>
      <p>
        <a href={url}>查看通报</a>
      </p>
      <p style="color:#595959">{closing}</p>
    </body>
  </html>
);

/** Composes the letters that announce a document of an evaluation (印发通知). */
export const documentLetterComposer = ({
  publicUrl,
  makeMime,
}: {
  readonly publicUrl: string;
  readonly makeMime: MakeMime;
}): DocumentLetterComposer => ({
  compose(draft) {
    const words = wordsOf(draft, publicUrl);
    const subject = oneLine(`【${documentKindWords[draft.document.kind]}】${draft.number} ${draft.document.title}`);
    const text = `${words.name}\n\n${words.said}\n\n查看通报：${words.url}\n\n${words.closing}\n`;
    const messageId = messageIdOf(draft.letterId, publicUrl);
    const html = `<!doctype html>${renderToString(<Letter {...words} />)}`;
    const mime = makeMime({ to: draft.to, subject, messageId, dateMs: draft.atMs, text, html, boundary: draft.letterId });
    const made = { subject, messageId, mime: mime ?? '', text };
    return mime === undefined ? { ...made, problem: '名录里登记的不是一个有效的邮箱地址' } : made;
  },
});
