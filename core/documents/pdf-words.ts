import type { PdfRefusal } from './pdf';

/** Why there is no PDF, and what to do instead. */
export function pdfRefusalText(refusal: PdfRefusal): string {
  switch (refusal.is) {
    case 'noFont':
      return '服务器上没有中文字体，生成不了 PDF；请下载 docx，或者请系统管理员装一种中文字体';
    case 'missingCharacters':
      return `服务器上的字体里没有这些字：${refusal.characters}，生成的 PDF 会缺字；请下载 docx`;
  }
}
