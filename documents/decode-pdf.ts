import path from 'node:path';
import type { Decoded } from './decode-text';
import { pagesText } from './pdf-join-pages';
import { readPage } from './pdf-page';
import type { PageBlock } from './pdf-page-text';

const MOST_PAGES = 400;

/** The text of a .pdf page by page. A scanned one (pages without text) and an encrypted one are told apart. */
export async function decodePdf(bytes: Uint8Array): Promise<Decoded> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const home = path.dirname(require.resolve('pdfjs-dist/package.json'));
  const task = pdfjs.getDocument({
    data: bytes,
    cMapUrl: path.join(home, 'cmaps') + path.sep,
    cMapPacked: true,
    standardFontDataUrl: path.join(home, 'standard_fonts') + path.sep,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    // Pictures hold no text: decoding them for the list of what a page draws would only cost time.
    maxImageSize: 0,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const pages: PageBlock[][] = [];
    for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number += 1) {
      const page = await document.getPage(number);
      pages.push(await readPage(page, pdfjs.OPS));
      page.cleanup();
    }
    const text = pagesText(pages);
    const isScanned = text.replace(/\s/g, '').length < document.numPages * 8;
    return isScanned ? { unreadable: { reason: 'scanned' } } : { text };
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return { unreadable: isLocked ? { reason: 'encrypted' } : { reason: 'damaged', kind: '.pdf' } };
  } finally {
    await task.destroy();
  }
}
