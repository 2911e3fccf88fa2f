import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { OfficialDocument } from '../../../../core/documents/official-document';
import { officialDocx } from '../../../../platform/documents/official/write-docx';
import { printed, type PrintedPage, withOffice } from '../support/render';

const TEXT = '为做好城乡居民基本养老保险征缴工作各乡镇人民政府农场社区管委会要按照序时目标抓紧推进'.repeat(40);
const DOCUMENT: OfficialDocument = {
  head: { is: 'redHead', mark: '某县人民政府办公室文件', number: '某政办发〔2026〕12号' },
  title: '关于十一月份城乡居民养老保险征缴进度的通报',
  addressees: '各乡镇人民政府，县直各有关单位',
  body: [
    { is: 'heading1', text: '一、总体进度' },
    { is: 'text', text: TEXT },
  ],
  annexes: [
    {
      title: '征缴进度表',
      paragraphs: [],
      table: {
        columns: [
          { head: '排名', width: 1, isNumber: true },
          { head: '乡镇', width: 3 },
        ],
        rows: Array.from({ length: 55 }, (_, at) => [String(at + 1), '青山镇']),
      },
    },
  ],
  signature: { issuer: '某县人民政府办公室', date: '2026年11月30日' },
  imprint: { copiesTo: '县委办公室', printedBy: '某县人民政府办公室', printedOn: '2026年11月30日印发' },
  isDraft: false,
  madeAtMs: 0,
};

/** The document with another pitch of its lines, as a template of 29 pt would have it. */
function withPitch(docx: Uint8Array, pitch: number): Uint8Array {
  const files = unzipSync(docx);
  const document = files['word/document.xml'] ?? new Uint8Array();
  const changed = strFromU8(document)
    .replaceAll('w:line="579"', `w:line="${pitch}"`)
    .replace('w:linePitch="579"', `w:linePitch="${pitch}"`);
  return zipSync({ ...files, 'word/document.xml': strToU8(changed) });
}
/** Edges of what is red on a page, in millimetres: lines that touch or nearly do are one. */
function redLinesOf({ red }: PrintedPage): readonly PrintedPage['red'][number][] {
  return red.reduce<PrintedPage['red'][number][]>((lines, shape) => {
    const last = lines.at(-1);
    if (!last || shape.top - last.bottom > 1) return [...lines, shape];
    return [...lines.slice(0, -1), { ...last, bottom: Math.max(last.bottom, shape.bottom) }];
  }, []);
}
/** Within so many millimetres. */
const near = (wanted: number, millimetres = 0.5) => ({
  asymmetricMatch: (found: unknown) => typeof found === 'number' && Math.abs(found - wanted) <= millimetres,
  toString: () => `near ${wanted}`,
});

const isPageNumber = ({ text }: PrintedPage['lines'][number]): boolean => /^— \d+ —$/.test(text.trim());
const fullPage = (pages: readonly PrintedPage[]) => pages[1]?.lines.filter((line) => !isPageNumber(line)) ?? [];

test('the same document has the same bytes, another has others', async () => {
  const [one, again, other] = await Promise.all([DOCUMENT, DOCUMENT, { ...DOCUMENT, title: '另一份' }].map(officialDocx));
  expect(Buffer.from(one ?? [])).toEqual(Buffer.from(again ?? []));
  expect(Buffer.from(other ?? [])).not.toEqual(Buffer.from(one ?? []));
});

test('each text of a table stands in its own cell, row by row, whatever signs it has', async () => {
  const rows = [
    ['1', 'A&B <青山> "乡" {0 1}', ''],
    ['2', '白水镇', '$& $1'],
  ];
  const columns = ['排名', '乡镇', '备注'].map((head) => ({ head, width: 1 }));
  const tables = [rows, rows.toReversed(), []].map((of) => ({ title: '表', paragraphs: [], table: { columns, rows: of } }));
  const files = unzipSync(await officialDocx({ ...DOCUMENT, annexes: tables }));
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  const textOf = (part: string): string =>
    part.replace(/<[^>]+>/g, '').replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
  const read = [...xml.matchAll(/<w:tr[ >].*?<\/w:tr>/g)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/g)].map(([cell]) => textOf(cell)),
  );
  const heads = ['排名', '乡镇', '备注'];
  expect(read.slice(0, 7)).toEqual([heads, ...rows, heads, ...rows.toReversed(), heads]);
});

withOffice('as it is printed (GB/T 9704-2012)', () => {
  let pages: readonly PrintedPage[];
  beforeAll(async () => {
    pages = await printed(await officialDocx(DOCUMENT));
  });

  test('A4, a full page has 22 lines of 28 characters between the margins', () => {
    expect([pages[0]?.width, pages[0]?.height].map((side) => Math.round(side ?? 0))).toEqual([210, 297]);
    const lines = fullPage(pages);
    expect(lines).toHaveLength(22);
    for (const { text, x, right } of lines) {
      expect([...text].length).toBe(28);
      expect(Math.abs(x - 28)).toBeLessThan(0.6);
      expect(Math.abs(right - 184)).toBeLessThan(1.2);
    }
    const pitch = ((lines.at(-1)?.y ?? 0) - (lines[0]?.y ?? 0)) / 21;
    expect(Math.abs(pitch - 28.95 * (25.4 / 72))).toBeLessThan(0.05);
  });

  test('a pitch of 29 pt would be found: it leaves 21 lines', async () => {
    expect(fullPage(await printed(withPitch(await officialDocx(DOCUMENT), 580)))).toHaveLength(21);
  });

  test('the dashes of page numbers stand 7 mm below the text, odd ones at the right, even ones at the left', () => {
    const numbers = pages.map(({ lines }) => lines.find(isPageNumber));
    expect(numbers.map((line) => line?.text.trim())).toEqual(pages.map((_, at) => `— ${at + 1} —`));
    expect(Math.abs((numbers[0]?.right ?? 0) - 184 + 4.94)).toBeLessThan(1.5);
    expect(Math.abs((numbers[1]?.x ?? 0) - 28 - 4.94)).toBeLessThan(1.5);
    // The dash stands some 1.7 mm above the baseline of 四号.
    for (const line of numbers) expect(Math.abs((line?.y ?? 0) - 1.7 - 262 - 7)).toBeLessThan(1);
  });

  test('the mark begins 35 mm below the top of the text; number, title and addressees follow', () => {
    const [mark, number, ...lines] = pages[0]?.lines ?? [];
    expect(mark?.text).toBe('某县人民政府办公室文件');
    expect(Math.abs((mark?.y ?? 0) - 37 - 35 - 13)).toBeLessThan(6);
    expect(number?.text.replaceAll(' ', '')).toBe('某政办发〔2026〕12号');
    const texts = lines.map(({ text }) => text);
    expect(texts.slice(0, 3)).toEqual(['关于十一月份城乡居民养', '老保险征缴进度的通报', '各乡镇人民政府，县直各有关单位：']);
  });

  test('the signature never stands on a page without text, also where the text fills its pages to the last line', async () => {
    const addressees = pages[0]?.lines.findIndex(({ text }) => text.endsWith('：')) ?? 0;
    const onFirst = (pages[0]?.lines.filter((line) => !isPageNumber(line)).length ?? 0) - addressees - 1;
    const body = Array.from({ length: onFirst + 22 }, (_, at) => ({ is: 'text' as const, text: `第${at + 1}件事` }));
    const filled = await printed(await officialDocx({ ...DOCUMENT, body, annexes: [] }));
    const signed = filled.find(({ lines }) => lines.some(({ text }) => text === '2026年11月30日'));
    expect(signed?.lines[0]?.text).toBe(body.at(-1)?.text);
  });

  test('an annex begins a page, its table has its head on each page; the imprint is last, at the bottom of its page', () => {
    const annex = pages.findIndex(({ lines }) => lines[0]?.text === '附件');
    expect(annex).toBeGreaterThan(1);
    const has = (page: PrintedPage, wanted: string): boolean => page.lines.some(({ text }) => text.replaceAll(/\s/g, '').endsWith(wanted));
    const table = pages.filter((page) => has(page, '青山镇'));
    expect(table.length).toBeGreaterThan(1);
    expect(table.filter((page) => !has(page, '排名乡镇'))).toEqual([]);
    const last = pages.at(-1)?.lines.map(({ text, ...line }) => ({ ...line, text: text.replaceAll(/\s/g, '') })) ?? [];
    const [copies, printedBy] = ['抄送：县委办公室。', '某县人民政府办公室2026年11月30日印发'].map((text) =>
      last.find((line) => line.text === text),
    );
    // The text ends at 262 mm; the baseline lies some three millimetres higher, the line above it ten more.
    expect([copies, printedBy]).toMatchObject([{ y: near(262 - 3.5 - 10.5, 2) }, { y: near(262 - 3.5, 1.5) }]);
    // One row more than pages full of them: the last ones, of which the sum is one, stay together.
    expect(table.map(({ lines }) => lines.filter(({ text }) => text.endsWith('青山镇')).length)).toEqual([16, 19, 17, 3]);
  });
});

withOffice('a letter (函) as it is printed', () => {
  let pages: readonly PrintedPage[];
  beforeAll(async () => {
    pages = await printed(
      await officialDocx({ ...DOCUMENT, head: { is: 'letter', mark: '某县人民政府办公室', number: '某政办函〔2026〕7号' }, annexes: [] }),
    );
  });

  test('its double lines are 170 mm long in the middle of the page, 4 mm below the mark and 20 mm above the edge', () => {
    const [first] = pages;
    const lines = first ? redLinesOf(first) : [];
    expect(lines).toEqual([
      { x: near(20), right: near(190), top: near(30 + 17.3 + 4 + 3, 1.5), bottom: near(56.6, 1.5) },
      { x: near(20), right: near(190), top: near(275.5, 1), bottom: near(277) },
    ]);
  });

  test('the mark begins 30 mm from the edge, the number stands at the right below the line, the first page has no number', () => {
    const [mark, number, title] = pages[0]?.lines ?? [];
    // 49 pt are 17.3 mm; the baseline lies some seven eighths below the top.
    expect(mark).toMatchObject({ text: '某县人民政府办公室', y: near(30 + 17.3 * 0.88, 2.5) });
    expect(number).toMatchObject({ text: '某政办函〔2026〕7号', right: near(184, 1), y: near(56.6 + 5 + 5, 2.5) });
    expect(title?.text).toBe('关于十一月份城乡居民养');
    expect(pages.map(({ lines }) => lines.find(isPageNumber)?.text.trim())).toEqual([
      undefined,
      ...pages.slice(1).map((_, at) => `— ${at + 2} —`),
    ]);
    expect(pages[1]?.lines.find(isPageNumber)?.y).toEqual(near(1.7 + 262 + 7, 1));
  });
});

withOffice('a slip (督办单) as it is printed', () => {
  test('the mark begins 10 mm below the top of the text, the red line is as wide as the text, the table keeps to the margins', async () => {
    const facts = [
      { term: '事项', lines: ['制定工作方案'] },
      { term: '完成时限', lines: ['原定9月30日（周六，节假日），按不顺延执行，提醒提前至9月28日'] },
    ];
    const head = { is: 'slip', mark: '某县人民政府办公室督办单', issuer: '某县人民政府办公室', date: '2026年11月24日' } as const;
    const slip: OfficialDocument = { head, title: '督办单', facts, body: [], annexes: [], isDraft: false, madeAtMs: 0 };
    const [page] = await printed(await officialDocx(slip));
    const [mark, issued, matter] = page?.lines ?? [];
    // 36 pt are 12.7 mm.
    expect(mark).toMatchObject({ text: '某县人民政府办公室督办单', y: near(37 + 10 + 12.7 * 0.88, 2) });
    expect(issued).toMatchObject({ text: '某县人民政府办公室2026年11月24日', x: near(28, 0.6), right: near(184, 0.6) });
    expect(matter?.text).toBe('事项制定工作方案');
    expect(page && redLinesOf(page)).toMatchObject([{ x: near(28), right: near(184) }]);
    for (const { x, right } of page?.lines ?? []) expect([x >= 27.9, right <= 184.1]).toEqual([true, true]);
  });
});
