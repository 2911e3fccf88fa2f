import { type Case } from '../support/notice-of';

const table = (head: string) =>
  `山北县2024年河湖考核表\n序号\t${head}\t考核内容\n1\t县水利局\t清理河道垃圾\n2\t县农业农村局\t控制养殖污染\n`;
const list = (deadline: string) => `${deadline}\n序号\t工作任务\t责任单位\n1\t修订防汛预案\t县水利局\n2\t检修排涝泵站\t县住建局\n`;

export const CONFIDENCE_CASES: readonly Case[] = [
  { code: 'unitsInferred', speaks: table('考核项目'), silent: table('被考核单位') },
  { code: 'deadlineForAllTasks', speaks: list('列入清单的任务须于2024年6月28日前完成。'), silent: list('2024年任务如下。') },
];
