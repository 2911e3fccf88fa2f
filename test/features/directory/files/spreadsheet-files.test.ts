import { readContactsFile, readUnitsFile } from '../../../../features/directory/files/read-directory';
import { checkDirectory } from '../../../../features/directory/rules/check-directory';
import { directoryProblemText } from '../../../../features/directory/words/directory-problem-text';
import { parseDay } from '../../../../core/calendar/civil-day';

const UNITS = [
  '单位代码,单位名称,类别,上级代码,别名',
  'BGS,青禾县人民政府办公室,县府办,,县府办',
  'JYJ,青禾县教育局,部门,,县教育局',
  'SLJ,青禾县水利局,部门,,县水利局',
];
const CONTACTS = [
  '单位代码,姓名,职责,邮箱,起,止',
  'BGS,甲办一,督办岗,bgs1@qh.example,,',
  'JYJ,乙教一,督办联系人,jyj1@qh.example,,',
  'JYJ,乙教二,B岗,jyj2@qh.example,,',
  'SLJ,丙水一,督办联系人,slj1@qh.example,,',
];

type Lines = readonly string[];
/** A file as text or bytes; the other one of the two is sound. */
interface Given {
  readonly units?: string | Buffer;
  readonly contacts?: string | Buffer;
}
const whole = (lines: Lines): string => `${lines.join('\n')}\n`;
/** The lines with one of them (as the file counts, from 1) replaced. */
const withLine = (lines: Lines, at: number, line: string): Lines => lines.map((old, index) => (index === at - 1 ? line : old));
const units = (change: (lines: Lines) => Lines): Given => ({ units: whole(change(UNITS)) });
const contacts = (change: (lines: Lines) => Lines): Given => ({ contacts: whole(change(CONTACTS)) });
const both = (change: (text: string) => string | Buffer): Given => ({ units: change(whole(UNITS)), contacts: change(whole(CONTACTS)) });
const unitLine = (line: string): Given => units((lines) => withLine(lines, 3, line));
const contactLine = (line: string): Given => contacts((lines) => withLine(lines, 3, line));
const code = (written: string, inContacts = written): Given => ({
  units: whole(withLine(UNITS, 3, `${written},青禾县教育局,部门,,县教育局`)),
  contacts: whole(CONTACTS.map((line) => line.replace(/^JYJ/, inContacts))),
});
const gbk = (text: string): Buffer => Buffer.from([...text].flatMap((char) => [...(GBK.get(char) ?? Buffer.from(char))]));
/** Enough of GBK for the header and one name. */
const GBK = new Map(
  Object.entries({
    单: 'b5a5',
    位: 'cebb',
    代: 'b4fa',
    码: 'c2eb',
    名: 'c3fb',
    称: 'b3c6',
    类: 'c0e0',
    别: 'b1f0',
    部: 'b2bf',
    门: 'c3c5',
    税: 'cbb0',
    局: 'bed6',
  }).map(([char, hex]) => [char, Buffer.from(hex, 'hex')]),
);

function take({ units: unitsFile = whole(UNITS), contacts: contactsFile = whole(CONTACTS) }: Given) {
  const read = { units: readUnitsFile(Buffer.from(unitsFile)), contacts: readContactsFile(Buffer.from(contactsFile)) };
  const problems = [...read.units.problems, ...read.contacts.problems];
  const rows = { units: read.units.rows, contacts: read.contacts.rows };
  const all = problems.length > 0 ? problems : checkDirectory(rows, [], parseDay('2026-12-18') ?? 0);
  return { rows, said: all.map(directoryProblemText) };
}
const plain = take({});

test('the sound files that every case changes a little are taken', () => {
  expect(plain.said).toEqual([]);
  expect([plain.rows.units.length, plain.rows.contacts.length]).toEqual([3, 4]);
});

const TAKEN: readonly (readonly [string, Given])[] = [
  ['UTF-8 with its mark and CR LF', both((text) => `\ufeff${text.replaceAll('\n', '\r\n')}`)],
  ['UTF-16 with tabs (Unicode 文本)', both((text) => Buffer.from(`\ufeff${text.replaceAll(',', '\t')}`, 'utf16le'))],
  ['UTF-16 without its mark', both((text) => Buffer.from(text.replaceAll(',', '\t'), 'utf16le'))],
  ['tabs', both((text) => text.replaceAll(',', '\t'))],
  ['semicolons', both((text) => text.replaceAll(',', ';'))],
  ['CR of old files', both((text) => text.replaceAll('\n', '\r'))],
  ['line ends of both kinds', both((text) => text.replace('\n', '\r\n'))],
  ['commas behind header and rows', both((text) => text.replaceAll('\n', ',,\n'))],
  ['commas behind the rows alone', both((text) => text.replaceAll('\n', ',\n').replace(',\n', '\n'))],
  [
    'rows without their last commas',
    { units: whole(UNITS), contacts: whole(CONTACTS.map((line, at) => (at > 0 ? line.replace(/,+$/, '') : line))) },
  ],
  ['empty rows of commas, of spaces and of nothing', both((text) => `${text}\n,,,,\n  ,\u3000,,,\n\n,,,,\n`)],
  ['empty rows above the header', both((text) => `\n,,,,\n${text}`)],
  ['the line sep=', both((text) => `sep=,\n${text}`)],
  ['the line sep= with a semicolon', both((text) => `sep=;\r\n${text.replaceAll(',', ';')}`)],
  ['the line sep= of a file saved again', both((text) => `"sep=,",,,\n${text}`)],
  ['full-width figures and letters in a code', code('００１２', '0012')],
  ['a code with full-width letters on the other side', code('JYJ', 'ＪＹＪ')],
  ['Ｂ岗', contacts((lines) => lines.map((line) => line.replace('B岗', 'Ｂ岗')))],
  ['a no-break space behind a code', unitLine('JYJ\u00a0,青禾县教育局,部门,,县教育局')],
  ['an ideographic space behind a name', unitLine('JYJ,青禾县教育局\u3000,部门,,县教育局')],
  ['an ideographic space around an alias', unitLine('JYJ,青禾县教育局,部门,,\u3000县教育局\u3000、')],
  ['a space inside a Chinese name', unitLine('JYJ,青禾县 教育局,部门,,县教育局')],
  ...['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u202a', '\u200e', '\u2066', '\u180e'].map(
    (mark) =>
      [
        `U+${mark.charCodeAt(0).toString(16)} in names and words`,
        {
          units: whole(withLine(UNITS, 3, `J${mark}YJ,青禾县${mark}教育局${mark},部${mark}门,,${mark}县教育局`)),
          contacts: whole(withLine(CONTACTS, 3, `JYJ${mark},乙${mark}教一,督办${mark}联系人,jyj1@qh${mark}.example,${mark},`)),
        },
      ] as const,
  ),
  ['a space inside the name of a person', contactLine('JYJ,乙\u3000教一,督办联系人,jyj1@qh.example,,')],
  ['white space in headers', units((lines) => withLine(lines, 1, '单位代码\u00a0,单位\u3000名称, 类别 ,上级代码,别\u200b名'))],
  ['a line break in a header', units((lines) => withLine(lines, 1, '单位代码,"单位\n名称",类别,上级代码,别名'))],
  ['a full-width @, white space and capitals in an address', contactLine('JYJ,乙教一,督办联系人,\u00a0JYJ1＠QH．Example\u3000,,')],
  ['别名 with commas inside quotes', units((lines) => lines.map((line) => line.replace(/,县教育局$/, ',"县教育局"')))],
];
test.each(TAKEN)('%s: the same rows as of the sound files', (_name, given) => {
  const { rows, said } = take(given);
  expect(said).toEqual([]);
  const codeless = (text: string) => JSON.parse(text.replaceAll('0012', 'JYJ').replaceAll(/"line":\d+/g, '"line":0')) as object;
  expect(codeless(JSON.stringify(rows))).toEqual(codeless(JSON.stringify(plain.rows)));
});

test('Chinese in GBK is read', () => {
  const read = readUnitsFile(gbk('单位代码,单位名称,类别\nSWJ,税局,部门\n'));
  expect([read.problems, read.rows]).toEqual([[], [{ line: 2, code: 'SWJ', name: '税局', kind: 'bureau', aliases: [] }]]);
});

test.each([
  '2026-01-01',
  '2026/1/1',
  '2026.1.1',
  '2026年1月1日',
  '2026 年 1 月 1 日',
  '20260101',
  '2026/1/1 0:00',
  '2026-01-01 00:00:00',
  '２０２６年１月１日',
  '2026-1-1T00:00:00.000',
])('the day %s is the first of January 2026', (day) => {
  const { rows, said } = take(contactLine(`JYJ,乙教一,督办联系人,jyj1@qh.example,${day},长期`));
  expect(said).toEqual([]);
  expect(rows.contacts[1]).toMatchObject({ fromDay: parseDay('2026-01-01') });
  expect(rows.contacts[1]).not.toHaveProperty('toDay');
});

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

test('a quoted cell with quotes, commas and a line break counts its lines right', () => {
  const { rows, said } = take(
    units((lines) => [...withLine(lines, 3, 'JYJ,"青禾县""双减""办",部门,,"县教育局,\n县教体局"'), 'XX,坏,衙门,,']),
  );
  expect(said).toEqual([expect.stringMatching(/^单位名录第 6 行“类别”列：“衙门”不是类别/)]);
  expect(rows.units[1]).toMatchObject({ line: 3, name: '青禾县"双减"办', aliases: ['县教育局', '县教体局'] });
});

test('several persons may hold one duty, and one person duties in several units', () => {
  const { said } = take(contacts((lines) => [...lines, 'JYJ,乙教九,督办联系人,jyj9@qh.example,,', 'SLJ,乙教一,B岗,jyj1@qh.example,,']));
  expect(said).toEqual([]);
});
