import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeDocx, paragraph } from '../../../../bench/reader/documents/make-docx';
import { readNoticeFile } from '../../../../reader/files/read-notice-file';
import { readOptions } from '../support/read-bytes';

const set = (properties: string, text: string): string => `<w:p><w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r></w:p>`;
const shown = [
  paragraph('关于开展清淤的通知'),
  paragraph('一、工作任务'),
  paragraph('（一）清理沟渠'),
  paragraph('责任单位：县水利局'),
  paragraph('完成时限：2024年3月31日前'),
];

async function readDocx(body: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'duban-unseen-'));
  try {
    const file = path.join(folder, 'notice.docx');
    writeFileSync(file, makeDocx(body));
    const read = await readNoticeFile(file, readOptions);
    if ('unreadable' in read) throw new Error(read.unreadable.reason);
    const told = read.notice.findings.flatMap(({ code, line, params }) => (code === 'unseenText' ? [[line, params['how'], params['words']]] : []));
    return { told, text: read.text, titles: read.notice.tasks.map(({ title }) => title) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
} // prettier-ignore

describe('a .docx with words that its print does not show as its own', () => {
  const gone = '（二）整修涵闸三座';
  it.each([
    ['hidden', set('<w:vanish/>', gone), 'hidden'],
    ['white', set('<w:color w:val="FFFFFF"/>', gone), 'white'],
    ['deleted in tracked changes', `<w:p><w:del w:id="1"><w:r><w:delText>${gone}</w:delText></w:r></w:del></w:p>`, 'deleted'],
  ])('%s words are left out and told at their line', async (_, unseen, how) => {
    const { told, text, titles } = await readDocx([...shown, unseen].join(''));
    expect(told).toEqual([[6, how, gone]]);
    expect(text).not.toContain('涵闸');
    expect(titles).toEqual(['清理沟渠']);
  });

  it.each(['<w:strike/>', '<w:dstrike/>'])('words struck out by %s stay and are told', async (properties) => {
    const body = [...shown, set(properties, gone), set(properties, '责任单位：县住建局')].join('');
    const { told, titles } = await readDocx(body);
    expect(told).toEqual([
      [6, 'struck', gone],
      [7, 'struck', '责任单位：县住建局'],
    ]);
    expect(titles).toEqual(['清理沟渠', '整修涵闸三座']);
  });

  it('nothing is told of what is switched off, of white words on a dark cell and of how a change was set before', async () => {
    const cell = `<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill="1F4E79"/></w:tcPr>${set('<w:color w:val="FFFFFF"/>', '重点任务名称')}</w:tc><w:tc>${paragraph('责任单位')}</w:tc></w:tr></w:tbl>`;
    const before = set('<w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange>', '各单位抓好落实');
    expect((await readDocx([...shown, set('<w:strike w:val="0"/>', '请抓好落实'), before, cell].join(''))).told).toEqual([]);
  });
});
