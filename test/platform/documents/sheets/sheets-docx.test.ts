import { strFromU8, unzipSync } from 'fflate';
import type { PostingSheet } from '../../../../core/documents/posting-sheet';
import { sheetsDocx } from '../../../../platform/documents/sheets/sheets-docx';
import { printed, withOffice } from '../support/render';

const SHEET: PostingSheet = {
  title: '2026年10月参保缴费情况公示',
  place: '青山镇人民政府 <一村> {names}',
  facts: [
    { term: '缴费人数（人）', text: '120' },
    { term: '缴费金额（元）', text: '24000' },
  ],
  notes: ['依据：清册。', '有疑问的，请反映。'],
  signature: '一村村民委员会　　年　　月　　日',
};
const OTHER: PostingSheet = { ...SHEET, place: '二村', names: ['张*三　张*三', '李*　李*'] };

test('each sheet has its own words, whatever is in them; the same sheets have the same bytes', async () => {
  const bytes = await sheetsDocx([SHEET, OTHER]);
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const texts = [...xml.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, text]) => text);
  expect(texts).toEqual([
    ...[SHEET.title, '青山镇人民政府 &#60;一村&#62; &#123;names}', '缴费人数（人）', '120', '缴费金额（元）', '24000', '依据：清册。'],
    ...['有疑问的，请反映。', SHEET.signature],
    ...[
      SHEET.title,
      '二村',
      '缴费人数（人）',
      '120',
      '缴费金额（元）',
      '24000',
      '张*三　张*三',
      '李*　李*',
      '依据：清册。',
      '有疑问的，请反映。',
      SHEET.signature,
    ],
  ]);
  expect(Buffer.from(await sheetsDocx([SHEET, OTHER])).equals(Buffer.from(bytes))).toBe(true);
});

withOffice('as they are printed', () => {
  test('a page of A4 each', async () => {
    const first = SHEET.place.replaceAll(' ', '');
    const pages = await printed(await sheetsDocx([SHEET, OTHER, SHEET]));
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual(Array.from({ length: 3 }, () => [210, 297]));
    expect(pages.map(({ lines }) => lines[1]?.text.replaceAll(' ', ''))).toEqual([first, '二村', first]);
  });
});
