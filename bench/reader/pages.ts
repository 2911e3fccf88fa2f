import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readNoticeFile } from '../../reader/files/read-notice-file';
import { cpuSeconds } from '../support/cpu';
import { docxOfTable, docxOfText, pdfOfTable, pdfOfText } from './documents/make-long';

/** Forty pages as offices print them: 22 lines of 28 characters. */
const PAGES_OF_ALL = 40;
const CHARACTERS = PAGES_OF_ALL * 22 * 28;
const RUNS = 3;
/** A far backstop: the figure tells how long it took. */
const SECONDS = 120;

/** What reading forty pages costs, from the start of the process that reads them to its result. */
export interface PagesCost {
  readonly name: string;
  readonly tasks: number;
  readonly wallMs: number;
  /** Milliseconds of the processor, for both processes. */
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

/** Reads a file as preview and issue do, in a process of its own with its limits; the least of some runs. */
export async function costOfPages(name: string, bytes: Buffer): Promise<PagesCost> {
  const folder = mkdtempSync(path.join(tmpdir(), 'duban-bench-'));
  try {
    const file = path.join(folder, 'notice');
    writeFileSync(file, bytes);
    const least = { name, tasks: 0, wallMs: Infinity, cpuMs: Infinity };
    for (let run = 0; run < RUNS; run += 1) {
      const [beganMs, cpuBefore] = [performance.now(), cpuSeconds(process.pid)];
      const read = await readNoticeFile(file, { seconds: SECONDS });
      if ('unreadable' in read) throw new Error(`${name} is not read: ${read.unreadable.reason}`);
      least.tasks = read.notice.tasks.length;
      least.wallMs = Math.min(least.wallMs, performance.now() - beganMs);
      least.cpuMs = Math.min(least.cpuMs, (cpuSeconds(process.pid) - cpuBefore) * 1000);
    }
    return least;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
