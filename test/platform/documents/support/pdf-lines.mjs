// Prints the lines of a PDF and what is red in it as JSON, page by page, in millimetres from the left and from the top. A process of its own: the library is an ES module, and jest loads none.
import { readFileSync } from 'node:fs';
import { getDocument, OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';

const MM = 25.4 / 72;

function lineOf(y, items) {
  const sorted = [...items].sort((a, b) => a.transform[4] - b.transform[4]);
  const last = sorted.at(-1);
  return { y, text: sorted.map(({ str }) => str).join(''), x: sorted[0].transform[4] * MM, right: (last.transform[4] + last.width) * MM };
}

/** The red strokes and areas of a page: where each begins and ends, in millimetres from the left and from the top. */
async function redShapes(page, height) {
  const { fnArray, argsArray } = await page.getOperatorList();
  const shapes = [];
  const stack = [];
  let state = { transform: [1, 0, 0, 1, 0, 0], fill: '', stroke: '', width: 0 };
  for (const [at, fn] of fnArray.entries()) {
    const args = argsArray[at];
    if (fn === OPS.save) stack.push(state);
    else if (fn === OPS.restore) state = stack.pop() ?? state;
    else if (fn === OPS.transform) state = { ...state, transform: Util.transform(state.transform, args) };
    else if (fn === OPS.setFillRGBColor) state = { ...state, fill: args[0] };
    else if (fn === OPS.setStrokeRGBColor) state = { ...state, stroke: args[0] };
    else if (fn === OPS.setLineWidth) state = { ...state, width: args[0] };
    else if (fn === OPS.constructPath && args[2]) {
      const isStroke = args[0] === OPS.stroke;
      if ((isStroke ? state.stroke : state.fill) !== '#ff0000') continue;
      const [a, , , d, e, f] = state.transform;
      const [x0, y0, x1, y1] = args[2];
      const half = isStroke ? (state.width * Math.abs(d)) / 2 : 0;
      const ys = [height - (y0 * d + f), height - (y1 * d + f)];
      const [top, bottom] = [Math.min(...ys) - half, Math.max(...ys) + half];
      shapes.push({ x: (x0 * a + e) * MM, right: (x1 * a + e) * MM, top: top * MM, bottom: bottom * MM });
    }
  }
  return shapes.sort((one, other) => one.top - other.top);
}

async function readPage(page) {
  const { width, height } = page.getViewport({ scale: 1 });
  const byLine = new Map();
  for (const item of (await page.getTextContent()).items.filter(({ str }) => str.trim() !== '')) {
    const y = Math.round((height - item.transform[5]) * MM * 10) / 10;
    byLine.set(y, [...(byLine.get(y) ?? []), item]);
  }
  const lines = [...byLine].sort(([a], [b]) => a - b).map(([y, items]) => lineOf(y, items));
  return { width: width * MM, height: height * MM, lines, red: await redShapes(page, height) };
}

const document = await getDocument({ data: new Uint8Array(readFileSync(process.argv[2])), verbosity: 0 }).promise;
const pages = [];
for (let number = 1; number <= document.numPages; number += 1) pages.push(await readPage(await document.getPage(number)));
process.stdout.write(JSON.stringify(pages));
