import { readFile } from 'node:fs/promises';
import { type Decoded, decodeText } from '../../reader/files/decode-text';
import { type ReadFileOptions, readNoticeFile, readNoticeText, type ReadResult } from '../../reader/files/read-notice-file';
import type { Notice } from '../../reader/notice';
import { unreadableText } from '../../reader/files/unreadable-text';
import { CommandProblem } from './command';

const REASONS: Readonly<Record<string, string>> = { ENOENT: '找不到文件', EISDIR: '这是一个目录，不是文件', EACCES: '没有权限读取文件' };

const cannotOpen = (file: string, error: unknown): CommandProblem =>
  new CommandProblem(`${REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? '不能读取文件'}：${file}`, { cause: error });

function textOf(file: string, decoded: Decoded): string {
  if ('unreadable' in decoded) throw new CommandProblem(`${file}：${unreadableText(decoded.unreadable)}`);
  return decoded.text;
}

/** The bytes of a file that the user named. */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw cannotOpen(file, error);
  }
}

/** The text of a text file that the user named. */
export const readTextFile = async (file: string): Promise<string> => textOf(file, decodeText(await readBytes(file)));

/** A notice with the text it was read from. */
export interface ReadText {
  readonly text: string;
  readonly notice: Notice;
}

function readOf(name: string, result: ReadResult): ReadText {
  if ('unreadable' in result) throw new CommandProblem(`${name}：${unreadableText(result.unreadable)}`);
  return result;
}

/** The notice in a file that the user named, in any format that notices come in, read in a process of its own. */
export async function readNotice(file: string, options?: ReadFileOptions): Promise<ReadText> {
  let result: ReadResult;
  try {
    result = await readNoticeFile(file, options);
  } catch (error) {
    throw cannotOpen(file, error);
  }
  return readOf(file, result);
}

/** The notice in a text that was made from the file of that name. */
export const readNoticeIn = async (text: string, file: string, options?: ReadFileOptions): Promise<ReadText> =>
  readOf(file, await readNoticeText(text, options));
