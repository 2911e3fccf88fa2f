import { decodeDoc } from './word/decode-doc';
import { decodeDocx } from './word/decode-docx';
import { decodeHtml } from './decode-html';
import { decodePdf } from './pdf/decode-pdf';
import { type Decoded, decodeText } from './decode-text';
import { fileKind } from './file-kind';
import { ofNoticeLength } from './notice-length';

const OTHER_KINDS = { rtf: '.rtf', image: '图片', archive: '压缩包', program: '程序文件' } as const;

async function decodeKind(bytes: Uint8Array): Promise<Decoded> {
  const kind = fileKind(bytes);
  switch (kind) {
    case 'text':
      return decodeText(bytes);
    case 'html':
      return decodeHtml(bytes);
    case 'zip':
      return decodeDocx(bytes);
    case 'compound':
      return decodeDoc(bytes);
    case 'pdf':
      return decodePdf(bytes);
    case 'rtf':
    case 'image':
    case 'archive':
    case 'program':
      return { unreadable: { reason: 'unknownKind', kind: OTHER_KINDS[kind] } };
  }
}

/** The text of a file of any kind a notice comes in, or why it cannot be read. Untrusted files: call it in a process of its own (`readNoticeFile`). */
export const decodeFile = async (bytes: Uint8Array): Promise<Decoded> => ofNoticeLength(await decodeKind(bytes));
