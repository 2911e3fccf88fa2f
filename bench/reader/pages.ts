import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readNoticeFile } from '../../reader/files/read-notice-file';
import { type ReaderAhead, readerAhead } from '../../reader/files/reader-process';
import { cpuSeconds } from '../support/cpu';
import { docxOfTable, docxOfText, pdfOfTable, pdfOfText } from './documents/make-long';

/** Forty pages as offices print them: 22 lines of 28 characters. */
const PAGES_OF_ALL = 40;
const CHARACTERS = PAGES_OF_ALL * 22 * 28;
const RUNS = 3;
/** A far backstop: the figure tells how long it took. */
const SECONDS = 120;

/** What reading forty pages costs. */
export interface PagesCost {
  readonly name: string;
  readonly tasks: number;
  /** By the clock, from the file to its notice, in the process that got ready while the page of intake was open. */
  readonly wallMs: number;
  /** The same from the start of a process, as on the command line. */
  readonly coldMs: number;
  /** Milliseconds of the processor, for both processes, from the start. */
  readonly cpuMs: number;
}

/** Notices of forty pages, and of one, by the name of their form. */
export const PAGES: Readonly<Record<string, () => Buffer>> = {
  'pages: 40 of a .docx': () => docxOfText(CHARACTERS),
  'pages: 40 of a .pdf': () => pdfOfText(CHARACTERS),
  'pages: 40 of a table in a .docx': () => docxOfTable(CHARACTERS),
  'pages: 40 of a table in a .pdf': () => pdfOfTable(CHARACTERS),
  'pages: one of a table in a .pdf': () => pdfOfTable(Math.round(CHARACTERS / PAGES_OF_ALL)),
};

/** Reads a file as preview and issue do, in processes of their own with their limits; the least of some runs. */
export async function costOfPages(name: string, bytes: Buffer): Promise<PagesCost> {
  const folder = mkdtempSync(path.join(tmpdir(), 'duban-bench-'));
  try {
    const file = path.join(folder, 'notice');
    writeFileSync(file, bytes);
    const least = { name, tasks: 0, wallMs: Infinity, coldMs: Infinity, cpuMs: Infinity };
    const timed = async (ahead?: ReaderAhead): Promise<number> => {
      const beganMs = performance.now();
      const read = await readNoticeFile(file, { seconds: SECONDS, ...(ahead && { ahead }) });
      if ('unreadable' in read) throw new Error(`${name} is not read: ${read.unreadable.reason}`);
      least.tasks = read.notice.tasks.length;
      return performance.now() - beganMs;
    };
    for (let run = 0; run < RUNS; run += 1) {
      const cpuBefore = cpuSeconds(process.pid);
      least.coldMs = Math.min(least.coldMs, await timed());
      least.cpuMs = Math.min(least.cpuMs, (cpuSeconds(process.pid) - cpuBefore) * 1000);
      const ahead = readerAhead({});
      await ahead.getReady();
      least.wallMs = Math.min(least.wallMs, await timed(ahead));
    }
    return least;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
