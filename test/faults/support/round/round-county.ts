import { writeFileSync } from 'node:fs';
import path from 'node:path';

const UNITS = ['青石镇', '白水镇', '红土乡', '大坪乡', '双河乡', '石门镇', '新桥乡', '高岭乡', '长滩镇', '松林乡', '云台乡', '马鞍镇'];
const TASKS = ['排查危旧房屋', '清理行洪河道'];
const ORDINALS = [...'一二三四五六'];
const DUTIES = ['督办联系人', 'B岗', '分管领导', '主要负责人'] as const;

/** A unit in a task. */
export const PARTS = UNITS.length * TASKS.length;
/** When a round begins: a Monday morning in office hours, when letters about events leave at once. */
export const BEGINS_AT = '2026-11-02T09:30:00+08:00';

const notice = (subject: string, tasks: readonly string[], number: string): string => `某县人民政府办公室关于做好${subject}工作的通知

某政办发〔2026〕${number}号

各乡镇人民政府：

一、工作任务

${tasks.map((task, at) => `（${ORDINALS[at]}）${task}\n工作措施：逐处登记，列出清单。\n责任单位：${UNITS.join('、')}\n完成时限：2026年12月18日前`).join('\n\n')}

某县人民政府办公室
2026年11月2日
`;

/** Title of the notice that is issued in the middle of the faults. */
export const LATE_TITLE = '冬春火灾防控';

/** Writes the directory and the notices of a round into a folder; returns their paths. */
export function writeRoundCounty(folder: string) {
  const write = (name: string, text: string): string => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  const codes = UNITS.map((name, at) => ({ name, code: `u${at + 1}` }));
  const people = codes.flatMap(({ name, code }) =>
    DUTIES.map((duty, at) => `${code},${name}${duty},${duty},${code}-${at}@round.example,,`),
  );
  return {
    units: write(
      'units.csv',
      [
        '单位代码,单位名称,类别,上级代码,别名',
        'office,某县人民政府办公室,县府办,,县府办',
        ...codes.map(({ code, name }) => `${code},${name},乡镇,,`),
      ].join('\n'),
    ),
    contacts: write(
      'contacts.csv',
      [
        '单位代码,姓名,职责,邮箱,起,止',
        'office,督办员,督办岗,office@round.example,,',
        'office,审核员,审核岗,reviewer@round.example,,',
        ...people,
      ].join('\n'),
    ),
    first: write('first.txt', notice('安全隐患排查', TASKS, '21')),
    late: write('late.txt', notice(LATE_TITLE, ['检修消防水源', '巡查林区路口'], '22')),
  };
}
