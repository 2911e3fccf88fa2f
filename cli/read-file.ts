import { readFile } from 'node:fs/promises';
import { decodeText } from '../documents/decode-text';
import { unreadableText } from '../documents/unreadable-text';
import { CommandProblem } from './command';

const REASONS: Readonly<Record<string, string>> = { ENOENT: '找不到文件', EISDIR: '这是一个目录，不是文件', EACCES: '没有权限读取文件' };

/** The bytes of a file that the user named. */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new CommandProblem(`${REASONS[code] ?? '不能读取文件'}：${file}`, { cause: error });
  }
}

/** The text of a file that the user named. */
export async function readTextFile(file: string): Promise<string> {
  const decoded = decodeText(await readBytes(file));
  if ('unreadable' in decoded) throw new CommandProblem(`${file}：${unreadableText(decoded.unreadable)}`);
  return decoded.text;
}
