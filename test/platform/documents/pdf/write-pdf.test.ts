import type { OfficialDocument } from '../../../../core/documents/official-document';
import type { PdfOutcome } from '../../../../core/documents/pdf';
import { findFont } from '../../../../platform/documents/pdf/find-font';
import { pdfWriter } from '../../../../platform/documents/pdf/write-pdf';
import { pagesOf, type PrintedPage } from '../support/render';

const TEXT = '为做好城乡居民基本养老保险征缴工作各乡镇人民政府农场社区管委会要按照序时目标抓紧推进'.repeat(20);
const LETTER: OfficialDocument = {
  head: { is: 'letter', mark: '某县人民政府办公室', number: '某政办函〔2026〕7号' },
  title: '关于催办“制定工作方案”的函',
  addressees: '青山镇人民政府',
  body: [{ is: 'text', text: TEXT }],
  annexes: [
    {
      title: '征缴进度表',
      paragraphs: [],
      table: {
        columns: [{ head: '排名', width: 1, isNumber: true }, ...Array.from({ length: 9 }, (_, at) => ({ head: `列${at}`, width: 2 }))],
        rows: Array.from({ length: 60 }, (_, at) => [String(at + 1), '青山镇']),
      },
    },
  ],
  signature: { issuer: '某县人民政府办公室', date: '2026年11月24日' },
  isDraft: false,
  madeAtMs: 0,
};

function bytesOf(outcome: PdfOutcome): Uint8Array {
  if ('refusal' in outcome) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.bytes;
}
/** Where there is a font at all: the first usual one of this system. */
const withFont = findFont(undefined) ? describe : describe.skip;
if (!findFont(undefined)) process.stdout.write('PDFs are not made: no Chinese font found (apt-get install fonts-noto-cjk).\n');

test('without a font there is no PDF, and that is said', async () => {
  expect(await pdfWriter('/nowhere/font.ttf').official(LETTER)).toEqual({ refusal: { is: 'noFont' } });
});

withFont('in the font of the system', () => {
  const pdf = pdfWriter(undefined);

  test('a character that the font has not got is told, not printed as a box', async () => {
    expect(await pdf.official({ ...LETTER, title: '关于\u{E123}的函' })).toEqual({
      refusal: { is: 'missingCharacters', characters: '\u{E123}' },
    });
  });

  test('the same document has the same bytes; each sheet is a page', async () => {
    const sheet = { title: '公示', place: '一村', facts: [{ term: '人数', text: '7' }], notes: ['依据清册。'], signature: '一村' };
    const [one, again] = [bytesOf(await pdf.sheets([sheet, sheet], 0)), bytesOf(await pdf.sheets([sheet, sheet], 0))];
    expect(Buffer.from(one).equals(Buffer.from(again))).toBe(true);
    expect((await pagesOf(one)).map(({ lines }) => lines.map(({ text }) => text))).toEqual(
      Array.from({ length: 2 }, () => ['公示', '一村', '人数7', '依据清册。', '一村']),
    );
  });

  test('a hash that is longer than its cell is broken within the margins', async () => {
    const head = { is: 'slip', mark: '考核卷', issuer: '某县人民政府办公室', date: '2024年1月25日' } as const;
    const facts = [{ term: '数据冻结', lines: [`校验码 ${'c0ffee'.repeat(10)}`] }];
    const slip = { head, title: '考核卷', facts, body: [], annexes: [], isDraft: false, madeAtMs: 0 };
    const lines = (await pagesOf(bytesOf(await pdf.official(slip)))).flatMap((page) => page.lines);
    expect(lines.map(({ text }) => text.replaceAll(/\s/g, '')).join('')).toContain('c0ffee'.repeat(10));
    expect(lines.filter(({ right }) => right > 184.5)).toEqual([]);
  });

  describe('a letter with an annex', () => {
    let pages: readonly PrintedPage[];
    beforeAll(async () => {
      pages = await pagesOf(bytesOf(await pdf.official(LETTER)));
    });

    test('its lines are those of the form: 170 mm, in the middle; the text has 28 characters a line between the margins', () => {
      const [first] = pages;
      expect([first?.width, first?.height].map((side) => Math.round(side ?? 0))).toEqual([210, 297]);
      for (const { x, right } of first?.red ?? []) expect([Math.round(x), Math.round(right)]).toEqual([20, 190]);
      expect(first?.red.map(({ bottom }) => Math.round(297 - bottom)).filter((above) => above < 25)).toEqual([21, 20]);
      const full = first?.lines.filter(({ text }) => [...text].length === 28) ?? [];
      expect(full.length).toBeGreaterThan(3);
      for (const { x, right } of full) expect([Math.abs(x - 28) < 0.6, Math.abs(right - 184) < 1.5]).toEqual([true, true]);
    });

    test('a wide table is turned, its head comes again on each page', () => {
      const turned = pages.filter(({ width }) => Math.round(width) === 297);
      expect(turned.length).toBeGreaterThan(1);
      for (const { lines } of turned) expect(lines.some(({ text }) => text.startsWith('排名列0'))).toBe(true);
    });
  });
});
