// Prints the lines of a PDF as JSON, page by page, in millimetres from the left and from the top. A process of its own: the library is an ES module, and jest loads none.
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const MM = 25.4 / 72;

function lineOf(y, items) {
  const sorted = [...items].sort((a, b) => a.transform[4] - b.transform[4]);
  const last = sorted.at(-1);
  return { y, text: sorted.map(({ str }) => str).join(''), x: sorted[0].transform[4] * MM, right: (last.transform[4] + last.width) * MM };
}

async function readPage(page) {
  const { width, height } = page.getViewport({ scale: 1 });
  const byLine = new Map();
  for (const item of (await page.getTextContent()).items.filter(({ str }) => str.trim() !== '')) {
    const y = Math.round((height - item.transform[5]) * MM * 10) / 10;
    byLine.set(y, [...(byLine.get(y) ?? []), item]);
  }
  const lines = [...byLine].sort(([a], [b]) => a - b).map(([y, items]) => lineOf(y, items));
  return { width: width * MM, height: height * MM, lines };
}

const document = await getDocument({ data: new Uint8Array(readFileSync(process.argv[2])), verbosity: 0 }).promise;
const pages = [];
for (let number = 1; number <= document.numPages; number += 1) pages.push(await readPage(await document.getPage(number)));
process.stdout.write(JSON.stringify(pages));
