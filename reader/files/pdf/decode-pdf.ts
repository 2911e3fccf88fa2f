import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Decoded } from '../decode-text';
import { pagesText } from './pdf-join-pages';
import { readPage } from './pdf-page';
import type { PageBlock } from './pdf-page-text';

const HOME = path.dirname(require.resolve('pdfjs-dist/package.json'));
const MOST_PAGES = 400;
/** Pages asked for at one time: while one waits for its parts another is parsed. */
const PAGES_AT_ONCE = 4;

/** What pdf.js draws pages with, which it wants as it loads. Here pages are only read, and no native library is let near the files of strangers. */
class Drawing {}
function withoutDrawing(): void {
  const drawing = { DOMMatrix: Drawing, ImageData: Drawing, Path2D: Drawing };
  Object.assign(globalThis, drawing);
  const file = createRequire(path.join(HOME, 'legacy/build/pdf.mjs')).resolve('@napi-rs/canvas');
  require.cache[file] = Object.assign(new Module(file), { exports: drawing, loaded: true });
}

/** Loads pdf.js. Its build for Node replaces `Array.prototype.push` by a slow one where V8 wants a rare case of the standard, which costs a fifth of the time. */
export async function loadPdfjs() {
  withoutDrawing();
  const native = Object.getOwnPropertyDescriptor(Array.prototype, 'push');
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  await import(pathToFileURL(path.join(HOME, 'legacy/build/pdf.worker.mjs')).href);
  if (native) Object.defineProperty(Array.prototype, 'push', native);
  return pdfjs;
}

/** The pages of a document, each in reading order. */
async function readPages(document: PDFDocumentProxy, ops: Parameters<typeof readPage>[1]): Promise<PageBlock[][]> {
  const numbers = Array.from({ length: Math.min(document.numPages, MOST_PAGES) }, (_, index) => index + 1);
  const pages: PageBlock[][] = [];
  for (let at = 0; at < numbers.length; at += PAGES_AT_ONCE) {
    const some = numbers.slice(at, at + PAGES_AT_ONCE).map(async (number) => {
      const page = await document.getPage(number);
      const blocks = await readPage(page, ops);
      page.cleanup();
      return blocks;
    });
    pages.push(...(await Promise.all(some)));
  }
  return pages;
}

/** The text of a .pdf page by page. A scanned one (pages without text) and an encrypted one are told apart. */
export async function decodePdf(bytes: Uint8Array): Promise<Decoded> {
  const pdfjs = await loadPdfjs();
  const task = pdfjs.getDocument({
    data: bytes,
    cMapUrl: path.join(HOME, 'cmaps') + path.sep,
    cMapPacked: true,
    standardFontDataUrl: path.join(HOME, 'standard_fonts') + path.sep,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    // Pictures hold no text: decoding them for the list of what a page draws would only cost time.
    maxImageSize: 0,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const text = pagesText(await readPages(document, pdfjs.OPS));
    const isScanned = text.replace(/\s/g, '').length < document.numPages * 8;
    return isScanned ? { unreadable: { reason: 'scanned' } } : { text };
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return { unreadable: isLocked ? { reason: 'encrypted' } : { reason: 'damaged', kind: '.pdf' } };
  } finally {
    await task.destroy();
  }
}
