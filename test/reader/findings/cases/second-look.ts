import { type Case, good, noticeOf } from '../support/notice-of';

const sound = noticeOf([good, good]);
const table = (head: string, rows: readonly string[]) => `2024年重点任务分解表\n${head}\n${rows.join('\n')}\n`;
const HEAD = '序号\t任务\t责任单位\t完成时限';
const rows = ['1\t修建水渠\t县水利局\t6月28日前', '2\t改造泵站\t县住建局\t6月28日前', '3\t修建村道\t县交通局\t6月28日前'];
const group = (name: string) => `${name}\t修建北河水渠三条\t县水利局\t6月28日前`;

export const SECOND_LOOK_CASES: readonly Case[] = [
  { code: 'anotherTaskInTask', speaks: sound.replace('（二）办好', '办好'), silent: sound },
  { code: 'rowOutOfStep', speaks: table(HEAD, rows).replace('2\t改造', '2 改造'), silent: table(HEAD, rows) },
  {
    code: 'lineAsksSomebody',
    speaks: '整治安排\n校园周边 | 2025年3月底前 | 派出所 中心校 |\n饮用水源 | 2025年5月底前 | 水管站 农服中心 |\n',
    silent: sound,
  },
  {
    code: 'titleDoubtful',
    speaks: table('事项\t任务\t责任单位\t完成时限', [group('水利'), group('水利'), group('水利')]).replace('任务\t责任', '指标\t责任'),
    silent: table(HEAD, rows),
  },
]; // prettier-ignore
