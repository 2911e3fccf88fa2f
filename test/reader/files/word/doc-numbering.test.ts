import { decodeDoc } from '../../../../reader/files/word/decode-doc';
import { type DocParagraph, makeNumberedDoc } from '../support/make-doc-lists';
import { tasksAs } from '../support/read-bytes';

const lines = (paragraphs: readonly DocParagraph[]) => {
  const decoded = decodeDoc(makeNumberedDoc(paragraphs));
  return 'text' in decoded ? decoded.text.trimEnd().split('\n') : decoded;
};
const item = (text: string, level: number, list = 1): DocParagraph => ({ text, list, level });
const plain = (text: string): DocParagraph => ({ text });

const NOTICE = [
  plain('关于开展清淤的通知'),
  item('总体要求', 0),
  item('工作任务', 0),
  item('清理沟渠', 1),
  plain('责任单位：县水利局、各乡镇'),
  plain('完成时限：2024年3月31日前'),
  item('整修涵闸', 1),
  plain('责任单位：县水利局'),
  plain('完成时限：长期'),
  item('保障措施', 0),
  item('加强领导', 1),
];

describe('automatic numbering of a .doc', () => {
  it('gives the tasks of a notice their ordinals', async () => {
    expect(await tasksAs('list.doc', makeNumberedDoc(NOTICE))).toEqual([
      { heading: '（一）清理沟渠', units: ['县水利局', '各乡镇'], deadline: '2024-03-31' },
      { heading: '（二）整修涵闸', units: ['县水利局'], deadline: 'ongoing' },
    ]);
  });

  it('counts each level and begins those below anew', () => {
    const levels = [0, 1, 2, 2, 3, 3, 4, 1, 2, 0, 1].map((level) => item('项', level));
    expect(lines(levels)).toEqual(['一、项', '（一）项', '1.项', '2.项', '①项', '②项', '一.1项', '（二）项', '1.项', '二、项', '（一）项']);
  });

  it('knows lists that share their count, begin anew or look different', () => {
    expect(lines([item('甲', 2), item('乙', 2, 3), item('丙', 2, 3), item('丁', 2), item('戊', 0, 2), item('己', 0, 4)])).toEqual([
      '1.甲', '5.乙', '6.丙', '7.丁', '1.戊', '①己',
    ]); // prettier-ignore
  });

  it('takes lists from styles, and lets a paragraph leave them', () => {
    const styled = [1, 2, 3, 5].map((style) => ({ text: `样式${style}`, style }));
    expect(lines([...styled, { text: '无号', style: 1, list: 0 }, { text: '空', style: 4 }])).toEqual([
      '一、样式1', '（一）样式2', '（二）样式3', '二、样式5', '无号', '空',
    ]); // prettier-ignore
  });

  it('gives no ordinal to an empty paragraph, an unknown list or a level without figures', () => {
    expect(lines([item('甲', 0), item('', 0), item('乙', 0), item('丙', 0, 9), item('丁', 0, 0xf801), item('戊', 7)])).toEqual([
      '一、甲', '', '二、乙', '丙', '丁', '戊',
    ]); // prettier-ignore
  });

  it.each([0x00, 0x7f, 0xff])('keeps the text when any byte of the numbering is %i', (value) => {
    const sound = makeNumberedDoc(NOTICE);
    const words = NOTICE.map((paragraph) => paragraph.text);
    // The pages of paragraphs and the table stream, but for the 33 bytes at its beginning that say where the text is.
    const from = sound.indexOf(Buffer.from('加强领导\r', 'utf16le')) + 10;
    const pieces = sound.indexOf(Buffer.from([2, 28, 0, 0, 0]));
    const end = sound.indexOf(Buffer.from('Root Entry', 'utf16le'));
    let unnumbered = 0;
    for (let at = from; at < end; at += 1) {
      if (at >= pieces && at < pieces + 33) continue;
      const damaged = Buffer.from(sound);
      damaged.writeUInt8(value, at);
      const decoded = decodeDoc(damaged);
      if ('unreadable' in decoded) throw new Error(`byte ${at}: ${decoded.unreadable.reason}`);
      expect(words.filter((word) => !decoded.text.includes(word))).toEqual([]);
      if (!decoded.text.includes('（一）')) unnumbered += 1;
    }
    expect(unnumbered).toBeGreaterThan(0);
  });
});
