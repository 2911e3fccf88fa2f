import { fork } from 'node:child_process';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Decoded, decodeText, MOST_TEXT_BYTES, type Unreadable } from './decode-text';
import { fileKind } from './file-kind';
import { ofNoticeLength } from './notice-length';

/** Limits for the process that parses a file, and where it starts. */
export interface ReadFileOptions {
  readonly memoryMb?: number;
  readonly seconds?: number;
  /** The compiled `decode-child`; tests name the source and a hook that compiles it. */
  readonly entry?: string;
  readonly execArgv?: readonly string[];
}

const MOST_FILE_BYTES = 20 * 1024 * 1024;
const HEAD_BYTES = 4096;

async function head(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Starts a process for one file and waits for its result, its end or the time limit, whichever is first. */
function parseApart(file: string, options: ReadFileOptions): Promise<Decoded> {
  const seconds = options.seconds ?? 15;
  const child = fork(options.entry ?? path.join(__dirname, 'decode-child.js'), [file], {
    execArgv: [`--max-old-space-size=${options.memoryMb ?? 200}`, ...(options.execArgv ?? [])],
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  return new Promise((resolve) => {
    const settle = (decoded: Decoded) => {
      clearTimeout(timer);
      child.removeAllListeners();
      child.kill('SIGKILL');
      resolve(decoded);
    };
    const fail = (unreadable: Unreadable) => settle({ unreadable });
    const timer = setTimeout(() => fail({ reason: 'tookTooLong', seconds }), seconds * 1000);
    child.on('message', (message) => settle(message as Decoded));
    child.on('error', () => fail({ reason: 'damaged', kind: path.extname(file) }));
    child.on('exit', (code, signal) =>
      fail(code === 134 || signal === 'SIGABRT' ? { reason: 'neededTooMuchMemory' } : { reason: 'damaged', kind: path.extname(file) }),
    );
  });
}

/**
 * The text of a notice's file of any kind. Plain text is decoded here; everything that needs a parser goes to a process with limits of memory and time, so
 * that a file made to do harm can only end that process. Rejects when the file cannot be opened.
 */
export async function readNoticeFile(file: string, options: ReadFileOptions = {}): Promise<Decoded> {
  const { size } = await stat(file);
  const kind = fileKind(await head(file));
  const most = kind === 'text' || kind === 'html' ? MOST_TEXT_BYTES : MOST_FILE_BYTES;
  if (size > most) return { unreadable: { reason: 'tooLarge', bytes: size, most } };
  if (kind !== 'text') return parseApart(file, options);
  const handle = await open(file);
  try {
    return ofNoticeLength(decodeText(new Uint8Array(await handle.readFile())));
  } finally {
    await handle.close();
  }
}
