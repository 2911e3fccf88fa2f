import { writeFileSync } from 'node:fs';
import path from 'node:path';

const FIRST = [...'青石松柳云龙凤鹤梅兰竹菊桃李杏枫桂槐柏榆'];
const SECOND = [...'山水河溪泉岭坡湾潭峰'];
const THIRD = [...'东西南北中远长平安和'];

/** 2,000 townships of an invented county, each with one person; `code` is the local part of the person's address too. */
export const TOWNSHIPS = FIRST.flatMap((a) => SECOND.flatMap((b) => THIRD.map((c) => `${a}${b}${c}镇`))).map((name, at) => ({
  name,
  code: `t${at + 1}`,
  email: `t${at + 1}@faults.example`,
}));

/** The townships that owe receipts in `FEW_NOTICE`. */
export const FEW = TOWNSHIPS.slice(0, 20);
const TASKS = 10;
export const RECEIPTS = FEW.length * TASKS;

const notice = (subject: string, tasks: readonly string[]): string => `某县人民政府办公室关于做好${subject}工作的通知

各乡镇人民政府：

一、工作任务

${tasks.join('\n\n')}

某县人民政府办公室
2026年11月2日
`;

const ordinals = [...'一二三四五六七八九十'];
const places = [...'库堤闸渠井站桥路沟塘'];

/** Ten tasks, each of the same twenty townships. */
const FEW_NOTICE = notice(
  '冬修水利',
  ordinals.map(
    (ordinal, at) =>
      `（${ordinal}）检修辖区内的${places[at]}\n工作措施：逐处登记，列出清单。\n责任单位：${FEW.map(({ name }) => name).join('、')}\n完成时限：2026年12月18日前`,
  ),
);

/** One task of all townships: 2,000 letters at once. */
const BURST_NOTICE = notice('森林防火', [
  '（一）落实护林员巡山\n工作措施：排出轮值表，重点时段不断人。\n责任单位：各乡镇\n完成时限：2026年12月31日前',
]);

/** Writes the directory and both notices into a folder; answers the paths. */
export function writeCounty(folder: string) {
  const write = (name: string, text: string): string => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  return {
    units: write(
      'units.csv',
      [
        '单位代码,单位名称,类别,上级代码,别名',
        'office,某县人民政府办公室,县府办,,县府办',
        ...TOWNSHIPS.map(({ code, name }) => `${code},${name},乡镇,,`),
      ].join('\n'),
    ),
    contacts: write(
      'contacts.csv',
      [
        '单位代码,姓名,职责,邮箱,起,止',
        'office,督办员,督办岗,office@faults.example,,',
        ...TOWNSHIPS.map(({ code, name, email }) => `${code},${name}联系人,督办联系人,${email},,`),
      ].join('\n'),
    ),
    few: write('few.txt', FEW_NOTICE),
    burst: write('burst.txt', BURST_NOTICE),
  };
}
