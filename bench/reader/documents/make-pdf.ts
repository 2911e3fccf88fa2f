/** Lines of a page of a test .pdf with their places in points. */
export interface PdfLine {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** A ruling line of a test .pdf from one point to another, drawn as a stroke or (as Word draws borders) as a thin filled box. */
export interface PdfRule {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly filled?: boolean;
}

export type PdfItem = PdfLine | PdfRule;

/** What a page of a test .pdf shows beside running lines. */
export interface PdfDrawing {
  readonly lines: readonly PdfLine[];
  readonly rules: readonly PdfRule[];
}

const drawn = (item: PdfItem): string => {
  if ('text' in item) return `BT /F1 12 Tf 1 0 0 1 ${item.x} ${item.y} Tm <${hex(item.text)}> Tj ET`;
  const [[x, y], [right, top]] = [item.from, item.to];
  return item.filled ? `${x} ${y} ${Math.max(right - x, 0.5)} ${Math.max(top - y, 0.5)} re f` : `${x} ${y} m ${right} ${top} l S`;
};

const hex = (text: string) => [...text].map((char) => char.charCodeAt(0).toString(16).padStart(4, '0')).join('');

/** A small .pdf whose pages show Chinese text in a font that is not embedded (or nothing, as a scanned page). `before` is drawn first on each. */
export function makePdf(pages: readonly (readonly PdfItem[])[], more = '', before = ''): Buffer {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const kids = pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add('<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [4 0 R] >>');
  add(
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 5 0 R >>',
  );
  add(
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 90 >>',
  );
  for (const [index, lines] of pages.entries()) {
    const stream = [before, ...lines.map(drawn)].join('\n');
    add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + index * 2} 0 R >>`);
    add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
  }
  let text = '%PDF-1.4\n';
  const places = objects.map((body, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${more} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** Lines one below the other from the top of a page. */
export const column = (lines: readonly string[], x = 80, top = 760): PdfLine[] =>
  lines.map((text, index) => ({ x, y: top - index * 22, text }));

const LINE = 16;
const MARGIN = 5;

/** A cell of a ruled test table: its words, broken as the page shows them, and how many rows it spans; 0 for one that a cell above covers. */
export interface PdfCell {
  readonly lines: readonly string[];
  readonly rows?: number;
}

/** A ruled table whose columns are bounded by `xs`, its first row beginning at `top`; each row is as high as its longest cell that spans no further. */
export function ruledTable(
  xs: readonly number[],
  top: number,
  rows: readonly (readonly PdfCell[])[],
): PdfDrawing & { readonly bottom: number } {
  const heights = rows.map(
    (row) => LINE * Math.max(1, ...row.filter((cell) => (cell.rows ?? 1) === 1).map((cell) => cell.lines.length)) + MARGIN,
  );
  const ys = heights.reduce<number[]>((places, height) => [...places, (places.at(-1) ?? top) - height], [top]);
  const bottom = ys.at(-1) ?? top;
  const isCovered = (row: number, column: number): boolean => rows[row]?.[column]?.rows === 0;
  const across = ys.flatMap((y, row) =>
    xs.slice(1).flatMap((right, column): PdfRule[] => (isCovered(row, column) ? [] : [{ from: [xs[column] ?? 0, y], to: [right, y] }])),
  );
  const down = xs.map((x): PdfRule => ({ from: [x, bottom], to: [x, top] }));
  const lines = rows.flatMap((row, at) =>
    row.flatMap((cell, column) =>
      cell.lines.map((text, line): PdfLine => ({ x: (xs[column] ?? 0) + MARGIN, y: (ys[at] ?? top) - LINE * (line + 1) + 3, text })),
    ),
  );
  return { lines, rules: [...across, ...down], bottom };
}
