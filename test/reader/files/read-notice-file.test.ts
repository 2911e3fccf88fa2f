import path from 'node:path';
import { zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { decodeText } from '../../../reader/files/decode-text';
import { unreadableText } from '../../../reader/files/unreadable-text';
import { readNotice } from '../../../reader/read-notice';
import { makeCompoundFile, makeDoc } from './support/make-doc';
import { makeDocx, paragraph, table } from '../../../bench/reader/documents/make-docx';
import { column, makePdf } from '../../../bench/reader/documents/make-pdf';
import { readNoticeText } from '../../../reader/files/read-notice-file';
import { makeBombPdf } from './support/make-bomb-pdf';
import { readBytesAs, readOptions, tasksAs as tasksOf } from './support/read-bytes';

const TEXT = '关于开展清淤的通知\n一、工作任务\n（一）清理沟渠\n责任单位：县水利局、各乡镇\n完成时限：2024年3月31日前\n';
const EXPECTED = [{ heading: '（一）清理沟渠', units: ['县水利局', '各乡镇'], deadline: '2024-03-31' }];

describe('plain text', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
    ['GB18030', iconv.encode(TEXT, 'gb18030')],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
  ])('in %s', async (_, bytes) => {
    expect(await tasksOf('notice.txt', bytes)).toEqual(EXPECTED);
  });
});

describe('.docx', () => {
  it('keeps automatic numbering', async () => {
    const body = [
      paragraph('关于开展清淤的通知'),
      paragraph('总体要求', 0),
      paragraph('工作任务', 0),
      paragraph('清理沟渠', 1),
      paragraph('责任单位：县水利局、各乡镇'),
      paragraph('完成时限：2024年3月31日前'),
      paragraph('整修涵闸', 1),
      paragraph('责任单位：县水利局'),
      paragraph('完成时限：长期'),
    ].join('');
    expect(await tasksOf('notice.docx', makeDocx(body))).toEqual([
      ...EXPECTED,
      { heading: '（二）整修涵闸', units: ['县水利局'], deadline: 'ongoing' },
    ]);
  });

  it('prints the figures of each level', async () => {
    const body = [0, 1, 2, 3, 3].map((level) => paragraph('清理沟渠', level)).join('');
    expect(await readBytesAs('levels.docx', makeDocx(body))).toEqual({
      text: ['一、清理沟渠', '（一）清理沟渠', '1.清理沟渠', '①清理沟渠', '②清理沟渠'].join('\n'),
    });
  });

  it('reads tables, cells that span rows and lists of units inside a cell', async () => {
    const rows = [
      ['序号', '重点任务', '牵头单位', '配合单位', '完成时限'],
      ['1', '新建水厂', '县水务局', '县财政局\n县发改局', '2024年6月底'],
      ['2', '更换管网', '^', '各乡镇', '2024年9月底'],
    ];
    expect(await tasksOf('table.docx', makeDocx(paragraph('饮水安全任务分工表') + table(rows)))).toEqual([
      { heading: '1新建水厂', units: ['县水务局', '县财政局', '县发改局'], deadline: '2024-06-30' },
      { heading: '2更换管网', units: ['县水务局', '各乡镇'], deadline: '2024-09-30' },
    ]);
  });
});

describe('.doc', () => {
  it('reads the pieces of the main text and rows of a table', async () => {
    const text = '关于开展清淤的通知\r一、工作任务\r（一）清理沟渠\r责任单位：县水利局、各乡镇\r完成时限：2024年3月31日前\r';
    expect(await tasksOf('notice.doc', makeDoc(text, 'ABC\r'))).toEqual(EXPECTED);
    const rows =
      '序号\u0007任务\u0007责任单位\u0007完成时限\u0007\u00071\u0007清理沟渠\u0007县水利局、各乡镇\u00072024年3月31日前\u0007\u0007';
    expect(await tasksOf('table.doc', makeDoc(`任务表\r${rows}`, ''))).toEqual([{ ...EXPECTED[0], heading: '1清理沟渠' }]);
  });
});

describe('.pdf', () => {
  it('joins broken lines over pages and drops page numbers', async () => {
    const first = [
      '关于开展冬春清淤整治工作的通知',
      '一、工作任务',
      '（一）清理沟渠。各乡镇要组织力量对本辖区内淤积严重的主要沟渠',
      '逐条进行清理疏浚，确保汛期来临之前全部恢复正常的过水能力，做到',
      '底数清楚、责任明确、措施具体，并及时将有关情况报送县防汛抗旱指挥',
    ];
    const second = [
      '部备案，由县水利局组织验收，验收结果纳入年度综合考核评价内容之',
      '中。',
      '责任单位：县水利局、各乡镇',
      '完成时限：2024年3月31日前',
    ];
    const pdf = makePdf([[...column(first), { x: 290, y: 60, text: '— 1 —' }], column(second)]);
    const decoded = await readBytesAs('notice.pdf', pdf);
    if ('unreadable' in decoded) throw new Error(decoded.unreadable.reason);
    const notice = readNotice(decoded.text);
    expect(notice.tasks).toHaveLength(1);
    expect(notice.tasks[0]?.measures).toContain('防汛抗旱指挥部备案');
    expect(notice.tasks[0]?.units.map((unit) => unit.name)).toEqual(['县水利局', '各乡镇']);
  });

  it('reads two columns one after the other and the cells of a table apart', async () => {
    const left = Array.from({ length: 10 }, (_, index) => `左栏第${index + 1}行的文字内容在此`);
    const right = Array.from({ length: 10 }, (_, index) => `右栏第${index + 1}行的文字内容在此`);
    const decoded = await readBytesAs('columns.pdf', makePdf([[...column(left, 60), ...column(right, 330)]]));
    expect(decoded).toEqual({ text: [...left, ...right].join('\n') });
    const cells = [
      ['序号', '任务', '责任单位', '完成时限'],
      ['1', '清理沟渠', '县水利局、各乡镇', '2024年3月31日前'],
    ];
    const lines = cells.flatMap((row, at) => row.map((text, index) => ({ x: 60 + index * 125, y: 700 - at * 30, text })));
    expect(await tasksOf('table.pdf', makePdf([lines]))).toEqual([{ ...EXPECTED[0], heading: '1清理沟渠' }]);
  });
});

describe('.html', () => {
  it('reads paragraphs and tables of a saved page, in GB18030 too', async () => {
    const page = `<html><head><title>x</title><script>var a="责任单位：假";</script></head><body><div>首页</div><p>关于开展清淤的通知</p><p>一、工作任务</p>
      <table><tr><th>序号</th><th>任务</th><th>责任单位</th><th>完成时限</th></tr>
      <tr><td>1</td><td>清理<br>沟渠</td><td rowspan="2">县水利局</td><td>2024年3月31日前</td></tr><tr><td>2</td><td>整修涵闸</td><td>长期</td></tr></table></body></html>`;
    expect(await tasksOf('page.html', iconv.encode(page, 'gb18030'))).toEqual([
      { heading: '1清理、沟渠', units: ['县水利局'], deadline: '2024-03-31' },
      { heading: '2整修涵闸', units: ['县水利局'], deadline: 'ongoing' },
    ]);
  });
});

describe('files that cannot be read', () => {
  const reason = async (name: string, bytes: Uint8Array, more = {}) => {
    const decoded = await readBytesAs(name, bytes, more);
    return 'unreadable' in decoded ? decoded.unreadable.reason : decoded.text.slice(0, 40);
  };

  it.each<[string, Uint8Array, string]>([
    ['an empty file', Buffer.alloc(0), 'empty'],
    ['a scanned .pdf', makePdf([[], []]), 'scanned'],
    ['a truncated .docx', makeDocx(paragraph('正文')).subarray(0, 200), 'damaged'],
    ['a spreadsheet', Buffer.from(zipSync({ 'xl/workbook.xml': new Uint8Array([1]) })), 'unknownKind'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'unknownKind'],
    ['an encrypted .doc', makeDoc('正文', '', true), 'encrypted'],
    ['an encrypted .docx', makeCompoundFile({ EncryptedPackage: Buffer.from('x') }), 'encrypted'],
    ['10 MB of text', Buffer.alloc(10 * 1024 * 1024, 0x41), 'tooLarge'],
    ['more text than a notice has', Buffer.from('字'.repeat(200_001)), 'tooLong'],
    ['a .docx with more text than a notice has', makeDocx(paragraph('字'.repeat(200_001))), 'tooLong'],
    ['a .doc with more lines than a notice has', makeDoc('1\r'.repeat(50_001)), 'tooManyLines'],
    ['text with more lines than a notice has', Buffer.from('1\n'.repeat(50_001)), 'tooManyLines'],
    ['control characters', Buffer.from('\u0001\u0002\u0003正文\u0004'.repeat(200)), 'controlCharacters'],
    ['bytes of no encoding', Buffer.from([0xff, 0xff, 0xff, 0x80, 0x81, 0xff]), 'notText'],
  ])('%s', async (_, bytes, expected) => {
    expect(await reason('file', bytes)).toBe(expected);
  });

  it('but as much text and as many lines as a notice may have', async () => {
    expect(await reason('long.txt', Buffer.from('字'.repeat(200_000)))).toMatch(/^字+$/);
    expect(await reason('lines.docx', makeDocx(paragraph('1').repeat(50_000)))).toMatch(/^1\n/);
  });

  it('a .pdf with a password', async () => {
    const encrypted = makePdf(
      [column(['正文'])],
      `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> /P -4 >> /ID [<01><01>]`,
    );
    expect(await reason('locked.pdf', encrypted)).toBe('encrypted');
  });

  it('a file that takes too long or too much memory ends its own process only', async () => {
    const bomb = makeDocx(paragraph('字'.repeat(4_000_000)));
    expect(await reason('slow.docx', bomb, { seconds: 0.05 })).toBe('tookTooLong');
    const loop = path.join(__dirname, 'support', 'eat-memory.cjs');
    expect(await reason('eats.docx', bomb, { entry: loop, execArgv: [], heapMb: 40 })).toBe('neededTooMuchMemory');
  });

  it('a small .pdf that inflates to hundreds of megabytes outside the heap is ended by the parent', async () => {
    const bomb = await makeBombPdf(640);
    expect(bomb.length).toBeLessThan(4096);
    const decoded = await readBytesAs('bomb.pdf', bomb);
    expect(decoded).toEqual({ unreadable: { reason: 'neededTooMuchMemory', mostMb: 512 } });
    if ('unreadable' in decoded) expect(unreadableText(decoded.unreadable)).toMatch(/内存超过 512 MB 的上限，已停止/);
  });

  it('text is read in a process of its own too, by the rules as well, within the same limits', async () => {
    const read = await readNoticeText(TEXT, readOptions);
    expect('notice' in read && read.notice).toEqual(readNotice(TEXT));
    const hostile = '至2026年12月20日不低于60％；'.repeat(6500);
    expect(await readNoticeText(hostile, { ...readOptions, seconds: 0.05 })).toEqual({
      unreadable: { reason: 'tookTooLong', seconds: 0.05 },
    });
    expect(await readNoticeText(hostile, { ...readOptions, residentMb: 40 })).toMatchObject({
      unreadable: { reason: 'neededTooMuchMemory' },
    });
    expect(await readNoticeText('字'.repeat(200_001), readOptions)).toMatchObject({ unreadable: { reason: 'tooLong' } });
  });

  it('each reason has one sentence in Chinese', () => {
    expect(unreadableText({ reason: 'scanned' })).toMatch(/扫描.*。$/);
    expect(unreadableText({ reason: 'tooLong', characters: 200_001, most: 200_000 })).toMatch(/200001 字.*200000 字.*。$/);
    expect(unreadableText({ reason: 'tooManyLines', lines: 50_001, most: 50_000 })).toMatch(/50001 行.*50000 行.*。$/);
    expect(decodeText(Buffer.from('正文'))).toEqual({ text: '正文' });
  });
});
