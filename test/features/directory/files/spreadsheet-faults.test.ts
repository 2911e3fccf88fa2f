import { UNITS, both, code, contactLine, contacts, gbk, take, unitLine, units, whole, withLine, type Given } from '../support/files';

const EXPORT = '在表格软件里另存为“CSV UTF-8（逗号分隔）”';
const REFUSED: readonly (readonly [string, Given, string | RegExp])[] = [
  [
    'a title above the header',
    both((text) => `青禾县名录,,,\n${text}`),
    '单位名录第 1 行：表头应在第一行，这一行是“青禾县名录”，第 2 行才是表头：请删去表头上面的行',
  ],
  ['title and date above it', units((lines) => ['青禾县单位名录', '2026年12月', ...lines]), /第 1 行：.*第 3 行才是表头/],
  ['no header', units((lines) => lines.slice(1)), /^单位名录第 1 行：“BGS”不是表头：第一行应为列名/],
  [
    '="0012"',
    code('="0012"'),
    `单位名录第 3 行“单位代码”列：“="0012"”是公式，不是内容：请在表格软件里把这一列设为“文本”格式，重新填写，再${EXPORT}`,
  ],
  ['"=""0012"""', code('"=""0012"""'), /第 3 行“单位代码”列：“="0012"”是公式/],
  [
    'a formula as a name',
    contactLine('JYJ,=HYPERLINK(http://x.example),督办联系人,jyj1@qh.example,,'),
    /人员名录第 3 行“姓名”列：“=HYPERLINK\(http:\/\/x.example\)”是公式/,
  ],
  ['a formula as a day', contactLine('JYJ,乙教一,督办联系人,jyj1@qh.example,=TODAY(),'), /第 3 行“起”列：“=TODAY\(\)”是公式/],
  ['a formula as an alias', unitLine('JYJ,青禾县教育局,部门,,=B2'), /第 3 行“别名”列：“=B2”是公式/],
  [
    '5.30927E+11',
    code('5.30927E+11'),
    `单位名录第 3 行“单位代码”列：“5.30927E+11”是表格软件把长数字改成的科学计数，后几位已经丢失：请把这一列设为“文本”格式，重新填写完整的代码，再${EXPORT}`,
  ],
  ['5.3e+11 full-width', code('５.３E+11'), /科学计数/],
  ['5.3E+11 above', unitLine('JYJ,青禾县教育局,部门,5.3E+11,县教育局'), /第 3 行“上级代码”列：“5.3E\+11”是表格软件/],
  ['#NAME? of a spreadsheet', unitLine('JYJ,#NAME?,部门,,县教育局'), /第 3 行“单位名称”列：“#NAME\?”是表格软件的错误提示/],
  [
    '######## of a narrow column',
    contactLine('JYJ,乙教一,督办联系人,jyj1@qh.example,########,'),
    /第 3 行“起”列：“########”是表格软件的错误提示/,
  ],
  [
    'a code that lost its zeros on one side',
    code('0012', '12'),
    '人员名录第 3 行“单位代码”列：没有代码为“12”的单位；名录里有“0012”，可能是表格软件去掉了前面的 0，或者大小写不同',
  ],
  [
    'a column that nobody knows',
    units((lines) => lines.map((line, at) => `${line},${at === 0 ? '备注' : ''}`)),
    '单位名录第 1 行：不认识的列“备注”',
  ],
  [
    'something under no header',
    units((lines) => withLine(lines, 3, `${lines[2] ?? ''},,又名`)),
    /^单位名录第 3 行：第 7 格“又名”上面没有列名/,
  ],
  [
    'a column twice',
    units((lines) => lines.map((line, at) => `${line},${at === 0 ? '名称' : ''}`)),
    '单位名录第 1 行“单位名称”列：列“名称”出现了两次',
  ],
  [
    'a day as a number',
    contactLine('JYJ,乙教一,督办联系人,jyj1@qh.example,46023,'),
    `人员名录第 3 行“起”列：“46023”是表格软件存日期用的数（可能是 2026-01-01）：请把这一列设为“日期”格式，再${EXPORT}`,
  ],
  [
    'a day that is none',
    contactLine('JYJ,乙教一,督办联系人,jyj1@qh.example,2026年2月30日,'),
    '人员名录第 3 行“起”列：“2026年2月30日”不是日期，应形如 2026-07-01、2026/7/1 或 2026年7月1日',
  ],
  ['a day of two figures', contactLine('JYJ,乙教一,督办联系人,jyj1@qh.example,1/1/26,'), /“1\/1\/26”不是日期/],
  [
    'two addresses',
    contactLine('JYJ,乙教一,督办联系人,jyj1@qh.example;jyj9@qh.example,,'),
    '人员名录第 3 行“邮箱”列：“jyj1@qh.example;jyj9@qh.example”里不止一个邮箱，一行只填一个；几个人任同一职责就写几行',
  ],
  ['no address', contactLine('JYJ,乙教一,督办联系人,,,'), '人员名录第 3 行“邮箱”列：不能为空'],
  [
    'an address of two persons',
    contacts((lines) => withLine(lines, 4, 'JYJ,乙教二,B岗,jyj1@qh.example,,')),
    /^人员名录第 4 行“邮箱”列：邮箱 jyj1@qh.example 第 3 行已用于“乙教一”/,
  ],
  ['a row twice', contacts((lines) => [...lines, lines[2] ?? '']), '人员名录第 6 行“职责”列：“督办联系人”与第 3 行重复'],
  ['a code twice', units((lines) => [...lines, 'JYJ,青禾县卫健局,部门,,']), '单位名录第 5 行“单位代码”列：“JYJ”与第 3 行重复'],
  ['a name of 101 characters', unitLine(`JYJ,${'青'.repeat(101)},部门,,`), '单位名录第 3 行“单位名称”列：应在 100 个字以内'],
  [
    'a control character',
    unitLine('JYJ,青禾县\u0007教育局,部门,,'),
    '单位名录第 3 行“单位名称”列：“青禾县\\u0007教育局”里有控制字符，请重新填写这一格',
  ],
  ['NUL', unitLine('JYJ,青禾县\0教育局,部门,,'), '单位名录第 3 行：含有空字符或乱码“�”，请改正这一行的文字'],
  ['a broken character', unitLine('JYJ,青禾县\ufffd育局,部门,,'), /^单位名录第 3 行：含有空字符或乱码/],
  ['a quote that is never closed', unitLine('JYJ,"青禾县教育局,部门,,县教育局'), /^单位名录第 3 行：这一行的引号 " 没有配对/],
  [
    'one that the next quoted cell seems to close',
    units((lines) => [...withLine(lines, 3, 'JYJ,"青禾县教育局,部门,,'), 'SWJ,"县税务局",部门,,']),
    /^单位名录第 3 行：这一行的引号/,
  ],
  ['a quote inside a cell without any around it', unitLine('JYJ,青禾县"教育"局,部门,,县教育局'), /^单位名录第 3 行：内容里有引号/],
  [
    'lines of two encodings',
    { units: Buffer.concat([Buffer.from(whole(UNITS)), gbk('SWJ,税局,部门,,\n')]) },
    `单位名录第 5 行：这一行的编码和别的行不一样，是不同软件的内容拼在一起的：${EXPORT}`,
  ],
  ['a workbook', { units: Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]) }, `单位名录第 1 行：这是 Excel 工作簿，不是 CSV：${EXPORT}`],
  ['nothing', { units: '' }, '单位名录第 1 行：没有数据，应有一行表头和至少一行内容'],
  ['a header alone', units((lines) => lines.slice(0, 1)), '单位名录第 1 行：没有数据，应有一行表头和至少一行内容'],
];
test.each(REFUSED)('%s is refused at its line with its cause', (_name, given, expected) => {
  const { said } = take(given);
  expect(said[0]).toEqual(expected instanceof RegExp ? expect.stringMatching(expected) : expected);
});
