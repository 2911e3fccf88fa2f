import { parseArgs } from 'node:util';
import { calendarOfDays } from '../core/calendar/calendar-of-days';
import { checkNotice } from '../reader/check-notice';
import { decodeFile } from '../reader/files/decode-file';
import { readNotice } from '../reader/read-notice';
import { docxOfTable, docxOfText, pdfOfTable, pdfOfText } from './reader/documents/make-long';
import { type Form, HOSTILE, LAYOUTS, textOf } from './reader/forms';
import { type Cost, costOf, growthOf } from './reader/measure';
import { costOfPages, PAGES, type PagesCost } from './reader/pages';
import { round } from './reminders/figures';

/** Time may grow this much faster than the text from the smallest size to the largest: room for garbage collection and caches, none for a square (8 here). */
const MOST_GROWTH = 2;
/** Up to the longest text that is taken for a notice. */
const TEXT_SIZES = [25_000, 100_000, 200_000];
const FILE_SIZES = [10_000, 40_000];
/** Forty pages, from the file to its notice, by the clock: what a clerk waits for. */
const MOST_PAGES_MS = 1000;

/** Days off are looked up too, as preview and issue do. */
const CALENDAR = calendarOfDays([]);

interface Subject {
  readonly name: string;
  readonly sizes: readonly number[];
  /** Makes a notice of a size and returns what reads it; the making is not measured. */
  readonly prepare: (characters: number) => () => unknown;
}

/** Reads a text and looks for what is wrong with it, as preview and issue do. */
function readText(text: string): void {
  checkNotice(readNotice(text), text, { calendar: CALENDAR });
}

async function readFile(bytes: Uint8Array): Promise<void> {
  const decoded = await decodeFile(bytes);
  if ('unreadable' in decoded) throw new Error(`a file of the benchmark is not read: ${decoded.unreadable.reason}`);
  readText(decoded.text);
}

const ofText = (group: string) => (form: Form): Subject => ({
  name: `${group}: ${form.name}`,
  sizes: TEXT_SIZES,
  prepare: (characters) => {
    const text = textOf(form, characters);
    return () => readText(text);
  },
}); // prettier-ignore

const ofFile = (name: string, make: (characters: number) => Uint8Array): Subject => ({
  name: `file: ${name}`,
  sizes: FILE_SIZES,
  prepare: (characters) => {
    const bytes = make(characters);
    return () => readFile(new Uint8Array(bytes));
  },
});

const SUBJECTS: readonly Subject[] = [
  ...LAYOUTS.map(ofText('layout')),
  ...HOSTILE.map(ofText('hostile')),
  ofFile('.docx text', docxOfText),
  ofFile('.docx table', docxOfTable),
  ofFile('.pdf text', pdfOfText),
  ofFile('.pdf table', pdfOfTable),
];

async function measure({ name, sizes, prepare }: Subject) {
  // Once unmeasured, so that the first size does not pay for compiling.
  await prepare(sizes[0] ?? 0)();
  const costs: Cost[] = [];
  for (const size of sizes) costs.push(await costOf(size, prepare(size)));
  const growth = round(growthOf(costs));
  const times = costs.map(({ characters, cpuMs }) => `${characters}: ${cpuMs.toFixed(0)} ms`).join('　');
  console.error(`${growth > MOST_GROWTH ? '✗' : ' '} ${name.padEnd(42)} ${times}　增长 ${growth}`);
  return { name, growth, cpuMs: costs.map(({ cpuMs }) => round(cpuMs)), sizes };
}

async function measurePages(name: string, make: () => Buffer): Promise<PagesCost> {
  const cost = await costOfPages(name, make());
  const { wallMs, coldMs, cpuMs, tasks } = cost;
  console.error(
    `${wallMs > MOST_PAGES_MS ? '✗' : ' '} ${name.padEnd(42)} ${cpuMs.toFixed(0)} ms　历时 ${wallMs.toFixed(0)} ms（进程新启动 ${coldMs.toFixed(0)} ms）　任务 ${tasks}`,
  );
  return { ...cost, wallMs: round(wallMs), coldMs: round(coldMs), cpuMs: round(cpuMs) };
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const isAsked = (name: string): boolean => name.includes(values.only ?? '');
  const figures = [];
  for (const subject of SUBJECTS) if (isAsked(subject.name)) figures.push(await measure(subject));
  const pages: PagesCost[] = [];
  for (const [name, make] of Object.entries(PAGES)) if (isAsked(name)) pages.push(await measurePages(name, make));
  if (figures.length + pages.length === 0) throw new Error(`--only: 没有 ${values.only ?? ''}`);
  const worstGrowth = Math.max(0, ...figures.map(({ growth }) => growth));
  const worst = figures.find(({ growth }) => growth === worstGrowth)?.name;
  const targets = { growth: worstGrowth <= MOST_GROWTH, pages: pages.every(({ wallMs }) => wallMs <= MOST_PAGES_MS) };
  console.log(
    JSON.stringify({ bench: 'reader', mostGrowth: MOST_GROWTH, worst, worstGrowth, mostPagesMs: MOST_PAGES_MS, figures, pages, targets }),
  );
  if (!targets.growth || !targets.pages) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
