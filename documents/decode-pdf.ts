import path from 'node:path';
import type { Decoded } from './decode-text';
import { gridsOf } from './pdf-grid';
import { mayHaveTable, type PagePart, pageParts, type PdfPiece } from './pdf-page-text';
import { rulesOf } from './pdf-rules';
import { joinPages } from './pdf-text';

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
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const pages: PagePart[][] = [];
    for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number += 1) {
      const page = await document.getPage(number);
      const content = await page.getTextContent();
      const pieces = content.items.flatMap((item): PdfPiece[] =>
        'str' in item && item.str !== ''
          ? [
              {
                text: item.str,
                x: item.transform[4] as number,
                y: item.transform[5] as number,
                width: item.width,
                size: Math.abs(item.height) || 10,
              },
            ]
          : [],
      );
      // Without its ruling lines a page is still read, line by line.
      const operators = mayHaveTable(pieces) ? await page.getOperatorList().catch(() => undefined) : undefined;
      pages.push(pageParts(pieces, operators ? gridsOf(rulesOf(operators, pdfjs.OPS)) : []));
      page.cleanup();
    }
    const text = joinPages(pages);
    const isScanned = text.replace(/\s/g, '').length < document.numPages * 8;
    return isScanned ? { unreadable: { reason: 'scanned' } } : { text };
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return { unreadable: isLocked ? { reason: 'encrypted' } : { reason: 'damaged', kind: '.pdf' } };
  } finally {
    await task.destroy();
  }
}
