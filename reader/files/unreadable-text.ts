import type { Unreadable } from './decode-text';

const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);

/** Why a file could not be read, and what to do, in one Chinese sentence. */
export function unreadableText(unreadable: Unreadable): string {
  switch (unreadable.reason) {
    case 'empty':
      return '文件里没有文字，请确认选对了文件。';
    case 'tooLarge':
      return `文件有 ${megabytes(unreadable.bytes)} MB，超过 ${megabytes(unreadable.most)} MB 的上限，请只提供通知正文。`;
    case 'tooLong':
      return `文件有 ${unreadable.characters} 字，超过 ${unreadable.most} 字的上限，不像一份通知，请只提供通知正文。`;
    case 'tooManyLines':
      return `文件有 ${unreadable.lines} 行，超过 ${unreadable.most} 行的上限，不像一份通知，请只提供通知正文。`;
    case 'notText':
      return '文件不是 UTF-8、GB18030 或 UTF-16 编码的文字，请另存为 UTF-8 文本、.docx 或带文字的 .pdf 后再试。';
    case 'controlCharacters':
      return `文件里有 ${unreadable.count} 个控制字符，不像文字文件，请另存为 UTF-8 文本、.docx 或带文字的 .pdf 后再试。`;
    case 'notStorable':
      return `第 ${unreadable.line} 行有空字符（NUL）或半个字符，不能保存，请删去以后再试。`;
    case 'scanned':
      return '这份 PDF 只有扫描图像、没有文字，请先做文字识别（OCR），或提供 Word 原稿。';
    case 'encrypted':
      return '文件有密码保护，请先取消密码后再试。';
    case 'unknownKind':
      return `不能读取这种文件（${unreadable.kind}），请提供 .txt、.docx、.doc、.pdf 或 .html。`;
    case 'damaged':
      return `文件（${unreadable.kind}）已损坏或不完整，请重新取得一份，或另存为其他格式后再试。`;
    case 'tookTooLong':
      return `在 ${unreadable.seconds} 秒内没有读完，已停止，请只提供通知正文，或另存为文本后再试。`;
    case 'neededTooMuchMemory':
      return `读取这份文件用的内存超过 ${unreadable.mostMb} MB 的上限，已停止，什么都没有登记，请另存为文本、只提供通知正文后再试。`;
  }
}
