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
        rows: Array.from({ length: 70 }, (_, at) => [String(at + 1), '青山镇']),
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
const isPageNumber = ({ text }: PrintedPage['lines'][number]): boolean => /^— \d+ —$/.test(text.trim());
const fullPage = (pages: readonly PrintedPage[]) => pages[1]?.lines.filter((line) => !isPageNumber(line)) ?? [];

test('the same document has the same bytes, another has others', async () => {
  const [one, again, other] = await Promise.all([DOCUMENT, DOCUMENT, { ...DOCUMENT, title: '另一份' }].map(officialDocx));
  expect(Buffer.from(one ?? [])).toEqual(Buffer.from(again ?? []));
  expect(Buffer.from(other ?? [])).not.toEqual(Buffer.from(one ?? []));
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

  test('an annex begins a page, its table has its head on each page; the imprint is last', () => {
    const annex = pages.findIndex(({ lines }) => lines[0]?.text === '附件');
    expect(annex).toBeGreaterThan(1);
    const has = (page: PrintedPage, wanted: string): boolean => page.lines.some(({ text }) => text.replaceAll(/\s/g, '').endsWith(wanted));
    const table = pages.filter((page) => has(page, '青山镇'));
    expect(table.length).toBeGreaterThan(1);
    expect(table.filter((page) => !has(page, '排名乡镇'))).toEqual([]);
    expect(pages.at(-1)?.lines.map(({ text }) => text.replaceAll(/\s/g, ''))).toContain('抄送：县委办公室。');
  });
});
