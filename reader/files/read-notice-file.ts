import { fork } from 'node:child_process';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Notice } from '../notice';
import { MOST_TEXT_BYTES, type Unreadable } from './decode-text';
import { fileKind } from './file-kind';
import { watchMemory } from './resident-memory';

/** What the process of its own is to read: a file, or a text that is at hand. */
export type ReadJob = { readonly file: string } | { readonly text: string };

/** A notice with the text it was read from, or why it cannot be read. */
export type ReadResult = { readonly text: string; readonly notice: Notice } | { readonly unreadable: Unreadable };

/** Limits for the process that reads a notice, and where it starts. */
export interface ReadFileOptions {
  /** All the memory it may take; the parent ends it beyond that. */
  readonly residentMb?: number;
  /** V8's heap in it, which V8 holds by itself. */
  readonly heapMb?: number;
  readonly seconds?: number;
  /** The compiled `read-child`; tests name the source and a hook that compiles it. */
  readonly entry?: string;
  readonly execArgv?: readonly string[];
}

const MOST_RESIDENT_MB = 512;
const MOST_HEAP_MB = 384;
const MOST_SECONDS = 15;
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

/** Starts a process for one notice and waits for its result, its end, the memory or the time limit, whichever is first. Nothing it does reaches the parent. */
function readApart(job: ReadJob, options: ReadFileOptions): Promise<ReadResult> {
  const { seconds = MOST_SECONDS, residentMb = MOST_RESIDENT_MB, heapMb = MOST_HEAP_MB } = options;
  const child = fork(options.entry ?? path.join(__dirname, 'read-child.js'), [], {
    execArgv: [`--max-old-space-size=${heapMb}`, ...(options.execArgv ?? [])],
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  return new Promise((resolve) => {
    const settle = (result: ReadResult) => {
      clearTimeout(timer);
      stopWatching();
      child.removeAllListeners();
      // What is still on its way to a process that is ended is nobody's error.
      child.on('error', () => undefined);
      child.kill('SIGKILL');
      resolve(result);
    };
    const fail = (unreadable: Unreadable) => settle({ unreadable });
    const damaged = { reason: 'damaged', kind: 'file' in job ? path.extname(job.file) : '' } as const;
    const tooMuch = { reason: 'neededTooMuchMemory', mostMb: residentMb } as const;
    const timer = setTimeout(() => fail({ reason: 'tookTooLong', seconds }), seconds * 1000);
    const stopWatching = child.pid === undefined ? () => undefined : watchMemory(child.pid, residentMb * 1024 * 1024, () => fail(tooMuch));
    child.on('message', (message) => settle(message as ReadResult));
    child.on('error', () => fail(damaged));
    // V8 aborts at the end of its heap, a system without memory kills.
    child.on('exit', (code, signal) => fail(code === 134 || signal === 'SIGABRT' || signal === 'SIGKILL' ? tooMuch : damaged));
    child.send(job);
  });
}

/**
 * The notice in a file of any kind. Decoding and the reader's rules run in a process with limits of memory and time, so that a file made to do harm can only
 * end that process. Rejects when the file cannot be opened.
 */
export async function readNoticeFile(file: string, options: ReadFileOptions = {}): Promise<ReadResult> {
  const { size } = await stat(file);
  const kind = fileKind(await head(file));
  const most = kind === 'text' || kind === 'html' ? MOST_TEXT_BYTES : MOST_FILE_BYTES;
  if (size > most) return { unreadable: { reason: 'tooLarge', bytes: size, most } };
  return readApart({ file }, options);
}

/** The notice in a text that is at hand, with the same limits. */
export const readNoticeText = (text: string, options: ReadFileOptions = {}): Promise<ReadResult> => readApart({ text }, options);
