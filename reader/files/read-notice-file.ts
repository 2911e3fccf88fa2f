import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Notice } from '../notice';
import { MOST_TEXT_BYTES, type Unreadable } from './decode-text';
import { fileKind } from './file-kind';
import { IS_READY, type ReaderAhead, type ReaderProcessOptions, startReader } from './reader-process';
import { watchMemory } from './resident-memory';

/** What the process of its own is to read: a file, or a text that is at hand. */
export type ReadJob = { readonly file: string } | { readonly text: string };

/** A notice with the text it was read from, or why it cannot be read. */
export type ReadResult = { readonly text: string; readonly notice: Notice } | { readonly unreadable: Unreadable };

/** Limits for the process that reads a notice, and which one it is. */
export interface ReadFileOptions extends ReaderProcessOptions {
  /** All the memory it may take; the parent ends it beyond that. */
  readonly residentMb?: number;
  readonly seconds?: number;
  /** Where one may wait; else one is started. */
  readonly ahead?: ReaderAhead;
}

const MOST_RESIDENT_MB = 512;
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

/** Has a process read one notice and waits for its result, its end, the memory or the time limit, whichever is first. Nothing it does reaches the parent. */
function readApart(job: ReadJob, options: ReadFileOptions): Promise<ReadResult> {
  const { seconds = MOST_SECONDS, residentMb = MOST_RESIDENT_MB } = options;
  const child = options.ahead?.take() ?? startReader(options);
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
    child.on('message', (message) => {
      if (message !== IS_READY) settle(message as ReadResult);
    });
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
