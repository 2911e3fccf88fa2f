import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { foldWords } from '../../../reader/text/fold-text';
import { readNotice } from '../../../reader/read-notice';

const folder = path.resolve(__dirname, '../../fixtures/notices');
const texts = readdirSync(folder).flatMap((file) => (file.endsWith('.txt') ? [readFileSync(path.join(folder, file), 'utf8')] : []));

const NOTICE = `松柏县人民政府办公室关于做好2024年
城乡供水保障工作的通知
松政办发〔2024〕15号

各乡镇人民政府，县直有关单位：
现将有关工作通知如下。
一、检修管网。责任单位：县水务局。完成时限：6月底前。
附件：1.供水工程名单
2.检修进度表

松柏县人民政府办公室
二〇二四年四月三日
松柏县人民政府办公室 2024年4月5日印发
`;

const read = (text: string) =>
  readNotice(text).headerAndFooter.map(({ field, span, rule }) => [field, text.slice(span.start, span.end).replace(/\s/g, ''), rule]);

describe('the header and footer of a notice', () => {
  it('are read with the place of each value and the rule that found it', () => {
    expect(read(NOTICE)).toEqual([
      ['title', '松柏县人民政府办公室关于做好2024年城乡供水保障工作的通知', 'title-line'],
      ['documentNumber', '松政办发〔2024〕15号', 'number-line'],
      ['addressees', '各乡镇人民政府，县直有关单位：', 'address-line'],
      ['annex', '供水工程名单', 'annex-list'],
      ['annex', '检修进度表', 'annex-list'],
      ['issuer', '松柏县人民政府办公室', 'title'],
      ['issueDate', '二〇二四年四月三日', 'signature'],
      ['printedBy', '松柏县人民政府办公室', 'printing-line'],
      ['printedOn', '2024年4月5日', 'printing-line'],
    ]);
  });

  it('tell who printed the notice and when, beside who issued it', () => {
    const { issuer, issueDate, printedBy, printedOn } = readNotice(NOTICE.replace('松柏县人民政府办公室关于', '关于'));
    expect({ issuer, issueDate, printedBy, printedOn }).toEqual({
      issuer: '松柏县人民政府办公室',
      issueDate: '2024-04-03',
      printedBy: '松柏县人民政府办公室',
      printedOn: '2024-04-05',
    });
  });

  it('stand below the letterhead of a paper that numbers its issues, and below a rule', () => {
    const minutes = readNotice('专题会议纪要\n〔2026〕第23期\n某县人民政府办公室　　2026年5月21日\n\n关于建设新校区的专题会议纪要\n\n一、修渠。责任单位：县水务局。\n');
    expect([minutes.title, minutes.issuer, minutes.issueDate]).toEqual(['关于建设新校区的专题会议纪要', '某县人民政府办公室', '2026-05-21']);
    expect(readNotice('某县委办公室文件\n某办发〔2026〕19 号\n────────\n关于印发《分工》的通知\n一、修渠。责任单位：县水务局。\n')).toMatchObject({
      title: '关于印发《分工》的通知',
      documentNumber: '某办发〔2026〕19号',
    });
  }); // prettier-ignore

  it('are read from the printing line where nothing else tells them', () => {
    const { issuer, issueDate } = readNotice('一、检修管网。责任单位：县水务局。\n松柏县水务局2024年4月5日印发\n');
    expect({ issuer, issueDate }).toEqual({ issuer: '松柏县水务局', issueDate: '2024-04-05' });
  });

  it('are no words of a task where the title stands again below them, or with nothing between', () => {
    const rows = '疏通县城沟渠。（县水务局负责）\n修建城郊村道。（县交通运输局负责）\n改造老旧水厂。（县住建局负责）';
    const titles = ['某县重点工作分工方案', '某县人民政府关于印发重点工作分工方案的通知\n各乡镇：\n现予印发。\n重点工作分工方案'];
    for (const title of titles) expect(readNotice(`${title}\n${rows}`).tasks.map((task) => task.title)).toEqual(['疏通县城沟渠', '修建城郊村道', '改造老旧水厂']);
  }); // prettier-ignore

  it('leave the copies and where somebody signs to the foot', () => {
    const { account } = readNotice(`${NOTICE.replace(/印发\n$/, '印发')}\n抄送：县委办公室，县人大常委会办公室。\n负责人（签字）：`);
    expect(account.slice(-2).map(({ as }) => as)).toEqual(['foot', 'foot']);
  });

  it('hold in each place the words that are the value', () => {
    for (const text of texts) {
      for (const { text: words, span } of readNotice(text).headerAndFooter)
        expect(foldWords(text.slice(span.start, span.end))).toBe(foldWords(words));
    }
  });

  it('end with who was there, and begin with no day by which something is to be done', () => {
    const minutes = readNotice('某县专题会议纪要\n〔2024〕第5期\n一、修复桥面。由县交通局负责，6月底前完成。\n出席：王明　李华\n列席：县水利局\n分送：各参会单位');
    expect(minutes.account.slice(-3).map(({ as }) => as)).toEqual(['foot', 'foot', 'foot']);
    const list = readNotice('某县2024年水库包保责任名单\n请于2024年5月31日前完成检查。\n东山水库　包保单位：县水利局\n西湾水库　包保单位：县应急局');
    expect([list.title, list.issueDate]).toEqual(['某县2024年水库包保责任名单', undefined]);
  }); // prettier-ignore
});
