/** A form of text that a length is made of: a head that stands once, and what is told again and again, with its running number. */
export interface Form {
  readonly name: string;
  readonly head?: string;
  readonly item: (number: number) => string;
}

const TITLE = '桐江县人民政府办公室关于印发重点工作任务分工的通知\n桐政办发〔2026〕8号\n各乡镇人民政府，县直各部门：\n';
const BODY = '加强组织领导，细化工作措施，推广应用场景不少于12个，确保征缴率不低于98%，按期完成年度任务';
const until = (number: number): string => `2026年${(number % 12) + 1}月20日前`;
const again = (name: string, text: string, head = ''): Form => ({ name, head, item: () => text });

/** Layouts in which notices come. */
export const LAYOUTS: readonly Form[] = [
  {
    name: 'labels',
    head: `${TITLE}一、工作任务\n`,
    item: (n) => `${n}.修建第${n}号水渠\n${BODY}。\n牵头单位：县水利局\n责任单位：县财政局、各乡镇\n完成时限：${until(n)}\n`,
  },
  {
    name: 'brackets',
    head: `${TITLE}一、工作任务\n`,
    item: (n) => `${n}.修建第${n}号水渠。${BODY}。（县水利局牵头，县财政局、各乡镇按职责分工负责；${until(n)}完成）\n`,
  },
  {
    name: 'table',
    head: `${TITLE}序号\t重点任务\t工作措施\t牵头单位\t责任单位\t完成时限\n`,
    item: (n) => `${n}\t修建第${n}号水渠\t${BODY}\t县水利局\t县财政局、各乡镇\t${until(n)}\n`,
  },
  {
    name: 'articles',
    head: TITLE,
    item: (n) => `第${n}条 修建第${n}号水渠\n${BODY}。（责任单位：县水利局、各乡镇；完成时限：${until(n)}）\n`,
  },
  {
    name: 'one line',
    head: `${TITLE.replaceAll('\n', ' ')}一、主要任务 `,
    item: (n) => `${n}.修建第${n}号水渠。${BODY}。（责任单位：县水利局、各乡镇；完成时限：${until(n)}） `,
  },
  { name: 'actors', head: TITLE, item: (n) => `${n}.县水利局要会同各乡镇于${until(n)}修建第${n}号水渠，${BODY}。\n` },
];

/** Texts made of one form that is hard to read; no notice looks like them. */
export const HOSTILE: readonly Form[] = [
  again('goals with days', '至2026年12月20日不低于60％；'),
  again('goals with days in one item', '至2026年12月20日不低于60％；', '一、完成征缴'),
  again('lines of goals with days', '至2026年12月20日不低于60％；\n', '一、完成征缴\n'),
  {
    name: 'steps of a plan with many days each',
    head: '一、进度计划\n',
    item: (n) =>
      `${n}.至${until(n)}不低于${n % 100}％；至${until(n + 1)}不低于60％；至${until(n + 5)}不低于70％；\n责任单位：县水利局、第${n}局\n`,
  },
  again('items of one character', '1.甲\n'),
  again('brackets that open', '（'),
  again('brackets with units', '（县水利局负责）'),
  again('brackets with labels', '（责任单位：县水利局）'),
  again('unit lines', '责任单位：县水利局\n'),
  again('one list of units', '县水利局、'),
  again('units with white space between', '县水利局 '),
  again('days', '2024年6月30日前'),
  again('days in words, one clause each', '，年底'),
  again('one figure', '1'),
  again('items of one article', '第一条修渠（责任单位：县水利局）'),
  again('rows of tabs that go on', '\t加固\t\n', '序号\t任务\t责任单位\n1\t修渠\t县水利局\n'),
  again('headings of tables', '序号 任务 责任单位\n1 甲 乙\n2 丙 丁\n'),
  { name: 'rows with spaces between cells', head: '序号 任务 责任单位\n', item: (n) => `${n} 修建水渠 县水利局\n` },
  { name: 'rows with each cell on a line', head: '序号\n任务\n责任单位\n', item: (n) => `${n}\n修建水渠\n县水利局\n` },
  {
    name: 'references',
    head: '一、工作任务\n',
    item: (n) => `（${'一二三四五六七八九'.charAt(n % 9)}）按五（${'一二三四五六七八九'.charAt(n % 9)}）和第三部分执行\n责任单位：同上\n`,
  },
  {
    name: 'steps of a plan',
    head: '一、进度计划\n',
    item: (n) => `${n}.至${until(n)}征缴率不低于${n % 100}%\n责任单位：各乡镇\n完成时限：${until(n)}\n`,
  },
  again('lines of white space', ' \u3000\n'),
  again('form feeds', '甲\f'),
];

/** A text of that form, `length` characters long; a form that ends with a whole item is cut in the middle of it. */
export function textOf({ head = '', item }: Form, length: number): string {
  const parts = [head];
  for (let [number, total] = [1, head.length]; total < length; number += 1) {
    const part = item(number);
    parts.push(part);
    total += part.length;
  }
  return parts.join('').slice(0, length);
}
