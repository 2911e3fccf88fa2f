import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const OFFICE = [process.env['TEST_SOFFICE'], '/usr/bin/soffice', '/usr/bin/libreoffice'].find(
  (file) => file !== undefined && existsSync(file),
);

if (!OFFICE) process.stdout.write('Documents are not rendered: no LibreOffice found (apt-get install libreoffice-writer-nogui).\n');

/** A `describe` that is skipped where documents cannot be rendered. */
export const withOffice = (name: string, tests: () => void): void => (OFFICE ? describe : describe.skip)(name, tests);

/** A page as it is printed: its lines from the top, in millimetres from the left edge and from the top to the baseline. */
export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly { readonly text: string; readonly x: number; readonly right: number; readonly y: number }[];
  /** Red lines from the top, with their ends. */
  readonly red: readonly { readonly x: number; readonly right: number; readonly top: number; readonly bottom: number }[];
}

const run = promisify(execFile);

/** The pages of a PDF. */
export async function pagesOf(pdf: Uint8Array): Promise<readonly PrintedPage[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'duban-pdf-'));
  try {
    const file = path.join(folder, 'it.pdf');
    await writeFile(file, pdf);
    const { stdout } = await run(process.execPath, [path.join(__dirname, 'pdf-lines.mjs'), file], { maxBuffer: 1 << 26 });
    return JSON.parse(stdout) as PrintedPage[];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The pages of a .docx as LibreOffice prints them. */
export async function printed(docx: Uint8Array): Promise<readonly PrintedPage[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'duban-doc-'));
  try {
    await writeFile(path.join(folder, 'it.docx'), docx);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await run(OFFICE ?? '', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path.join(folder, 'it.docx')]);
    return await pagesOf(await readFile(path.join(folder, 'it.pdf')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
